import { listIn } from "../model/list-in.js";
import { type Tree, upward } from "../model/tree.js";

/** Asks which of some nodes are a node itself, above it or below it: their numbers, ascending. */
export function branchesOf(tree: Tree, nodes: readonly number[]): (slot: number) => number[] {
  const bySlot = new Map<number, number[]>();
  nodes.forEach((slot, index) => {
    listIn(bySlot, slot).push(index);
  });
  // In preorder a subtree is a run of positions.
  const sorted = [...bySlot].map(([slot, numbers]) => ({ position: tree.position[slot] ?? -1, numbers })).sort((a, b) => a.position - b.position);
  return (slot) => {
    const found: number[] = [];
    for (const at of upward(tree, slot)) for (const number of bySlot.get(at) ?? []) found.push(number);
    const start = tree.position[slot] ?? 0;
    const end = tree.subtreeEnd[slot] ?? 0;
    for (let at = firstAfter(sorted, start); (sorted[at]?.position ?? Infinity) < end; at += 1) for (const number of sorted[at]?.numbers ?? []) found.push(number);
    return found.sort((a, b) => a - b);
  };
}

/** The first entry beyond a position, by bisection. */
export function firstAfter(sorted: readonly { readonly position: number }[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.position ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
