/**
 * The model as a graphology graph, for algorithms and interchange.
 *
 * @module
 */
export { type EdgeAttributes, graphOf, type ModelGraph, type NodeAttributes, type NodeKind, nodeOf } from "./graph-of.js";
