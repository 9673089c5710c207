import type { Agency } from "../model/agency.js";
import type { Assignment, Except } from "../model/assignment.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import { orderedAssignments } from "../model/records.js";
import { treeOf, upward, within } from "../model/tree.js";
import { saidBy } from "../model/same-assignment.js";

/** The agency with more assignments: what it has already is not added again, and a support lying wholly within a lead of its own goes. */
export function receive(model: Model, agency: Agency, added: readonly Assignment[]): Agency {
  const known = new Map<string, Assignment>();
  for (const each of [...agency.assignments, ...added]) {
    const key = saidBy(each);
    if (!known.has(key)) known.set(key, each);
  }
  const all = [...known.values()];
  const isLed = ledBy(model, all);
  return orderedAssignments({ ...agency, assignments: all.filter((each) => each.role !== "support" || !isLed(each)) });
}

/** Asks whether one of the leads contains an assignment; only those of its task and the tasks above can. */
function ledBy(model: Model, assignments: readonly Assignment[]): (part: Assignment) => boolean {
  const leads = new Map<number, Assignment[]>();
  for (const each of assignments) {
    if (each.role !== "lead") continue;
    const slot = model.tasks.slotOf(each.task);
    listIn(leads, slot).push(each);
  }
  return (part) => {
    for (const slot of upward(treeOf(model.tasks), model.tasks.slotOf(part.task))) if (leads.get(slot)?.some((lead) => contains(model, lead, part))) return true;
    return false;
  };
}

/** Whether every cell of one assignment is a cell of another. */
export function contains(model: Model, whole: Assignment, part: Assignment): boolean {
  if (!taskWithin(model, part.task, whole.task) || !placeWithin(model, part.jurisdiction, whole.jurisdiction)) return false;
  return whole.except.every((exception) => isApart(model, exception, part) || part.except.some((own) => isWithin(model, exception, own)));
}

/** Whether an exception touches no cell of an assignment. */
function isApart(model: Model, exception: Except, part: Assignment): boolean {
  if ("task" in exception) return !taskWithin(model, part.task, exception.task) && !taskWithin(model, exception.task, part.task);
  return !placeWithin(model, part.jurisdiction, exception.jurisdiction) && !placeWithin(model, exception.jurisdiction, part.jurisdiction);
}

function isWithin(model: Model, inner: Except, outer: Except): boolean {
  if ("task" in inner) return "task" in outer && taskWithin(model, inner.task, outer.task);
  return "jurisdiction" in outer && placeWithin(model, inner.jurisdiction, outer.jurisdiction);
}

function taskWithin(model: Model, task: string, ancestor: string): boolean {
  return within(treeOf(model.tasks), model.tasks.slotOf(task), model.tasks.slotOf(ancestor));
}

/** "Everywhere" is within nothing but itself. */
function placeWithin(model: Model, place: string | undefined, ancestor: string | undefined): boolean {
  if (ancestor === undefined) return true;
  return place !== undefined && within(treeOf(model.jurisdictions), model.jurisdictions.slotOf(place), model.jurisdictions.slotOf(ancestor));
}
