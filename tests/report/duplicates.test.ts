import { describe, expect, it } from "vitest";
import { type DuplicateGroup, duplicates } from "../../src/duplicates/index.js";
import { heatMapOf } from "../../src/report/heat-map.js";
import { report } from "../../src/report/index.js";
import { vi } from "../../src/vi/index.js";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`
tasks: [{ id: a, title: Registration of vehicles }, { id: b, title: Vehicle registration }, { id: c, title: Food safety }, { id: d, title: Safety of food }]
agencies: [{ id: A, title: Ministry A, leads: [a, c] }, { id: B, title: Ministry B, leads: [b] }, { id: D, title: Ministry D, leads: [d] }]`);

describe("the report of duplicates", () => {
  it("names who would lead", () => {
    const text = report(duplicates(model), { as: "text", models: [model], width: 200 });
    expect(text).toContain("to resolve: make them one task, led by Ministry A; or move the lead to Ministry A (1 operation); or merge the agencies into Ministry A (1 operation)");
    expect(report(duplicates(model), { as: "text", models: [model], width: 200, lang: vi })).toContain("sáp nhập các cơ quan vào Ministry A (1 thao tác)");
  });

  it("tells where ways to resolve were tried in vain, and where none were tried", () => {
    const result = duplicates(model, { resolve: 1 });
    const [first, second] = result.groups;
    expect(report(result, { as: "text", models: [model], width: 200 })).toContain("Ways to resolve were tried for the first 1 group; ask for one field or agency to see those of others.");
    const inVain = { ...result, groups: [{ ...first!, resolutions: [] }, second!] };
    expect(report(inVain, { as: "text", models: [model], width: 200 }).match(/to resolve: no short way leaves one lead; go through it task by task/g)).toHaveLength(1);
  });

  it("has columns in the heat map for the fields of the agencies in its rows", () => {
    const [group] = duplicates(model).groups;
    const of = (agencies: readonly string[], field: string): DuplicateGroup => ({ ...group!, agencies, fields: [field] });
    const rows = Array.from({ length: 15 }, (_, at) => [of([`A${at}`], `own${at % 8}`), of([`A${at}`], `own${at % 8}`)]).flat();
    const elsewhere = Array.from({ length: 9 }, (_, at) => of([`other${at}`], "elsewhere"));
    expect(heatMapOf([...elsewhere, ...rows]).fields.toSorted()).toEqual(Array.from({ length: 8 }, (_, at) => `own${at}`));
  });
});
