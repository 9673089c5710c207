import type { Model } from "../../src/model/model.js";
import { type Cell, leavesOf, requiredCells } from "./obvious-cover.js";
import { liesIn } from "./random-organisation.js";

/** A node of a tree by id; `undefined` is the unnamed node above several roots or above none. */
type Node = string | undefined;
/** What a region names. */
export interface NamedRegion {
  readonly task: Node;
  readonly place: Node;
  readonly cells: number;
}

interface TreeTable extends Iterable<{ readonly id: string; readonly parent?: string }> {
  find(id: string): { readonly parent?: string } | undefined;
}

/** All nodes of a tree, the unnamed one too unless there is exactly one root. */
function nodesOf(table: TreeTable): Node[] {
  const records = [...table];
  return [...(records.filter((record) => record.parent === undefined).length === 1 ? [] : [undefined]), ...records.map((record) => record.id)];
}

const below = (table: TreeTable, id: Node, node: Node): boolean => node === undefined || liesIn(table, id, node);

/** The nodes of which none above is one of them too. */
function topmost(table: TreeTable, nodes: readonly Node[]): Node[] {
  return nodes.filter((node) => !nodes.some((other) => other !== node && below(table, node, other)));
}

/** The cells of a group as regions, word by word as the file format defines "a finding's place". */
export function obviousRegions(model: Model, cells: readonly Cell[]): NamedRegion[] {
  const required = requiredCells(model);
  const [places, tasks] = [nodesOf(model.jurisdictions), nodesOf(model.tasks)];
  const isWrong = (cell: Cell): boolean => cells.some((each) => each.task === cell.task && each.place === cell.place);
  const placesOf = new Map<string, Node[]>();
  for (const task of leavesOf(model.tasks)) {
    const whole = places.filter((place) => {
      const there = required.filter((cell) => cell.task === task && below(model.jurisdictions, cell.place, place));
      return there.length > 0 && there.every(isWrong);
    });
    placesOf.set(task, topmost(model.jurisdictions, whole));
  }
  return places.flatMap((place) => {
    const whole = tasks.filter((node) => {
      const there = new Set(required.filter((cell) => below(model.tasks, cell.task, node) && below(model.jurisdictions, cell.place, place)).map((cell) => cell.task));
      return there.size > 0 && [...there].every((task) => placesOf.get(task)?.includes(place));
    });
    return topmost(model.tasks, whole).map((task) => ({ task, place, cells: cellsIn(model, required, task, place).length }));
  });
}

/** The required cells of a region. */
export function cellsIn(model: Model, required: readonly Cell[], task: Node, place: Node): Cell[] {
  return required.filter((cell) => below(model.tasks, cell.task, task) && below(model.jurisdictions, cell.place, place));
}
