import type { Assignment } from "../model/assignment.js";
import type { Holding } from "../model/holding-columns.js";
import { holdingsOfAgency } from "../model/holdings.js";
import type { Model } from "../model/model.js";
import type { Changes } from "../model/patches.js";
import type { RecordChange } from "../model/table.js";
import type { Task } from "../model/task.js";
import { treeOf } from "../model/tree.js";
import type { CellsByTask } from "./cells.js";
import { exceptsTask, spansOf } from "./excepted.js";
import { isLeaf } from "./leaf-links.js";
import type { Passage } from "./passage.js";
import { requiredByTask, spanOfPlace } from "./required.js";
import { intersectSpans, joinSpans, type Span, subtractSpans } from "./span.js";

/**
 * The required cells of the model after that are new, or may be led otherwise than before: those of an assignment that came or went,
 * those of a task that got another requirement or superior, and those of a place that is new, took in another, or stands under another one.
 * All others are the same cells with the same leads; nothing else is looked at. Tasks ascend.
 */
export function dirtyCells(before: Model, after: Model, changes: Changes, passage: Passage): CellsByTask {
  const [former, tree] = [treeOf(before.tasks), treeOf(after.tasks)];
  const parts = new Map<number, (readonly Span[])[]>();
  const add = (leaf: number, spans: readonly Span[]): void => {
    const known = parts.get(leaf);
    if (known) known.push(spans);
    else if (spans.length > 0) parts.set(leaf, [spans]);
  };
  const addBelow = (task: number, spans: readonly Span[], except?: Assignment): void => {
    for (let at = Math.max(0, tree.leafStart[task] ?? 0); at < (tree.leafEnd[task] ?? 0); at += 1) {
      const leaf = tree.leaves[at] ?? -1;
      if (!except || !exceptsTask(after, except, leaf)) add(leaf, spans);
    }
  };
  const places = changedPlaces(before, after, changes, passage);
  if (places.length > 0) for (const leaf of tree.leaves) add(leaf, places);
  const everywhere = [spanOfPlace(after, undefined)];
  for (const { slot } of changes.agencies) {
    const [gone, came] = differing(holdingsOfAgency(before, "lead", slot), holdingsOfAgency(after, "lead", slot), ({ assignment }) => assignment);
    const byTask = new Map(came.map((each) => [each.task, each]));
    const heirs = new Set<Holding>();
    for (const each of gone) {
      const heir = byTask.get(each.task);
      if (heir?.place !== each.place) {
        addBelow(each.task, passage.same(spansOf(before, each.assignment)));
        continue;
      }
      // Only what the two leave out differs.
      heirs.add(heir);
      for (const part of differing(each.assignment.except, heir.assignment.except, (one) => one).flat()) {
        const [task, place] = "task" in part ? [after.tasks.slotOf(part.task), each.assignment.jurisdiction] : [each.task, part.jurisdiction];
        addBelow(task, [spanOfPlace(after, place)]);
      }
    }
    for (const each of came) if (!heirs.has(each)) addBelow(each.task, spansOf(after, each.assignment), each.assignment);
  }
  for (const change of changes.tasks) {
    if (!isMoved(change)) continue;
    if (change.after) addBelow(change.slot, everywhere);
    for (const heir of isLeaf(former, change.slot) ? passage.tasksTo(change.slot) : []) add(heir, everywhere);
    // A task whose last sub-task went is a leaf now.
    const parent = after.tasks.slotOf(change.before?.parent ?? "");
    if (isLeaf(tree, parent)) addBelow(parent, everywhere);
  }
  const requiredOf = requiredByTask(after);
  // Tasks with one requirement share its list, and with the same parts the result.
  const known = new Map<readonly Span[], readonly Span[]>();
  const dirty = new Map<number, readonly Span[]>();
  for (const leaf of [...parts.keys()].sort((a, b) => a - b)) {
    const [required, own = []] = [requiredOf(leaf), parts.get(leaf)];
    const shared = own.length === 1 && own[0] === places;
    const spans = (shared ? known.get(required) : undefined) ?? intersectSpans(shared ? places : joinSpans(own.flat()), required);
    if (shared) known.set(required, spans);
    if (spans.length > 0) dirty.set(leaf, spans);
  }
  return dirty;
}

/** What only the first list has, and what only the second has, by what stands for each. */
function differing<T>(a: readonly T[], b: readonly T[], keyOf: (each: T) => unknown): [T[], T[]] {
  const [inA, inB] = [new Set(a.map(keyOf)), new Set(b.map(keyOf))];
  return [a.filter((each) => !inB.has(keyOf(each))), b.filter((each) => !inA.has(keyOf(each)))];
}

/** The leaf places after that are no leaf before, may stand under other ones, or took in one that ended. */
function changedPlaces(before: Model, after: Model, changes: Changes, passage: Passage): Span[] {
  const [old, now] = [treeOf(before.jurisdictions), treeOf(after.jurisdictions)];
  if (now.leaves.length === 0) return old.leaves.length === 0 ? [] : [spanOfPlace(after, undefined)];
  const spans: Span[] = passage.renumbers ? [...passage.forward(endedPlaces(before, after, passage))] : [];
  for (const { id, before: was, after: is } of changes.jurisdictions) {
    if (is && (!was || was.parent !== is.parent)) spans.push(spanOfPlace(after, id));
    // A place whose last part went is a leaf now.
    const above = was?.parent === is?.parent ? undefined : was?.parent;
    const slot = above === undefined ? -1 : after.jurisdictions.slotOf(above);
    if (above !== undefined && isLeaf(now, slot) && !isLeaf(old, slot)) spans.push(spanOfPlace(after, above));
  }
  return joinSpans(spans);
}

/** The leaf places before that are no leaf after. */
export function endedPlaces(before: Model, after: Model, passage: Passage): Span[] {
  return subtractSpans([spanOfPlace(before, undefined)], passage.sameBack([spanOfPlace(after, undefined)]));
}

function isMoved({ before, after }: RecordChange<Task>): boolean {
  return !before || !after || before.parent !== after.parent || before.jurisdiction !== after.jurisdiction;
}
