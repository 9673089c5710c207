import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import { coverOf, type Stretch } from "./cover.js";
import { holderCount, holdersOf, leadersWithin } from "./leads.js";
import { requiredSpans } from "./required.js";
import { joinSpans, sizeOfSpans, type Span } from "./span.js";

/** Required cells: for leaf tasks, by slot, the leaf places, disjoint and sorted. */
export type CellsByTask = ReadonlyMap<number, readonly Span[]>;

/** Every required cell of a model. */
export function requiredCells(model: Model): CellsByTask {
  return new Map([...treeOf(model.tasks).leaves].map((task) => [task, requiredSpans(model, task)]));
}

/**
 * Who leads in some cells. A task that is asked for in few places is looked up in these places, together with all others; one that is
 * asked for in many is looked up for itself.
 */
export function coverOfCells(model: Model, cells: CellsByTask): (task: number) => Stretch[] {
  const few: Span[] = [];
  const asked = new Set<number>();
  const lists = new Set<readonly Span[]>();
  for (const [task, spans] of cells) {
    if (sizeOfSpans(spans) * 8 > holderCount(model, task)) continue;
    asked.add(task);
    lists.add(spans);
  }
  for (const spans of lists) for (const span of spans) few.push(span);
  const leaders = leadersWithin(model, joinSpans(few));
  return (task) => coverOf(model, task, cells.get(task) ?? [], asked.has(task) ? leaders(task) : holdersOf(model, task));
}
