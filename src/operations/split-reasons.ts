import type { Ref } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { didYouMean, named, shown } from "../model/input-problems.js";
import { refusal, type Suggestions } from "./refusal.js";

/** The agency that is divided is named as one of those that receive. */
export function dividedReceives(agency: string, suggestions: Suggestions): Problem {
  return refusal("divided-receives", [{ agency }], { agency },
    `${named(agency)} is the agency that is divided: leave it out of \`into\` and \`rest\`, and say \`keep: true\` if it lives on.`, suggestions);
}

/** One agency stands in `into` twice, or one thing is taken twice. */
export function takenTwice(at: Ref, id: string): Problem {
  return refusal("named-twice", [at], { id }, `${named(id)} is named twice in \`into\`: name it once.`);
}

/** What is taken by a bare id may be of several kinds. */
export function ambiguousTake(id: string, kinds: readonly string[], suggestions: Suggestions): Problem {
  return refusal("ambiguous-id", [], { id, kinds }, `${named(id)} may mean several things: write ${kinds.map((kind) => `{ ${kind}: … }`).join(" or ")}.`, suggestions);
}

/** What is taken by a bare id is nothing at all. */
export function unknownTake(id: string, near: string | undefined, suggestions: Suggestions): Problem {
  const kind = "task, agency or post";
  return refusal("id-unknown", [], { kind, id, suggestion: near }, `Unknown ${kind} ${named(id)}${didYouMean(near)}`, suggestions);
}

/** A subordinate or a post is taken that is not the agency's. */
export function notItsOwn(agency: string, at: Ref, id: string): Problem {
  const kind = "post" in at ? "post" : "agency";
  return refusal("not-its-own", [at, { agency }], { agency, id, kind },
    `${named(id)} is no ${kind === "post" ? kind : "direct subordinate"} of ${named(agency)}, so it cannot be taken: leave it out.`);
}

/** More staff is stated than there is. */
export function staffBeyond(agency: string, category: string | undefined, funding: string | undefined, stated: number, quota: number): Problem {
  const line = `${category === undefined ? "" : ` ${shown(category)}`}${funding === undefined ? "" : ` (${shown(funding)})`}`;
  return refusal("staff-beyond", [{ agency }], { agency, category: category ?? null, funding: funding ?? null, stated, quota },
    `${stated}${line} staff are taken, but ${named(agency)} has ${quota}: take no more than that, with \`category\` and \`funding\` as they stand there.`);
}

/** A bare number does not say of which category it is. */
export function staffUnclear(agency: string, lines: number): Problem {
  return refusal("staff-unclear", [{ agency }], { agency, lines },
    `The staff of ${named(agency)} is of ${lines} categories or sources of money: instead of a bare number, state \`category\`, \`funding\` and \`quota\` of each.`);
}

const sorts = {
  leads: ["lead", "leads"],
  roles: ["other role", "other roles"],
  subordinates: ["subordinate agency", "subordinate agencies"],
  posts: ["post", "posts"],
  links: ["link", "links"],
  staff: ["authorised post", "authorised posts"],
} as const;

/** The things that an agency may have and nobody takes. */
export type Leftover = keyof typeof sorts;

/** Nobody takes what is left, and the agency ends. */
export function leftOver(agency: string, sort: Leftover, count: number, task: string | undefined, suggestions: Suggestions): Problem {
  const [one, many] = sorts[sort];
  const [they, are, more] = count === 1 ? [one, "is", ""] : [many, "are", ", …"];
  return refusal(`${sort}-left-over`, [...(task === undefined ? [] : [{ task }]), { agency }], { agency, task, count },
    `${count} ${they} of ${named(agency)}${task === undefined ? "" : ` (${named(task)}${more})`} ${are} taken by nobody: say in \`rest\` who takes what is left, or that the agency lives on (\`keep: true\`).`, suggestions);
}
