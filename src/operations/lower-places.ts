import { spansOf } from "../coverage/leads.js";
import { type Span, touches } from "../coverage/span.js";
import type { Assignment, Except } from "../model/assignment.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import { assignment } from "../model/records.js";
import { type Tree, treeOf } from "../model/tree.js";
import { hasCell } from "./carve.js";

/** The places of one level, which are never inside each other, and how assignments are divided among them. */
export class LowerPlaces {
  private readonly tree: Tree;
  /** The places of the level in preorder, by slot. */
  private readonly slots: number[] = [];
  /** For each slot: the place of the level in which it lies, or which it is; -1: none. */
  private readonly around: Int32Array;

  constructor(
    private readonly model: Model,
    level: string,
  ) {
    this.tree = treeOf(model.jurisdictions);
    this.around = new Int32Array(model.jurisdictions.slots).fill(-1);
    for (const slot of this.tree.order) {
      const own = model.jurisdictions.at(slot)?.level === level;
      if (own) this.slots.push(slot);
      this.around[slot] = own ? slot : (this.around[this.tree.parent[slot] ?? -1] ?? -1);
    }
  }

  /** The places of the level within the place of an assignment in which it has a cell. */
  within(each: Assignment): number[] {
    const { position, subtreeEnd, leafStart, leafEnd } = this.tree;
    const place = each.jurisdiction === undefined ? undefined : this.model.jurisdictions.slotOf(each.jurisdiction);
    const [start, end] = place === undefined ? [0, Infinity] : [position[place] ?? 0, subtreeEnd[place] ?? 0];
    const spans = spansOf(this.model, each);
    return this.slots.filter((slot) => (position[slot] ?? -1) >= start && (position[slot] ?? -1) < end && touches(spans, leafStart[slot] ?? 0, leafEnd[slot] ?? 0));
  }

  /**
   * Divides an assignment: the part in each of the given places of the level, and what is left. A part that lies within
   * such a place goes there whole.
   */
  divide(each: Assignment, places: ReadonlySet<number>): { readonly parts: readonly { readonly place: number; readonly part: Assignment }[]; readonly left?: Assignment } {
    const around = each.jurisdiction === undefined ? -1 : (this.around[this.model.jurisdictions.slotOf(each.jurisdiction)] ?? -1);
    if (places.has(around)) return { parts: [{ place: around, part: each }] };
    const lower = this.within(each).filter((slot) => places.has(slot));
    if (lower.length === 0) return { parts: [], left: each };
    const going = new Set(lower);
    // The exceptions with their numbers, by the place of the level that they go with; those of tasks go with each.
    const inside = new Map<number, [number, Except][]>();
    const [everywhere, outside]: [[number, Except][], Except[]] = [[], []];
    for (const [number, exception] of each.except.entries()) {
      const at = "task" in exception ? -1 : (this.around[this.model.jurisdictions.slotOf(exception.jurisdiction)] ?? -1);
      if ("task" in exception) everywhere.push([number, exception]);
      else if (going.has(at)) listIn(inside, at).push([number, exception]);
      if (!going.has(at)) outside.push(exception);
    }
    const parts = lower.map((place) => {
      const except = [...everywhere, ...(inside.get(place) ?? [])].sort(([a], [b]) => a - b).map(([, exception]) => exception);
      return { place, part: assignment(each.task, each.role, this.idOf(place), except) };
    });
    const left = { ...each, except: [...outside, ...lower.map((place) => ({ jurisdiction: this.idOf(place) }))] };
    return hasCell(this.model, left) ? { parts, left } : { parts };
  }

  /** The largest places whose leaf places an assignment reaches, all of them. */
  wholePlaces(each: Assignment): string[] {
    const { leaves, parent, leafStart, leafEnd } = this.tree;
    const isWhole = (slot: number, span: Span): boolean => slot >= 0 && (leafStart[slot] ?? 0) >= span.start && (leafEnd[slot] ?? 0) <= span.end;
    const found: string[] = [];
    for (const span of spansOf(this.model, each)) {
      for (let leaf = span.start; leaf < span.end; ) {
        let slot = leaves[leaf] ?? -1;
        for (let above = parent[slot] ?? -1; isWhole(above, span); above = parent[slot] ?? -1) slot = above;
        found.push(this.idOf(slot));
        leaf = Math.max(leaf + 1, leafEnd[slot] ?? 0);
      }
    }
    return found;
  }

  idOf(slot: number): string {
    return this.model.jurisdictions.at(slot)?.id ?? "";
  }
}
