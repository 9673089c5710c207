import type { Agency } from "./agency.js";
import type { Assignment, Role } from "./assignment.js";
import { countingSort } from "./counting-sort.js";
import type { Model } from "./model.js";
import { Table } from "./table.js";
import { Vector } from "./vector.js";

/** An assignment of an agency, with the slots of what it names, so that nothing is looked up by id while covers are made. */
export interface Holding {
  readonly agency: number;
  readonly task: number;
  /** -1: everywhere. */
  readonly place: number;
  /** Without exceptions. */
  readonly isWhole: boolean;
  readonly assignment: Assignment;
}

type Lists = Vector<readonly Holding[]>;

/**
 * The holdings of one role: by the slot of their task; those everywhere by it too; the others by the slot of their place. Each list ascends by
 * agency. Without places all would stand in one list by place, which every change would copy.
 */
const orders = {
  byTask: ({ task }: Holding) => task,
  everywhere: ({ task, place }: Holding) => (place < 0 ? task : -1),
  byPlace: ({ place }: Holding) => place,
};
type Order = keyof typeof orders;
type Holdings = Readonly<Record<Order, Lists>>;

/** They belong to a version of the agencies; slots of tasks and places never move. */
const cache = new WeakMap<Model["agencies"], Map<Role, Holdings>>();
const none: readonly Holding[] = Object.freeze([]);

/** The assignments of a role that name a task itself, not one above it; by slot of the agency, ascending. */
export function holdingsOfTask(model: Model, role: Role, task: number): readonly Holding[] {
  return holdingsOf(model, role).byTask.get(task) ?? none;
}

/** Those of them that are everywhere. */
export function holdingsEverywhere(model: Model, role: Role, task: number): readonly Holding[] {
  return holdingsOf(model, role).everywhere.get(task) ?? none;
}

/** The assignments of a role that name a place itself, not one above it. By slot of the agency, ascending. */
export function holdingsOfPlace(model: Model, role: Role, place: number): readonly Holding[] {
  return holdingsOf(model, role).byPlace.get(place) ?? none;
}

function holdingsOf(model: Model, role: Role): Holdings {
  const known = cache.get(model.agencies)?.get(role);
  if (known) return known;
  const made = built(model, role);
  cache.set(model.agencies, (cache.get(model.agencies) ?? new Map<Role, Holdings>()).set(role, made));
  return made;
}

/** Those of one task are made one after the other and so lie together in memory, since covers are asked for task by task. */
function built(model: Model, role: Role): Holdings {
  const given: { readonly agency: number; readonly assignment: Assignment }[] = [];
  model.agencies.forEach(({ assignments }, agency) => {
    for (const assignment of assignments) if (assignment.role === role) given.push({ agency, assignment });
  });
  const tasks = Int32Array.from(given, ({ assignment }) => model.tasks.slotOf(assignment.task));
  const byAgency = new Array<Holding>(given.length);
  const byTask: Holding[] = [];
  for (const at of countingSort(tasks, model.tasks.slots)) {
    const each = given[at];
    if (each) byTask.push((byAgency[at] = holding(model, each.agency, tasks[at] ?? -1, each.assignment)));
  }
  return inEachOrder((order) => vectorOf(order === "byPlace" ? byAgency : byTask, orders[order]));
}

function inEachOrder(lists: (order: Order) => Lists): Holdings {
  return { byTask: lists("byTask"), everywhere: lists("everywhere"), byPlace: lists("byPlace") };
}

function heldBy(model: Model, agency: Agency, slot: number, role: Role): Holding[] {
  return agency.assignments.flatMap((assignment) => (assignment.role === role ? holding(model, slot, model.tasks.slotOf(assignment.task), assignment) : []));
}

function holding(model: Model, agency: number, task: number, assignment: Assignment): Holding {
  const { jurisdiction, except } = assignment;
  return { agency, task, place: jurisdiction === undefined ? -1 : model.jurisdictions.slotOf(jurisdiction), isWhole: except.length === 0, assignment };
}

/** Gives a changed model the holdings of the one it was made from, mended for the agencies that changed; when these are more than there are now, whoever asks makes them anew. */
export function carryHoldings(before: Model, after: Model): void {
  const roles = before.agencies === after.agencies ? undefined : cache.get(before.agencies);
  if (!roles) return;
  const changes = Table.changes(before.agencies, after.agencies);
  if (changes.length > after.agencies.size) return;
  const carried = new Map<Role, Holdings>();
  for (const [role, holdings] of roles) {
    const mendings = { byTask: new Map<number, Mending>(), everywhere: new Map<number, Mending>(), byPlace: new Map<number, Mending>() };
    for (const { slot, before: old, after: now } of changes) {
      const [had, has] = [new Set(old?.assignments), new Set(now?.assignments)];
      const held = now ? heldBy(after, now, slot, role) : none;
      const differing = [...(old ? heldBy(before, old, slot, role).filter((each) => !has.has(each.assignment)) : none), ...held.filter((each) => !had.has(each.assignment))];
      for (const order of ["byTask", "everywhere", "byPlace"] as const) mend(mendings[order], slot, held, differing, orders[order]);
    }
    carried.set(role, inEachOrder((order) => mended(holdings[order], mendings[order])));
  }
  cache.set(after.agencies, carried);
}

/** What changes in a list: all holdings of some agencies go, and those that they have there now come. */
interface Mending {
  readonly agencies: Set<number>;
  readonly come: Holding[];
}

function mend(mendings: Map<number, Mending>, agency: number, held: readonly Holding[], differing: readonly Holding[], listOf: (holding: Holding) => number): void {
  const affected = new Set(differing.map(listOf));
  affected.delete(-1);
  for (const at of affected) {
    const mending = mendings.get(at) ?? { agencies: new Set(), come: [] };
    mendings.set(at, mending);
    mending.agencies.add(agency);
  }
  for (const each of held) if (affected.has(listOf(each))) mendings.get(listOf(each))?.come.push(each);
}

function vectorOf(holdings: readonly Holding[], listOf: (holding: Holding) => number): Lists {
  const lists: (Holding[] | undefined)[] = [];
  for (const each of holdings) {
    const at = listOf(each);
    while (lists.length <= at) lists.push(undefined);
    if (at < 0) continue;
    const list = lists[at];
    if (list) list.push(each);
    else lists[at] = [each];
  }
  return Vector.of<readonly Holding[]>(lists);
}

/** The lists as mended; one of thousands is written once, however many of its holdings changed. */
function mended(lists: Lists, mendings: ReadonlyMap<number, Mending>): Lists {
  const draft = lists.draft();
  for (const [at, { agencies, come }] of mendings) {
    const list: Holding[] = [];
    let next = 0;
    for (const each of draft.get(at) ?? none) {
      if (agencies.has(each.agency)) continue;
      for (let first = come[next]; first && first.agency < each.agency; first = come[next]) {
        list.push(first);
        next += 1;
      }
      list.push(each);
    }
    for (const each of come.slice(next)) list.push(each);
    draft.set(at, list);
  }
  return draft.finish();
}
