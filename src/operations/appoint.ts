import * as z from "zod/mini";
import { Id } from "../model/id.js";
import { Holder, Post } from "../model/post.js";
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
    if (typeof post !== "string") {
      draft.posts.add(postOf({ ...post, holder: holder ?? post.holder }));
      return { to: [{ post: post.id }] };
    }
    draft.posts.replace(post, postOf({ ...existing(draft.posts.get(post)), holder }));
    return { from: [{ post }], to: [{ post }] };
  },
});
