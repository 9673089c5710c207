import type { Model } from "../model/model.js";
import { type Tree, treeOf } from "../model/tree.js";
import { requiredByTask } from "./required.js";
import { intersectSpans, joinSpans, type Span, sizeOfSpans, subtractSpans, touches } from "./span.js";

/** Required cells of one leaf task: its slot, and the leaf places, disjoint and sorted. */
export interface Area {
  readonly task: number;
  readonly spans: readonly Span[];
}

/** One task node × one place node, by slot; -1 stands for the unnamed node above several roots (or above none). */
export interface Region {
  readonly task: number;
  readonly place: number;
  /** Required cells in it. */
  readonly cells: number;
}

/**
 * Required cells, named by the largest subtrees: first the places of each leaf task are joined to the largest places whose
 * required cells all belong, then for each such place its tasks to the largest tasks whose leaf tasks required there all belong.
 * The regions are disjoint, hold exactly the given cells, and there is only one such result.
 *
 * @param areas at most one per leaf task
 */
export function regionsOf(model: Model, areas: readonly Area[]): Region[] {
  const [tasks, places] = [treeOf(model.tasks), treeOf(model.jurisdictions)];
  const requiredOf = requiredByTask(model);
  const leafNumber = (slot: number): number => tasks.leafStart[slot] ?? 0;
  const byPlace = new Map<number, Set<number>>();
  for (const { task, spans } of areas) {
    const required = requiredOf(task);
    const others = subtractSpans(required, spans);
    for (const place of largest(places, spans, (start, end) => !touches(others, start, end))) {
      const members = byPlace.get(place) ?? new Set<number>();
      byPlace.set(place, members.add(leafNumber(task)));
    }
  }
  const regions: Region[] = [];
  for (const [place, members] of byPlace) {
    const there = spanOfNode(places, place);
    const requiredThere = (leaf: number): boolean => touches(requiredOf(tasks.leaves[leaf] ?? -1), there.start, there.end);
    const belongs = (start: number, end: number): boolean => {
      for (let leaf = start; leaf < end; leaf += 1) if (!members.has(leaf) && requiredThere(leaf)) return false;
      return true;
    };
    const spans = [...members].sort((a, b) => a - b).map((leaf) => ({ start: leaf, end: leaf + 1 }));
    for (const task of largest(tasks, spans, belongs)) regions.push({ task, place, cells: cellsIn(model, tasks, spanOfNode(tasks, task), there) });
  }
  const rank = (tree: Tree, slot: number): number => (slot < 0 ? -1 : (tree.position[slot] ?? 0));
  return regions.sort((a, b) => rank(tasks, a.task) - rank(tasks, b.task) || rank(places, a.place) - rank(places, b.place));
}

/** The largest places of which a region holds every cell, where its own place has others that its tasks do not require: slots, none when it is whole. */
export function placesIn(model: Model, { task, place }: Region): number[] {
  const [tasks, places] = [treeOf(model.tasks), treeOf(model.jurisdictions)];
  if (places.leaves.length === 0) return [];
  const [leaves, there] = [spanOfNode(tasks, task), spanOfNode(places, place)];
  const requiredOf = requiredByTask(model);
  const required = new Set<readonly Span[]>();
  for (let leaf = leaves.start; leaf < leaves.end; leaf += 1) required.add(requiredOf(tasks.leaves[leaf] ?? -1));
  const spans = intersectSpans(joinSpans([...required].flat()), [there]);
  const others = subtractSpans([there], spans);
  return others.length > 0 ? largest(places, spans, (start, end) => !touches(others, start, end)) : [];
}

/** For the leaves in the spans: the largest subtrees that contain them and for whose leaf interval `whole` holds. It holds for each leaf alone, for whatever lies in an interval it holds for, and for two such intervals side by side. */
function largest(tree: Tree, spans: readonly Span[], whole: (start: number, end: number) => boolean): number[] {
  const found: number[] = [];
  let done = 0;
  for (const span of spans) {
    for (let leaf = Math.max(span.start, done); leaf < span.end; leaf = done) {
      let node = tree.leaves[leaf] ?? -1;
      while (node >= 0) {
        const above = nodeAbove(tree, node);
        if (above === undefined) break;
        const [within, around] = [spanOfNode(tree, node), spanOfNode(tree, above)];
        if (!whole(around.start, within.start) || !whole(within.end, around.end)) break; // The middle holds already: a deep tree is climbed in one go.
        node = above;
      }
      found.push(node);
      done = Math.max(leaf + 1, spanOfNode(tree, node).end);
    }
  }
  return found;
}

/** The node above: the parent, the unnamed node above several roots, or `undefined` above that. */
function nodeAbove(tree: Tree, node: number): number | undefined {
  const parent = tree.parent[node] ?? -1;
  return parent >= 0 ? parent : tree.roots.length > 1 ? -1 : undefined;
}

function spanOfNode(tree: Tree, node: number): Span {
  return node < 0 ? { start: 0, end: Math.max(1, tree.leaves.length) } : { start: tree.leafStart[node] ?? 0, end: tree.leafEnd[node] ?? 0 };
}

function cellsIn(model: Model, tasks: Tree, leaves: Span, places: Span): number {
  const requiredOf = requiredByTask(model);
  let cells = 0;
  for (let leaf = leaves.start; leaf < leaves.end; leaf += 1) cells += sizeOfSpans(intersectSpans(requiredOf(tasks.leaves[leaf] ?? -1), [places]));
  return cells;
}
