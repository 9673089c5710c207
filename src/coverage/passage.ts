import type { Model } from "../model/model.js";
import { type Tree, treeOf } from "../model/tree.js";
import { isLeaf, leafLinks } from "./leaf-links.js";
import { firstEndingAfter, intersectSpans, joinSpans, type Span, subtractSpans } from "./span.js";

/**
 * How cells pass from one version of a model to the next. A cell is a leaf task and a leaf place; it stays the same while both
 * are the same records and leaves, and it comes from other cells when its task was split from them or its place was redrawn.
 * Tasks are given by slot, places as disjoint, sorted spans of leaf numbers of the version they belong to.
 */
export interface Passage {
  /** The leaf tasks before that a leaf task after comes from; itself when it was there. */
  readonly tasksFrom: (task: number) => readonly number[];
  /** The leaf tasks after that come from a leaf task before. */
  readonly tasksTo: (task: number) => readonly number[];
  /** Whether a place may have another number after. */
  readonly renumbers: boolean;
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
  if (before.jurisdictions === after.jurisdictions) return { ...tasks, renumbers: false, forward: unmoved, back: unmoved, same: unmoved, sameBack: unmoved };
  const [old, now] = [treeOf(before.jurisdictions), treeOf(after.jurisdictions)];
  const { to, from } = leafLinks(before, after, "jurisdictions");
  const [same, sameBack] = [renumbering(old, now), renumbering(now, old)];
  return { ...tasks, renumbers: true, same, sameBack, forward: linked(old, now, to, same), back: linked(now, old, from, sameBack) };
}

function tasksBetween(before: Model, after: Model): Pick<Passage, "tasksFrom" | "tasksTo"> {
  if (before.tasks === after.tasks) return { tasksFrom: (task) => [task], tasksTo: (task) => [task] };
  const [old, now] = [treeOf(before.tasks), treeOf(after.tasks)];
  const { to, from } = leafLinks(before, after, "tasks");
  return { tasksFrom: (task) => from.get(task) ?? (isLeaf(old, task) && !to.has(task) ? [task] : []), tasksTo: (task) => to.get(task) ?? (isLeaf(now, task) ? [task] : []) };
}

/** The new numbers of leaves that are leaves in both versions: runs of neighbours that stayed neighbours are moved as one. */
function renumbering(from: Tree, to: Tree): (spans: readonly Span[]) => Span[] {
  const runs: Span[] = [];
  const shifts: number[] = [];
  from.leaves.forEach((slot, number) => {
    if (!isLeaf(to, slot)) return;
    const shift = (to.leafStart[slot] ?? 0) - number;
    const last = runs[runs.length - 1];
    if (last?.end === number && shifts[shifts.length - 1] === shift) runs[runs.length - 1] = { start: last.start, end: number + 1 };
    else {
      runs.push({ start: number, end: number + 1 });
      shifts.push(shift);
    }
  });
  return (spans) => {
    const moved: Span[] = [];
    for (const span of spans) {
      for (let at = firstEndingAfter(runs, span.start); at < runs.length; at += 1) {
        const run = runs[at];
        const by = shifts[at] ?? 0;
        if (!run || run.start >= span.end) break;
        moved.push({ start: Math.max(run.start, span.start) + by, end: Math.min(run.end, span.end) + by });
      }
    }
    return joinSpans(moved);
  };
}

/** The leaves that stay, and for those that are listed the leaves they are linked to. */
function linked(from: Tree, to: Tree, links: ReadonlyMap<number, readonly number[]>, same: (spans: readonly Span[]) => readonly Span[]): (spans: readonly Span[]) => readonly Span[] {
  const numberIn = (tree: Tree, slot: number): number => tree.leafStart[slot] ?? 0;
  const listed = [...links].map(([slot, targets]) => ({ start: numberIn(from, slot), end: numberIn(from, slot) + 1, targets: targets.map((target) => numberIn(to, target)) })).sort((a, b) => a.start - b.start);
  const all = joinSpans(listed);
  return (spans) => {
    const meeting = intersectSpans(all, spans);
    if (meeting.length === 0) return same(spans);
    const moved = [...same(subtractSpans(spans, meeting))];
    for (const { start, end } of meeting) {
      for (let at = firstEndingAfter(listed, start); (listed[at]?.start ?? Infinity) < end; at += 1) {
        for (const number of listed[at]?.targets ?? []) moved.push({ start: number, end: number + 1 });
      }
    }
    return joinSpans(moved);
  };
}
