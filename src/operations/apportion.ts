/** Remainders are told apart by this part of one. */
const finest = 1e9;

/**
 * Divides a whole number by weights into whole numbers that add up to it exactly: the largest remainder, ties in the order given
 * (Hamilton's method).
 *
 * @param weights at least one, none negative; if all are 0 they count as equal
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
  const parts = exact.map(Math.floor);
  let left = total - parts.reduce((all, part) => all + part, 0);
  // 1.4 less 1 is no longer 0.4: what differs less than any share could tell apart is a tie.
  const byRemainder = exact.map((quota, index) => ({ index, remainder: Math.round((quota - Math.floor(quota)) * finest) })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let at = 0; left > 0; at = (at + 1) % byRemainder.length, left -= 1) {
    const index = byRemainder[at]?.index ?? 0;
    parts[index] = (parts[index] ?? 0) + 1;
  }
  // Beyond 2^50 a rounded product can be too large by one.
  for (let at = parts.length - 1; left < 0; at = (at + parts.length - 1) % parts.length) {
    if ((parts[at] ?? 0) === 0) continue;
    parts[at] = (parts[at] ?? 0) - 1;
    left += 1;
  }
  return parts;
}
