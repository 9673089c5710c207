import { defineRule } from "./rule.js";

/** Somebody answers for every agency from its first day; Conclusion 183-KL/TW asks that vacant posts be filled at once. */
export const vacantHead = defineRule({
  code: "vacant-head",
  severity: "warning",
  each: "posts",
  looked: (post) => (post.rank === "head" ? 1 : 0),
  *check(post) {
    if (post.rank === "head" && post.holder === undefined) yield { at: [{ post: post.id }, { agency: post.agency }], data: { post: post.id } };
  },
  message: ({ agencies, post, titleOf }) => `The head post ${titleOf({ post })} of ${agencies[0]} is vacant.`,
  help: "Appoint somebody, also one who holds another post.",
});
