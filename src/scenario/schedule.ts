import { type Act, inForceOn } from "../model/act.js";
import { type Day, daysAfter } from "../model/date.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import type { Need, Scenario, Step } from "./scenario.js";

/** The acts of a model and a scenario by id; the scenario may add, never change. */
export function actsOf(model: Model, scenario: Scenario): ReadonlyMap<string, Act> {
  const acts = new Map<string, Act>();
  for (const act of [...model.acts, ...scenario.acts]) acts.set(act.id, act);
  return acts;
}

/**
 * The day on which each step would take effect when nothing is refused: the first from `on` on which its acts are in force
 * and its steps are taken. A step without such a day is not in the result. Needs that go in a circle are never met.
 */
export function effectiveDays(steps: readonly Step[], acts: ReadonlyMap<string, Act>): Map<string, Day> {
  const days = new Map<string, Day>();
  const byId = new Map(steps.map((step) => [step.id, step]));
  const waiting = new Map(steps.map((step) => [step.id, step.needs.filter((need) => "step" in need && byId.has(need.step)).length]));
  const waiters = new Map<string, Step[]>();
  for (const step of steps) {
    for (const need of step.needs) {
      if ("step" in need) listIn(waiters, need.step).push(step);
    }
  }
  const ready = steps.filter((step) => waiting.get(step.id) === 0);
  for (const step of ready) {
    const day = effectiveDay(step, acts, days);
    if (day !== undefined) days.set(step.id, day);
    for (const waiter of waiters.get(step.id) ?? []) {
      const left = (waiting.get(waiter.id) ?? 0) - 1;
      waiting.set(waiter.id, left);
      if (left === 0) ready.push(waiter); // The loop goes on over what is added.
    }
  }
  return days;
}

function effectiveDay(step: Step, acts: ReadonlyMap<string, Act>, days: ReadonlyMap<string, Day>): Day | undefined {
  let day = step.on;
  for (const need of step.needs) {
    const met = "step" in need ? days.get(need.step) : firstDay(acts.get(need.act));
    if (met === undefined) return undefined;
    if (met > day) day = met;
  }
  return unmetOn(day, step, acts, days).length === 0 ? day : undefined;
}

function firstDay(act: Act | undefined): Day | undefined {
  return act?.inForce ?? act?.issued;
}

/** The needs of a step that are not met on a day. */
export function unmetOn(day: Day, step: Step, acts: ReadonlyMap<string, Act>, days: ReadonlyMap<string, Day>): Need[] {
  return step.needs.filter((need) => {
    if ("step" in need) return (days.get(need.step) ?? "9999-99-99") > day;
    const act = acts.get(need.act);
    return !act || !inForceOn(act, day);
  });
}

/** The span of a plan: stated, or from the day before the first step to the day after the last takes effect. */
export function spanOf(model: Model, scenario: Scenario, days: ReadonlyMap<string, Day>): { readonly from: Day; readonly until: Day } {
  const starts = scenario.steps.map((step) => step.on).sort();
  const ends = scenario.steps.map((step) => days.get(step.id) ?? step.on).sort();
  const first = starts[0] === undefined ? (model.asOf ?? scenario.from ?? "0001-01-01") : daysAfter(starts[0], -1);
  const from = scenario.from ?? first;
  const last = ends[ends.length - 1];
  return { from, until: scenario.until ?? daysAfter(last !== undefined && last > from ? last : from, 1) };
}

/** The days of a span on which an act comes into force or ceases to be. */
export function daysOfForce(acts: Iterable<Act>, from: Day, until: Day): Day[] {
  const days = new Set<Day>();
  for (const act of acts) for (const day of [firstDay(act), act.until]) if (day !== undefined && day > from && day < until) days.add(day);
  return [...days].sort();
}
