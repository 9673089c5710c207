import type { TokenSets } from "./token-sets.js";

/** For each text how many of its first tokens are looked at, as the position of the first that is not, and the weight of those. */
export interface Prefixes {
  readonly ends: Uint32Array;
  readonly rests: Uint32Array;
  /** What a pair shares at least among the first tokens of both. */
  readonly leasts: Float64Array;
}

/**
 * The prefix filter: two texts that share at least a given weight share a token among the first ones of each, those before the weight
 * that is left falls below it. Every token more makes the count filter stronger (`extra`).
 *
 * Source: Bayardo, Ma & Srikant, "Scaling up all pairs similarity search", 2007; Xiao, Wang, Lin & Yu, "Efficient similarity joins for
 * near duplicate detection", 2008; the longer prefix after Wang, Li & Feng, "Can we beat the prefix filtering?", 2012.
 *
 * @param share what a pair must share of the weight of the text, from 0 to 1
 * @param extra how many tokens more are looked at
 */
export function prefixesOf({ size, offsets, tokens, weights, totals }: TokenSets, share: number, extra: number): Prefixes {
  const ends = new Uint32Array(size);
  const rests = new Uint32Array(size);
  const leasts = new Float64Array(size);
  for (let text = 0; text < size; text += 1) {
    const needed = share * (totals[text] ?? 0) - slack;
    const end = offsets[text + 1] ?? 0;
    let at = offsets[text] ?? 0;
    let rest = totals[text] ?? 0;
    for (let more = extra; at < end && (rest >= needed || more > 0); at += 1) {
      if (rest < needed) more -= 1;
      rest -= weights[tokens[at] ?? 0] ?? 0;
    }
    ends[text] = at;
    rests[text] = rest;
    leasts[text] = needed - rest;
  }
  return { ends, rests, leasts };
}

/** Weights are whole numbers; what is computed from the threshold is not, and is taken a little lower so that rounding loses no pair. */
export const slack = 0.001;

/** What a pair must share: from shared ÷ (a + b − shared) ≥ t. */
export function neededOf(threshold: number, totalA: number, totalB: number): number {
  return (threshold / (1 + threshold)) * (totalA + totalB) - slack;
}

/** The other way round: how heavy the partner of a text may be when they share no more than `most`. */
export function heaviestPartner(threshold: number, total: number, most: number): number {
  return Math.floor(((1 + threshold) / threshold) * (most + slack) - total);
}
