import { bitmapsOf, differingBits } from "./bitmaps.js";
import { jaccardOf } from "./jaccard.js";
import { Postings } from "./postings.js";
import { type Prefixes, prefixesOf, slack } from "./prefixes.js";
import type { TokenSets } from "./token-sets.js";

/** What is done with a pair: the numbers of two texts, the smaller first, and how alike they are. */
export type Found = (a: number, b: number, similarity: number) => void;

/** How a join runs. */
export interface JoinOptions {
  /** Only pairs with one of these texts at least; the others are not joined again. */
  readonly changed?: Iterable<number>;
  /** A text with so many partners takes part no further, so that ten thousand texts of one make do with so many pairs each; default: no limit. */
  readonly most?: number;
}

/**
 * All pairs of texts that are alike: weighted Jaccard of at least `threshold`. It is exact: each pair is told, once, and no other. The order is
 * the same every time. Only candidates take memory, and each text at most once.
 *
 * A text is looked up under the rare tokens at its beginning (prefix filter), among those that are not much shorter (length filter); what is left
 * of both bounds what they may share (position filter), and so does what they shared so far (count filter) and a bitmap of each (bitmap filter). The rest is compared.
 * Which filters pay: Mann, Augsten & Bouros, "An empirical evaluation of set similarity join techniques", 2016.
 *
 * @param sets the texts; identical ones should be joined once (see `distinctSets`)
 * @param threshold above 0, at most 1
 * @param found is told each pair
 * @returns the texts that reached `most` partners: of these not all pairs were told
 */
export function join(sets: TokenSets, threshold: number, found: Found, { changed, most = Infinity }: JoinOptions = {}): number[] {
  const order = ascending(sets);
  const among = changed && flagged(changed, sets.size);
  const extra = extraTokens(sets);
  const probe = prefixesOf(sets, threshold, extra);
  // Whoever comes later is at least as heavy, so a pair shares more of what is indexed than of what is looked up.
  const indexed = among ? probe : prefixesOf(sets, (2 * threshold) / (1 + threshold), extra);
  const postings = new Postings(sets, indexed, among);
  const matcher = new Matcher(sets, threshold, { probe, indexed, postings });
  const partners = new Uint32Array(Number.isFinite(most) ? sets.size : 0);
  const full: number[] = [];
  const count = (text: number): boolean => {
    if (partners.length === 0) return true;
    partners[text] = (partners[text] ?? 0) + 1;
    if (partners[text] !== most) return true;
    full.push(text);
    postings.remove(text);
    return false;
  };
  const isFull = (text: number): boolean => partners.length > 0 && (partners[text] ?? 0) >= most;
  if (among) for (const text of order) if (among[text] === 1) postings.add(text);
  const done = new Uint8Array(among ? sets.size : 0);
  for (const text of order) {
    if ((sets.totals[text] ?? 0) === 0 || isFull(text)) continue;
    if (among?.[text] === 1) done[text] = 1;
    matcher.partnersOf(text, (other, similarity) => {
      if (isFull(other) || (among && among[text] === 1 && done[other] === 1)) return true;
      found(Math.min(text, other), Math.max(text, other), similarity);
      count(other);
      return count(text);
    });
    if (!among && !isFull(text)) postings.add(text);
  }
  return full.sort((a, b) => a - b);
}

/** Texts by weight, the lightest first; the same weight in the order given. */
function ascending({ size, totals }: TokenSets): Uint32Array {
  const keys = Float64Array.from(totals, (total, text) => total * size + text).sort();
  return Uint32Array.from(keys, (key) => key % size);
}

function flagged(texts: Iterable<number>, size: number): Uint8Array {
  const flags = new Uint8Array(size);
  for (const text of texts) if (text >= 0 && text < size) flags[text] = 1;
  return flags;
}

/** Long texts pay for a longer prefix, short ones do not. */
function extraTokens({ size, tokens }: TokenSets): number {
  return Math.min(5, Math.floor(tokens.length / Math.max(1, size) / 8));
}

/** Finds the partners of one text among those that are indexed. */
class Matcher {
  private readonly shared: Uint32Array;
  private readonly bits: Uint32Array;
  private readonly least: number;
  private readonly touched: number[] = [];

  constructor(
    private readonly sets: TokenSets,
    private readonly threshold: number,
    private readonly index: { readonly probe: Prefixes; readonly indexed: Prefixes; readonly postings: Postings },
  ) {
    this.shared = new Uint32Array(sets.size);
    this.bits = bitmapsOf(sets);
    this.least = sets.weights.reduce((least, weight) => Math.min(least, weight), Infinity);
  }

  /** Tells the partners of a text until the listener has had enough. */
  partnersOf(text: number, found: (other: number, similarity: number) => boolean): void {
    this.gatherCandidates(text);
    const { shared, touched } = this;
    let wanted = true;
    for (const other of touched) {
      const similarity = wanted ? this.verified(text, other, shared[other] ?? 0) : 0;
      shared[other] = 0;
      if (similarity > 0) wanted = found(other, similarity);
    }
    touched.length = 0;
  }

  /** What a pair must share: from shared ÷ (a + b − shared) ≥ t. */
  private needed(totalA: number, totalB: number): number {
    return (this.threshold / (1 + this.threshold)) * (totalA + totalB) - slack;
  }

  private gatherCandidates(text: number): void {
    const { shared, touched } = this;
    const { tokens, weights, totals, offsets } = this.sets;
    const { probe, postings } = this.index;
    const total = totals[text] ?? 0;
    const [lightest, heaviest] = [this.threshold * total - slack, total / this.threshold + slack];
    let rest = total;
    for (let at = offsets[text] ?? 0; at < (probe.ends[text] ?? 0); at += 1) {
      const token = tokens[at] ?? 0;
      const weight = weights[token] ?? 0;
      const end = postings.ends[token] ?? 0;
      for (let entry = postings.start(token, lightest); entry < end; entry += 1) {
        const other = postings.texts[entry] ?? 0;
        const otherTotal = totals[other] ?? 0;
        if (otherTotal > heaviest) break;
        const sofar = shared[other] ?? 0;
        if (other === text || !postings.has(other)) continue;
        if (sofar === 0) {
          if (Math.min(rest, postings.rests[entry] ?? 0) < this.needed(total, otherTotal)) continue;
          touched.push(other);
        }
        shared[other] = sofar + weight;
      }
      rest -= weight;
    }
  }

  /** How alike a candidate is, or 0 when it is less than asked for. What the prefixes share is known; only the rests are walked. */
  private verified(text: number, other: number, sharedSoFar: number): number {
    const { tokens, weights, totals, offsets } = this.sets;
    const { probe, indexed } = this.index;
    const [total, otherTotal] = [totals[text] ?? 0, totals[other] ?? 0];
    const needed = this.needed(total, otherTotal);
    let [i, j] = [probe.ends[text] ?? 0, indexed.ends[other] ?? 0];
    let [rest, otherRest] = [probe.rests[text] ?? 0, indexed.rests[other] ?? 0];
    const [last, otherLast] = [tokens[i - 1] ?? 0, tokens[j - 1] ?? 0];
    // The prefix that ends first is compared in full; of the other one, tokens beyond that may still be shared with the rest of the first.
    if (sharedSoFar + (last <= otherLast ? rest : otherRest) < needed) return 0;
    if ((total + otherTotal - differingBits(this.bits, text, other) * this.least) / 2 < needed) return 0;
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
