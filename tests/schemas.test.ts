import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { modelSchema, scenarioSchema } from "../src/formats/index.js";
import { parseModel } from "../src/index.js";
import { operations, parseScenario } from "../src/scenario/index.js";
import { root } from "./support/source-files.js";

const example = (file: string): Record<string, unknown> => parse(readFileSync(join(root, "examples", file), "utf8")) as Record<string, unknown>;

// `date` is an annotation for editors; whether a day is one of the calendar is for the parser to say.
const ajv = new Ajv2020({ strict: true, validateFormats: false, allErrors: true });

const kinds = {
  model: {
    accepts: ajv.compile(modelSchema()),
    reads: (data: unknown) => parseModel(data).ok,
    examples: ["quang-nam/model.yaml", "central-2025/model.yaml", "hoi-an/model.yaml"],
    smallest: { polity: 1, title: "A ward" },
    broken: {
      "without a version": { title: "A ward" },
      "of another version": { polity: 2, title: "A ward" },
      "without a title": { polity: 1 },
      "with an unknown key": { polity: 1, title: "A ward", agences: [] },
      "with an agency that is only an id": { polity: 1, title: "A ward", agencies: ["committee"] },
      "with a negative quota": { polity: 1, title: "A ward", agencies: [{ id: "a", title: "A", staffing: -1 }] },
      "with a role that is none": { polity: 1, title: "A ward", assignments: [{ agency: "a", task: "t", role: "leads" }] },
    },
  },
  scenario: {
    accepts: ajv.compile(scenarioSchema()),
    reads: (data: unknown) => parseScenario(data).ok,
    examples: ["quang-nam/scenario.yaml", "central-2025/scenario.yaml", "hoi-an/scenario.yaml"],
    smallest: { polity: 1, title: "A reform", steps: [] },
    broken: {
      "with a step without a day": { polity: 1, title: "A reform", steps: [{ id: "s", do: [] }] },
      "with an unknown operation": { polity: 1, title: "A reform", steps: [{ id: "s", on: "2025-01-01", do: [{ op: "abolish" }] }] },
      "with an operation that lacks a field": { polity: 1, title: "A reform", steps: [{ id: "s", on: "2025-01-01", do: [{ op: "merge", into: "a" }] }] },
      "with a key of another operation": { polity: 1, title: "A reform", steps: [{ id: "s", on: "2025-01-01", do: [{ op: "retire", tasks: ["t"], into: "a" }] }] },
    },
  },
};

describe.each(Object.entries(kinds))("the JSON Schema of a %s", (_name, { accepts, reads, examples, smallest, broken }) => {
  it.each(examples)("accepts examples/%s", (file) => {
    accepts(example(file));
    expect(accepts.errors ?? []).toEqual([]);
  });

  it("accepts the smallest one, as the parser does", () => {
    expect([accepts(smallest), reads(smallest)]).toEqual([true, true]);
  });

  it.each(Object.entries(broken))("refuses one %s, as the parser does", (_fault, data) => {
    expect([accepts(data), reads(data)]).toEqual([false, false]);
  });
});

it.each([["model", modelSchema()], ["scenario", scenarioSchema()]])("the JSON Schema of a %s says what every field means", (_name, schema) => {
  const silent: string[] = [];
  const look = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, field] of Object.entries((node as { properties?: object }).properties ?? {})) if (!("description" in (field as object)) && !("$ref" in (field as object))) silent.push(`${path}.${name}`);
    for (const [key, each] of Object.entries(node)) look(each, `${path}.${key}`);
  };
  look(schema, "");
  expect(silent).toEqual([]);
});

it("the JSON Schema of a scenario says what every operation does", () => {
  const told = (node: unknown): unknown[] => (typeof node !== "object" || node === null ? [] : "properties" in node && "op" in (node.properties as object) ? [(node as { description?: string }).description] : Object.values(node).flatMap(told));
  expect(told(scenarioSchema()).map(String).filter((text) => text.endsWith("."))).toHaveLength(operations.length);
});
