import { firstPlaces, holdingCounts } from "../model/holdings.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import { type Held, holdersByTask, holdersOf } from "./leads.js";
import { requiredByTask, requiredSpans, runsOfSlots } from "./required.js";
import type { Span } from "./span.js";

/** A run of leaf places of one task in which the same agencies lead. */
export interface Stretch extends Span {
  /** Slots of the agencies that lead there, ascending; none: nobody leads. */
  readonly leads: readonly number[];
}

const nobody: readonly number[] = Object.freeze([]);

/**
 * Who leads a leaf task, in every leaf place that requires it: the required places cut into stretches with the same leads.
 * Stretches are disjoint, sorted, and as few as can be. A sweep over the borders of the leads: n log n in their number, whatever the number of places.
 *
 * @param taskSlot the slot of a leaf task
 * @param required the leaf places looked at, disjoint and sorted; default: those that require the task
 * @param held who leads it, by slot of the agency, ascending; those whose places are not looked at may be left out
 */
export function coverOf(model: Model, taskSlot: number, required: readonly Span[] = requiredSpans(model, taskSlot), held: readonly Held[] = holdersOf(model, taskSlot)): Stretch[] {
  const [whole] = required;
  // Mostly everybody who leads a task does so wherever it is required.
  if (whole && required.length === 1 && held.every(({ spans }) => reaches(spans, whole))) return [{ start: whole.start, end: whole.end, leads: held.length === 0 ? nobody : held.map(({ agency }) => agency) }];
  // Each border is a place where a lead begins (+) or ends (-); the agency's rank + 1 is its number.
  const borders: { readonly at: number; readonly change: number }[] = [];
  held.forEach(({ spans }, rank) => {
    for (const span of spans) borders.push({ at: span.start, change: rank + 1 }, { at: span.end, change: -rank - 1 });
  });
  borders.sort((a, b) => a.at - b.at);
  const stretches: Stretch[] = [];
  const active = new Set<number>();
  let next = 0;
  const enter = (at: number): void => {
    for (let border = borders[next]; border && border.at <= at; border = borders[(next += 1)]) {
      if (border.change > 0) active.add(border.change - 1);
      else active.delete(-border.change - 1);
    }
  };
  for (const span of required) {
    for (let start = span.start; start < span.end; ) {
      enter(start);
      const end = Math.min(span.end, borders[next]?.at ?? span.end);
      append(stretches, start, end, leadsOf(active, held));
      start = end;
    }
  }
  return stretches;
}

/** Asks for the cover of one leaf task after another, wherever it is required. */
export function coverByTask(model: Model): (taskSlot: number) => Stretch[] {
  const [required, holders] = [requiredByTask(model), holdersByTask(model)];
  return (taskSlot) => coverOf(model, taskSlot, required(taskSlot), holders(taskSlot));
}

/** Asks whether nobody or one agency leads a leaf task wherever it is required, as mostly; `undefined` when it takes a cover to tell. */
export function plainLeadCounts(model: Model): (taskSlot: number) => 0 | 1 | undefined {
  const { parent } = treeOf(model.tasks);
  const [required, counts, places, runOf] = [requiredByTask(model), holdingCounts(model, "lead"), firstPlaces(model, "lead"), runsOfSlots(model)];
  return (taskSlot) => {
    let only = -1;
    for (let slot = taskSlot; slot >= 0; slot = parent[slot] ?? -1) {
      const count = counts(slot);
      if (count > 1 || (count === 1 && only >= 0)) return undefined;
      if (count === 1) only = slot;
    }
    const spans = required(taskSlot);
    const whole = spans[0];
    if (!whole || spans.length > 1) return undefined;
    if (only < 0) return 0;
    const place = places(only);
    return place !== undefined && reaches(runOf(place), whole) ? 1 : undefined;
  };
}

function reaches(spans: readonly Span[], whole: Span): boolean {
  const first = spans[0];
  return first !== undefined && first.start <= whole.start && first.end >= whole.end;
}

function leadsOf(active: ReadonlySet<number>, held: readonly { readonly agency: number }[]): readonly number[] {
  if (active.size === 0) return nobody;
  return [...active].sort((a, b) => a - b).map((rank) => held[rank]?.agency ?? -1);
}

function append(stretches: Stretch[], start: number, end: number, leads: readonly number[]): void {
  const last = stretches[stretches.length - 1];
  if (last && last.end === start && sameLeads(last.leads, leads)) stretches[stretches.length - 1] = { start: last.start, end, leads: last.leads };
  else stretches.push({ start, end, leads });
}

/** Whether two lists of leads name the same agencies. */
export function sameLeads(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((slot, index) => slot === b[index]);
}
