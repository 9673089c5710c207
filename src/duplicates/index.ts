/**
 * Functions that several agencies have: duplication, overlap and fragmentation, with what shows it and what would resolve it.
 *
 * @module
 */
export { duplicateFunction } from "./duplicate-function.js";
export { grades } from "./duplicate-group.js";
export type { DuplicateGroup, Duplicates, Evidence, FoundBy, Grade, Resolution, SharedClause } from "./duplicate-group.js";
export { duplicates } from "./duplicates.js";
export { duplicatesOfPlan, type PlanMerger } from "./duplicates-of-plan.js";
export { duplicatesOfMerger, type MergerDuplicates } from "./merger-duplicates.js";
export type { DuplicatesOptions, Similarity } from "./options.js";
export { similarityOf, taskTexts } from "./similarity-of.js";
export type { SideBySide } from "./side-by-side.js";
