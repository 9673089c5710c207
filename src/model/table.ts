import { Ended, type Entry, type Layers, slotIn } from "./slots.js";
import { TableDraft } from "./table-draft.js";
import { Vector } from "./vector.js";

/** One record, before and after; a record that is missing on a side was added or deleted. */
export interface RecordChange<T> {
  readonly slot: number;
  readonly id: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
  /** Whether the id was used before, by a record that may have been deleted, and whether it is after. */
  readonly usedBefore: boolean;
  readonly usedAfter: boolean;
}

/**
 * Records of one kind by id, in the order they were added; immutable, and cheap to change a copy of.
 * A record has a slot, a number that never changes; a deleted record leaves its id there, so that no id is used twice.
 * A slot means something within one table and what was made from it, never between two tables.
 *
 * @example
 * model.agencies.get("so-y-te")?.title;
 */
export class Table<T extends { readonly id: string }, Id extends string = string> {
  private constructor(
    private readonly entries: Vector<Entry<T>>,
    private readonly layers: Layers,
    /** How many records there are. */
    readonly size: number,
  ) {
    Object.freeze(this);
  }

  /** @internal A table without records. */
  static empty<T extends { readonly id: string }>(): Table<T> {
    return new Table<T>(Vector.empty(), { maps: [], sure: Infinity }, 0);
  }

  /**
   * @internal A table of these records, which must be frozen.
   *
   * @param slots for each id the place of its record in the list; left out: they are looked at
   */
  static of<T extends { readonly id: string }>(records: readonly T[], slots?: ReadonlyMap<string, number>): Table<T> {
    if (records.length === 0) return Table.empty<T>();
    return new Table<T>(Vector.of<Entry<T>>(records), { maps: [slots ?? new Map(records.map(({ id }, slot) => [id, slot]))], sure: Infinity }, records.length);
  }

  /** The record of that id, or `undefined`. */
  get(id: Id): T | undefined {
    return this.at(this.slotOf(id));
  }

  /** The record of an id that is only text, as it comes from a file. */
  find(id: string): T | undefined {
    return this.at(this.slotOf(id));
  }

  /** True when there is a record of that id now. */
  has(id: string): boolean {
    return this.find(id) !== undefined;
  }

  /** True when a record bears or bore this id. */
  used(id: string): boolean {
    return this.slotOf(id) >= 0;
  }

  /** The slot of an id that is or was used, else -1. */
  slotOf(id: string): number {
    return slotIn(this.layers, this.entries, id);
  }

  /** The record in a slot; `undefined` when it was deleted or the slot is beyond the end. */
  at(slot: number): T | undefined {
    const entry = this.entries.get(slot);
    return entry instanceof Ended ? undefined : entry;
  }

  /** The number of slots, those of deleted records included. */
  get slots(): number {
    return this.entries.length;
  }

  /** The records, in the order they were added. */
  *[Symbol.iterator](): IterableIterator<T> {
    for (let slot = 0; slot < this.entries.length; slot += 1) {
      const record = this.at(slot);
      if (record) yield record;
    }
  }

  /** Calls `visit` for each record and its slot, in the order they were added; faster than iterating. */
  forEach(visit: (record: T, slot: number) => void): void {
    this.entries.forEach((entry, slot) => {
      if (entry && !(entry instanceof Ended)) visit(entry, slot);
    });
  }

  /** @internal A writable copy; this table stays as it is. */
  draft(): TableDraft<T, Table<T>> {
    return new TableDraft<T, Table<T>>(this.entries.draft(), this.layers, this.size, (entries, layers, size) => (entries === this.entries ? this : new Table<T>(entries, layers, size)));
  }

  /** @internal What differs between two versions, by slot; only parts that they do not share are looked at. */
  static changes<T extends { readonly id: string }>(before: Table<T>, after: Table<T>): RecordChange<T>[] {
    const changes: RecordChange<T>[] = [];
    Vector.compare(before.entries, after.entries, (slot, old, now) => {
      changes.push({
        slot,
        id: (now ?? old)?.id ?? "",
        before: old instanceof Ended ? undefined : old,
        after: now instanceof Ended ? undefined : now,
        usedBefore: old !== undefined,
        usedAfter: now !== undefined,
      });
    });
    return changes;
  }
}
