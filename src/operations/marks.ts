import { type Tree, within } from "../model/tree.js";

/**
 * Tasks that may become exceptions of an assignment, by their place in the preorder, and which of them are. A subtree is an interval;
 * how many leaf tasks of it are excepted is a sum over the interval (Fenwick 1994), and what a larger exception covers is passed over for ever after.
 */
export class Marks {
  private readonly slots: readonly number[];
  private readonly index: ReadonlyMap<number, number>;
  /** The numbers of the exceptions that name each task. */
  private readonly numbers: number[][];
  /** Whether a task lies within an exception, or is one. */
  private readonly covered: boolean[];
  /** Leaf tasks of the outermost exceptions, and their partial sums. */
  private readonly weights: number[];
  private readonly sums: number[];
  /** The next task that was not passed over. */
  private readonly next: number[];

  /** @param tasks slots, in any order; @param excepted the slot of each exception by number, -1 for one that is no task */
  constructor(
    private readonly tree: Tree,
    tasks: readonly number[],
    excepted: readonly number[],
  ) {
    const positionOf = (slot: number): number => tree.position[slot] ?? -1;
    this.slots = [...new Set([...tasks, ...excepted.filter((slot) => slot >= 0)])].sort((a, b) => positionOf(a) - positionOf(b));
    this.index = new Map(this.slots.map((slot, index) => [slot, index]));
    this.numbers = this.slots.map(() => []);
    this.covered = this.slots.map(() => false);
    this.weights = this.slots.map(() => 0);
    this.sums = [0, ...this.weights];
    this.next = [...this.slots.keys(), this.slots.length];
    for (const [number, slot] of excepted.entries()) this.numbers[this.index.get(slot) ?? -1]?.push(number);
    for (const [index, numbers] of this.numbers.entries()) {
      if (numbers.length === 0 || this.covered[index]) continue;
      this.weigh(index, this.leavesOf(this.slots[index] ?? -1));
      for (let at = index; at < this.endOf(index); at += 1) this.covered[at] = true;
    }
  }

  /** How many leaf tasks below a task are not excepted. The task is one of those given, or stands above all of them. */
  left(slot: number): number {
    const index = this.index.get(slot);
    if (index === undefined) return this.leavesOf(slot) - this.sumBefore(this.slots.length);
    return this.covered[index] ? 0 : this.leavesOf(slot) - this.sumBefore(this.endOf(index)) + this.sumBefore(index);
  }

  /** Makes a task an exception; the numbers of those that lie within it, which it stands for from now on, are returned. */
  cover(slot: number, number: number): number[] {
    const index = this.index.get(slot) ?? 0;
    const end = this.endOf(index);
    const inside: number[] = [];
    for (let at = this.open(index); at < end; at = this.open(at)) {
      for (const each of this.numbers[at] ?? []) inside.push(each);
      this.weigh(at, 0);
      this.covered[at] = true;
      this.numbers[at] = [];
      this.next[at] = at + 1;
    }
    // The task itself is found again when one above it is covered.
    this.next[index] = index;
    this.numbers[index] = [number];
    this.weigh(index, this.leavesOf(slot));
    return inside;
  }

  private leavesOf(slot: number): number {
    return (this.tree.leafEnd[slot] ?? 0) - (this.tree.leafStart[slot] ?? 0);
  }

  /** One beyond the last of the tasks within a task, by bisection. */
  private endOf(index: number): number {
    let [low, high] = [index + 1, this.slots.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (within(this.tree, this.slots[middle] ?? -1, this.slots[index] ?? -1)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first task from an index on that was not passed over; the way there is made shorter. */
  private open(index: number): number {
    let found = index;
    while ((this.next[found] ?? found) !== found) found = this.next[found] ?? found;
    for (let at = index; at !== found; ) {
      const following = this.next[at] ?? found;
      this.next[at] = found;
      at = following;
    }
    return found;
  }

  private weigh(index: number, weight: number): void {
    const change = weight - (this.weights[index] ?? 0);
    this.weights[index] = weight;
    if (change !== 0) for (let at = index + 1; at < this.sums.length; at += at & -at) this.sums[at] = (this.sums[at] ?? 0) + change;
  }

  private sumBefore(index: number): number {
    let sum = 0;
    for (let at = index; at > 0; at -= at & -at) sum += this.sums[at] ?? 0;
    return sum;
  }
}
