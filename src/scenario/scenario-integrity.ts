import type { Problem } from "../findings/wording.js";
import { inputProblem, shown } from "../model/input-problems.js";
import type { Model } from "../model/model.js";
import type { Scenario, Step } from "./scenario.js";
import { actsOf, effectiveDays, spanOf } from "./schedule.js";

/** A step with its index in the file. */
export interface StepRow {
  readonly index: number;
  readonly step: Step;
}

/** Everything that must hold between the steps of a scenario, its span, and the day of the model. */
export function scheduleProblems(model: Model, scenario: Scenario, steps: readonly StepRow[]): Problem[] {
  return [...circles(steps), ...daysInOrder(model, scenario, steps), ...actDates(scenario)];
}

function daysInOrder(model: Model, scenario: Scenario, steps: readonly StepRow[]): Problem[] {
  const { from, until } = spanOf(model, scenario, effectiveDays(scenario.steps, actsOf(model, scenario)));
  const problems: Problem[] = until <= from ? [inputProblem("dates-reversed", [scenario.until === undefined ? "from" : "until"], { from, until })] : [];
  for (const { index, step } of steps) {
    const path = ["steps", index, "on"];
    if (step.due !== undefined && step.due < step.on) problems.push(inputProblem("due-before-step", ["steps", index, "due"], { due: step.due, on: step.on }));
    if (model.asOf !== undefined && step.on <= model.asOf) problems.push(inputProblem("step-before-model", path, { on: step.on, asOf: model.asOf }));
    else if (until > from && (step.on < from || step.on >= until)) problems.push(inputProblem("step-outside-span", path, { on: step.on, from, until }));
  }
  return problems;
}

function actDates(scenario: Scenario): Problem[] {
  return scenario.acts.flatMap((act, index) => {
    const from = act.inForce ?? act.issued;
    return from && act.until && act.until <= from ? [inputProblem("dates-reversed", ["acts", index, "until"], { from, until: act.until })] : [];
  });
}

/** One problem for each set of steps that wait for each other; every step is left once, without recursion. */
function circles(steps: readonly StepRow[]): Problem[] {
  const rows = new Map(steps.map((row) => [row.step.id, row]));
  const needed = (row: StepRow): StepRow[] => row.step.needs.flatMap((need) => ("step" in need ? (rows.get(need.step) ?? []) : []));
  const waiting = new Map(steps.map((row) => [row.step.id, needed(row).length]));
  const waiters = new Map<string, StepRow[]>();
  for (const row of steps) for (const other of needed(row)) waiters.set(other.step.id, [...(waiters.get(other.step.id) ?? []), row]);
  const free = steps.filter((row) => waiting.get(row.step.id) === 0);
  for (const row of free) {
    for (const waiter of waiters.get(row.step.id) ?? []) {
      const left = (waiting.get(waiter.step.id) ?? 0) - 1;
      waiting.set(waiter.step.id, left);
      if (left === 0) free.push(waiter); // The loop goes on over what is added.
    }
  }
  const caught = new Set(steps.filter((row) => (waiting.get(row.step.id) ?? 0) > 0));
  const problems: Problem[] = [];
  const done = new Set<StepRow>();
  for (const start of caught) {
    const walk = new Map<StepRow, number>();
    let at: StepRow | undefined = start;
    while (at && !done.has(at) && !walk.has(at)) {
      walk.set(at, walk.size);
      at = needed(at).find((other) => caught.has(other));
    }
    if (at && walk.has(at)) {
      const circle = [...walk.keys()].slice(walk.get(at));
      const names = [...circle.slice(0, 6), at].map((row) => `\`${shown(row.step.id)}\``);
      problems.push(inputProblem("steps-wait-for-each-other", ["steps", at.index, "needs"], { circle: names.join(" → ") }));
    }
    for (const row of walk.keys()) done.add(row);
  }
  return problems;
}
