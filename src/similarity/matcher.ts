import { bitmapsOf, differingBits } from "./bitmaps.js";
import { countUpTo } from "./by-weight.js";
import { jaccardOf } from "./jaccard.js";
import type { Postings } from "./postings.js";
import { heaviestPartner, neededOf, type Prefixes, slack } from "./prefixes.js";
import type { TokenSets } from "./token-sets.js";

/** Finds the partners of one text among those that are indexed. */
export class Matcher {
  /** By text: what it shares with the one that is looked up, as far as seen. */
  private readonly shared: Uint32Array;
  /** The texts of which that is more than nothing: the first `met`. */
  private readonly touched: Uint32Array;
  private met = 0;
  /** Those of them that share enough to be worth a comparison. */
  private readonly likely: number[] = [];
  private readonly leastIndexed: number;
  private readonly leastWeight: number;
  private readonly bits: Uint32Array;

  constructor(
    private readonly sets: TokenSets,
    private readonly threshold: number,
    private readonly index: { readonly probe: Prefixes; readonly indexed: Prefixes; readonly postings: Postings },
  ) {
    this.shared = new Uint32Array(sets.size);
    this.touched = new Uint32Array(sets.size);
    this.leastIndexed = index.indexed.leasts.reduce((least, own, text) => (sets.totals[text] === 0 ? least : Math.min(least, own)), Infinity);
    this.leastWeight = sets.weights.reduce((least, weight) => Math.min(least, weight), Infinity);
    this.bits = bitmapsOf(sets);
  }

  /** Tells the partners of a text until the listener has had enough. */
  partnersOf(text: number, found: (other: number, similarity: number) => boolean): void {
    this.gatherCandidates(text);
    const { shared, touched, likely } = this;
    let wanted = true;
    for (const other of likely) {
      const similarity = wanted && other !== text ? this.verified(text, other, shared[other] ?? 0) : 0;
      if (similarity > 0) wanted = found(other, similarity);
    }
    for (let at = 0; at < this.met; at += 1) shared[touched[at] ?? 0] = 0;
    likely.length = 0;
  }

  private gatherCandidates(text: number): void {
    const { shared, touched, likely, threshold } = this;
    const { tokens, weights, totals, offsets } = this.sets;
    const { probe, postings } = this.index;
    const { texts, heaviest } = postings;
    const total = totals[text] ?? 0;
    const first = countUpTo(totals, Math.ceil(threshold * total - slack) - 1);
    const enough = Math.min(this.leastIndexed, probe.leasts[text] ?? 0);
    let past = countUpTo(totals, total / threshold + slack);
    let rest = total;
    let met = 0;
    for (let at = offsets[text] ?? 0; at < (probe.ends[text] ?? 0); at += 1) {
      const token = tokens[at] ?? 0;
      const weight = weights[token] ?? 0;
      const end = postings.ends[token] ?? 0;
      // What is left of this text bounds what it shares with those that it meets only now, and so how heavy these may be.
      past = countUpTo(totals, heaviestPartner(threshold, total, rest), past);
      for (let entry = postings.start(token, first); entry < end; entry += 1) {
        const other = texts[entry] ?? 0;
        const sofar = shared[other] ?? 0;
        if (sofar === 0) {
          if (other >= past || total > (heaviest[entry] ?? 0)) continue;
          touched[met] = other;
          met += 1;
        }
        shared[other] = sofar + weight;
        if (sofar < enough && sofar + weight >= enough) likely.push(other);
      }
      rest -= weight;
    }
    this.met = met;
  }

  /** How alike a candidate is, or 0 when it is less than asked for. What the prefixes share is known; only the rests are walked. */
  private verified(text: number, other: number, sharedSoFar: number): number {
    const { tokens, weights, totals, offsets } = this.sets;
    const { probe, indexed } = this.index;
    const [total, otherTotal] = [totals[text] ?? 0, totals[other] ?? 0];
    const needed = neededOf(this.threshold, total, otherTotal);
    let [i, j] = [probe.ends[text] ?? 0, indexed.ends[other] ?? 0];
    let [rest, otherRest] = [probe.rests[text] ?? 0, indexed.rests[other] ?? 0];
    const [last, otherLast] = [tokens[i - 1] ?? 0, tokens[j - 1] ?? 0];
    // The prefix that ends first is compared in full; of the other one, tokens beyond that may still be shared with the rest of the first.
    if (sharedSoFar + (last <= otherLast ? rest : otherRest) < needed) return 0;
    if ((total + otherTotal - differingBits(this.bits, text, other) * this.leastWeight) / 2 < needed) return 0;
    for (; i > 0 && (tokens[i - 1] ?? 0) > otherLast && last > otherLast; i -= 1) rest += weights[tokens[i - 1] ?? 0] ?? 0;
    for (; j > 0 && (tokens[j - 1] ?? 0) > last && otherLast > last; j -= 1) otherRest += weights[tokens[j - 1] ?? 0] ?? 0;
    const [end, otherEnd] = [offsets[text + 1] ?? 0, offsets[other + 1] ?? 0];
    let common = sharedSoFar;
    while (i < end && j < otherEnd && common + Math.min(rest, otherRest) >= needed) {
      const [x, y] = [tokens[i] ?? 0, tokens[j] ?? 0];
      if (x === y) common += weights[x] ?? 0;
      if (x <= y) {
        rest -= weights[x] ?? 0;
        i += 1;
      }
      if (y <= x) {
        otherRest -= weights[y] ?? 0;
        j += 1;
      }
    }
    const similarity = jaccardOf(common, total, otherTotal);
    return similarity >= this.threshold ? similarity : 0;
  }
}
