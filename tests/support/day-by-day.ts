import { type Act, inForceOn } from "../../src/model/act.js";
import { daysAfter } from "../../src/model/date.js";
import type { Model } from "../../src/model/model.js";
import { runDate } from "../../src/scenario/run-date.js";
import type { Scenario, Step } from "../../src/scenario/scenario.js";
import type { Choices } from "./choices.js";
import { wrongCells } from "./obvious-cover.js";
import { randomOperation } from "./random-operation.js";

/** The span of a random scenario. */
export const [from, until] = ["2025-03-01", "2025-03-12"];
/** The days of the span of a random scenario. */
export const days = Array.from({ length: 11 }, (_, count) => daysAfter(from, count));

/** A few steps of random operations, with needs that are met early, late or never. */
export function randomScenario(random: Choices, model: Model): Scenario {
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
export function dayByDay(model: Model, scenario: Scenario): { readonly wrong: Set<string>; readonly models: Map<string, Model>; readonly states: Map<string, string> } {
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
