import { AreaGroups } from "../coverage/area-groups.js";
import { coverByTask } from "../coverage/cover.js";
import { exceptsTask, spansOf } from "../coverage/leads.js";
import { namedRegions } from "../coverage/named-regions.js";
import { intersectSpans, joinSpans, type Span } from "../coverage/span.js";
import type { Assignment } from "../model/assignment.js";
import type { ResolvedDuplicate } from "../model/event.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import { treeOf, within } from "../model/tree.js";

/**
 * The duplicates that an operation ends: required cells which several of some agencies led, now led by one. Named on the largest
 * subtrees, for each set of agencies.
 *
 * @param leads the leads that go to one of the agencies; no other cell is looked at
 * @param agencies the agencies that become one
 * @param to who leads now
 */
export function resolvedDuplicates(before: Model, leads: readonly Assignment[], agencies: readonly string[], to: string): ResolvedDuplicate[] {
  const involved = new Set(agencies.map((id) => before.agencies.slotOf(id)));
  const groups = new AreaGroups<{ readonly leads: readonly number[] }>();
  const cover = coverByTask(before);
  for (const [task, given] of spansByLeaf(before, leads)) {
    for (const stretch of cover(task)) {
      const ours = stretch.leads.filter((slot) => involved.has(slot));
      const spans = ours.length < 2 ? [] : intersectSpans([stretch], given);
      if (spans.length > 0) groups.add(ours.join(" "), { leads: ours }, task, spans);
    }
  }
  return groups.list().flatMap(({ leads, areas }) => namedRegions(before, areas).map((region): ResolvedDuplicate => ({ ...region, agencies: leads.map((slot) => before.agencies.at(slot)?.id ?? ""), to })));
}

/** The leaf tasks that some assignments reach, by slot, each with its leaf places. */
function spansByLeaf(model: Model, assignments: readonly Assignment[]): Map<number, Span[]> {
  const tree = treeOf(model.tasks);
  const spans = new Map<number, Span[]>();
  for (const each of assignments) {
    const places = spansOf(model, each);
    const slot = model.tasks.slotOf(each.task);
    for (let leaf = tree.leafStart[slot] ?? 0; leaf < (tree.leafEnd[slot] ?? 0); leaf += 1) {
      const task = tree.leaves[leaf] ?? -1;
      if (exceptsTask(model, each, task)) continue;
      const known = listIn(spans, task);
      for (const span of places) known.push(span);
    }
  }
  for (const [task, list] of spans) spans.set(task, joinSpans(list));
  return spans;
}

/** The duplicates that end where leads come to an agency that led some of the cells before; most receivers led none, and cost nothing. */
export function meetingDuplicates(before: Model, leads: readonly Assignment[], from: readonly string[], to: string): ResolvedDuplicate[] {
  const meeting = leadsMeeting(before, leads, to);
  return meeting.length === 0 ? [] : resolvedDuplicates(before, meeting, [...from, to], to);
}

/** The leads of which an agency leads something already. */
export function leadsMeeting(model: Model, leads: readonly Assignment[], agency: string): Assignment[] {
  const tasks = treeOf(model.tasks);
  const own = (model.agencies.get(agency)?.assignments ?? []).filter(({ role }) => role === "lead");
  const slotOf = (each: Assignment): number => model.tasks.slotOf(each.task);
  const meets = (a: Assignment, b: Assignment): boolean => (within(tasks, slotOf(a), slotOf(b)) || within(tasks, slotOf(b), slotOf(a))) && intersectSpans(spansOf(model, a), spansOf(model, b)).length > 0;
  return leads.filter((lead) => own.some((each) => meets(lead, each)));
}
