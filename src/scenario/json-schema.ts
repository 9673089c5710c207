import { type JsonSchema, jsonSchemaOf } from "../model/json-schema.js";
import { scenarioInput } from "./scenario-input.js";

/**
 * The JSON Schema of a scenario file, version 1, for completion and checks in editors.
 *
 * @example
 * JSON.stringify(scenarioSchema());
 */
export function scenarioSchema(): JsonSchema {
  return { $id: "urn:polity:scenario:1", ...jsonSchemaOf(scenarioInput()) };
}
