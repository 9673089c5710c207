import { PolityError } from "../findings/result.js";
import type { Model } from "../model/model.js";
import { type Grade, grades as allGrades } from "./duplicate-group.js";

/** How alike two titles are, from 0 to 1. It is asked once for each pair of different titles of a language, in no order to be relied on. */
export type Similarity = (a: string, b: string) => number;

/** What `duplicates` looks for, and how. */
export interface DuplicatesOptions {
  /** How alike titles must be to be reported at all, above 0 up to 1; default 0.5. */
  readonly min?: number;
  /** How alike titles must be to count as the same activity; default 0.85, never below `min`. */
  readonly same?: number;
  /** True leaves accents out, for titles typed without them. */
  readonly fold?: boolean;
  /**
   * Your own measure instead of shared words, such as `similarityOf(texts, vectors)`. Every title is then compared with every other,
   * which takes a moment for a thousand tasks and hours for a million.
   */
  readonly similarity?: Similarity;
  /** Only groups of these grades; default all. */
  readonly grades?: readonly Grade[];
  /** Only groups with a task in the subtree of this one. */
  readonly field?: string;
  /** Only groups in which this agency is. */
  readonly agency?: string;
  /** For how many groups, the worst first, ways to resolve them are tried; default 300. */
  readonly resolve?: number;
}

/** How alike titles must be to be reported, unless told otherwise. */
export const defaultMin = 0.5;

/** The options with their defaults. */
export interface Settings {
  readonly min: number;
  readonly same: number;
  readonly fold: boolean;
  readonly similarity?: Similarity;
  readonly grades: ReadonlySet<Grade>;
  readonly field?: string;
  readonly agency?: string;
  readonly resolve: number;
}

/**
 * The options with their defaults.
 *
 * @throws PolityError for a threshold outside 0 to 1, for a number of groups below 0, and for a grade, task or agency that does not exist
 */
export function settingsOf(model: Model, { min = defaultMin, same = 0.85, fold = false, similarity, grades = allGrades, field, agency, resolve = 300 }: DuplicatesOptions = {}): Settings {
  for (const [name, value] of [["min", min], ["same", same]] as const) {
    if (!(value > 0 && value <= 1)) throw new PolityError(`\`${name}\` must be above 0 and at most 1; it is ${String(value)}.`);
  }
  if (typeof grades === "string") throw new PolityError("`grades` must be a list of grades.");
  const unknown = grades.find((grade) => !allGrades.includes(grade));
  if (unknown !== undefined) throw new PolityError(`There is no grade ${JSON.stringify(unknown)}; the grades are ${allGrades.join(", ")}.`);
  if (!(resolve >= 0)) throw new PolityError(`\`resolve\` must be a number of groups; it is ${String(resolve)}.`);
  if (field !== undefined && !model.tasks.has(field)) throw new PolityError(`There is no task ${JSON.stringify(field)}.`);
  if (agency !== undefined && !model.agencies.has(agency)) throw new PolityError(`There is no agency ${JSON.stringify(agency)}.`);
  return { min, same: Math.max(min, same), fold, ...(similarity && { similarity }), grades: new Set(grades), ...(field !== undefined && { field }), ...(agency !== undefined && { agency }), resolve };
}
