import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import { type Changes, changesBetween } from "../model/patches.js";
import { treeOf } from "../model/tree.js";
import type { CellsByTask } from "./cells.js";
import { dirtyCells, endedPlaces } from "./dirty.js";
import { type Passage, passageBetween } from "./passage.js";
import { requiredByTask, spanOfPlace } from "./required.js";
import { intersectSpans, joinSpans, type Span } from "./span.js";

/** Two versions of a model: what differs, how cells pass from one to the other, and which of them may be led otherwise. */
export interface Transition {
  readonly before: Model;
  readonly after: Model;
  readonly changes: Changes;
  readonly passage: Passage;
  /** Cells of the version after. */
  readonly dirty: CellsByTask;
}

/** How one version of a model becomes a later one. Whatever judges the step between them starts from it. */
export function transitionBetween(before: Model, after: Model): Transition {
  const changes = changesBetween(before, after);
  const passage = passageBetween(before, after);
  return { before, after, changes, passage, dirty: dirtyCells(before, after, changes, passage) };
}

/** The cells before that dirty cells come from, and those that are no more. */
export function originsOf({ before, after, dirty, passage }: Transition): CellsByTask {
  const tree = treeOf(before.tasks);
  const parts = new Map<number, Span[]>();
  const add = (task: number, spans: readonly Span[]): void => {
    if (spans.length === 0) return;
    const known = listIn(parts, task);
    for (const span of spans) known.push(span);
  };
  for (const [task, spans] of dirty) for (const source of passage.tasksFrom(task)) add(source, passage.back(spans));
  const all = [spanOfPlace(before, undefined)];
  const ended = passage.renumbers ? endedPlaces(before, after, passage) : [];
  const tasksStay = before.tasks === after.tasks;
  if (ended.length > 0 || !tasksStay) for (const task of tree.leaves) add(task, tasksStay || passage.tasksTo(task).includes(task) ? ended : all);
  const requiredOf = requiredByTask(before);
  const cells = [...parts].map(([task, spans]) => [task, intersectSpans(joinSpans(spans), requiredOf(task))] as const);
  return new Map(cells.filter(([, spans]) => spans.length > 0).sort(([a], [b]) => a - b));
}
