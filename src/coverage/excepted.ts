import type { Assignment } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import { type Tree, treeOf, within } from "../model/tree.js";
import { runOfPlace, spanOfPlace } from "./required.js";
import { joinSpans, type Span, subtractSpans, touches } from "./span.js";

/** Assignments with more exceptions are asked about one task at a time, so what they leave out is kept, sorted, for each version of the tree. */
const few = 2;
type Kept = WeakMap<Tree, WeakMap<Assignment, readonly Span[]>>;
const keptTasks: Kept = new WeakMap();
const keptPlaces: Kept = new WeakMap();

/** The leaf places that an assignment reaches: its place less the places excepted. */
export function spansOf(model: Model, assignment: Assignment): readonly Span[] {
  if (assignment.except.length === 0) return runOfPlace(model, assignment.jurisdiction);
  const reach = (): Span[] => {
    const excepted = assignment.except.flatMap((each) => ("jurisdiction" in each ? [spanOfPlace(model, each.jurisdiction)] : []));
    return subtractSpans(joinSpans([spanOfPlace(model, assignment.jurisdiction)]), joinSpans(excepted));
  };
  return assignment.except.length <= few ? reach() : keptFor(keptPlaces, treeOf(model.jurisdictions), assignment, reach);
}

/** Whether an assignment on a task above leaves out a task (or one between them). */
export function exceptsTask(model: Model, assignment: Assignment, taskSlot: number): boolean {
  if (assignment.except.length === 0) return false;
  const tree = treeOf(model.tasks);
  if (assignment.except.length <= few) return assignment.except.some((each) => "task" in each && within(tree, taskSlot, model.tasks.slotOf(each.task)));
  const excepted = keptFor(keptTasks, tree, assignment, () => joinSpans(assignment.except.flatMap((each) => ("task" in each ? [nodesBelow(tree, model.tasks.slotOf(each.task))] : []))));
  const at = tree.position[taskSlot] ?? -1;
  return touches(excepted, at, at + 1);
}

function keptFor(kept: Kept, tree: Tree, assignment: Assignment, make: () => readonly Span[]): readonly Span[] {
  const byAssignment = kept.get(tree) ?? new WeakMap<Assignment, readonly Span[]>();
  kept.set(tree, byAssignment);
  const known = byAssignment.get(assignment) ?? make();
  byAssignment.set(assignment, known);
  return known;
}

/** A subtree as a run of numbers in preorder; none for a slot without record. */
function nodesBelow(tree: Tree, slot: number): Span {
  return { start: Math.max(0, tree.position[slot] ?? 0), end: Math.max(0, tree.subtreeEnd[slot] ?? 0) };
}
