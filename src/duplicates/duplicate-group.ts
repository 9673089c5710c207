import type { Accepted } from "../model/model.js";
import type { Operation } from "../operations/registry.js";

/** How bad it is that several agencies work side by side, the worst first. The grades are those of the US GAO (GAO-15-49SP). */
export const grades = ["duplication", "overlap", "fragmentation"] as const;

/**
 * How bad it is that several agencies work side by side: `duplication`, the same activity in the same places; `overlap`, similar activities, or the same
 * beneficiaries; `fragmentation`, parts of one field.
 */
export type Grade = (typeof grades)[number];

/** What a group was found by: one task with several leads, titles that say the same or much the same, the same beneficiaries, one field. */
export type FoundBy = "task" | "title" | "beneficiaries" | "field";

/** What shows that a group is one, for a person to check. */
export interface Evidence {
  readonly foundBy: FoundBy;
  /** By language (`und` for titles without one): the words that the titles share, as the first title has them. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** The lowest task above all of them, when they are in one field. */
  readonly branch?: string;
  /** Whom all of them serve. */
  readonly beneficiaries: readonly string[];
  /** The acts that all of them rest on. */
  readonly acts: readonly string[];
}

/** A way to resolve a group. It was tried: applied in order, the operations leave one lead, and bring no error. */
export interface Resolution {
  /** The operation that does it. */
  readonly by: "unify" | "reassign" | "merge";
  readonly operations: readonly Operation[];
}

/** Tasks of several agencies that are the same, alike, or parts of one field, in places that they share. */
export interface DuplicateGroup {
  readonly grade: Grade;
  /** From 0 to 1: how alike the titles are, 1 for one task with several leads; for a field, the part of its tasks that the agency with the most in a place does not lead there. */
  readonly score: number;
  readonly tasks: readonly string[];
  /** The fields that the tasks lie in: the roots above them. */
  readonly fields: readonly string[];
  readonly agencies: readonly string[];
  /** The places that they share, as few as can be; empty: all places. */
  readonly places: readonly string[];
  readonly evidence: Evidence;
  readonly resolutions: readonly Resolution[];
}

/** A clause that stands alike in the tasks of several agencies and is no duplication: it is told once, without a grade. */
export interface SharedClause {
  readonly tasks: readonly string[];
  readonly agencies: readonly string[];
}

/** What `duplicates` returns. */
export interface Duplicates {
  /** The worst first: by grade, then by score and the number of agencies. */
  readonly groups: readonly DuplicateGroup[];
  /** Left out because they stand in the tasks of very many agencies. */
  readonly boilerplate: readonly SharedClause[];
  /** Left out because they only coordinate, though they stand alike in the tasks of several agencies. */
  readonly coordination: readonly SharedClause[];
  /** Groups left out because the model accepts them, and entries of `accepted` that no group is about any more. */
  readonly accepted: { readonly groups: number; readonly unmatched: readonly Accepted[] };
  /** What was looked at: tasks that some agency leads; of these, those that only coordinate were not compared; and for how many of the groups ways to resolve them were tried. */
  readonly looked: { readonly tasks: number; readonly coordinating: number; readonly tried: number };
  /** Tasks whose titles are like those of very many others; not all their pairs were compared. */
  readonly cutShort: number;
}
