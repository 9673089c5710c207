import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Act, inForceOn } from "../../src/model/act.js";
import { daysAfter } from "../../src/model/date.js";
import type { Model } from "../../src/model/model.js";
import { dataOf } from "../../src/model/data-of.js";
import { plan } from "../../src/scenario/plan.js";
import { runDate } from "../../src/scenario/run-date.js";
import type { Scenario, Step } from "../../src/scenario/scenario.js";
import { type Choices, choices } from "../support/choices.js";
import { requiredCells, wrongCells } from "../support/obvious-cover.js";
import { cellsIn } from "../support/obvious-regions.js";
import { randomOperation, staffedOrganisation } from "../support/random-operation.js";

const runs = { numRuns: Number(process.env["POLITY_RUNS"] ?? 250), endOnFailure: process.env["POLITY_SHRINK"] === "off" };
const [from, until] = ["2025-03-01", "2025-03-12"];
const days = Array.from({ length: 11 }, (_, count) => daysAfter(from, count));

/** A few steps of random operations, with needs that are met early, late or never. */
function randomScenario(random: Choices, model: Model): Scenario {
  let number = 0;
  const acts: Act[] = ["act-a", "act-b", "act-c"].map((id) => ({ id, title: id, ...(random.chance(85) && { inForce: random.of(days) ?? from }), ...(random.chance(15) && { until: daysAfter(until, 5) }) }));
  const steps: Step[] = [];
  for (let count = 0; count < 1 + random.below(5); count += 1) {
    const operations = Array.from({ length: 1 + random.below(2) }, () => randomOperation(random, model, () => `new${(number += 1)}`));
    const needs = [...random.some(acts, 1).map(({ id }) => ({ act: id })), ...random.some(steps, 1).map(({ id }) => ({ step: id }))];
    steps.push({ id: `step${count}`, on: random.of(days) ?? from, needs, basis: [], do: operations });
  }
  return { title: "Random", from, until, acts, steps };
}

/** Goes through the span day by day, and looks at every cell on every day. */
function dayByDay(model: Model, scenario: Scenario): { readonly wrong: Set<string>; readonly models: Map<string, Model>; readonly states: Map<string, string> } {
  const [wrong, models, states] = [new Set<string>(), new Map<string, Model>(), new Map<string, string>()];
  const acts = new Map([...model.acts, ...scenario.acts].map((act) => [act.id, act]));
  let now = model;
  for (const day of days) {
    const met = (step: Step, taken: (id: string) => boolean): boolean => step.on <= day && step.needs.every((need) => ("step" in need ? taken(need.step) : inForceOn(acts.get(need.act) ?? { id: "", title: "" }, day)));
    let ready = scenario.steps.filter((step) => !states.has(step.id));
    for (let size = -1; size !== ready.length; ) {
      size = ready.length;
      ready = ready.filter((step) => met(step, (id) => states.get(id) === "done" || ready.some((each) => each.id === id)));
    }
    const run = runDate(now, ready, day);
    now = run.model;
    for (const { id } of ready) {
      if (run.events.has(id)) states.set(id, "done");
      else states.set(id, run.refused.has(id) ? "refused" : "never-ran"); // It needs a step of the same day that was refused.
    }
    models.set(day, now);
    for (const { code, cell, leads } of wrongCells(now)) wrong.add(JSON.stringify([code, cell.task, cell.place ?? null, leads, day]));
  }
  return { wrong, models, states };
}

describe("a plan", () => {
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
      runs,
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
      runs,
    );
  });
});
