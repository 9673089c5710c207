import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/finding.js";
import { check } from "../../src/rules/check.js";
import { rules } from "../../src/rules/registry.js";
import { choices } from "../support/choices.js";
import { type Cell, requiredCells, wrongCells } from "../support/obvious-cover.js";
import { cellsIn, obviousRegions } from "../support/obvious-regions.js";
import { randomOrganisation } from "../support/random-organisation.js";

const onlyCells = Object.fromEntries(rules.filter((rule) => rule.each !== "cell").map((rule) => [rule.code, "off" as const]));
const organisation = choices().map(randomOrganisation);
const runs = { numRuns: 1500 };

const taskOf = ({ at }: Finding): string | undefined => at.flatMap((ref) => ("task" in ref ? [ref.task] : []))[0];
const placeOf = ({ at }: Finding): string | undefined => at.flatMap((ref) => ("jurisdiction" in ref ? [ref.jurisdiction] : []))[0];
const leadsOf = ({ at }: Finding): string[] => at.flatMap((ref) => ("agency" in ref ? [ref.agency] : []));
const key = (code: string, { task, place }: Cell, leads: readonly string[]): string => JSON.stringify([code, task, place ?? null, leads]);

describe("the check of every cell", () => {
  it("finds exactly the wrong cells, each once and with its agencies", () => {
    fc.assert(
      fc.property(organisation, (model) => {
        const required = requiredCells(model);
        const { findings, checked } = check(model, { severity: onlyCells });
        const told = findings.flatMap((finding) => cellsIn(model, required, taskOf(finding), placeOf(finding)).map((cell) => key(finding.code, cell, leadsOf(finding))));
        expect(told.toSorted()).toEqual(wrongCells(model).map(({ code, cell, leads }) => key(code, cell, leads)).toSorted());
        expect(checked.cells).toBe(required.length);
      }),
      runs,
    );
  });

  it("names the largest subtrees, as the file format defines them, with the number of their cells", () => {
    fc.assert(
      fc.property(organisation, (model) => {
        const groups = new Map<string, { code: string; leads: readonly string[]; cells: Cell[] }>();
        for (const { code, cell, leads } of wrongCells(model)) {
          const group = groups.get(JSON.stringify([code, leads])) ?? { code, leads, cells: [] };
          group.cells.push(cell);
          groups.set(JSON.stringify([code, leads]), group);
        }
        const expected = [...groups.values()].flatMap(({ code, leads, cells }) => obviousRegions(model, cells).map((region) => JSON.stringify([code, region.task ?? null, region.place ?? null, leads, region.cells])));
        const told = check(model, { severity: onlyCells }).findings.map((finding) => JSON.stringify([finding.code, taskOf(finding) ?? null, placeOf(finding) ?? null, leadsOf(finding), finding.data["cells"]]));
        expect(told.toSorted()).toEqual(expected.toSorted());
      }),
      runs,
    );
  });
});
