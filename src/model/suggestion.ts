/**
 * The known word that a mistyped one most likely meant, or `undefined`. Edit distance (Damerau 1964, Levenshtein 1966) with a bound
 * that grows with the length, so that only near words count.
 *
 * @example
 * nearest("ct-06", ["ct-001", "ct-006"]); // → "ct-006"
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 3 || word.length > 200) return undefined;
  const bound = Math.floor(word.length / 3);
  let best: string | undefined;
  let bestDistance = bound + 1;
  for (const each of known) {
    if (each === word || Math.abs(each.length - word.length) >= bestDistance) continue; // What was written is never what was meant.
    const distance = distanceBelow(word, each, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [each, distance];
  }
  return best;
}

/** The edit distance, with two neighbours in each other's place as one edit; or `limit` as soon as it cannot be less. */
function distanceBelow(a: string, b: string, limit: number): number {
  let above: number[] = [];
  let leastAbove = 0;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (above[j - 2] ?? 0) + 1 : Infinity;
      const value = Math.min(change, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    // A swap reaches back two rows, so both must be beyond the limit.
    if (least >= limit && leastAbove >= limit) return limit;
    leastAbove = least;
    above = row;
    row = next;
  }
  return Math.min(limit, row[b.length] ?? limit);
}
