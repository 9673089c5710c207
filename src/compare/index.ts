/**
 * Two models, several plans or a whole history, looked at side by side.
 *
 * @module
 */
export type { Change, ChangeKind } from "./change.js";
export { crosswalk, type CrosswalkRow } from "./crosswalk.js";
export { diff } from "./diff.js";
