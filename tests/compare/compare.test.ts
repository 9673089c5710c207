import { type Model, unwrap } from "polity";
import { compare, type ComparedScenario } from "polity/compare";
import { report } from "polity/report";
import { parseScenario, plan, type Scenario } from "polity/scenario";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`
asOf: 2025-01-01
levels: [{ id: province, title: Province }, { id: district, title: District }]
jurisdictions:
  - { id: p, level: province, title: P }
  - { id: a, level: district, parent: p, title: A }
  - { id: b, level: district, parent: p, title: B }
tasks: [{ id: roads, title: Roads }, { id: youth, title: Youth }, { id: parks, title: Parks }]
agencies:
  - { id: transport, title: Transport, jurisdiction: p, leads: [roads], staffing: [{ category: civil, quota: 10 }] }
  - { id: works, title: Works, jurisdiction: p, leads: [roads], staffing: [{ category: civil, quota: 4 }] }
  - { id: union, title: Union, jurisdiction: a, leads: [youth], staffing: [{ category: party, quota: 3 }] }
  - { id: gardens, title: Gardens, jurisdiction: p, leads: [parks] }
acts: [{ id: decree, title: Decree, inForce: 2025-02-01 }]`);
const scenario = (title: string, steps: unknown[], span: object = { from: "2025-01-11", until: "2025-01-31" }): Scenario => unwrap(parseScenario({ polity: 1, title, ...span, steps }, { model }));
const merge = scenario("Merge", [{ id: "one", on: "2025-01-21", do: [{ op: "merge", agencies: ["transport"], into: "works" }] }]);
const gap = scenario("Gap", [
  { id: "one", on: "2025-01-13", do: [{ op: "dissolve", agency: "gardens", ends: ["parks"] }] },
  { id: "two", on: "2025-01-16", do: [{ op: "reassign", tasks: ["parks"], to: "works" }, { op: "restaff", from: "union", to: "works", quota: 2 }] },
  { id: "bad", on: "2025-01-17", do: [{ op: "transfer", agency: "nobody", parent: null }] },
  { id: "late", on: "2025-01-18", needs: ["decree"], do: [{ op: "rename", agency: "works", title: "W" }] },
]);
const [first, second] = compare(model, [merge, gap]).scenarios as [ComparedScenario, ComparedScenario];

describe("compare", () => {
  it("counts cells times days within the span, of faults that were there before too", () => {
    // Youth has no lead in B on 20 days; roads two leads in both places, until the merger or throughout.
    expect(first.cellDays).toEqual({ missing: 20, contested: 20 });
    expect(second.cellDays).toEqual({ missing: 20 + 2 * 3, contested: 40 });
    expect([first.days, second.days]).toEqual([20, 20]);
  });

  it("tells what moved: agencies, staff and leads", () => {
    expect(first.moved).toEqual({ agencies: 1, staff: 10, tasks: 0, cells: 0 });
    expect(second.moved).toEqual({ agencies: 1, staff: 2, tasks: 1, cells: 2 });
  });

  it("tells steps, findings by code, counts and what each proves, as its plan does", () => {
    expect(second.steps).toEqual({ done: 2, refused: ["bad"], neverRan: ["late"] });
    expect(first.findings.filter(({ code }) => code.startsWith("lead-"))).toEqual([{ code: "lead-missing", severity: "error", introduced: 0, open: 1 }]);
    expect(second.findings.filter(({ severity }) => severity === "error").map(({ code, introduced, open }) => [code, introduced, open])).toEqual([["lead-contested", 0, 1], ["lead-missing", 1, 1], ["step-never-ran", 0, 1]]);
    const { proof, counts } = plan(model, gap);
    expect(second.counts).toEqual(counts.lines);
    expect(second.proof).toEqual({ holds: proof.holds, cells: proof.cells, dates: proof.dates.length, digest: proof.digest });
  });

  it("counts days without a lead also when the rule is off, and leaves its findings out then", () => {
    const [off] = compare(model, [merge], { severity: { "lead-missing": "off" } }).scenarios;
    expect(off?.cellDays).toEqual({ missing: 20, contested: 20 });
    expect(off?.findings.some(({ code }) => code === "lead-missing")).toBe(false);
  });

  it("stays whole with a staff that only changes its source of money", () => {
    const convert = scenario("Convert", [{ id: "one", on: "2025-01-21", do: [{ op: "convert", agency: "works", funding: "own" }] }]);
    expect(compare(model, [convert]).scenarios[0]?.moved).toEqual({ agencies: 1, staff: 0, tasks: 0, cells: 0 });
  });
});

describe("the report of a comparison", () => {
  const many = compare(model, [merge, gap, merge, merge, merge, merge, merge]);

  it("aligns its columns in both languages, and goes on in a second table where there are many", () => {
    for (const lang of ["en", vi] as const) {
      const tables = report(many, { as: "text", lang }).split("\n\n").filter((part) => /^ +\S+ +#\d/.test(part)).map((part) => part.split("\n").map((line) => [...line.normalize("NFC")].length));
      expect(tables).toHaveLength(2);
      // The last column stands at the right, so that aligned lines are equally long.
      for (const lengths of tables) expect([new Set(lengths).size, lengths.length]).toEqual([1, expect.any(Number)]);
    }
  });

  it("warns when the spans differ", () => {
    const longer = scenario("Longer", [], { from: "2025-01-11", until: "2025-03-01" });
    expect(report(compare(model, [merge, longer]), { as: "text" })).toContain("The spans differ in length");
    expect(report(compare(model, [merge, longer]), { as: "markdown", lang: vi })).toContain("Các khoảng thời gian dài ngắn khác nhau");
    expect(report(compare(model, [merge, gap]), { as: "text" })).not.toContain("The spans differ");
  });

  it("is harmless and whole as Markdown and JSON", () => {
    const rude: Model = model;
    const told = compare(rude, [scenario("\u001b[31m | [x](y)", [])]);
    expect(report(told, { as: "markdown" })).not.toMatch(/\u001b|(?<!\\)\[x/);
    expect(JSON.parse(report(told, { as: "json" }))).toEqual(JSON.parse(JSON.stringify(told)));
  });
});
