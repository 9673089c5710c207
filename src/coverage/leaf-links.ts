import { heirsBetween } from "../model/heirs-between.js";
import type { Model } from "../model/model.js";
import { type Tree, treeOf, upward } from "../model/tree.js";

/**
 * How the leaves of a tree pass from one version to the next, by slot. Most stay what they are; the others are listed, so that
 * a change of a few costs a few.
 */
export interface LeafLinks {
  /** Leaves before that are no leaf any more, or turned into others by events, with the leaves after that come from them. */
  readonly to: ReadonlyMap<number, readonly number[]>;
  /** The reverse: leaves after that come from one of those, with all that they come from. */
  readonly from: ReadonlyMap<number, readonly number[]>;
}

const tables = { tasks: "task", jurisdictions: "jurisdiction" } as const;

/** Whether a slot holds a leaf. */
export function isLeaf(tree: Tree, slot: number): boolean {
  return tree.leaves[tree.leafStart[slot] ?? -1] === slot;
}

/**
 * The leaves after that a leaf before comes to: itself while it is one; the leaves now below it; the leaves of what it turned into
 * by events, also while it lives on; the leaf above it when all below that one ended.
 */
export function leafLinks(before: Model, after: Model, kind: keyof typeof tables): LeafLinks {
  const treeIn = (model: Model): Tree => (kind === "tasks" ? treeOf(model.tasks) : treeOf(model.jurisdictions));
  const [old, now] = [treeIn(before), treeIn(after)];
  const { heirsOf, turned } = heirsBetween(before, after, tables[kind]);
  const to = new Map<number, readonly number[]>();
  const link = (slot: number): void => {
    const leaves = new Set<number>();
    for (const id of heirsOf(before[kind].at(slot)?.id ?? "")) {
      const heir = after[kind].slotOf(id);
      for (let leaf = Math.max(0, now.leafStart[heir] ?? 0); leaf < (now.leafEnd[heir] ?? 0); leaf += 1) leaves.add(now.leaves[leaf] ?? -1);
    }
    if (leaves.size === 0) for (const above of upward(old, slot)) if (leaves.size === 0 && isLeaf(now, above)) leaves.add(above);
    to.set(slot, [...leaves]);
  };
  for (const slot of old.leaves) if (!isLeaf(now, slot)) link(slot);
  for (const id of turned) {
    const slot = before[kind].slotOf(id);
    if (isLeaf(old, slot) && !to.has(slot)) link(slot);
  }
  const from = new Map<number, number[]>();
  for (const [source, targets] of to) {
    for (const target of targets) {
      const list = from.get(target);
      if (list) list.push(source);
      else from.set(target, isLeaf(old, target) && !to.has(target) ? [target, source] : [source]);
    }
  }
  return { to, from };
}
