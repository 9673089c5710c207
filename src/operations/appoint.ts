import * as z from "zod/mini";
import { Id } from "../model/id.js";
import { Holder, Post } from "../model/post.js";
import { present } from "../model/present.js";
import { postOf } from "../model/records.js";
import { takenId } from "./id-reasons.js";
import { unknownRecords } from "./named-records.js";
import { defineOperation, existing } from "./operation.js";

/** Fills or vacates a post, an existing one or a new one; one person may hold several (bổ nhiệm, kiêm nhiệm). */
export const appoint = defineOperation({
  op: "appoint",
  schema: z.strictObject({ op: z.literal("appoint"), post: z.union([Id, Post]), holder: Holder }).check(
    z.superRefine(({ post, holder }, context) => {
      const own = typeof post === "string" ? undefined : post.holder;
      if (holder === undefined && own === undefined) context.addIssue({ code: "custom", params: { code: "missing-field", field: "holder" } });
      if (holder !== undefined && (own ?? holder) !== holder) context.addIssue({ code: "custom", params: { code: "one-field-only", fields: "holder, post.holder" } });
    }),
  ),
  mentions: ({ post }) => (typeof post === "string" ? { names: { posts: [post] } } : { creates: { posts: [post.id] }, names: { posts: [post.id], agencies: [post.agency] } }),
  *check(operation, model) {
    const { post } = operation;
    if (typeof post === "string") yield* unknownRecords(model, operation, { post: "post" });
    else {
      yield* takenId(model, "post", post.id);
      yield* unknownRecords(model, post, { agency: "agency" }, (other) => ({ ...operation, post: other }));
    }
  },
  run(draft, { post, holder }) {
    const isNew = typeof post !== "string";
    const id = isNew ? post.id : post;
    const before = draft.posts.get(id);
    const record = postOf({ ...(isNew ? post : existing(before)), holder: isNew ? (holder ?? post.holder) : holder });
    if (isNew) draft.posts.add(record);
    else draft.posts.replace(id, record);
    return { from: isNew ? [] : [{ post: id }], to: [{ post: id }], holders: [present({ post: id, before: before?.holder, after: record.holder })] };
  },
});
