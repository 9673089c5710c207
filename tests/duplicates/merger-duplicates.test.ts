import { describe, expect, it } from "vitest";
import { duplicatesOfMerger, duplicatesOfPlan } from "../../src/duplicates/index.js";
import { PolityError, unwrap } from "../../src/findings/result.js";
import { vi } from "../../src/vi/index.js";
import { report } from "../../src/report/report.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { plan } from "../../src/scenario/plan.js";
import type { Plan } from "../../src/scenario/plan-result.js";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`
tasks:
  - { id: streets, title: Urban streets }
  - { id: planning, title: Planning of roads }
  - { id: planning-2, title: Planning of roads and streets }
agencies:
  - { id: transport, title: Transport, leads: [streets, planning] }
  - { id: construction, title: Construction, leads: [streets] }
  - { id: urban, title: Urban Office, leads: [planning-2] }
  - { id: t-inspectorate, title: Inspectorate of Transport, kind: inspectorate/transport, parent: transport }
  - { id: c-inspectorate, title: Inspectorate of Construction, kind: inspectorate/construction, parent: construction }
  - { id: t-roads, title: Roads, kind: division/roads, parent: transport }
  - { id: t-office, title: Office, kind: division/office, parent: transport }
  - { id: c-office, title: Office, kind: division/office, parent: construction }
  - { id: t-team, title: Field Team, parent: transport }
  - { id: c-team, title: field team, parent: construction }
`);

describe("a merger", () => {
  it("resolves what its agencies had twice, and brings offices side by side", () => {
    const { resolved, reduced, inside } = duplicatesOfMerger(model, { agencies: ["transport"], into: "construction" });
    expect(resolved.map(({ tasks }) => tasks)).toEqual([["streets"]]);
    expect(reduced).toEqual([]);
    expect(inside).toEqual([
      { agencies: ["t-inspectorate", "c-inspectorate"], alike: "inspectorate" },
      { agencies: ["t-office", "c-office"], alike: "division/office" },
      { agencies: ["t-team", "c-team"], alike: "field team" },
    ]);
  });

  it("reduces what others have, too", () => {
    const { resolved, reduced } = duplicatesOfMerger(model, { agencies: ["transport", "urban"], into: { id: "new" } });
    expect(resolved.map(({ tasks, agencies }) => [tasks, agencies])).toEqual([[["planning", "planning-2"], ["transport", "urban"]]]);
    expect(reduced).toEqual([]);
  });

  it("of an agency that does not exist is a wrong call", () => {
    expect(() => duplicatesOfMerger(model, { agencies: ["nobody"], into: "urban" })).toThrow(PolityError);
  });
});

describe("the mergers of a plan", () => {
  const planned = (...steps: object[]): Plan => plan(model, unwrap(parseScenario({ polity: 1, title: "Reform", steps: steps.map((operation, at) => ({ id: `s${at}`, on: `2025-01-0${at + 2}`, do: [operation] })) }, { model })));
  const merge = (agencies: string[], into: string | object): object => ({ op: "merge", agencies, into });

  it("resolve what their agencies had twice, and leave offices side by side", () => {
    const [merger, ...others] = duplicatesOfPlan(model, planned(merge(["transport"], "construction")).model);
    expect(others).toEqual([]);
    expect([merger?.into, merger?.agencies.toSorted()]).toEqual(["construction", ["construction", "transport"]]);
    expect(merger?.resolved.map(({ tasks }) => tasks)).toEqual([["streets"]]);
    expect(merger?.inside.map(({ agencies, alike }) => [agencies.toSorted(), alike])).toEqual([[["c-inspectorate", "t-inspectorate"], "inspectorate"], [["c-office", "t-office"], "division/office"], [["c-team", "t-team"], "field team"]]);
  });

  it("count as one when they follow each other; what merged in its turn is not told", () => {
    const { model: after } = planned(merge(["transport"], { id: "first", title: "First" }), merge(["first", "construction", "urban"], { id: "last", title: "Last" }), merge(["t-inspectorate"], "c-inspectorate"));
    const [merger, ...others] = duplicatesOfPlan(model, after);
    expect(others).toEqual([]);
    expect([merger?.into, merger?.agencies.toSorted()]).toEqual(["last", ["construction", "transport", "urban"]]);
    expect(merger?.resolved.map(({ tasks }) => tasks)).toEqual([["streets"], ["planning", "planning-2"]]);
    expect(merger?.inside.map(({ alike }) => alike)).toEqual(["division/office", "field team"]);
  });

  it("are none without a merger", () => {
    expect(duplicatesOfPlan(model, planned({ op: "rename", agency: "urban", title: "Town Office" }).model)).toEqual([]);
    expect(duplicatesOfPlan(model, model)).toEqual([]);
  });

  it("stand in the report of the plan, in both languages", () => {
    const result = planned(merge(["transport"], "construction"));
    const mergers = duplicatesOfPlan(model, result.model);
    const told = (options: object): string => report(result, { as: "text", models: [model], mergers, width: 160, ...options });
    expect(told({})).toContain("  Construction: resolves 1 duplicated function (“Urban streets”); brings side by side inside it: ");
    expect(told({ lang: vi })).toContain("  Construction: giải quyết 1 chức năng trùng lắp (“Urban streets”); đưa vào cùng một cơ quan: ");
    expect(told({ as: "markdown" })).toMatch(/## Mergers and duplicated functions[^]*Inspectorate of Transport \+ Inspectorate of Construction|Inspectorate of Construction \+ Inspectorate of Transport/);
    expect((JSON.parse(told({ as: "json" })) as { mergers: unknown }).mergers).toMatchObject([{ into: "construction", resolved: [{ grade: "duplication", tasks: ["streets"] }], reduced: [] }]);
    expect(report(result, { as: "text", models: [model] })).not.toContain("Mergers");
  });
});
