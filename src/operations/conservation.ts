import type { Problem } from "../findings/wording.js";
import { AreaGroups } from "../coverage/area-groups.js";
import { coverOf } from "../coverage/cover.js";
import { coverOfCells } from "../coverage/cells.js";
import type { Passage } from "../coverage/passage.js";
import { regionsOf } from "../coverage/regions.js";
import { requiredSpans, spanOfPlace } from "../coverage/required.js";
import { intersectSpans, joinSpans, type Span, subtractSpans } from "../coverage/span.js";
import type { Transition } from "../coverage/transition.js";
import type { Staffing } from "../model/agency.js";
import { heirsBetween } from "../model/heirs-between.js";
import type { Model } from "../model/model.js";
import type { Changes } from "../model/patches.js";
import { treeOf, within } from "../model/tree.js";
import type { Account } from "./operation.js";
import { leadLost, staffNotConserved, staffTooLarge } from "./reasons.js";
import { staffDifference } from "./staff.js";

/**
 * What an operation must not do, whichever it is: leave a required cell without lead that had one, unless it says so;
 * or make staff appear or vanish, by category and funding, beyond what it states. Only what it touched is looked at.
 */
export function* conservationReasons(transition: Transition, account: Account, op: string): Generator<Problem> {
  yield* lostLeads(transition, account, op);
  yield* staffReasons(transition.after, transition.changes, account);
}

function* lostLeads({ before, after, passage, dirty }: Transition, account: Account, op: string): Generator<Problem> {
  const lost = new AreaGroups<{ readonly leads: readonly number[] }>();
  const formerOf = formerTasks(before, after, passage.tasksFrom);
  const coverIn = coverOfCells(after, dirty);
  for (const task of dirty.keys()) {
    const missing = coverIn(task).filter(({ leads }) => leads.length === 0);
    if (missing.length === 0) continue;
    const unexplained = subtractSpans(missing, endedSpans(after, task, account));
    for (const source of unexplained.length === 0 ? [] : formerOf(task)) {
      for (const stretch of coverOf(before, source, intersectSpans(requiredSpans(before, source), passage.back(unexplained)))) {
        const { leads } = stretch;
        if (leads.length > 0) lost.add(leads.join(" "), { leads }, source, [stretch]);
      }
    }
  }
  for (const { leads, areas } of lost.list()) {
    const former = leads.map((slot) => before.agencies.at(slot)?.id ?? "");
    for (const { task, place, cells } of regionsOf(before, areas)) yield leadLost(before.tasks.at(task)?.id ?? before.tasks.at(areas[0]?.task ?? -1)?.id ?? "", before.jurisdictions.at(place)?.id, former, cells, op);
  }
}

/** The leaf tasks before whose leads a leaf task must have still: itself, and those that turned into it by the operation. */
function formerTasks(before: Model, after: Model, tasksFrom: Passage["tasksFrom"]): (task: number) => readonly number[] {
  if (before.tasks === after.tasks) return (task) => [task];
  const { heirsOf } = heirsBetween(before, after, "task");
  return (task) => tasksFrom(task).filter((source) => source === task || (!after.tasks.at(source) && heirsOf(before.tasks.at(source)?.id ?? "").length > 0));
}

/** The places in which the operation says that the lead of a task ends. */
function endedSpans(model: Model, task: number, account: Account): Span[] {
  const tree = treeOf(model.tasks);
  const ended = (account.ended ?? []).filter((each) => within(tree, task, model.tasks.slotOf(each.task)));
  return joinSpans(ended.map((each) => spanOfPlace(model, each.jurisdiction)));
}

function* staffReasons(model: Model, changes: Changes, account: Account): Generator<Problem> {
  const before: Staffing[] = [];
  const after: Staffing[] = [];
  for (const change of changes.agencies) {
    for (const each of change.before?.staffing ?? []) before.push(each);
    for (const each of change.after?.staffing ?? []) after.push(each);
  }
  const expected = [...before, ...(account.staff ?? [])];
  for (const { category, funding } of staffDifference(expected, after)) {
    const quota = (list: readonly Staffing[]): number => list.filter((each) => each.category === category && each.funding === funding).reduce((sum, each) => sum + each.quota, 0);
    yield staffNotConserved(category ?? "", funding ?? "", quota(expected), quota(after));
  }
  if (account.staff && account.staff.length > 0 && !Number.isSafeInteger(totalStaff(model))) yield staffTooLarge();
}

/** The quotas of a whole model; beyond safe integers the sum only tells that it is. */
function totalStaff(model: Model): number {
  let total = 0;
  for (const { staffing } of model.agencies) for (const { quota } of staffing) total += quota;
  return total;
}
