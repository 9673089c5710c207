import type { Assignment, Role } from "../model/assignment.js";
import type { Holding } from "../model/holding-columns.js";
import { holdingCounts, holdingsEverywhere, holdingsOfPlace, holdingsOfTasks } from "../model/holdings.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import { exceptsTask, spansOf } from "./excepted.js";
import { runsOfSlots } from "./required.js";
import { joinSpans, sizeOfSpans, type Span, subtractSpans } from "./span.js";

export { exceptsTask, spansOf };

/** The places in which one agency holds a role in one task. */
export interface Held {
  /** The slot of the agency. */
  readonly agency: number;
  /** Disjoint and sorted leaf places, one at least. */
  readonly spans: readonly Span[];
}

/** Asks for the holdings of a task itself, not of one above it. */
type Holders = (task: number) => readonly Holding[];

/** Who holds a role in a task, through the task itself or one above it, and where; by slot of the agency, ascending. */
export function holdersOf(model: Model, task: number, role: Role = "lead"): Held[] {
  return holdersByTask(model, role)(task);
}

/** Asks for the same task by task. */
export function holdersByTask(model: Model, role: Role = "lead"): (task: number) => Held[] {
  return heldThrough(model, holdingsOfTasks(model, role));
}

/** Asks how many assignments of a task, or of one above it, would be looked at to know who leads it. */
export function holderCounts(model: Model): (task: number) => number {
  const { parent } = treeOf(model.tasks);
  const counts = holdingCounts(model, "lead");
  return (task) => {
    let count = 0;
    for (let slot = task; slot >= 0; slot = parent[slot] ?? -1) count += counts(slot);
    return count;
  };
}

/** The places that some leaf places lie in, themselves too, by slot. */
export function placesOver(model: Model, spans: readonly Span[]): Set<number> {
  const tree = treeOf(model.jurisdictions);
  const places = new Set<number>();
  for (const { start, end } of spans) {
    for (const leaf of tree.leaves.subarray(start, end)) for (let place = leaf; place >= 0 && !places.has(place); place = tree.parent[place] ?? -1) places.add(place);
  }
  return places;
}

/** How many leads of places would be looked at to know who leads there. */
export function leadCountIn(model: Model, places: Iterable<number>): number {
  let count = 0;
  for (const place of places) count += holdingsOfPlace(model, "lead", place).length;
  return count;
}

/** The same as `holdersOf` for the leads of some places and those everywhere: for each of many tasks, at the cost of the leads there. */
export function leadersIn(model: Model, places: Iterable<number>): (task: number) => Held[] {
  const found = new Map<number, Holding[]>();
  for (const place of places) {
    for (const each of holdingsOfPlace(model, "lead", place)) {
      listIn(found, each.task).push(each);
    }
  }
  return heldThrough(model, (each) => [...(found.get(each) ?? []), ...holdingsEverywhere(model, "lead", each)]);
}

function heldThrough(model: Model, holders: Holders): (task: number) => Held[] {
  const { parent } = treeOf(model.tasks);
  const runOf = runsOfSlots(model);
  return (task) => {
    const found: Held[] = [];
    let last = -1;
    let ascends = true;
    for (let slot = task; slot >= 0; slot = parent[slot] ?? -1) {
      for (const { agency, place, isWhole, assignment } of holders(slot)) {
        if (!isWhole && exceptsTask(model, assignment, task)) continue;
        const spans = isWhole ? runOf(place) : spansOf(model, assignment);
        if (spans.length === 0) continue;
        ascends &&= last < agency;
        last = agency;
        found.push({ agency, spans });
      }
    }
    return ascends ? found : joined(found);
  };
}

/** Each agency once, ascending: it may hold a task in several places, and one above it too. */
function joined(found: readonly Held[]): Held[] {
  const byAgency = new Map<number, (readonly Span[])[]>();
  for (const { agency, spans } of found) {
    listIn(byAgency, agency).push(spans);
  }
  return [...byAgency].sort(([a], [b]) => a - b).map(([agency, lists]) => ({ agency, spans: lists.length === 1 ? (lists[0] ?? []) : joinSpans(lists.flat()) }));
}

/** How many leaf tasks an assignment reaches: those of its task less those excepted. */
export function leafCount(model: Model, assignment: Assignment): number {
  const tree = treeOf(model.tasks);
  const spanOf = (task: string): Span => ({ start: tree.leafStart[model.tasks.slotOf(task)] ?? 0, end: tree.leafEnd[model.tasks.slotOf(task)] ?? 0 });
  const excepted = assignment.except.flatMap((each) => ("task" in each ? [spanOf(each.task)] : []));
  return sizeOfSpans(subtractSpans(joinSpans([spanOf(assignment.task)]), joinSpans(excepted)));
}
