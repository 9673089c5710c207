import type { Facts, Ref } from "../findings/finding.js";

/** What differs between two models, in words of the field. */
export interface Change {
  /** `agency-merged`, `lead-moved`, `task-renamed` …; the wording may change freely, this does not. */
  readonly kind: ChangeKind;
  /** The records it is about. */
  readonly at: readonly Ref[];
  readonly data: Facts;
  /** One sentence for a person, in the language that was asked for. */
  readonly message: string;
}

/** A change before it is worded. */
export type Difference = Omit<Change, "message">;

/** Every kind of change, in the order in which a diff lists them. */
export const changeKinds = [
  "model-changed",
  "agency-merged",
  "agency-replaced",
  "agency-split",
  "agency-ended",
  "agency-established",
  "agency-renamed",
  "agency-moved",
  "agency-relocated",
  "agency-converted",
  "staff-changed",
  "leaders-changed",
  "lead-moved",
  "lead-added",
  "lead-ended",
  "role-added",
  "role-ended",
  "assignments-changed",
  "task-merged",
  "task-replaced",
  "task-split",
  "task-ended",
  "task-introduced",
  "task-renamed",
  "task-moved",
  "requirement-changed",
  "task-changed",
  "jurisdiction-merged",
  "jurisdiction-replaced",
  "jurisdiction-split",
  "jurisdiction-added",
  "jurisdiction-ended",
  "jurisdiction-moved",
  "jurisdiction-changed",
  "level-added",
  "level-ended",
  "level-changed",
  "link-added",
  "link-ended",
  "post-added",
  "post-ended",
  "post-changed",
  "act-added",
  "act-ended",
  "act-changed",
  "history-changed",
] as const;

/** A kind of change. */
export type ChangeKind = (typeof changeKinds)[number];
