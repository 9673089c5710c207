import type { Problem } from "../findings/wording.js";
import type { Day } from "../model/date.js";
import type { Event } from "../model/event.js";
import { type Descent, successorsOf } from "../model/lineage.js";
import type { Model } from "../model/model.js";
import type { Operation } from "../operations/registry.js";
import { type CloserLooks, closerLooks } from "../operations/refusal.js";
import { type Listed, runList } from "../operations/run-list.js";
import { type Dated, DateOrder } from "./order.js";
import type { Step } from "./scenario.js";

/** What the steps of one date made of a model. */
export interface DateRun {
  readonly model: Model;
  /** The events of each step that took effect, by id of the step. */
  readonly events: ReadonlyMap<string, readonly Event[]>;
  /** Why a step was refused, by id of the step. */
  readonly refused: ReadonlyMap<string, readonly Problem[]>;
}

/**
 * Runs the steps that take effect on one day, together. If an operation is refused, its whole step is, with the steps of the day
 * that need it, and the date is run again without them.
 *
 * @param looks how many reasons may be looked at more closely; the dates of a plan share them
 * @param begins is told the step of each operation before it is tried
 */
export function runDate(model: Model, steps: readonly Step[], day: Day, { looks = closerLooks(), begins = () => undefined }: { readonly looks?: CloserLooks; readonly begins?: (step: Step) => void } = {}): DateRun {
  const refused = new Map<string, readonly Problem[]>();
  let taking = [...steps];
  for (;;) {
    const attempt = runTogether(model, taking, day, looks, begins);
    if ("events" in attempt) return { ...attempt, refused };
    refused.set(attempt.step.id, attempt.problems);
    const left = new Set(taking.map((step) => step.id));
    left.delete(attempt.step.id);
    taking = withoutDependents(taking, left, steps);
  }
}

/** The steps still taking effect once those that need a step of the same day which does not are left out too. */
function withoutDependents(taking: readonly Step[], left: Set<string>, all: readonly Step[]): Step[] {
  const ofThisDay = new Set(all.map((step) => step.id));
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const step of taking) if (step.needs.some((need) => "step" in need && ofThisDay.has(need.step) && !left.has(need.step))) left.delete(step.id);
  }
  return taking.filter((step) => left.has(step.id));
}

function runTogether(before: Model, steps: readonly Step[], day: Day, looks: CloserLooks, begins: (step: Step) => void): { readonly model: Model; readonly events: Map<string, Event[]> } | { readonly step: Step; readonly problems: readonly Problem[] } {
  const order = new DateOrder(steps);
  const next = (model: Model): (Dated & Listed) | undefined => {
    const dated = order.next(model);
    if (dated) begins(dated.step);
    return dated && { ...dated, circumstances: { on: day, step: dated.step.id, basis: dated.step.basis } };
  };
  const run = runList(before, next, { together: (first, item) => item.step === first.step, skip: (model, { operation }) => isDoneAlready(model, operation, day), looks });
  if (!run.ok) return { step: run.item.step, problems: run.problems };
  const events = new Map<string, Event[]>(steps.map((step) => [step.id, []]));
  for (const { item, event } of run.events) events.get(item.step.id)?.push(event);
  return { model: run.model, events };
}

/** A lead moved from an agency to the one that it became on the same date has gone there with everything else; of several it may have gone to another. */
function isDoneAlready(model: Model, operation: Operation, day: Day): boolean {
  if (operation.op !== "reassign" || !operation.from || !operation.to || model.agencies.has(operation.from)) return false;
  let at: string | undefined = operation.from;
  while (at !== undefined && !model.agencies.has(at)) {
    const heirs: readonly Descent[] = successorsOf(model, "agency", at).filter(({ event }) => event.on === day);
    at = heirs.length === 1 ? heirs[0]?.id : undefined;
  }
  return at === operation.to;
}
