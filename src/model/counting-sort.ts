/** The places of some numbers in their list, number by number. */
export interface Grouped {
  /** For each number where its places begin in `members`; those of the next number follow. */
  readonly starts: Int32Array;
  /** The places in the list, ordered by the numbers; equal ones stay in order. */
  readonly members: Int32Array;
}

/**
 * The places of some numbers in their list, gathered by number (counting sort).
 *
 * @param numbers below `limit`; those below 0 are left out
 */
export function grouped(numbers: Int32Array, limit: number): Grouped {
  const starts = new Int32Array(limit + 1);
  for (const number of numbers) if (number >= 0) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 1; number < starts.length; number += 1) starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const next = starts.slice();
  const members = new Int32Array(starts[limit] ?? 0);
  numbers.forEach((number, index) => {
    if (number < 0) return;
    const place = next[number] ?? 0;
    members[place] = index;
    next[number] = place + 1;
  });
  return { starts, members };
}
