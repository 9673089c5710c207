import { leafCount, spansOf } from "../../src/coverage/leads.js";
import type { Assignment, Except, Role } from "../../src/model/assignment.js";
import type { Model } from "../../src/model/model.js";
import { assignment } from "../../src/model/records.js";
import { type Tree, treeOf, within } from "../../src/model/tree.js";

/** What stays with the agency and what goes, after something was carved out of its assignments. */
export interface Carved {
  readonly kept: readonly Assignment[];
  readonly taken: readonly Assignment[];
}

/**
 * Takes a task in a place out of the assignments of an agency in one role, and leaves the rest exactly as it was. Task and place are
 * cut to each assignment's own subtrees; parts already excepted stay so; an assignment left with no cell goes; nothing is re-joined.
 *
 * @param place an id, or `undefined` for everywhere
 */
export function carve(model: Model, assignments: readonly Assignment[], role: Role, task: string, place: string | undefined): Carved {
  const kept: Assignment[] = [];
  const taken: Assignment[] = [];
  for (const each of assignments) {
    const part = each.role === role ? partOf(model, each, task, place) : undefined;
    if (!part) {
      kept.push(each);
      continue;
    }
    taken.push(part);
    for (const rest of restOf(model, each, part)) if (hasCell(model, rest)) kept.push(rest);
  }
  return { kept, taken };
}

/** The part of an assignment that lies within a task and a place; `undefined` when there is no cell of it. */
export function partOf(model: Model, each: Assignment, task: string, place: string | undefined): Assignment | undefined {
  const tasks = treeOf(model.tasks);
  const innerTask = inner(tasks, (id) => model.tasks.slotOf(id), each.task, task);
  if (innerTask === undefined) return undefined;
  const places = treeOf(model.jurisdictions);
  const slotOf = (id: string): number => model.jurisdictions.slotOf(id);
  const innerPlace = place === undefined ? each.jurisdiction : each.jurisdiction === undefined ? place : inner(places, slotOf, each.jurisdiction, place);
  if (place !== undefined && innerPlace === undefined) return undefined;
  const except: Except[] = [];
  for (const exception of each.except) {
    if ("task" in exception) {
      const slot = model.tasks.slotOf(exception.task);
      if (within(tasks, model.tasks.slotOf(innerTask), slot)) return undefined;
      if (within(tasks, slot, model.tasks.slotOf(innerTask))) except.push(exception);
    } else {
      const slot = slotOf(exception.jurisdiction);
      if (innerPlace !== undefined && within(places, slotOf(innerPlace), slot)) return undefined;
      if (innerPlace === undefined || within(places, slot, slotOf(innerPlace))) except.push(exception);
    }
  }
  const part = assignment(innerTask, each.role, innerPlace, except);
  return hasCell(model, part) ? part : undefined;
}

/** Of two nodes on one branch the lower; `undefined` when they are on different branches. */
function inner(tree: Tree, slotOf: (id: string) => number, a: string, b: string): string | undefined {
  if (within(tree, slotOf(b), slotOf(a))) return b;
  return within(tree, slotOf(a), slotOf(b)) ? a : undefined;
}

/** What an assignment is without a part of it. */
function restOf(model: Model, whole: Assignment, part: Assignment): Assignment[] {
  const sameTask = whole.task === part.task;
  const samePlace = whole.jurisdiction === part.jurisdiction;
  if (sameTask && samePlace) return [];
  const withoutTask = { task: part.task };
  const withoutPlace = part.jurisdiction === undefined ? undefined : { jurisdiction: part.jurisdiction };
  if (samePlace) return [{ ...whole, except: [...outside(model, whole.except, withoutTask), withoutTask] }];
  if (!withoutPlace) return [];
  if (sameTask) return [{ ...whole, except: [...outside(model, whole.except, withoutPlace), withoutPlace] }];
  const tasks = treeOf(model.tasks);
  const ofTask = whole.except.filter((each) => "jurisdiction" in each || within(tasks, model.tasks.slotOf(each.task), model.tasks.slotOf(part.task)));
  return [
    { ...whole, except: [...outside(model, whole.except, withoutTask), withoutTask] },
    assignment(part.task, whole.role, whole.jurisdiction, [...outside(model, ofTask, withoutPlace), withoutPlace]),
  ];
}

/** The exceptions that do not lie within a new one: that one says it all. */
function outside(model: Model, except: readonly Except[], added: Except): Except[] {
  return except.filter((each) => {
    if ("task" in each) return !("task" in added) || !within(treeOf(model.tasks), model.tasks.slotOf(each.task), model.tasks.slotOf(added.task));
    return !("jurisdiction" in added) || !within(treeOf(model.jurisdictions), model.jurisdictions.slotOf(each.jurisdiction), model.jurisdictions.slotOf(added.jurisdiction));
  });
}

/** Whether an assignment reaches any cell: a leaf task and a leaf place that are not excepted. */
export function hasCell(model: Model, each: Assignment): boolean {
  return leafCount(model, each) > 0 && spansOf(model, each).length > 0;
}
