import type { Role } from "./assignment.js";
import { type Columns, columnsOf, firstPlace, heldBy, type Holding, type Order, orderNames, orders, rowCount, rowsOf } from "./holding-columns.js";
import { isWorthCarrying } from "./lookups.js";
import type { Model } from "./model.js";
import { Table } from "./table.js";
import { Vector } from "./vector.js";

type Lists = Vector<readonly Holding[]>;

/** Lists that changed since the columns were made stand beside them; so do those of the agencies that were asked for. */
interface Holdings {
  readonly columns: Columns;
  readonly changed: Readonly<Record<Order, Lists>>;
  readonly ofAgencies: Map<number, readonly Holding[]>;
}

/** An operation asks for the same few agencies again and again; those of a reform of thousands are not kept. */
const mostAgencies = 1000;

/** They belong to a version of the agencies; slots of tasks and places never move. */
const cache = new WeakMap<Model["agencies"], Map<Role, Holdings>>();

/** Asks for the assignments of a role that name a task itself, not one above it; by slot of the agency, ascending. */
export function holdingsOfTasks(model: Model, role: Role): (task: number) => readonly Holding[] {
  const holdings = holdingsOf(model, role);
  return (task) => listOf(holdings, "byTask", task);
}

/** Asks how many these are. */
export function holdingCounts(model: Model, role: Role): (task: number) => number {
  const { columns, changed } = holdingsOf(model, role);
  return (task) => changed.byTask.get(task)?.length ?? rowCount(columns, "byTask", task);
}

/** Asks where the first of these is: the slot of its place, -1 everywhere; `undefined` for none, and for one with exceptions. Nothing is made to tell it. */
export function firstPlaces(model: Model, role: Role): (task: number) => number | undefined {
  const { columns, changed } = holdingsOf(model, role);
  return (task) => {
    const list = changed.byTask.get(task);
    if (!list) return firstPlace(columns, task);
    return list[0]?.isWhole ? list[0].place : undefined;
  };
}

/** Those of them that are everywhere. */
export function holdingsEverywhere(model: Model, role: Role, task: number): readonly Holding[] {
  return listOf(holdingsOf(model, role), "everywhere", task);
}

/** The assignments of a role that name a place itself, not one above it. By slot of the agency, ascending. */
export function holdingsOfPlace(model: Model, role: Role, place: number): readonly Holding[] {
  return listOf(holdingsOf(model, role), "byPlace", place);
}

/** The assignments of a role that an agency has, in their order. */
export function holdingsOfAgency(model: Model, role: Role, agency: number): readonly Holding[] {
  const { ofAgencies } = holdingsOf(model, role);
  const known = ofAgencies.get(agency) ?? heldBy(model, agency, role);
  if (ofAgencies.size < mostAgencies) ofAgencies.set(agency, known);
  return known;
}

function listOf({ columns, changed }: Holdings, order: Order, at: number): readonly Holding[] {
  return changed[order].get(at) ?? rowsOf(columns, order, at);
}

function holdingsOf(model: Model, role: Role): Holdings {
  const known = cache.get(model.agencies)?.get(role);
  if (known) return known;
  const lists = Vector.empty<readonly Holding[]>();
  const made = { columns: columnsOf(model, role), changed: { byTask: lists, everywhere: lists, byPlace: lists }, ofAgencies: new Map<number, readonly Holding[]>() };
  cache.set(model.agencies, (cache.get(model.agencies) ?? new Map<Role, Holdings>()).set(role, made));
  return made;
}

/** Gives a changed model the holdings of the one it was made from, mended for the agencies that changed; when these are many, whoever asks makes them anew. */
export function carryHoldings(before: Model, after: Model): void {
  const roles = before.agencies === after.agencies ? undefined : cache.get(before.agencies);
  if (!roles) return;
  const changes = Table.changes(before.agencies, after.agencies);
  if (!isWorthCarrying(changes.length, after.agencies.size)) return;
  const carried = new Map<Role, Holdings>();
  // Without places everybody is everywhere.
  const asked = after.jurisdictions.slots === 0 ? (["byTask"] as const) : orderNames;
  for (const [role, { columns, changed }] of roles) {
    const ofAgencies = new Map<number, readonly Holding[]>();
    const mendings = { byTask: new Map<number, Mending>(), everywhere: new Map<number, Mending>(), byPlace: new Map<number, Mending>() };
    const had = changes.map(({ slot }) => holdingsOfAgency(before, role, slot));
    const known = new Map(had.flatMap((list) => list.map((each) => [each.assignment, each] as const)));
    changes.forEach(({ slot }, index) => {
      const has = heldBy(after, slot, role, known);
      if (ofAgencies.size < mostAgencies) ofAgencies.set(slot, has);
      const apart = differing(had[index] ?? [], has);
      for (const order of asked) mend(mendings[order], slot, has, apart, orders[order]);
    });
    const lists = (order: Order): Lists => mended(changed[order], (at) => rowsOf(columns, order, at), mendings[order]);
    const byTask = lists("byTask");
    carried.set(role, { columns, changed: asked === orderNames ? { byTask, everywhere: lists("everywhere"), byPlace: lists("byPlace") } : { ...changed, byTask, everywhere: byTask }, ofAgencies });
  }
  cache.set(after.agencies, carried);
}

/** What only one of two lists has, by the assignment itself. */
function differing(a: readonly Holding[], b: readonly Holding[]): Holding[] {
  const missing = (from: readonly Holding[]): ((each: Holding) => boolean) => {
    const there = new Set(from.map(({ assignment }) => assignment));
    return ({ assignment }) => !there.has(assignment);
  };
  return [...a.filter(missing(b)), ...b.filter(missing(a))];
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
