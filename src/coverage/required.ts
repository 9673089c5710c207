import type { Model } from "../model/model.js";
import { type Tree, treeOf } from "../model/tree.js";
import { joinSpans, type Span } from "./span.js";

/** How many leaf places there are: the one implicit place when a model names none. */
export function placeCount(model: Model): number {
  return Math.max(1, treeOf(model.jurisdictions).leaves.length);
}

/** The leaf places of a place's subtree; of all places when none is named. */
export function spanOfPlace(model: Model, place: string | undefined): Span {
  return runOfPlace(model, place)[0] ?? { start: 0, end: 0 };
}

/** For each version of the tree of places the lists of one span that were asked for, by slot plus one; thousands of leads share one. */
const runs = new WeakMap<Tree, (readonly Span[] | undefined)[]>();

/** The leaf places of a place as a list of one span; empty for a place that is none. */
export function runOfPlace(model: Model, place: string | undefined): readonly Span[] {
  const slot = place === undefined ? -1 : model.jurisdictions.slotOf(place);
  return place !== undefined && slot < 0 ? nowhere : runsOfSlots(model)(slot);
}

const nowhere: readonly Span[] = Object.freeze([]);

/** Asks for the same by slot of the place; all places for -1. */
export function runsOfSlots(model: Model): (slot: number) => readonly Span[] {
  const tree = treeOf(model.jurisdictions);
  const known = runs.get(tree) ?? new Array<undefined>(model.jurisdictions.slots + 1);
  runs.set(tree, known);
  return (slot) => (known[slot + 1] ??= [slot < 0 ? { start: 0, end: Math.max(1, tree.leaves.length) } : { start: Math.max(0, tree.leafStart[slot] ?? 0), end: Math.max(0, tree.leafEnd[slot] ?? 0) }].filter(({ start, end }) => start < end));
}

/** What one version of tasks and places requires. */
interface Requirements {
  /** For each slot, the slot of the task that states where it is required: itself, or the nearest above that does; -1: none. */
  readonly stating: Int32Array;
  /** The places by the slot of the task that states them, made when first asked for. */
  readonly spans: Map<number, readonly Span[]>;
}

const cache = new WeakMap<Model["jurisdictions"], WeakMap<Model["tasks"], Requirements>>();

/**
 * The leaf places in which a task must be led: those of its own requirement, else of the nearest task above that has one,
 * else all. Disjoint and sorted. Tasks with one requirement share the same array.
 */
export function requiredSpans(model: Model, taskSlot: number): readonly Span[] {
  return requiredByTask(model)(taskSlot);
}

/** Asks for these task by task. */
export function requiredByTask(model: Model): (taskSlot: number) => readonly Span[] {
  const { stating, spans } = requirementsOf(model);
  return (taskSlot) => {
    const slot = stating[taskSlot] ?? -1;
    const known = spans.get(slot);
    if (known) return known;
    const places = model.tasks.at(slot)?.jurisdiction ?? [];
    const made = joinSpans(slot < 0 ? [spanOfPlace(model, undefined)] : places.map((place) => spanOfPlace(model, place)));
    spans.set(slot, made);
    return made;
  };
}

function requirementsOf(model: Model): Requirements {
  const known = cache.get(model.jurisdictions)?.get(model.tasks);
  if (known) return known;
  const byTasks = cache.get(model.jurisdictions) ?? new WeakMap<Model["tasks"], Requirements>();
  const made = { stating: statingTasks(model), spans: new Map<number, readonly Span[]>() };
  cache.set(model.jurisdictions, byTasks.set(model.tasks, made));
  return made;
}

/** In preorder a parent comes before its children, so one pass is enough however deep the tree. */
function statingTasks(model: Model): Int32Array {
  const { order, parent } = treeOf(model.tasks);
  const stating = new Int32Array(model.tasks.slots).fill(-1);
  for (const slot of order) {
    const own = (model.tasks.at(slot)?.jurisdiction.length ?? 0) > 0;
    stating[slot] = own ? slot : (stating[parent[slot] ?? -1] ?? -1);
  }
  return stating;
}
