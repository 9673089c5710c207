import { leafCount, spansOf } from "../coverage/leads.js";
import type { Assignment, Except } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import { assignment } from "../model/records.js";
import { type Tree, treeOf, within } from "../model/tree.js";
import { Marks } from "./marks.js";

/**
 * Takes tasks, one after the other, all in one place, out of one assignment. Task and place are cut to the assignment's own subtrees;
 * parts already excepted stay so; nothing is re-joined. The exceptions are numbered once, so that thousands of tasks are near linear.
 */
export class Carving {
  private readonly tree: Tree;
  private readonly slot: number;
  private readonly innerPlace: string | undefined;
  /** The exceptions in order; those that a later one covers are gone. */
  private readonly entries: (Except | undefined)[];
  private readonly marks: Marks;
  /** The numbers of the excepted places that lie in what is taken, and of those outside the place. */
  private readonly inside: number[] = [];
  private readonly outside: number[] = [];
  private readonly beside: Assignment[] = [];
  /** `open`: tasks can be taken. */
  private state: "untouched" | "open" | "closed" | "gone" = "untouched";
  private readonly never: boolean;

  /**
   * @param tasks every task that will be asked about
   * @param place an id, or `undefined` for everywhere
   */
  constructor(
    private readonly model: Model,
    private readonly whole: Assignment,
    tasks: readonly string[],
    private readonly place: string | undefined,
  ) {
    this.tree = treeOf(model.tasks);
    this.slot = model.tasks.slotOf(whole.task);
    this.entries = [...whole.except];
    const excepted = this.entries.map((each) => (each && "task" in each ? model.tasks.slotOf(each.task) : -1));
    const below = tasks.map((task) => model.tasks.slotOf(task)).filter((slot) => slot !== this.slot && within(this.tree, slot, this.slot));
    this.marks = new Marks(this.tree, below, excepted);
    this.innerPlace = innerOf(model, whole.jurisdiction, place);
    this.never = (place !== undefined && this.innerPlace === undefined) || !this.sortPlaces() || leafCount(model, whole) === 0;
  }

  /** Whether there is a cell of a task to take. */
  has(task: string): boolean {
    const slot = this.model.tasks.slotOf(task);
    if (this.never || this.state === "closed" || this.state === "gone") return false;
    if (within(this.tree, this.slot, slot)) return this.marks.left(this.slot) > 0;
    return within(this.tree, slot, this.slot) && this.marks.left(slot) > 0;
  }

  /** The part that goes with a task; `undefined` when there is no cell of it. */
  take(task: string): Assignment | undefined {
    if (!this.has(task)) return undefined;
    const slot = this.model.tasks.slotOf(task);
    const samePlace = this.innerPlace === this.whole.jurisdiction;
    if (within(this.tree, this.slot, slot)) {
      const kept = this.entries.flatMap((each, number) => (each && "task" in each ? [number] : []));
      const part = assignment(this.whole.task, this.whole.role, this.innerPlace, this.listed(kept, this.inside));
      this.state = samePlace ? "gone" : "closed";
      if (!samePlace) this.exceptPlace();
      return part;
    }
    const covered = this.marks.cover(slot, this.entries.length);
    const part = assignment(task, this.whole.role, this.innerPlace, this.listed(covered, this.inside));
    if (!samePlace) this.beside.push(assignment(task, this.whole.role, this.whole.jurisdiction, [...this.listed(covered, this.outside), { jurisdiction: this.innerPlace ?? "" }]));
    for (const number of covered) this.entries[number] = undefined;
    this.entries.push({ task });
    this.state = "open";
    return part;
  }

  /** What stays with the agency: without what was taken, and beside it what is left of each task outside the place. */
  rest(): Assignment[] {
    if (this.state === "untouched") return [this.whole];
    const main = { ...this.whole, except: this.entries.filter((each) => each !== undefined) };
    return [...(this.state === "gone" ? [] : [main]), ...this.beside.toReversed()].filter((each) => hasCell(this.model, each));
  }

  /** Numbers the excepted places; whether there is any leaf place to take. */
  private sortPlaces(): boolean {
    const tree = treeOf(this.model.jurisdictions);
    const [inner, outer] = [this.innerPlace, this.place].map((id) => (id === undefined ? undefined : this.model.jurisdictions.slotOf(id)));
    for (const [number, each] of this.entries.entries()) {
      if (!each || "task" in each) continue;
      const slot = this.model.jurisdictions.slotOf(each.jurisdiction);
      if (inner !== undefined && within(tree, inner, slot)) return false;
      if (inner === undefined || within(tree, slot, inner)) this.inside.push(number);
      if (outer === undefined || !within(tree, slot, outer)) this.outside.push(number);
    }
    return spansOf(this.model, assignment(this.whole.task, this.whole.role, this.innerPlace, this.listed([], this.inside))).length > 0;
  }

  private exceptPlace(): void {
    const left = new Set(this.outside);
    for (const [number, each] of this.entries.entries()) if (each && "jurisdiction" in each && !left.has(number)) this.entries[number] = undefined;
    this.entries.push({ jurisdiction: this.innerPlace ?? "" });
  }

  private listed(tasks: readonly number[], places: readonly number[]): Except[] {
    return [...tasks, ...places].sort((a, b) => a - b).flatMap((number) => this.entries[number] ?? []);
  }
}

/** Of two places on one branch the lower; `undefined` when they are on different branches, or both everywhere. */
function innerOf(model: Model, a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const [tree, slotA, slotB] = [treeOf(model.jurisdictions), model.jurisdictions.slotOf(a), model.jurisdictions.slotOf(b)];
  if (within(tree, slotA, slotB)) return a;
  return within(tree, slotB, slotA) ? b : undefined;
}

/** Whether an assignment reaches any cell: a leaf task and a leaf place that are not excepted. */
export function hasCell(model: Model, each: Assignment): boolean {
  return leafCount(model, each) > 0 && spansOf(model, each).length > 0;
}
