import type { Table } from "./table.js";

/**
 * A tree numbered so that each subtree is an interval: of nodes in preorder, and of leaves.
 * Everything is indexed by slot; slots without a record hold -1. Built in one pass without recursion.
 */
export interface Tree {
  /** The slots of the roots, in the order of the table. */
  readonly roots: readonly number[];
  /** The slot of each node's parent; -1 for a root. */
  readonly parent: Int32Array;
  /** The slots in preorder. */
  readonly order: Int32Array;
  /** The place of a slot in `order`. */
  readonly position: Int32Array;
  /** One beyond the last place in `order` of a slot's subtree. */
  readonly subtreeEnd: Int32Array;
  /** The first leaf of a slot's subtree, and one beyond its last. */
  readonly leafStart: Int32Array;
  readonly leafEnd: Int32Array;
  /** The slot of each leaf, in preorder. */
  readonly leaves: Int32Array;
}

interface TreeNode {
  readonly id: string;
  readonly parent?: string;
}

const cache = new WeakMap<object, Tree>();

/** The tree of a table whose records name a parent: agencies, tasks or jurisdictions. It is numbered once per version of the table. */
export function treeOf<T extends TreeNode>(table: Table<T>): Tree {
  const known = cache.get(table);
  if (known) return known;
  const tree = number(table);
  cache.set(table, tree);
  return tree;
}

function number<T extends TreeNode>(table: Table<T>): Tree {
  const slots = table.slots;
  const parent = new Int32Array(slots).fill(-1);
  const firstChild = new Int32Array(slots).fill(-1);
  const lastChild = new Int32Array(slots).fill(-1);
  const nextSibling = new Int32Array(slots).fill(-1);
  const roots: number[] = [];
  table.forEach((record, slot) => {
    const above = record.parent === undefined ? -1 : table.slotOf(record.parent);
    parent[slot] = above;
    if (above < 0) {
      roots.push(slot);
      return;
    }
    const last = lastChild[above] ?? -1;
    if (last < 0) firstChild[above] = slot;
    else nextSibling[last] = slot;
    lastChild[above] = slot;
  });
  const order = new Int32Array(table.size);
  const position = new Int32Array(slots).fill(-1);
  const subtreeEnd = new Int32Array(slots).fill(-1);
  const leafStart = new Int32Array(slots).fill(-1);
  const leafEnd = new Int32Array(slots).fill(-1);
  const leaves: number[] = [];
  let count = 0;
  for (const root of roots) {
    for (let slot = root; slot >= 0; ) {
      order[count] = slot;
      position[slot] = count;
      count += 1;
      leafStart[slot] = leaves.length;
      const child = firstChild[slot] ?? -1;
      if (child >= 0) {
        slot = child;
        continue;
      }
      leaves.push(slot);
      // Close every subtree that ends here, then go on with the next sibling of the last one closed.
      let closing = slot;
      for (;;) {
        subtreeEnd[closing] = count;
        leafEnd[closing] = leaves.length;
        if (closing === root || (nextSibling[closing] ?? -1) >= 0) break;
        closing = parent[closing] ?? -1;
      }
      slot = closing === root ? -1 : (nextSibling[closing] ?? -1);
    }
  }
  return { roots, parent, order, position, subtreeEnd, leafStart, leafEnd, leaves: Int32Array.from(leaves) };
}

/** Whether a slot lies in the subtree of another, or is that slot itself. */
export function within(tree: Tree, slot: number, ancestor: number): boolean {
  const at = tree.position[slot] ?? -1;
  return at >= (tree.position[ancestor] ?? Infinity) && at < (tree.subtreeEnd[ancestor] ?? -1);
}

/** A slot and its ancestors, from itself up to its root. */
export function* upward(tree: Tree, slot: number): Generator<number> {
  for (let at = slot; at >= 0; at = tree.parent[at] ?? -1) yield at;
}

/** Asks how deep a slot lies: 1 at a root, 0 for none. Every way up is walked once. */
export function depthsIn(tree: Tree): (slot: number) => number {
  const depths = new Map<number, number>();
  return (slot) => {
    const way: number[] = [];
    for (const at of upward(tree, slot)) {
      if (depths.has(at)) break;
      way.push(at);
    }
    for (const at of way.reverse()) depths.set(at, (depths.get(tree.parent[at] ?? -1) ?? 0) + 1);
    return depths.get(slot) ?? 0;
  };
}
