import { type Draft, produce } from "immer";
import { PolityError } from "../findings/result.js";
import { frozen } from "./frozen.js";
import { Ended, type Entry, type Layers, joined, slotIn } from "./slots.js";
import type { Vector, VectorDraft } from "./vector.js";

/** A table being written. A wrong call (an id twice, a record that is not there) throws `PolityError`. */
export class TableDraft<T extends { readonly id: string }, Finished = unknown> {
  private readonly added = new Map<string, number>();

  constructor(
    private readonly entries: VectorDraft<Entry<T>>,
    private layers: Layers,
    /** How many records there are. */
    public size: number,
    private readonly build: (entries: Vector<Entry<T>>, layers: Layers, size: number) => Finished,
  ) {}

  get(id: string): T | undefined {
    const entry = this.entries.get(this.slotOf(id));
    return entry instanceof Ended ? undefined : entry;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  used(id: string): boolean {
    return this.slotOf(id) >= 0;
  }

  slotOf(id: string): number {
    const slot = this.added.get(id);
    return slot !== undefined && this.entries.get(slot)?.id === id ? slot : slotIn(this.layers, this.entries, id);
  }

  /** The number of slots, those of deleted records included. */
  get slots(): number {
    return this.entries.length;
  }

  /** Adds a record at the end. */
  add(record: T): void {
    must(!this.used(record.id), record.id);
    this.append(frozen(record));
    this.size += 1;
  }

  /** Puts a deleted record back where it was. */
  restore(record: T): void {
    const slot = this.slotOf(record.id);
    must(slot >= 0 && !this.has(record.id), record.id);
    this.entries.set(slot, frozen(record));
    this.size += 1;
  }

  /** Marks an id as used without a record, as ids are that only history names. */
  reserve(id: string): void {
    if (!this.used(id)) this.append(new Ended(id));
  }

  /** Changes one record; the recipe gets a draft of it. */
  update(id: string, recipe: (record: Draft<T>) => void): void {
    this.replace(id, produce(this.existing(id), (record) => void recipe(record)));
  }

  /** Puts another value in the place of a record. */
  replace(id: string, record: T): void {
    if (this.existing(id) !== record) this.entries.set(this.slotOf(id), frozen(record));
  }

  /** Deletes a record; its id stays used. */
  remove(id: string): void {
    this.existing(id);
    this.entries.set(this.slotOf(id), new Ended(id));
    this.size -= 1;
  }

  /** Forgets that an id was ever used: the last one only, and only when its record is gone. It undoes `add`. */
  forget(id: string): void {
    must(this.used(id) && this.slotOf(id) === this.entries.length - 1 && !this.has(id), id);
    this.entries.truncate(this.entries.length - 1);
    this.layers = { maps: this.layers.maps, sure: Math.min(this.layers.sure, this.entries.length) };
  }

  /** The table as written; the draft must not be used after. */
  finish(): Finished {
    return this.build(this.entries.finish(), this.added.size > 0 ? joined(this.added, this.layers) : this.layers, this.size);
  }

  private append(entry: Entry<T>): void {
    this.added.set(entry.id, this.entries.length);
    this.entries.set(this.entries.length, entry);
  }

  private existing(id: string): T {
    const record = this.get(id);
    must(record !== undefined, id);
    return record;
  }
}

/** Operations ask before they write: what is not so here is a fault of theirs. */
function must(holds: boolean, id: string): asserts holds {
  if (!holds) throw new PolityError(`The id ${JSON.stringify(id)} cannot be used so.`);
}
