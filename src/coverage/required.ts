import type { Model } from "../model/model.js";
import { treeOf, upward } from "../model/tree.js";
import { joinSpans, type Span } from "./span.js";

/** How many leaf places there are: the one implicit place when a model names none. */
export function placeCount(model: Model): number {
  return Math.max(1, treeOf(model.jurisdictions).leaves.length);
}

/** The leaf places of a place's subtree; of all places when none is named. */
export function spanOfPlace(model: Model, place: string | undefined): Span {
  if (place === undefined) return { start: 0, end: placeCount(model) };
  const tree = treeOf(model.jurisdictions);
  const slot = model.jurisdictions.slotOf(place);
  return { start: tree.leafStart[slot] ?? 0, end: tree.leafEnd[slot] ?? 0 };
}

/** Requirements by the slot of the task that states them (-1: none does), per version of tasks and places. */
const cache = new WeakMap<object, WeakMap<object, Map<number, readonly Span[]>>>();

/**
 * The leaf places in which a task must be led: those of its own requirement, else of the nearest task above that has one,
 * else all. Disjoint and sorted. Tasks with one requirement share the same array.
 */
export function requiredSpans(model: Model, taskSlot: number): readonly Span[] {
  const known = requirements(model);
  let stating = -1;
  for (const slot of upward(treeOf(model.tasks), taskSlot)) {
    if ((model.tasks.at(slot)?.jurisdiction.length ?? 0) === 0) continue;
    stating = slot;
    break;
  }
  const spans = known.get(stating);
  if (spans) return spans;
  const places = model.tasks.at(stating)?.jurisdiction ?? [];
  const made = joinSpans(stating < 0 ? [spanOfPlace(model, undefined)] : places.map((place) => spanOfPlace(model, place)));
  known.set(stating, made);
  return made;
}

function requirements(model: Model): Map<number, readonly Span[]> {
  const byTasks = cache.get(model.jurisdictions) ?? new WeakMap<object, Map<number, readonly Span[]>>();
  cache.set(model.jurisdictions, byTasks);
  const known = byTasks.get(model.tasks) ?? new Map<number, readonly Span[]>();
  byTasks.set(model.tasks, known);
  return known;
}
