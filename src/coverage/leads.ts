import type { Agency } from "../model/agency.js";
import type { Assignment, Role } from "../model/assignment.js";
import { referrerSlots } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { treeOf, upward } from "../model/tree.js";
import { exceptsTask, spansOf } from "./excepted.js";
import { joinSpans, sizeOfSpans, type Span, subtractSpans } from "./span.js";

export { exceptsTask, spansOf };

/** The places in which one agency holds a role in one task. */
export interface Held {
  /** The slot of the agency. */
  readonly agency: number;
  /** Disjoint and sorted leaf places, one at least. */
  readonly spans: readonly Span[];
}

/** Agencies with many assignments are asked about one task at a time: their assignments by task, kept with the record. */
const byTask = new WeakMap<Agency, Map<string, Assignment[]>>();
const few = 8;

/** The assignments of an agency that name a task itself, not one above it. */
export function assignmentsFor(agency: Agency, task: string): readonly Assignment[] {
  if (agency.assignments.length <= few) return agency.assignments.filter((each) => each.task === task);
  let index = byTask.get(agency);
  if (!index) {
    index = new Map();
    for (const each of agency.assignments) {
      const list = index.get(each.task);
      if (list) list.push(each);
      else index.set(each.task, [each]);
    }
    byTask.set(agency, index);
  }
  return index.get(task) ?? [];
}

/** Who holds a role in a task, through the task itself or one above it, and where; by slot of the agency, ascending. */
export function holdersOf(model: Model, taskSlot: number, role: Role = "lead"): Held[] {
  const found: Held[] = [];
  for (const slot of upward(treeOf(model.tasks), taskSlot)) {
    const holders = referrerSlots(model, "agencies.task", slot);
    const task = holders.length > 0 ? model.tasks.at(slot)?.id : undefined;
    if (task === undefined) continue;
    for (const agency of holders) {
      const record = model.agencies.at(agency);
      const spans = record ? spansHeld(model, record, task, taskSlot, role) : [];
      if (spans.length > 0) found.push({ agency, spans });
    }
  }
  found.sort((a, b) => a.agency - b.agency);
  // An agency that holds the task and one above it stands there twice, side by side.
  const held: Held[] = [];
  for (const each of found) {
    const last = held[held.length - 1];
    if (last?.agency === each.agency) held[held.length - 1] = { agency: each.agency, spans: joinSpans([...last.spans, ...each.spans]) };
    else held.push(each);
  }
  return held;
}

/** Where an agency holds a role in a leaf task through its assignments to one task, that one or one above. */
function spansHeld(model: Model, agency: Agency, task: string, leaf: number, role: Role): readonly Span[] {
  const held: Span[] = [];
  let count = 0;
  for (const assignment of agency.assignments.length <= few ? agency.assignments : assignmentsFor(agency, task)) {
    if (assignment.role !== role || assignment.task !== task || exceptsTask(model, assignment, leaf)) continue;
    count += 1;
    for (const span of spansOf(model, assignment)) held.push(span);
  }
  return count < 2 ? held : joinSpans(held); // Those of one assignment are joined.
}

/** The places in which anybody leads a task; disjoint and sorted. */
export function ledSpans(model: Model, taskSlot: number): Span[] {
  const all: Span[] = [];
  for (const { spans } of holdersOf(model, taskSlot)) for (const span of spans) all.push(span);
  return joinSpans(all);
}

/** How many leaf tasks an assignment reaches: those of its task less those excepted. */
export function leafCount(model: Model, assignment: Assignment): number {
  const tree = treeOf(model.tasks);
  const spanOf = (task: string): Span => ({ start: tree.leafStart[model.tasks.slotOf(task)] ?? 0, end: tree.leafEnd[model.tasks.slotOf(task)] ?? 0 });
  const excepted = assignment.except.flatMap((each) => ("task" in each ? [spanOf(each.task)] : []));
  return sizeOfSpans(subtractSpans(joinSpans([spanOf(assignment.task)]), joinSpans(excepted)));
}
