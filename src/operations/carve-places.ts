import type { Assignment, Except } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import { assignment } from "../model/records.js";
import { type Tree, treeOf, within } from "../model/tree.js";
import { hasCell } from "./carve.js";
import { Marks } from "./marks.js";

/** Takes places, one after the other, out of one assignment with its whole task. As `Carving`, with places for tasks. */
export class PlaceCarving {
  private readonly tree: Tree;
  /** The slot of the assignment's own place; -1 for everywhere. */
  private readonly slot: number;
  /** The exceptions in order; those that a later one covers are gone. */
  private readonly entries: (Except | undefined)[];
  /** The numbers of the excepted tasks, which go with every part. */
  private readonly tasks: readonly number[];
  private readonly marks: Marks;
  private state: "untouched" | "open" | "gone" = "untouched";

  /** @param places every place that will be asked about */
  constructor(
    private readonly model: Model,
    private readonly whole: Assignment,
    places: readonly (string | undefined)[],
  ) {
    this.tree = treeOf(model.jurisdictions);
    this.slot = this.slotOf(whole.jurisdiction);
    this.entries = [...whole.except];
    this.tasks = this.entries.flatMap((each, number) => (each && "task" in each ? [number] : []));
    const excepted = this.entries.map((each) => (each && "jurisdiction" in each ? this.slotOf(each.jurisdiction) : -1));
    this.marks = new Marks(this.tree, places.map((place) => this.slotOf(place)).filter((slot) => this.isBelow(slot)), excepted);
  }

  /** Whether there is a cell to take in a place; `undefined` is everywhere. */
  has(place: string | undefined): boolean {
    const slot = this.slotOf(place);
    if (this.state === "gone") return false;
    return this.isBelow(slot) ? this.marks.left(slot) > 0 : this.isWhole(slot) && hasCell(this.model, this.left());
  }

  /** The part that goes in a place; `undefined` when there is no cell of it. */
  take(place: string | undefined): Assignment | undefined {
    if (!this.has(place)) return undefined;
    const slot = this.slotOf(place);
    if (!this.isBelow(slot)) {
      this.state = "gone";
      return this.left();
    }
    const covered = this.marks.cover(slot, this.entries.length);
    const part = assignment(this.whole.task, this.whole.role, place, [...this.tasks, ...covered].sort((a, b) => a - b).flatMap((number) => this.entries[number] ?? []));
    for (const number of covered) this.entries[number] = undefined;
    this.entries.push({ jurisdiction: place ?? "" });
    this.state = "open";
    return part;
  }

  /** What stays with the agency. */
  rest(): Assignment[] {
    return this.state === "untouched" ? [this.whole] : this.state === "gone" ? [] : [this.left()].filter((each) => hasCell(this.model, each));
  }

  private left(): Assignment {
    return { ...this.whole, except: this.entries.filter((each) => each !== undefined) };
  }

  private isBelow(slot: number): boolean {
    return slot >= 0 && slot !== this.slot && (this.slot < 0 || within(this.tree, slot, this.slot));
  }

  private isWhole(slot: number): boolean {
    return slot < 0 || (this.slot >= 0 && within(this.tree, this.slot, slot));
  }

  private slotOf(place: string | undefined): number {
    return place === undefined ? -1 : this.model.jurisdictions.slotOf(place);
  }
}
