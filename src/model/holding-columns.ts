import type { Assignment, Role } from "./assignment.js";
import { type Grouped, grouped } from "./counting-sort.js";
import type { Model } from "./model.js";

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

/**
 * How holdings of one role are found: by the slot of their task; those everywhere by it too; the others by the slot of their place. Each list
 * ascends by agency. Without places all would stand in one list by place, which every change would copy.
 */
export const orders = {
  byTask: ({ task }: Holding) => task,
  everywhere: ({ task, place }: Holding) => (place < 0 ? task : -1),
  byPlace: ({ place }: Holding) => place,
};
/** One of these. */
export type Order = keyof typeof orders;
/** All of them. */
export const orderNames = ["byTask", "everywhere", "byPlace"] as const;

/** The holdings of one role when they were first asked for, as columns, and their rows in each order. Those of one task lie together, since covers are asked for task by task. */
export interface Columns {
  readonly agency: Int32Array;
  readonly task: Int32Array;
  readonly place: Int32Array;
  readonly isWhole: Uint8Array;
  readonly assignments: readonly (Assignment | undefined)[];
  readonly orders: Readonly<Record<Order, Grouped>>;
}

const none: readonly Holding[] = Object.freeze([]);

/** The holdings of a role in a model, each looked up once. */
export function columnsOf(model: Model, role: Role): Columns {
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

/**
 * The holdings of a role that one agency has, in their order.
 *
 * @param known holdings by their assignment, in any agency: what an assignment names need not be looked up again
 */
export function heldBy(model: Model, slot: number, role: Role, known?: ReadonlyMap<Assignment, Holding>): Holding[] {
  const held: Holding[] = [];
  for (const assignment of model.agencies.at(slot)?.assignments ?? []) {
    if (assignment.role !== role) continue;
    const same = known?.get(assignment);
    const [task, place] = same ? [same.task, same.place] : [model.tasks.slotOf(assignment.task), placeOf(model, assignment)];
    held.push({ agency: slot, task, place, isWhole: assignment.except.length === 0, assignment });
  }
  return held;
}

function placeOf(model: Model, { jurisdiction }: Assignment): number {
  return jurisdiction === undefined ? -1 : model.jurisdictions.slotOf(jurisdiction);
}

/** How many holdings one list of an order has. */
export function rowCount({ orders }: Columns, order: Order, at: number): number {
  const { starts } = orders[order];
  return Math.max(0, (starts[at + 1] ?? 0) - (starts[at] ?? 0));
}

/** The place of the first holding that names a task, -1 everywhere; `undefined` for none, and for one with exceptions. */
export function firstPlace({ place, isWhole, orders: { byTask } }: Columns, task: number): number | undefined {
  const row = byTask.starts[task] ?? 0;
  return row < (byTask.starts[task + 1] ?? 0) && isWhole[row] === 1 ? place[row] : undefined;
}

/** These holdings. */
export function rowsOf({ agency, task, place, isWhole, assignments, orders }: Columns, order: Order, at: number): readonly Holding[] {
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
