import { byWeight, countUpTo } from "./by-weight.js";
import { Matcher } from "./matcher.js";
import { Postings } from "./postings.js";
import { prefixesOf } from "./prefixes.js";
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
 * of both bounds what they may share (position filter). Those that share enough at their beginnings (count filter) and whose bitmaps are not too far apart
 * (bitmap filter) are compared. Which filters pay: Mann, Augsten & Bouros, "An empirical evaluation of set similarity join techniques", 2016.
 *
 * @param sets the texts; identical ones should be joined once (see `distinctSets`)
 * @param threshold above 0, at most 1
 * @param found is told each pair
 * @returns the texts that reached `most` partners: of these not all pairs were told
 */
export function join(given: TokenSets, threshold: number, found: Found, { changed, most = Infinity }: JoinOptions = {}): number[] {
  const { sets, numbers } = byWeight(given);
  const among = changed && flagged(changed, numbers);
  const extra = extraTokens(sets);
  const probe = prefixesOf(sets, threshold, extra);
  // Whoever comes later is at least as heavy, so a pair shares more of what is indexed than of what is looked up.
  const indexed = among ? probe : prefixesOf(sets, (2 * threshold) / (1 + threshold), extra);
  const postings = new Postings(sets, threshold, indexed, among);
  const matcher = new Matcher(sets, threshold, { probe, indexed, postings });
  const partners = new Uint32Array(Number.isFinite(most) ? sets.size : 0);
  const full: number[] = [];
  const count = (text: number): boolean => {
    if (partners.length === 0) return true;
    partners[text] = (partners[text] ?? 0) + 1;
    if (partners[text] !== most) return true;
    full.push(numbers[text] ?? 0);
    postings.remove(text);
    return false;
  };
  const isFull = (text: number): boolean => partners.length > 0 && (partners[text] ?? 0) >= most;
  if (among) for (let text = 0; text < sets.size; text += 1) if (among[text] === 1) postings.add(text);
  for (let text = countUpTo(sets.totals, 0); text < sets.size; text += 1) {
    if (isFull(text)) continue;
    const one = numbers[text] ?? 0;
    matcher.partnersOf(text, (other, similarity) => {
      // Two changed texts look each other up; the later one tells.
      if (isFull(other) || (among?.[text] === 1 && other > text)) return true;
      const two = numbers[other] ?? 0;
      found(Math.min(one, two), Math.max(one, two), similarity);
      count(other);
      return count(text);
    });
    if (!among && !isFull(text)) postings.add(text);
  }
  return full.sort((a, b) => a - b);
}

function flagged(texts: Iterable<number>, numbers: Uint32Array): Uint8Array {
  const asked = new Set(texts);
  return Uint8Array.from(numbers, (text) => (asked.has(text) ? 1 : 0));
}

/** Long texts pay for a longer prefix, short ones do not. */
function extraTokens({ size, tokens }: TokenSets): number {
  return Math.min(5, Math.floor(tokens.length / Math.max(1, size) / 8));
}
