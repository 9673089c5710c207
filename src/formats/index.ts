/**
 * Text ⇄ model and scenario: YAML and JSON, with the line and column of every problem.
 *
 * @module
 */
export { modelSchema, type JsonSchema } from "../model/json-schema.js";
export { scenarioSchema } from "../scenario/json-schema.js";
export { hasComments } from "./has-comments.js";
export { idTypesOf } from "./id-types.js";
export { readModel, type ReadOptions } from "./read-model.js";
export { kindIn } from "./kind-in.js";
export { modelPathIn, readScenario } from "./read-scenario.js";
export { withPositions } from "./with-positions.js";
export { writeModel, writeModelInPieces, writeScenario, type WriteOptions } from "./write.js";
