/**
 * Functions that several agencies have: duplication, overlap and fragmentation, with what shows it and what would resolve it.
 *
 * @module
 */
export { duplicateFunction } from "./duplicate-function.js";
export { grades } from "./duplicate-group.js";
export type { Boilerplate, DuplicateGroup, Duplicates, Evidence, FoundBy, Grade, Resolution } from "./duplicate-group.js";
export { duplicates } from "./duplicates.js";
export { duplicatesOfMerger, type MergerDuplicates, type SideBySide } from "./merger-duplicates.js";
export type { DuplicatesOptions, Similarity } from "./options.js";
export { similarityOf, taskTexts } from "./similarity-of.js";
