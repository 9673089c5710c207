import type { Span } from "../coverage/span.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";

/** Leaf places by the ids of the largest places that lie wholly among them; empty when they are all there are. */
export function namedPlaces(model: Model, spans: readonly Span[]): string[] {
  const tree = treeOf(model.jurisdictions);
  if (spans.length === 1 && spans[0]?.start === 0 && spans[0].end >= tree.leaves.length && tree.roots.length !== 1) return [];
  const places: string[] = [];
  for (const { start, end } of spans) {
    for (let leaf = start; leaf < Math.min(end, tree.leaves.length); ) {
      let node = tree.leaves[leaf] ?? -1;
      for (let above = tree.parent[node] ?? -1; above >= 0 && (tree.leafStart[above] ?? 0) >= start && (tree.leafEnd[above] ?? 0) <= end; above = tree.parent[node] ?? -1) node = above;
      places.push(model.jurisdictions.at(node)?.id ?? "");
      leaf = Math.max(leaf + 1, tree.leafEnd[node] ?? 0);
    }
  }
  return places;
}
