import type { Problem } from "../findings/wording.js";
import type { Ref } from "../findings/finding.js";
import { shown } from "../model/input-problems.js";
import { refusal, type Suggestions } from "./refusal.js";

const named = (id: string): string => `\`${shown(id)}\``;

/** The agency that is divided is named as one of those that receive. */
export function dividedReceives(agency: string, suggestions: Suggestions): Problem {
  return refusal("divided-receives", [{ agency }], { agency }, {
    en: () => `${named(agency)} is the agency that is divided: leave it out of \`into\` and \`rest\`, and say \`keep: true\` if it lives on.`,
    vi: () => `${named(agency)} là cơ quan được chia: hãy bỏ khỏi \`into\` và \`rest\`, và ghi \`keep: true\` nếu cơ quan vẫn hoạt động.`,
  }, suggestions);
}

/** One agency stands in `into` twice, or one thing is taken twice. */
export function takenTwice(at: Ref, id: string): Problem {
  return refusal("named-twice", [at], { id }, {
    en: () => `${named(id)} is named twice in \`into\`: name it once.`,
    vi: () => `${named(id)} được nêu hai lần trong \`into\`: hãy nêu một lần.`,
  });
}

/** What is taken by a bare id may be of several kinds. */
export function ambiguousTake(id: string, kinds: readonly string[], suggestions: Suggestions): Problem {
  const list = kinds.map((kind) => `{ ${kind}: … }`);
  return refusal("ambiguous-id", [], { id, kinds }, {
    en: () => `${named(id)} may mean several things: write ${list.join(" or ")}.`,
    vi: () => `${named(id)} có thể hiểu theo nhiều cách: hãy ghi ${list.join(" hoặc ")}.`,
  }, suggestions);
}

/** What is taken by a bare id is nothing at all. */
export function unknownTake(id: string, near: string | undefined, suggestions: Suggestions): Problem {
  return refusal("id-unknown", [], { kind: "task, agency or post", id, ...(near !== undefined && { suggestion: near }) }, {
    en: () => `Unknown task, agency or post ${named(id)}${near === undefined ? "." : `, did you mean ${named(near)}?`}`,
    vi: () => `Không có nhiệm vụ, cơ quan hay chức vụ ${named(id)}${near === undefined ? "." : `, có phải là ${named(near)}?`}`,
  }, suggestions);
}

/** A subordinate or a post is taken that is not the agency's. */
export function notItsOwn(agency: string, at: Ref, id: string): Problem {
  const post = "post" in at;
  return refusal("not-its-own", [at, { agency }], { agency, id }, {
    en: () => `${named(id)} is no ${post ? "post" : "direct subordinate"} of ${named(agency)}, so it cannot be taken: leave it out.`,
    vi: () => `${named(id)} không phải là ${post ? "chức vụ" : "đơn vị trực thuộc"} của ${named(agency)} nên không thể nhận: hãy bỏ đi.`,
  });
}

/** More staff is stated than there is. */
export function staffBeyond(agency: string, category: string | undefined, funding: string | undefined, stated: number, quota: number): Problem {
  const line = (funded: string): string => `${category === undefined ? "" : ` ${shown(category)}`}${funding === undefined ? "" : ` (${funded}${shown(funding)})`}`;
  return refusal("staff-beyond", [{ agency }], { agency, category: category ?? null, funding: funding ?? null, stated, quota }, {
    en: () => `${stated}${line("")} staff are taken, but ${named(agency)} has ${quota}: take no more than that, with \`category\` and \`funding\` as they stand there.`,
    vi: () => `Nhận ${stated} biên chế${line("nguồn ")} nhưng ${named(agency)} chỉ có ${quota}: hãy nhận không quá số đó, với \`category\` và \`funding\` đúng như hiện có.`,
  });
}

/** A bare number does not say of which category it is. */
export function staffUnclear(agency: string, lines: number): Problem {
  return refusal("staff-unclear", [{ agency }], { agency, lines }, {
    en: () => `The staff of ${named(agency)} is of ${lines} categories or sources of money: instead of a bare number, state \`category\`, \`funding\` and \`quota\` of each.`,
    vi: () => `Biên chế của ${named(agency)} gồm ${lines} loại hoặc nguồn: thay vì một con số, hãy ghi \`category\`, \`funding\` và \`quota\` của từng loại.`,
  });
}

const sorts = {
  leads: { en: ["lead", "leads"], vi: "việc chủ trì" },
  roles: { en: ["other role", "other roles"], vi: "vai trò khác" },
  subordinates: { en: ["subordinate agency", "subordinate agencies"], vi: "đơn vị trực thuộc" },
  posts: { en: ["post", "posts"], vi: "chức vụ" },
  links: { en: ["link", "links"], vi: "liên kết" },
  staff: { en: ["authorised post", "authorised posts"], vi: "biên chế" },
} as const;

/** The things that an agency may have and nobody takes. */
export type Leftover = keyof typeof sorts;

/** Nobody takes what is left, and the agency ends. */
export function leftOver(agency: string, sort: Leftover, count: number, task: string | undefined, suggestions: Suggestions): Problem {
  const words = sorts[sort];
  return refusal(`${sort}-left-over`, [...(task === undefined ? [] : [{ task }]), { agency }], { agency, count }, {
    en: () => `${count} ${words.en[count === 1 ? 0 : 1]} of ${named(agency)}${task === undefined ? "" : ` (${named(task)}${count === 1 ? "" : ", …"})`} ${count === 1 ? "is" : "are"} taken by nobody: say in \`rest\` who takes what is left, or that the agency lives on (\`keep: true\`).`,
    vi: () => `Còn ${count} ${words.vi} của ${named(agency)}${task === undefined ? "" : ` (${named(task)}${count === 1 ? "" : ", …"})`} chưa có nơi nhận: hãy ghi ở \`rest\` cơ quan nhận phần còn lại, hoặc \`keep: true\` nếu cơ quan vẫn hoạt động.`,
  }, suggestions);
}
