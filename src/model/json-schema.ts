import * as z from "zod/mini";
import { meanings } from "./meanings.js";
import { ModelInput } from "./model-input.js";
import { Text } from "./text.js";

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a zod schema, for what a file may hold. Texts, which zod cannot describe, are spelled out. */
export function jsonSchemaOf(schema: z.ZodMiniType): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: "input",
    metadata: meanings,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== Text) return;
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
  return { $id: "urn:polity:model:1", ...jsonSchemaOf(ModelInput) };
}
