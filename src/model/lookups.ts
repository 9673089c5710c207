import type { Kind, Model, Records } from "./model.js";
import { type Reference, type ReferenceName, references } from "./references.js";
import { type RecordChange, Table } from "./table.js";
import { Vector } from "./vector.js";

/** For each slot of the named records: the slots of the records that name it, ascending. */
type Index = Vector<readonly number[]>;
type AnyTable = Table<Records[Kind]>;

/** Indexes belong to the table whose records hold the references; slots of the records they name never move. */
const cache = new WeakMap<AnyTable, Map<ReferenceName, Index>>();

const fewChanges = 1000;
const byName = new Map<ReferenceName, Reference>(references.map((reference) => [reference.name, reference as Reference]));

/** The one declaration of a reference, by name. */
export function referenceNamed(name: ReferenceName): Reference {
  const reference = byName.get(name);
  if (!reference) throw new Error(`No reference is called ${name}.`);
  return reference;
}

/**
 * The records that name a record in a field, in the order of their table. Built on first use and carried forward by every operation.
 *
 * @example
 * referrers(model, "agencies.parent", "peoples-committee"); // its direct subordinates
 */
export function referrers<From extends Kind>(model: Model, name: ReferenceName & `${From}.${string}`, id: string): Records[From][] {
  const { from, to } = referenceNamed(name);
  const found: Records[From][] = [];
  for (const slot of referrerSlots(model, name, model[to].slotOf(id))) {
    const record = model[from].at(slot);
    if (record) found.push(record as Records[From]); // `from` is the kind that the name begins with.
  }
  return found;
}

/** The same by slots: which slots of the referring table name a slot of the other. */
export function referrerSlots(model: Model, name: ReferenceName, slot: number): readonly number[] {
  return indexOf(model, referenceNamed(name)).get(slot) ?? [];
}

function indexOf(model: Model, reference: Reference): Index {
  const table = model[reference.from] as AnyTable;
  const indexes = indexesOf(table);
  const known = indexes.get(reference.name);
  if (known) return known;
  const lists = new Map<number, number[]>();
  const targets = model[reference.to];
  table.forEach((record, slot) => {
    for (const id of reference.of(record)) {
      const target = targets.slotOf(id);
      const list = lists.get(target);
      if (!list) lists.set(target, [slot]);
      else if (list[list.length - 1] !== slot) list.push(slot);
    }
  });
  const draft = Vector.empty<readonly number[]>().draft();
  for (const [target, list] of lists) if (target >= 0) draft.set(target, list);
  const index = draft.finish();
  indexes.set(reference.name, index);
  return index;
}

function indexesOf(table: AnyTable): Map<ReferenceName, Index> {
  const known = cache.get(table);
  if (known) return known;
  const made = new Map<ReferenceName, Index>();
  cache.set(table, made);
  return made;
}

/**
 * Gives a changed model the look-ups of the one it was made from, mended where records changed. It costs what the change touched;
 * when that is much of what there is, they are made anew by whoever asks.
 */
export function carryLookups(before: Model, after: Model): void {
  for (const reference of byName.values()) {
    const [old, now] = [before[reference.from] as AnyTable, after[reference.from] as AnyTable];
    const index = old === now ? undefined : cache.get(old)?.get(reference.name);
    if (!index) continue;
    const changes = Table.changes(old, now);
    if (!isWorthCarrying(changes.length, now.size)) continue;
    const draft = index.draft();
    for (const [target, { gone, come }] of mendings(reference, changes, before, after)) draft.set(target, mended(draft.get(target) ?? [], gone, come));
    indexesOf(now).set(reference.name, draft.finish());
  }
}

/** Whether look-ups are mended for less than they are made anew for. */
export function isWorthCarrying(changes: number, size: number): boolean {
  return changes <= fewChanges || changes * 4 <= size;
}

/** The slots of records that named a target and do no more, and of those that do now; both ascending. */
interface Mending {
  readonly gone: number[];
  readonly come: number[];
}

/** What changes in an index, gathered by target: a list of thousands is written once, however many of its records changed. */
function mendings(reference: Reference, changes: readonly RecordChange<Records[Kind]>[], before: Model, after: Model): Map<number, Mending> {
  const targets = (record: Records[Kind] | undefined, model: Model): Set<number> => {
    const slots = new Set<number>();
    if (record) for (const id of reference.of(record)) slots.add(model[reference.to].slotOf(id));
    slots.delete(-1);
    return slots;
  };
  const found = new Map<number, Mending>();
  const of = (target: number): Mending => {
    const known = found.get(target) ?? { gone: [], come: [] };
    found.set(target, known);
    return known;
  };
  for (const change of changes) {
    const [had, has] = [targets(change.before, before), targets(change.after, after)];
    for (const target of had) if (!has.has(target)) of(target).gone.push(change.slot);
    for (const target of has) if (!had.has(target)) of(target).come.push(change.slot);
  }
  return found;
}

/** An ascending list without what is gone, and with what has come. */
function mended(list: readonly number[], gone: readonly number[], come: readonly number[]): number[] {
  const merged: number[] = [];
  let at = 0;
  let next = 0;
  for (const slot of list) {
    while ((come[next] ?? Infinity) < slot) merged.push(come[next++] ?? -1);
    while ((gone[at] ?? Infinity) < slot) at += 1;
    if (gone[at] !== slot && come[next] !== slot) merged.push(slot);
  }
  for (; next < come.length; next += 1) merged.push(come[next] ?? -1);
  return merged;
}
