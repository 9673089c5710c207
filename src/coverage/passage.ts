import { joinSpans, type Span } from "./span.js";
import { heirsBetween } from "../model/heirs-between.js";
import type { Model } from "../model/model.js";
import { treeOf, upward } from "../model/tree.js";

/**
 * How cells pass from one version of a model to the next. A cell is a leaf task and a leaf place; it stays the same while both
 * are the same records and leaves, and it comes from other cells when its task was split from them or its place was redrawn.
 * Tasks are given by slot, places as spans of leaf numbers of the version they belong to.
 */
export interface Passage {
  /** The leaf tasks before that a leaf task after comes from; itself when it was there. */
  readonly tasksFrom: (task: number) => readonly number[];
  /** The leaf tasks after that come from a leaf task before. */
  readonly tasksTo: (task: number) => readonly number[];
  /** All places after that come from places before, and all places before that places after come from. */
  readonly forward: (before: readonly Span[]) => readonly Span[];
  readonly back: (after: readonly Span[]) => readonly Span[];
  /** Only the places that are the same leaf in both: forward, and back. */
  readonly same: (before: readonly Span[]) => readonly Span[];
  readonly sameBack: (after: readonly Span[]) => readonly Span[];
}

/** The passage of cells from one version to the next. When the places did not change, leaf numbers stay as they are. */
export function passageBetween(before: Model, after: Model): Passage {
  const tasks = tasksBetween(before, after);
  const unmoved = (spans: readonly Span[]): readonly Span[] => spans;
  if (before.jurisdictions === after.jurisdictions) return { ...tasks, forward: unmoved, back: unmoved, same: unmoved, sameBack: unmoved };
  const [old, now] = [treeOf(before.jurisdictions), treeOf(after.jurisdictions)];
  const to = leafLinks(before, after, "jurisdictions");
  const numbers = (leaves: Int32Array): Map<number, number> => new Map([...leaves].map((slot, number) => [slot, number]));
  const [oldNumber, newNumber] = [numbers(old.leaves), numbers(now.leaves)];
  const from = inverted(to);
  const mapped = (spans: readonly Span[], leaves: Int32Array, target: ReadonlyMap<number, number>, links: (slot: number) => readonly number[]): Span[] => {
    const moved: Span[] = [];
    for (const span of spans) {
      for (let leaf = span.start; leaf < span.end; leaf += 1) {
        for (const slot of links(leaves[leaf] ?? -1)) {
          const number = target.get(slot);
          if (number !== undefined) moved.push({ start: number, end: number + 1 });
        }
      }
    }
    return joinSpans(moved);
  };
  return {
    ...tasks,
    forward: (spans) => mapped(spans, old.leaves, newNumber, (slot) => to.get(slot) ?? []),
    back: (spans) => mapped(spans, now.leaves, oldNumber, (slot) => from.get(slot) ?? []),
    same: (spans) => mapped(spans, old.leaves, newNumber, (slot) => [slot]),
    sameBack: (spans) => mapped(spans, now.leaves, oldNumber, (slot) => [slot]),
  };
}

function tasksBetween(before: Model, after: Model): Pick<Passage, "tasksFrom" | "tasksTo"> {
  if (before.tasks === after.tasks) return { tasksFrom: (task) => [task], tasksTo: (task) => [task] };
  const to = leafLinks(before, after, "tasks");
  const from = inverted(to);
  return { tasksFrom: (task) => from.get(task) ?? [], tasksTo: (task) => to.get(task) ?? [] };
}

/**
 * For each leaf before, by slot: the leaves after that come from it. Itself while it is a leaf; the leaves now below it;
 * the leaves of what it turned into by events, also while it lives on; the leaf above it when all below that one ended.
 */
function leafLinks(before: Model, after: Model, kind: "tasks" | "jurisdictions"): Map<number, readonly number[]> {
  const [old, now] = kind === "tasks" ? [treeOf(before.tasks), treeOf(after.tasks)] : [treeOf(before.jurisdictions), treeOf(after.jurisdictions)];
  const heirsOf = heirsBetween(before, after, kind === "tasks" ? "task" : "jurisdiction");
  const leavesOf = (slot: number): Int32Array => now.leaves.subarray(now.leafStart[slot] ?? 0, Math.max(now.leafStart[slot] ?? 0, now.leafEnd[slot] ?? 0));
  const links = new Map<number, readonly number[]>();
  for (const slot of old.leaves) {
    const leaves = new Set<number>();
    for (const id of heirsOf(before[kind].at(slot)?.id ?? "")) for (const leaf of leavesOf(after[kind].slotOf(id))) leaves.add(leaf);
    if (leaves.size > 0) {
      links.set(slot, [...leaves]);
      continue;
    }
    const above = [...upward(old, slot)].find((each) => after[kind].at(each) && (now.leafEnd[each] ?? 0) - (now.leafStart[each] ?? 0) === 1 && now.leaves[now.leafStart[each] ?? 0] === each);
    links.set(slot, above === undefined ? [] : [above]);
  }
  return links;
}

function inverted(links: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  const inverse = new Map<number, number[]>();
  for (const [from, targets] of links) {
    for (const target of targets) {
      const list = inverse.get(target);
      if (list) list.push(from);
      else inverse.set(target, [from]);
    }
  }
  return inverse;
}
