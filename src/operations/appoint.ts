import * as z from "zod/mini";
import { Id } from "../model/id.js";
import { PostItself } from "../model/post.js";
import { postOf } from "../model/records.js";
import { takenId } from "./id-reasons.js";
import { unknownRecords } from "./named-records.js";
import { defineOperation, existing } from "./operation.js";

/** Fills or vacates a post, an existing one or a new one; one person may hold several (bổ nhiệm, kiêm nhiệm). */
export const appoint = defineOperation({
  op: "appoint",
  schema: z.strictObject({ op: z.literal("appoint"), post: z.union([Id, PostItself]), holder: z.nullable(z.string().check(z.minLength(1), z.maxLength(1000))) }),
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
    const held = holder === null ? {} : { holder };
    if (typeof post !== "string") {
      draft.posts.add({ ...postOf(post), ...held });
      return { to: [{ post: post.id }] };
    }
    const { holder: _, ...record } = existing(draft.posts.get(post));
    draft.posts.replace(post, { ...record, ...held });
    return { from: [{ post }], to: [{ post }] };
  },
});
