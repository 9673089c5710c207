import type { Assignment, Role } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import { branchesOf } from "./branches.js";
import { Carving } from "./carve.js";

/** What stays with the agency, and for each task what went. */
export interface CarvedTasks {
  readonly kept: readonly Assignment[];
  /** In the order of the tasks. */
  readonly taken: readonly (readonly Assignment[])[];
}

/**
 * Carves several tasks, one after the other, out of the assignments of an agency. Each assignment is only asked about tasks on its
 * own branch, so thousands of tasks out of thousands of assignments are quick. An assignment left with no cell goes.
 *
 * @param place an id, or `undefined` for everywhere
 */
export function carveTasks(model: Model, assignments: readonly Assignment[], role: Role, tasks: readonly string[], place: string | undefined): CarvedTasks {
  const carvingOf = carvings(model, role, tasks, place);
  const kept: Assignment[] = [];
  const taken: Assignment[][] = tasks.map(() => []);
  for (const each of assignments) {
    const [carving, indexes] = carvingOf(each);
    for (const index of indexes) {
      const part = carving.take(tasks[index] ?? "");
      if (part) taken[index]?.push(part);
    }
    for (const rest of carving.rest()) kept.push(rest);
  }
  return { kept, taken };
}

/** For each task whether the agency holds anything of it in that role and place, whatever is said of the other tasks. */
export function holdsTasks(model: Model, assignments: readonly Assignment[], role: Role, tasks: readonly string[], place: string | undefined): boolean[] {
  const carvingOf = carvings(model, role, tasks, place);
  const holds = tasks.map(() => false);
  for (const each of assignments) {
    const [carving, indexes] = carvingOf(each);
    for (const index of indexes) holds[index] ||= carving.has(tasks[index] ?? "");
  }
  return holds;
}

/** For each assignment how it is carved, and the numbers of the tasks on its own branch; none for another role. */
export function carvings(model: Model, role: Role, tasks: readonly string[], place: string | undefined): (each: Assignment) => [Carving, readonly number[]] {
  const onBranch = branchesOf(treeOf(model.tasks), tasks.map((task) => model.tasks.slotOf(task)));
  return (each) => {
    const indexes = each.role === role ? onBranch(model.tasks.slotOf(each.task)) : [];
    return [new Carving(model, each, indexes.map((index) => tasks[index] ?? ""), place), indexes];
  };
}
