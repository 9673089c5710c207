import * as z from "zod/mini";
import { ModelInput } from "./model-input.js";

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a zod schema, for what a file may hold. Texts, which zod cannot describe, are spelled out. */
export function jsonSchemaOf(schema: z.ZodMiniType): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (z.globalRegistry.get(zodSchema)?.["polityText"] !== true) return;
      delete jsonSchema.anyOf;
      delete jsonSchema["polityText"];
      jsonSchema.anyOf = [
        { type: "string", minLength: 1 },
        { type: "object", minProperties: 1, additionalProperties: { type: "string", minLength: 1 } },
      ];
    },
  });
  return made;
}

/**
 * The JSON Schema of a model file, version 1, for completion and checks in editors. It describes the form; what must hold between records is checked by `parseModel` alone.
 *
 * @example
 * JSON.stringify(modelSchema());
 */
export function modelSchema(): JsonSchema {
  return jsonSchemaOf(ModelInput);
}
