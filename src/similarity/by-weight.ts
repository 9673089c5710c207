import type { TokenSets } from "./token-sets.js";

/** Texts renumbered by weight, so that a limit of weight is a limit of numbers. */
export interface ByWeight {
  /** The texts, the lightest first; the same weight in the order given. */
  readonly sets: TokenSets;
  /** By number in `sets`: the number that the text had. */
  readonly numbers: Uint32Array;
}

/** The texts with the lightest first. */
export function byWeight(sets: TokenSets): ByWeight {
  const { size, offsets, tokens, totals } = sets;
  const keys = Float64Array.from(totals, (total, text) => total * size + text).sort();
  const numbers = Uint32Array.from(keys, (key) => key % size);
  const starts = new Uint32Array(size + 1);
  const moved = new Uint32Array(tokens.length);
  numbers.forEach((text, number) => {
    const own = tokens.subarray(offsets[text], offsets[text + 1]);
    moved.set(own, starts[number]);
    starts[number + 1] = (starts[number] ?? 0) + own.length;
  });
  return { sets: { ...sets, offsets: starts, tokens: moved, totals: numbers.map((text) => totals[text] ?? 0) }, numbers };
}

/** How many of the first `end` numbers, which ascend, are at most `most`. */
export function countUpTo(ascending: Uint32Array, most: number, end = ascending.length): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
