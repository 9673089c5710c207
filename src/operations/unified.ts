import type { Assignment } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import { assignment } from "../model/records.js";
import type { Task } from "../model/task.js";
import { treeOf, upward, within } from "../model/tree.js";

/**
 * How assignments follow when tasks become one: what an agency had in any of the tasks it has in the unified one, and an exception holds
 * for the unified task only where all of the tasks were excepted that the assignment would reach.
 */
export class Unification {
  private readonly slots: ReadonlySet<number>;
  /** The tasks above the unified one, by slot of the model before. */
  private readonly above: ReadonlySet<number>;

  /**
   * @param sources the tasks that become one, none above another; the unified one among them when it is there already
   * @param into the id of the unified task
   * @param parent the task above it afterwards
   */
  constructor(
    private readonly model: Model,
    private readonly sources: readonly string[],
    private readonly into: string,
    parent: string | undefined,
  ) {
    this.slots = new Set(sources.map((id) => model.tasks.slotOf(id)));
    this.above = new Set(parent === undefined ? [] : upward(treeOf(model.tasks), model.tasks.slotOf(parent)));
  }

  /** What an assignment becomes: one assignment, or one beside it for the unified task. */
  follow(each: Assignment): Assignment[] {
    const slot = this.slotOf(each.task);
    if (this.slots.has(slot)) return [each.task === this.into ? each : { ...each, task: this.into }];
    const reaches = this.sourcesWithin(slot);
    const around = this.above.has(slot);
    if (reaches.length === 0 && !around) return [each];
    const excepted = new Set(each.except.flatMap((one) => ("task" in one ? [this.slotOf(one.task)] : [])));
    const holds = reaches.some((source) => !this.isWithinAny(source, excepted));
    // Exceptions of the unified tasks themselves say nothing once one of them is held; those below them go along with it.
    const kept = each.except.filter((one) => !("task" in one) || !this.slots.has(this.slotOf(one.task)));
    const outside = kept.filter((one) => !("task" in one) || !this.isBelowSource(this.slotOf(one.task)));
    const isExcepted = [...this.above].some((task) => task !== slot && excepted.has(task) && within(treeOf(this.model.tasks), task, slot));
    if (!holds) {
      // It must not reach the unified task, wherever that stands.
      if (!around || isExcepted) return same(each, outside);
      const first = each.except.findIndex((one) => "task" in one && this.slots.has(this.slotOf(one.task)));
      const place = first < 0 ? outside.length : each.except.slice(0, first).filter((one) => outside.includes(one)).length;
      const known = each.except.find((one) => "task" in one && one.task === this.into);
      return same(each, [...outside.slice(0, place), known ?? { task: this.into }, ...outside.slice(place)]);
    }
    if (around && !isExcepted) return same(each, kept);
    const along = kept.filter((one) => !("task" in one) || this.isBelowSource(this.slotOf(one.task)));
    return [...same(each, outside), assignment(this.into, each.role, each.jurisdiction, along)];
  }

  private slotOf(task: string): number {
    return this.model.tasks.slotOf(task);
  }

  private sourcesWithin(slot: number): number[] {
    const tree = treeOf(this.model.tasks);
    return [...this.slots].filter((source) => within(tree, source, slot));
  }

  private isWithinAny(slot: number, tasks: ReadonlySet<number>): boolean {
    for (const at of upward(treeOf(this.model.tasks), slot)) if (tasks.has(at)) return true;
    return false;
  }

  private isBelowSource(slot: number): boolean {
    return !this.slots.has(slot) && this.isWithinAny(slot, this.slots);
  }

  /** Where the unified task is required: wherever one of the tasks was; an empty list when that is what it has through the task above it. */
  requirement(own: Task | undefined, parent: string | undefined): readonly string[] {
    const places = this.sources.map((id) => statedPlaces(this.model, id));
    const union = places.includes(undefined) ? undefined : [...new Set([...places.flatMap((each) => each ?? []), ...(own?.jurisdiction ?? [])])];
    if (own && own.jurisdiction.length > 0 && samePlaces(own.jurisdiction, union)) return own.jurisdiction;
    if (samePlaces(parent === undefined ? undefined : statedPlaces(this.model, parent), union)) return [];
    return union ?? treeOf(this.model.jurisdictions).roots.map((slot) => this.model.jurisdictions.at(slot)?.id ?? "");
  }
}

function same(each: Assignment, except: Assignment["except"]): Assignment[] {
  const unchanged = except.length === each.except.length && except.every((one, index) => one === each.except[index]);
  return [unchanged ? each : { ...each, except }];
}

/** The places in which a task must be led, as stated by it or the nearest task above that does; `undefined`: everywhere. */
function statedPlaces(model: Model, id: string): readonly string[] | undefined {
  for (const slot of upward(treeOf(model.tasks), model.tasks.slotOf(id))) {
    const places = model.tasks.at(slot)?.jurisdiction ?? [];
    if (places.length > 0) return places;
  }
  return undefined;
}

function samePlaces(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((id) => other.has(id));
}
