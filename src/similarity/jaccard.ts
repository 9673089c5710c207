import type { TokenSets } from "./token-sets.js";

/** The weight of the tokens that two texts share; both lists ascend, so one walk is enough. */
export function sharedWeight({ offsets, tokens, weights }: TokenSets, a: number, b: number): number {
  let [i, j, shared] = [offsets[a] ?? 0, offsets[b] ?? 0, 0];
  const [endA, endB] = [offsets[a + 1] ?? 0, offsets[b + 1] ?? 0];
  while (i < endA && j < endB) {
    const [x, y] = [tokens[i] ?? 0, tokens[j] ?? 0];
    if (x === y) shared += weights[x] ?? 0;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}

/** What two texts share, from the weights: shared ÷ all, from 0 to 1 (Jaccard 1901, weighted). Two texts without tokens share nothing. */
export function jaccardOf(shared: number, totalA: number, totalB: number): number {
  const all = totalA + totalB - shared;
  return all === 0 ? 0 : shared / all;
}

/** How alike two texts are, from 0 to 1. */
export function jaccard(sets: TokenSets, a: number, b: number): number {
  return jaccardOf(sharedWeight(sets, a, b), sets.totals[a] ?? 0, sets.totals[b] ?? 0);
}

/** The tokens that two texts share, the rarest first. */
export function sharedTokens({ offsets, tokens, spelling }: TokenSets, a: number, b: number): string[] {
  const ofB = new Set(tokens.subarray(offsets[b] ?? 0, offsets[b + 1] ?? 0));
  return Array.from(tokens.subarray(offsets[a] ?? 0, offsets[a + 1] ?? 0)).filter((token) => ofB.has(token)).map((token) => spelling[token] ?? "");
}
