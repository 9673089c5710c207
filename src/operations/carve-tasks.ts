import type { Assignment, Role } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import { treeOf, upward } from "../model/tree.js";
import { carve, partOf } from "./carve.js";

/** What stays with the agency, and for each task what went. */
export interface CarvedTasks {
  readonly kept: readonly Assignment[];
  /** In the order of the tasks. */
  readonly taken: readonly (readonly Assignment[])[];
}

/**
 * Carves several tasks, one after the other, out of the assignments of an agency. Each assignment is only asked about tasks on its
 * own branch, so thousands of tasks out of thousands of assignments are quick.
 *
 * @param place an id, or `undefined` for everywhere
 */
export function carveTasks(model: Model, assignments: readonly Assignment[], role: Role, tasks: readonly string[], place: string | undefined): CarvedTasks {
  const onBranch = branchesOf(model, tasks);
  const kept: Assignment[] = [];
  const taken: Assignment[][] = tasks.map(() => []);
  for (const each of assignments) {
    let pieces: readonly Assignment[] = [each];
    for (const index of each.role === role ? onBranch(each.task) : []) {
      const carved = carve(model, pieces, role, tasks[index] ?? "", place);
      pieces = carved.kept;
      for (const part of carved.taken) taken[index]?.push(part);
    }
    for (const piece of pieces) kept.push(piece);
  }
  return { kept, taken };
}

/** For each task whether the agency holds anything of it in that role and place, whatever is said of the other tasks. */
export function holdsTasks(model: Model, assignments: readonly Assignment[], role: Role, tasks: readonly string[], place: string | undefined): boolean[] {
  const onBranch = branchesOf(model, tasks);
  const holds = tasks.map(() => false);
  for (const each of assignments) {
    if (each.role !== role) continue;
    for (const index of onBranch(each.task)) holds[index] ||= partOf(model, each, tasks[index] ?? "", place) !== undefined;
  }
  return holds;
}

/** Asks which of some tasks are a task itself, above it or below it: their numbers, ascending. */
function branchesOf(model: Model, tasks: readonly string[]): (task: string) => number[] {
  const tree = treeOf(model.tasks);
  const bySlot = new Map<number, number[]>();
  tasks.forEach((task, index) => {
    const slot = model.tasks.slotOf(task);
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), index]);
  });
  // In preorder a subtree is a run of positions.
  const sorted = [...bySlot].map(([slot, numbers]) => ({ position: tree.position[slot] ?? -1, numbers })).sort((a, b) => a.position - b.position);
  return (task) => {
    const slot = model.tasks.slotOf(task);
    const found: number[] = [];
    for (const at of upward(tree, slot)) for (const number of bySlot.get(at) ?? []) found.push(number);
    const [start, end] = [tree.position[slot] ?? 0, tree.subtreeEnd[slot] ?? 0];
    for (let at = firstAfter(sorted, start); (sorted[at]?.position ?? Infinity) < end; at += 1) for (const number of sorted[at]?.numbers ?? []) found.push(number);
    return found.sort((a, b) => a - b);
  };
}

/** The first entry beyond a position, by bisection. */
function firstAfter(sorted: readonly { readonly position: number }[], position: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.position ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
