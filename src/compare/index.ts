/**
 * Two models, several plans or a whole history, looked at side by side.
 *
 * @module
 */
export type { Change, ChangeKind } from "./change.js";
export { crosswalk, type CrosswalkRow } from "./crosswalk.js";
export { diff } from "./diff.js";
export { explain, type Question } from "./explain.js";
export type { Cause, Explanation, Handover, LeadArea, LineageStep } from "./explanation.js";
export { compare } from "./compare.js";
export type { ComparedFindings, ComparedScenario, Comparison } from "./comparison.js";
