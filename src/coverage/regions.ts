import type { Model } from "../model/model.js";
import { type Tree, treeOf } from "../model/tree.js";
import { requiredByTask } from "./required.js";
import { firstEndingAfter, intersectSpans, joinSpans, type Span, sizeOfSpans, subtractSpans, touches } from "./span.js";

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
  /** The leaf places that are meant, when they are not all in which the task is required there: there are too many regions to tell each. */
  readonly part?: readonly Span[];
}

/** How many regions may still be told one by one, and how many places of single tasks put together to find them; what looks at many faults shares it among them. */
export interface RegionBudget {
  regions: number;
  pairs: number;
}

/**
 * Required cells, named by the largest subtrees: first the places of each leaf task are joined to the largest places whose
 * required cells all belong, then for each such place its tasks to the largest tasks whose leaf tasks required there all belong.
 * The regions are disjoint, hold exactly the given cells, and there is only one such result. When these are too many, as where each of a
 * thousand tasks has a lead in one of a thousand places, they are told task by task, each with its part of the places around.
 *
 * @param areas at most one per leaf task
 * @param budget left out: every region is told
 */
export function regionsOf(model: Model, areas: readonly Area[], budget: RegionBudget = { regions: Infinity, pairs: Infinity }): Region[] {
  const [tasks, places] = [treeOf(model.tasks), treeOf(model.jurisdictions)];
  const requiredOf = requiredByTask(model);
  const leafNumber = (slot: number): number => tasks.leafStart[slot] ?? 0;
  const rank = (tree: Tree, slot: number): number => (slot < 0 ? -1 : (tree.position[slot] ?? 0));
  const sorted = (regions: Region[]): Region[] => regions.sort((a, b) => rank(tasks, a.task) - rank(tasks, b.task) || rank(places, a.place) - rank(places, b.place));
  const taskByTask = (): Region[] => sorted(areas.map(({ task, spans }) => ({ task, place: placeAround(places, spans), cells: sizeOfSpans(spans), part: spans })));
  const byPlace = new Map<number, Set<number>>();
  for (const { task, spans } of areas) {
    const required = requiredOf(task);
    const others = subtractSpans(required, spans);
    const found = largest(places, spans, (around, within) => isFree(others, around, within), budget.pairs);
    if (found.length >= budget.pairs) return taskByTask();
    budget.pairs -= found.length;
    for (const place of found) {
      const members = byPlace.get(place) ?? new Set<number>();
      byPlace.set(place, members.add(leafNumber(task)));
    }
  }
  const regions: Region[] = [];
  for (const [place, members] of byPlace) {
    const there = spanOfNode(places, place);
    const requiredThere = (leaf: number): boolean => touches(requiredOf(tasks.leaves[leaf] ?? -1), there.start, there.end);
    // Leaves that do not belong, as far as they were met; whatever holds one is not looked through again.
    const others: Span[] = [];
    const belongs = (around: Span, within: Span): boolean => {
      if (!isFree(others, around, within)) return false;
      for (let leaf = around.start; leaf < around.end; leaf += 1) {
        if (leaf === within.start) leaf = within.end;
        if (leaf >= around.end || members.has(leaf) || !requiredThere(leaf)) continue;
        others.splice(firstEndingAfter(others, leaf), 0, { start: leaf, end: leaf + 1 });
        return false;
      }
      return true;
    };
    const spans = [...members].sort((a, b) => a - b).map((leaf) => ({ start: leaf, end: leaf + 1 }));
    for (const task of largest(tasks, spans, belongs)) regions.push({ task, place, cells: cellsIn(model, tasks, spanOfNode(tasks, task), there) });
    if (regions.length > budget.regions) return taskByTask();
  }
  budget.regions -= regions.length;
  return sorted(regions);
}

/**
 * The largest places of which a region holds every cell, where its own place has others that its tasks do not require, or that are not meant: slots, none when it
 * is whole.
 *
 * @param most so many are told at most
 */
export function placesIn(model: Model, { task, place, part }: Region, most: number): number[] {
  const [tasks, places] = [treeOf(model.tasks), treeOf(model.jurisdictions)];
  if (places.leaves.length === 0) return [];
  const [leaves, there] = [spanOfNode(tasks, task), spanOfNode(places, place)];
  const requiredOf = requiredByTask(model);
  const required = new Set<readonly Span[]>();
  for (let leaf = leaves.start; leaf < leaves.end; leaf += 1) {
    const spans = requiredOf(tasks.leaves[leaf] ?? -1);
    if (!part && spans.some(({ start, end }) => start <= there.start && end >= there.end)) return [];
    required.add(spans);
  }
  const cells = intersectSpans(joinSpans([...required].flat()), [there]);
  const others = subtractSpans(part ? cells : [there], part ?? cells);
  return others.length > 0 ? largest(places, part ?? cells, (around, within) => isFree(others, around, within), most) : [];
}

/** The smallest place that holds all of some leaf places. */
function placeAround(places: Tree, spans: readonly Span[]): number {
  const [start, end] = [spans[0]?.start ?? 0, spans[spans.length - 1]?.end ?? 0];
  let node = places.leaves[start] ?? -1;
  while (node >= 0 && spanOfNode(places, node).end < end) node = places.parent[node] ?? -1;
  return node;
}

/** Whether spans reach into nothing of an interval around another. */
function isFree(spans: readonly Span[], around: Span, within: Span): boolean {
  return !touches(spans, around.start, within.start) && !touches(spans, within.end, around.end);
}

/**
 * For the leaves in the spans: the largest subtrees that contain them and are whole. A subtree is whole with each leaf alone; `whole` says whether one around a whole
 * one is, and so needs to look only at what is around: a deep tree is climbed in one go.
 */
function largest(tree: Tree, spans: readonly Span[], whole: (around: Span, within: Span) => boolean, most = Infinity): number[] {
  const found: number[] = [];
  let done = 0;
  for (const span of spans) {
    for (let leaf = Math.max(span.start, done); leaf < span.end; leaf = done) {
      let node = tree.leaves[leaf] ?? -1;
      while (node >= 0) {
        const above = nodeAbove(tree, node);
        if (above === undefined) break;
        const [within, around] = [spanOfNode(tree, node), spanOfNode(tree, above)];
        if (!whole(around, within)) break;
        node = above;
      }
      found.push(node);
      if (found.length >= most) return found;
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
