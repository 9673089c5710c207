import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataOf } from "../../src/model/data-of.js";
import { plan } from "../../src/scenario/plan.js";
import { choices } from "../support/choices.js";
import { dayByDay, days, randomScenario } from "../support/day-by-day.js";
import { requiredCells } from "../support/obvious-cover.js";
import { cellsIn } from "../support/obvious-regions.js";
import { staffedOrganisation } from "../support/random-operation.js";

const runs = (count: number): { numRuns: number; endOnFailure: boolean } => ({ numRuns: Number(process.env["POLITY_RUNS"] ?? count), endOnFailure: process.env["POLITY_SHRINK"] === "off" });
const timeout = 600_000;

describe("a plan", { timeout }, () => {
  it("finds, day by day and cell by cell, exactly the wrong cells, and says what became of each step", () => {
    let holds = 0;
    fc.assert(
      fc.property(choices(500), (random) => {
        const model = staffedOrganisation(random);
        const scenario = randomScenario(random, model);
        const { wrong, models, states } = dayByDay(model, scenario);
        const planned = plan(model, scenario);
        const told = new Set<string>();
        for (const { code, at, from: first, until: end } of planned.findings) {
          if (!code.startsWith("lead-") || code === "lead-not-required") continue;
          const on = days.filter((day) => (first === undefined || day >= first) && (end === undefined || day < end));
          const last = models.get(on.at(-1) ?? "");
          if (!last) continue; // Over on the first day of the span.
          const [task, place] = [at.flatMap((ref) => ("task" in ref ? [ref.task] : []))[0], at.flatMap((ref) => ("jurisdiction" in ref ? [ref.jurisdiction] : []))[0]];
          const leads = at.flatMap((ref) => ("agency" in ref ? [ref.agency] : []));
          for (const cell of cellsIn(last, requiredCells(last), task, place)) for (const day of on) told.add(JSON.stringify([code, cell.task, cell.place ?? null, leads, day]));
        }
        expect([...told].toSorted()).toEqual([...wrong].toSorted());
        expect(planned.proof.holds).toBe(wrong.size === 0);
        expect(planned.proof.cells).toBe(planned.proof.dates.reduce((sum, day) => sum + requiredCells(models.get(day)!).length, 0));
        expect(planned.steps.map(({ id, state }) => [id, state])).toEqual(scenario.steps.map(({ id }) => [id, states.get(id) ?? "never-ran"]));
        if (planned.proof.holds) holds += 1;
      }),
      runs(4_000),
    );
    expect(holds).toBeGreaterThan(0);
  });

  it("gives the same twice, and the same model whatever the order in which steps of different days are written", () => {
    fc.assert(
      fc.property(choices(500), (random) => {
        const model = staffedOrganisation(random);
        const scenario = randomScenario(random, model);
        const once = plan(model, scenario);
        expect(JSON.stringify([once.findings, once.steps, once.dates, once.proof])).toBe(JSON.stringify([plan(model, scenario)].map(({ findings, steps, dates, proof }) => [findings, steps, dates, proof])[0]));
        // Two steps of one day on the same record follow the order written; a step that is refused may owe that to another of its day.
        const taken = once.steps.flatMap(({ effective }) => effective ?? []);
        if (new Set(taken).size === scenario.steps.length) expect(dataOf(plan(model, { ...scenario, steps: scenario.steps.toReversed() }).model)).toEqual(dataOf(once.model));
      }),
      runs(1_000),
    );
  });
});
