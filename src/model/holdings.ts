import type { Agency } from "./agency.js";
import type { Assignment, Role } from "./assignment.js";
import { type Grouped, grouped } from "./counting-sort.js";
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

/** The holdings of one role when they were first asked for, as columns, and their rows in each order. Those of one task lie together, since covers are asked for task by task. */
interface Columns {
  readonly agency: Int32Array;
  readonly task: Int32Array;
  readonly place: Int32Array;
  readonly isWhole: Uint8Array;
  readonly assignments: readonly (Assignment | undefined)[];
  readonly orders: Readonly<Record<Order, Grouped>>;
}

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

/** Lists that changed since the columns were made stand beside them. */
interface Holdings {
  readonly columns: Columns;
  readonly changed: Readonly<Record<Order, Lists>>;
}

/** They belong to a version of the agencies; slots of tasks and places never move. */
const cache = new WeakMap<Model["agencies"], Map<Role, Holdings>>();
const none: readonly Holding[] = Object.freeze([]);

/** Asks for the assignments of a role that name a task itself, not one above it; by slot of the agency, ascending. */
export function holdingsOfTasks(model: Model, role: Role): (task: number) => readonly Holding[] {
  const holdings = holdingsOf(model, role);
  return (task) => listOf(holdings, "byTask", task);
}

/** Those of them that are everywhere. */
export function holdingsEverywhere(model: Model, role: Role, task: number): readonly Holding[] {
  return listOf(holdingsOf(model, role), "everywhere", task);
}

/** The assignments of a role that name a place itself, not one above it. By slot of the agency, ascending. */
export function holdingsOfPlace(model: Model, role: Role, place: number): readonly Holding[] {
  return listOf(holdingsOf(model, role), "byPlace", place);
}

function listOf({ columns, changed }: Holdings, order: Order, at: number): readonly Holding[] {
  return changed[order].get(at) ?? rowsOf(columns, order, at);
}

function rowsOf({ agency, task, place, isWhole, assignments, orders }: Columns, order: Order, at: number): readonly Holding[] {
  const { starts, members } = orders[order];
  const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? 0];
  if (start >= end) return none;
  const rows: Holding[] = [];
  for (let next = start; next < end; next += 1) {
    const row = members[next] ?? -1;
    const assignment = assignments[row];
    if (assignment) rows.push({ agency: agency[row] ?? -1, task: task[row] ?? -1, place: place[row] ?? -1, isWhole: isWhole[row] === 1, assignment });
  }
  return rows;
}

function holdingsOf(model: Model, role: Role): Holdings {
  const known = cache.get(model.agencies)?.get(role);
  if (known) return known;
  const lists = Vector.empty<readonly Holding[]>();
  const made = { columns: columnsOf(model, role), changed: inEachOrder(() => lists) };
  cache.set(model.agencies, (cache.get(model.agencies) ?? new Map<Role, Holdings>()).set(role, made));
  return made;
}

function columnsOf(model: Model, role: Role): Columns {
  const held: Assignment[] = [];
  const agencies: number[] = [];
  model.agencies.forEach((agency, slot) => {
    for (const assignment of agency.assignments) {
      if (assignment.role !== role) continue;
      held.push(assignment);
      agencies.push(slot);
    }
  });
  const [tasks, places] = [Int32Array.from(held, ({ task }) => model.tasks.slotOf(task)), Int32Array.from(held, (each) => placeOf(model, each))];
  const { starts, members } = grouped(tasks, model.tasks.slots);
  const rowOf = new Int32Array(held.length);
  members.forEach((at, row) => (rowOf[at] = row));
  const [task, place] = [members.map((at) => tasks[at] ?? -1), members.map((at) => places[at] ?? -1)];
  const assignments = Array.from(members, (at) => held[at]);
  const byTask = { starts, members: members.map((_, row) => row) };
  const everywhere = model.jurisdictions.slots === 0 ? byTask : grouped(task.map((slot, row) => ((place[row] ?? -1) < 0 ? slot : -1)), model.tasks.slots);
  const inPlaces = grouped(places, model.jurisdictions.slots);
  const byPlace = { starts: inPlaces.starts, members: inPlaces.members.map((at) => rowOf[at] ?? -1) };
  const isWhole = Uint8Array.from(assignments, (each) => (each?.except.length === 0 ? 1 : 0));
  return { agency: members.map((at) => agencies[at] ?? -1), task, place, isWhole, assignments, orders: { byTask, everywhere, byPlace } };
}

function inEachOrder(lists: (order: Order) => Lists): Readonly<Record<Order, Lists>> {
  return { byTask: lists("byTask"), everywhere: lists("everywhere"), byPlace: lists("byPlace") };
}

function heldBy(model: Model, agency: Agency, slot: number, role: Role): Holding[] {
  return agency.assignments.flatMap((assignment) => (assignment.role === role ? { agency: slot, task: model.tasks.slotOf(assignment.task), place: placeOf(model, assignment), isWhole: assignment.except.length === 0, assignment } : []));
}

function placeOf(model: Model, { jurisdiction }: Assignment): number {
  return jurisdiction === undefined ? -1 : model.jurisdictions.slotOf(jurisdiction);
}

/** Gives a changed model the holdings of the one it was made from, mended for the agencies that changed; when these are more than there are now, whoever asks makes them anew. */
export function carryHoldings(before: Model, after: Model): void {
  const roles = before.agencies === after.agencies ? undefined : cache.get(before.agencies);
  if (!roles) return;
  const changes = Table.changes(before.agencies, after.agencies);
  if (changes.length > after.agencies.size) return;
  const carried = new Map<Role, Holdings>();
  for (const [role, { columns, changed }] of roles) {
    const mendings = { byTask: new Map<number, Mending>(), everywhere: new Map<number, Mending>(), byPlace: new Map<number, Mending>() };
    for (const { slot, before: old, after: now } of changes) {
      const [had, has] = [new Set(old?.assignments), new Set(now?.assignments)];
      const held = now ? heldBy(after, now, slot, role) : none;
      const differing = [...(old ? heldBy(before, old, slot, role).filter((each) => !has.has(each.assignment)) : none), ...held.filter((each) => !had.has(each.assignment))];
      for (const order of ["byTask", "everywhere", "byPlace"] as const) mend(mendings[order], slot, held, differing, orders[order]);
    }
    carried.set(role, { columns, changed: inEachOrder((order) => mended(changed[order], (at) => rowsOf(columns, order, at), mendings[order])) });
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

/** The lists as mended; one of thousands is written once, however many of its holdings changed. */
function mended(lists: Lists, first: (at: number) => readonly Holding[], mendings: ReadonlyMap<number, Mending>): Lists {
  const draft = lists.draft();
  for (const [at, { agencies, come }] of mendings) {
    const list: Holding[] = [];
    let next = 0;
    for (const each of draft.get(at) ?? first(at)) {
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
