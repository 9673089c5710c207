import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import { coverOf, type Stretch } from "./cover.js";
import { holderCounts, holdersByTask, leadCountIn, leadersIn, placesOver } from "./leads.js";
import { requiredByTask } from "./required.js";
import { joinSpans, sizeOfSpans, type Span } from "./span.js";

/** Required cells: for leaf tasks, by slot, the leaf places, disjoint and sorted. */
export type CellsByTask = ReadonlyMap<number, readonly Span[]>;

/** Every required cell of a model. */
export function requiredCells(model: Model): CellsByTask {
  const required = requiredByTask(model);
  return new Map(Array.from(treeOf(model.tasks).leaves, (task) => [task, required(task)]));
}

/**
 * Who leads in some cells. Tasks that are asked for in few of the places where they are led are looked up in these places, together, when
 * that is less than each for itself.
 */
export function coverOfCells(model: Model, cells: CellsByTask): (task: number) => Stretch[] {
  const asked = new Set<number>();
  const lists = new Set<readonly Span[]>();
  const countOf = holderCounts(model);
  let alone = 0;
  for (const [task, spans] of cells) {
    const holders = countOf(task);
    if (sizeOfSpans(spans) * 8 > holders) continue;
    asked.add(task);
    lists.add(spans);
    alone += holders;
  }
  const places = placesOver(model, joinSpans([...lists].flat()));
  const leaders = leadCountIn(model, places) < alone ? leadersIn(model, places) : undefined;
  const holders = holdersByTask(model);
  return (task) => coverOf(model, task, cells.get(task) ?? [], leaders && asked.has(task) ? leaders(task) : holders(task));
}
