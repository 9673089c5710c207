/** A node of the trie: at the lowest level it holds values, above it other nodes. */
interface Node<T> {
  readonly values?: (T | undefined)[];
  readonly nodes?: (Node<T> | undefined)[];
}

const bits = 5;
const width = 1 << bits;
const mask = width - 1;

/**
 * An immutable array as a 32-way trie: a changed copy shares every node that holds no change, so a change costs
 * a path of nodes and not the whole (Bagwell 2001; Hickey's persistent vectors, without the tail).
 *
 * @example
 * const draft = Vector.empty<string>().draft();
 * draft.set(0, "a");
 * draft.finish().get(0); // → "a"
 */
export class Vector<T> {
  private constructor(
    readonly length: number,
    private readonly root: Node<T> | undefined,
    private readonly height: number,
  ) {
    Object.freeze(this);
  }

  static empty<T>(): Vector<T> {
    return new Vector<T>(0, undefined, 0);
  }

  /** A vector of these values; `undefined` where nothing was set. */
  static of<T>(values: readonly (T | undefined)[]): Vector<T> {
    let level: Node<T>[] = [];
    for (let start = 0; start < values.length; start += width) level.push({ values: values.slice(start, start + width) });
    let height = 0;
    for (; level.length > 1; height += 1) {
      const nodes = level;
      level = [];
      for (let start = 0; start < nodes.length; start += width) level.push({ nodes: nodes.slice(start, start + width) });
    }
    return new Vector<T>(values.length, level[0], height);
  }

  /** The value at an index, or `undefined` where nothing was set or the index is outside. */
  get(index: number): T | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return leafOf(this.root, this.height, index)?.[index & mask];
  }

  /** Calls `visit` for each index and value in order. */
  forEach(visit: (value: T | undefined, index: number) => void): void {
    for (let index = 0; index < this.length; index += width) {
      const values = leafOf(this.root, this.height, index);
      const end = Math.min(width, this.length - index);
      for (let at = 0; at < end; at += 1) visit(values?.[at], index + at);
    }
  }

  /** A writable copy; this vector stays as it is. */
  draft(): VectorDraft<T> {
    return new VectorDraft(this.length, this.root, this.height, (length, root, height) => (root === this.root && length === this.length ? this : new Vector(length, root, height)));
  }

  /** Visits every index at which two versions hold different values. Nodes that both share are never entered. */
  static compare<T>(before: Vector<T>, after: Vector<T>, visit: (index: number, before: T | undefined, after: T | undefined) => void): void {
    const walk = (a: Node<T> | undefined, b: Node<T> | undefined, level: number, start: number): void => {
      if (a === b) return;
      if (level === 0) {
        for (let at = 0; at < width; at += 1) {
          const old = a?.values?.[at];
          const now = b?.values?.[at];
          if (old !== now) visit(start + at, old, now);
        }
        return;
      }
      for (let at = 0; at < width; at += 1) walk(a?.nodes?.[at], b?.nodes?.[at], level - 1, start + at * width ** level);
    };
    const level = Math.max(before.height, after.height);
    walk(raised(before.root, before.height, level), raised(after.root, after.height, level), level, 0);
  }
}

/** A vector being written: nodes are copied on their first change only. */
export class VectorDraft<T> {
  private readonly own = new Set<Node<T>>();

  constructor(
    public length: number,
    private root: Node<T> | undefined,
    private height: number,
    private readonly build: (length: number, root: Node<T> | undefined, height: number) => Vector<T>,
  ) {}

  get(index: number): T | undefined {
    return index < 0 || index >= this.length ? undefined : leafOf(this.root, this.height, index)?.[index & mask];
  }

  set(index: number, value: T | undefined): void {
    while (index >= width ** (this.height + 1)) {
      this.root = this.keep({ nodes: this.root ? [this.root] : [] });
      this.height += 1;
    }
    let node = (this.root = this.owned(this.root, this.height === 0));
    for (let level = this.height; level > 0; level -= 1) {
      const at = (index >>> (level * bits)) & mask;
      const below = this.owned(node.nodes?.[at], level === 1);
      if (node.nodes) node.nodes[at] = below;
      node = below;
    }
    if (node.values) node.values[index & mask] = value;
    this.length = Math.max(this.length, index + 1);
  }

  /** Forgets everything from an index on. */
  truncate(length: number): void {
    for (let index = length; index < this.length; index += 1) this.set(index, undefined);
    this.length = Math.min(this.length, length);
  }

  /** The vector as written; the draft must not be used after. */
  finish(): Vector<T> {
    return this.build(this.length, this.root, this.height);
  }

  private owned(node: Node<T> | undefined, leaf: boolean): Node<T> {
    if (node && this.own.has(node)) return node;
    return this.keep(leaf ? { values: node?.values?.slice() ?? [] } : { nodes: node?.nodes?.slice() ?? [] });
  }

  private keep(node: Node<T>): Node<T> {
    this.own.add(node);
    return node;
  }
}

/** The values of the leaf that an index lies in. */
function leafOf<T>(root: Node<T> | undefined, height: number, index: number): (T | undefined)[] | undefined {
  let node = root;
  for (let level = height; level > 0; level -= 1) node = node?.nodes?.[(index >>> (level * bits)) & mask];
  return node?.values;
}

/** The same root as if the trie were higher, so that two tries of different height can be walked together. */
function raised<T>(root: Node<T> | undefined, height: number, to: number): Node<T> | undefined {
  let node = root;
  for (let level = height; level < to && node; level += 1) node = { nodes: [node] };
  return node;
}
