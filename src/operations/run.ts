import { type Facts, identityOf } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import type { Day } from "../model/date.js";
import { type Transition, transitionBetween } from "../coverage/transition.js";
import { addNumbered, draftOf } from "../model/draft.js";
import type { Event } from "../model/event.js";
import { turnsOf } from "../model/lineage.js";
import type { Model } from "../model/model.js";
import { eventOf } from "../model/records.js";
import { conservationReasons } from "./conservation.js";
import { existing } from "./operation.js";
import { movedWithPlaces } from "./redraw-moved.js";
import { type CloserLooks, closerLooks, type Reason } from "./refusal.js";
import { type Operation, operationNamed } from "./registry.js";

/** Of so many reasons the suggestions are tried; each trial looks at the whole operation again. */
const mostTrials = 20;

/** When and on which legal basis an operation takes effect. */
export interface Circumstances {
  readonly on?: Day;
  readonly step?: string;
  readonly basis?: readonly string[];
}

/** The model after with the event and all that differs from the model before, or every reason why the operation is refused. */
export type OperationRun = { readonly ok: true; readonly model: Model; readonly event: Event; readonly transition?: Transition } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Applies one operation whole, or not at all. The model given is not changed.
 *
 * @param looks how many reasons may be looked at more closely; what several operations share is used up by them together
 */
export function runOperation(model: Model, operation: Operation, circumstances: Circumstances = {}, looks: CloserLooks = closerLooks()): OperationRun {
  const definition = existing(operationNamed(operation.op));
  const reasons = [...definition.check(operation, model)];
  if (reasons.length > 0) return { ok: false, problems: withServingSuggestions(model, reasons.map((reason) => inFull(reason, looks))) };
  return carriedOut(model, operation, definition, circumstances);
}

function carriedOut(model: Model, operation: Operation, definition: NonNullable<ReturnType<typeof operationNamed>>, { on, step, basis }: Circumstances): OperationRun {
  const draft = draftOf(model);
  const account = definition.run(draft, operation, model);
  const number = String(draft.events.slots + 1);
  addNumbered(draft.events, (id) => eventOf({ on, op: operation.op, step, basis, from: account.from, to: account.to, moved: account.moved, resolved: account.resolved, staff: account.restaffed, holders: account.holders }, id));
  let after = draft.finish();
  const broken = [...(definition.checkAfter?.(operation, model, after) ?? [])];
  // What goes in a circle has no tree, and cannot be asked who leads.
  if (broken.length > 0) return { ok: false, problems: broken };
  const transition = transitionBetween(model, after);
  for (const reason of conservationReasons(transition, account, operation.op)) broken.push(reason);
  if (broken.length > 0) return { ok: false, problems: broken };
  if (account.relocated?.length) {
    const told = draftOf(after);
    const event = existing(told.events.get(number));
    told.events.replace(number, { ...event, moved: [...event.moved, ...movedWithPlaces(model, after, account.relocated, turnsOf(event, "agency").heirs)] });
    after = told.finish();
  }
  return { ok: true, model: after, event: existing(after.events.get(number)), ...(after === transition.after && { transition }) };
}

function inFull({ closer, ...reason }: Reason, looks: CloserLooks): Problem {
  if (!closer || looks.left <= 0) return reason;
  looks.left -= 1;
  return closer();
}

/** A suggestion is shown only if it removes its reason, and adds no other. */
function withServingSuggestions(model: Model, reasons: readonly Problem[]): Problem[] {
  const known = new Set(reasons.map(identityOf));
  let trials = 0;
  return reasons.map((reason) => {
    const { suggestions, ...rest } = reason;
    if (!suggestions || (trials += 1) > mostTrials) return rest;
    const serving = suggestions.filter((operations) => {
      const left = remainingReasons(model, operations);
      return left.every((each) => known.has(identityOf(each)) && identityOf(each) !== identityOf(reason));
    });
    return serving.length > 0 ? { ...rest, suggestions: serving } : rest;
  });
}

/** Why operations given as a suggestion would be refused, one after the other; nothing is suggested about them in turn. */
function remainingReasons(model: Model, operations: readonly Facts[]): Problem[] {
  let after = model;
  for (const data of operations) {
    const operation = data as Operation; // A suggestion is an operation that was read, with one id or field changed.
    const definition = existing(operationNamed(operation.op));
    const reasons = [...definition.check(operation, after)];
    if (reasons.length > 0) return reasons;
    const run = carriedOut(after, operation, definition, {});
    if (!run.ok) return [...run.problems];
    after = run.model;
  }
  return [];
}
