import type { Agency } from "../model/agency.js";
import { treeOf } from "../model/tree.js";
import type { Model } from "../model/model.js";
import type { Changes } from "../model/patches.js";
import type { RecordChange } from "../model/table.js";
import type { Task } from "../model/task.js";

/**
 * The leaf tasks of the model after whose cover may differ from before, by slot, ascending: those below a task whose assignments,
 * requirement or superior changed; all of them when the tree of places changed. Nothing else is looked at.
 */
export function dirtyTasks(before: Model, after: Model, changes: Changes): number[] {
  const tree = treeOf(after.tasks);
  if (changes.jurisdictions.some(({ before: old, after: now }) => old?.parent !== now?.parent || !old !== !now)) return [...tree.leaves].sort((a, b) => a - b);
  const dirty = new Set<number>();
  const addBelow = (task: string): void => {
    const slot = after.tasks.slotOf(task);
    for (let leaf = tree.leafStart[slot] ?? 0; leaf < (tree.leafEnd[slot] ?? 0); leaf += 1) dirty.add(tree.leaves[leaf] ?? -1);
  };
  for (const change of changes.agencies) for (const task of changedTasks(change)) addBelow(task);
  for (const change of changes.tasks) {
    if (!isMoved(change)) continue;
    if (change.after) addBelow(change.id);
    // A task whose last sub-task went is a leaf now.
    const parent = change.before?.parent;
    if (parent !== undefined && after.tasks.has(parent)) addBelow(parent);
  }
  return [...dirty].sort((a, b) => a - b);
}

/** The tasks of which an agency holds another assignment than before, whatever the role. */
function changedTasks({ before, after }: RecordChange<Agency>): Set<string> {
  const [old, now] = [new Set(before?.assignments), new Set(after?.assignments)];
  const tasks = new Set<string>();
  for (const each of old) if (!now.has(each)) tasks.add(each.task);
  for (const each of now) if (!old.has(each)) tasks.add(each.task);
  return tasks;
}

function isMoved({ before, after }: RecordChange<Task>): boolean {
  return !before || !after || before.parent !== after.parent || before.jurisdiction !== after.jurisdiction;
}
