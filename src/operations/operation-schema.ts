import * as z from "zod/mini";
import { type Operation, type OperationInput, operations } from "./registry.js";

type Forms = readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]];

/**
 * The form of any operation, told apart by `op`: for the JSON Schema. Reading goes by the name, so that only what belongs to it is reported.
 * Made when it is asked for, so that a page that only reads models does not load the operations.
 */
export function operationSchema(): z.ZodMiniType<Operation, OperationInput> {
  const forms = operations.map(({ schema }) => schema) as unknown as Forms; // Each has its own literal `op`, and there is at least one.
  return z.discriminatedUnion("op", forms) as unknown as z.ZodMiniType<Operation, OperationInput>; // The union of the schemas that these types come from.
}
