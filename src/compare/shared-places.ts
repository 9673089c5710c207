import type { Span } from "../coverage/span.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";

/** Leaf places that stand side by side in two models: leaf `n` of the second, from `start` on and before `end`, is leaf `n + shift` of the first. */
export interface SharedPlaces extends Span {
  readonly shift: number;
}

/** The leaf places that two models share, by id, less some of the second, in runs as long as can be: one run when they have the same places in the same order. */
export function sharedPlaces(a: Model, b: Model, except: { readonly has: (leaf: number) => boolean }): SharedPlaces[] {
  if (a.jurisdictions.size === 0 && b.jurisdictions.size === 0) return [{ start: 0, end: 1, shift: 0 }]; // The one implicit place.
  const [treeA, treeB] = [treeOf(a.jurisdictions), treeOf(b.jurisdictions)];
  const runs: SharedPlaces[] = [];
  treeB.leaves.forEach((slotB, leaf) => {
    const slotA = a.jurisdictions.slotOf(b.jurisdictions.at(slotB)?.id ?? "");
    const leafA = treeA.leafStart[slotA] ?? -1;
    if (leafA < 0 || treeA.leaves[leafA] !== slotA || except.has(leaf)) return;
    const last = runs[runs.length - 1];
    if (last?.end === leaf && last.shift === leafA - leaf) runs[runs.length - 1] = { ...last, end: leaf + 1 };
    else runs.push({ start: leaf, end: leaf + 1, shift: leafA - leaf });
  });
  return runs;
}

/** Calls `visit` with each part of an interval that lies in one of the given spans, which are disjoint and sorted. The first is found by halving. */
export function forEachWithin<T extends Span>(spans: readonly T[], start: number, end: number, visit: (span: T, start: number, end: number) => void): void {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < spans.length; at += 1) {
    const span = spans[at];
    if (!span || span.start >= end) return;
    visit(span, Math.max(start, span.start), Math.min(end, span.end));
  }
}
