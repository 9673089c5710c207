import { readModel, readScenario, withPositions, writeScenario } from "polity/formats";
import { unwrap } from "polity";
import { plan } from "polity/scenario";
import { describe, expect, it } from "vitest";

const model = unwrap(readModel("polity: 1\ntitle: A town\nagencies: [{ id: a, title: A }]\n"));
const yaml = `polity: 1
title: A reform
steps:
  - id: fine
    on: 2025-01-01
    do:
      - { op: rename, agency: a, title: B }
  - id: wrong
    on: 2025-01-02
    do:
      - op: rename
        agency: a
        title: C
      - op: merge
        agencies: [b]
        into: c
`;

describe("the operations that a plan refuses", () => {
  it("stand at a line and a column, in YAML and in JSON, in the file named", () => {
    const scenario = unwrap(readScenario(yaml, { model }));
    const refused = plan(model, scenario);
    const path = "steps[1].do[1]";
    const places = (text: string, file?: string): unknown[] => withPositions(refused, text, { ...(file !== undefined && { file }) }).steps.flatMap(({ refused: reasons = [] }) => reasons.map(({ message, source }) => [message, source]));
    expect(places(yaml, "s.yaml")).toEqual(["b", "c"].map((id) => [`Unknown agency \`${id}\`.`, { file: "s.yaml", line: 14, column: 9, path }]));
    const json = writeScenario(scenario, { as: "json" });
    const line = json.split("\n").findIndex((each) => each.includes('"merge"')); // Counted from 0: the line above, where the operation begins.
    expect(places(json)).toEqual(["b", "c"].map((id) => [`Unknown agency \`${id}\`.`, { line, column: 9, path }]));
  });

  it("leave a plan as it is that refuses nothing, and places of other plans without a line", () => {
    const calm = plan(model, unwrap(readScenario("polity: 1\ntitle: Nothing\nsteps: []", { model })));
    expect(withPositions(calm, yaml)).toBe(calm);
  });
});
