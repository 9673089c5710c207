/**
 * What differs between two models, in words of the field.
 *
 * @module
 */
export type { Change, ChangeKind } from "./change.js";
export { diff } from "./diff.js";
