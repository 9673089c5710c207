import * as z from "zod/mini";
import { fieldMeanings, operationMeanings } from "./field-meanings.js";
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
  describeFields(made, undefined);
  return made;
}

/** Gives every operation the sentence of what it does, and every field without description the meaning of its name, in the operation that it belongs to. */
function describeFields(node: unknown, operation: string | undefined): void {
  if (typeof node !== "object" || node === null) return;
  const fields = new Map<string, unknown>(Object.entries((node as { readonly properties?: object }).properties ?? {})); // Any object may have properties.
  const own = (fields.get("op") as { readonly const?: string } | undefined)?.const; // The name of an operation is a constant of its schema.
  const op = own ?? operation;
  const does = operationMeanings.get(own ?? "");
  if (does !== undefined) (node as { description?: string }).description = does;
  for (const [name, field] of fields) {
    const meaning = fieldMeanings.get(`${op ?? ""}.${name}`) ?? fieldMeanings.get(name);
    const described = field as { description?: string }; // A field is a schema made a moment ago, which nobody else holds.
    if (meaning !== undefined) described.description ??= meaning;
  }
  for (const each of Object.values(node)) describeFields(each, op);
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
