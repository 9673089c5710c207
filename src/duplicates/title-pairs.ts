import { PolityError } from "../findings/result.js";
import { idf } from "../similarity/idf.js";
import { sharedWeight } from "../similarity/jaccard.js";
import { join } from "../similarity/join.js";
import { type TokenSets, tokenSets } from "../similarity/token-sets.js";
import { alikeness, leastJaccard } from "./alikeness.js";
import type { Settings, Similarity } from "./options.js";
import type { ReadTitle, Title, Titles } from "./titles.js";
import { weightOfMeaning } from "./title-tokens.js";

/** Two titles, by number, the smaller first, and how alike they are. */
export interface TitlePair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** A title like so many others is a pattern that is filled in, and is told once. */
const most = 100;

/**
 * The pairs of titles that are alike enough. Titles are compared in each language that both have, and the mean counts.
 *
 * @returns the pairs, and the titles that are like very many others, of which not all pairs are told
 */
export function titlePairs(titles: Titles, settings: Settings): { readonly pairs: readonly TitlePair[]; readonly full: readonly number[] } {
  if (settings.similarity) return { pairs: pairsBy(settings.similarity, titles, settings.min), full: [] };
  const sets = titles.languages.map((language) => setsIn(titles, language));
  const scoreOf = (a: number, b: number): number => {
    const scores = titles.languages.flatMap((language, at) => {
      const [one, other, each] = [titles.list[a]?.read.get(language), titles.list[b]?.read.get(language), sets[at]];
      return one && other && each ? [shareOwn(one, other) ? scoreIn(each, a, b) : 0] : [];
    });
    return meanOf(scores);
  };
  const pairs = new Map<number, TitlePair>();
  const full = new Set<number>();
  for (const each of sets) {
    const found = (a: number, b: number): void => {
      const key = a * titles.list.length + b;
      if (pairs.has(key)) return;
      const score = scoreOf(a, b);
      if (score >= settings.min) pairs.set(key, { a, b, score });
    };
    for (const title of join(each, leastJaccard(settings.min), found, { most })) full.add(title);
  }
  return { pairs: [...pairs.values()].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b), full: [...full].sort((a, b) => a - b) };
}

function setsIn({ list }: Titles, language: string): TokenSets {
  const lists = list.map(({ read }) => (read.get(language)?.meant ?? []).map(({ meaning }) => meaning));
  return tokenSets(lists, (meaning, documents, texts) => idf(meaning, documents, texts) * weightOfMeaning(meaning, language));
}

/** Titles that say little are not alike for what stands above them: each must have something of its own in the other. */
function shareOwn(one: ReadTitle, other: ReadTitle): boolean {
  const says = ({ meant, own }: ReadTitle, whole: ReadTitle): boolean => {
    const theirs = own === meant.length ? undefined : new Set(whole.meant.map(({ meaning }) => meaning));
    return theirs === undefined || meant.slice(0, own).some(({ meaning }) => theirs.has(meaning));
  };
  return says(one, other) && says(other, one);
}

function scoreIn(sets: TokenSets, a: number, b: number): number {
  const shared = sharedWeight(sets, a, b);
  return alikeness(shared, (sets.totals[a] ?? 0) - shared, (sets.totals[b] ?? 0) - shared);
}

function meanOf(scores: readonly number[]): number {
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Every title with every other, by a measure from outside. */
function pairsBy(similarity: Similarity, { list }: Titles, min: number): TitlePair[] {
  const asked = (one: string, other: string): number => {
    try {
      const score = similarity(one, other);
      return score >= 0 ? Math.min(1, score) : 0;
    } catch (error) {
      throw new PolityError(`The similarity of your own failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const scoreOf = (one: Title, other: Title): number => meanOf([...one.read].flatMap(([language, { text }]) => {
    const others = other.read.get(language)?.text;
    return others === undefined ? [] : [asked(text, others)];
  }));
  const pairs: TitlePair[] = [];
  list.forEach((one, a) => {
    for (let b = a + 1; b < list.length; b += 1) {
      const other = list[b];
      const score = other ? scoreOf(one, other) : 0;
      if (score >= min) pairs.push({ a, b, score });
    }
  });
  return pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}
