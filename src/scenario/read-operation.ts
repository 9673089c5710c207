import type { Problem } from "../findings/wording.js";
import { type DataPath, inputProblem } from "../model/input-problems.js";
import { isRecord } from "../model/plain-data.js";
import { readShape } from "../model/shape.js";
import { nearest } from "../model/suggestion.js";
import { type Operation, operationNamed, operations } from "../operations/registry.js";

/** Reads one operation by its own schema, so that only what belongs to it is reported. */
export function readOperation(data: unknown, path: DataPath): { readonly value?: Operation; readonly problems: readonly Problem[] } {
  if (!isRecord(data)) return { problems: [inputProblem("wrong-type", path, { expected: ["object"], found: data === null ? "null" : Array.isArray(data) ? "array" : typeof data })] };
  const op: unknown = Object.hasOwn(data, "op") ? data["op"] : undefined;
  if (op === undefined) return { problems: [inputProblem("missing-field", path, { field: "op" })] };
  const definition = typeof op === "string" ? operationNamed(op) : undefined;
  if (definition) return readShape<Operation>(definition.schema, data, path); // The schema of this `op` gives that operation.
  const suggestion = typeof op === "string" ? nearest(op, operations.map((each) => each.op)) : undefined;
  return { problems: [inputProblem("unknown-operation", [...path, "op"], { value: op, known: operations.map((each) => each.op), ...(suggestion !== undefined && { suggestion }) })] };
}
