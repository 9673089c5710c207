import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import { coverOf, type Stretch } from "./cover.js";
import { holderCount, holdersOf, leadCountIn, leadersIn, placesOver } from "./leads.js";
import { requiredSpans } from "./required.js";
import { joinSpans, sizeOfSpans, type Span } from "./span.js";

/** Required cells: for leaf tasks, by slot, the leaf places, disjoint and sorted. */
export type CellsByTask = ReadonlyMap<number, readonly Span[]>;

/** Every required cell of a model. */
export function requiredCells(model: Model): CellsByTask {
  return new Map([...treeOf(model.tasks).leaves].map((task) => [task, requiredSpans(model, task)]));
}

/**
 * Who leads in some cells. Tasks that are asked for in few of the places where they are led are looked up in these places, together, when
 * that is less than each for itself.
 */
export function coverOfCells(model: Model, cells: CellsByTask): (task: number) => Stretch[] {
  const asked = new Set<number>();
  const lists = new Set<readonly Span[]>();
  let alone = 0;
  for (const [task, spans] of cells) {
    const holders = holderCount(model, task);
    if (sizeOfSpans(spans) * 8 > holders) continue;
    asked.add(task);
    lists.add(spans);
    alone += holders;
  }
  const places = placesOver(model, joinSpans([...lists].flat()));
  const leaders = leadCountIn(model, places) < alone ? leadersIn(model, places) : undefined;
  return (task) => coverOf(model, task, cells.get(task) ?? [], leaders && asked.has(task) ? leaders(task) : holdersOf(model, task));
}
