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
 * The pairs of titles that are alike enough. Titles are compared in each language that both have, and the mean counts; of a title that names no language, the language in
 * which they are most alike.
 *
 * @returns the pairs, and the titles that are like very many others, of which not all pairs are told
 */
export function titlePairs(titles: Titles, settings: Settings): { readonly pairs: readonly TitlePair[]; readonly full: readonly number[] } {
  if (settings.similarity) return { pairs: pairsBy(settings.similarity, titles, settings.min), full: [] };
  const sets = titles.languages.map((language) => setsIn(titles, language));
  const scoreOf = (a: number, b: number): number => {
    const [titleA, titleB] = [titles.list[a], titles.list[b]];
    const scores = titles.languages.flatMap((language, at) => {
      const [one, other, each] = [titleA?.read.get(language), titleB?.read.get(language), sets[at]];
      return one && other && each ? [shareOwn(one, other) ? scoreIn(each, a, b) : 0] : [];
    });
    return titleA && titleB ? together(titleA, titleB, scores) : 0;
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

function together(one: Title, other: Title, scores: readonly number[]): number {
  if (one.plain || other.plain) return scores.reduce((most, score) => Math.max(most, score), 0);
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function answer(similarity: Similarity, one: string, other: string): unknown {
  try {
    return similarity(one, other);
  } catch (error) {
    throw new PolityError(`The similarity of your own failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Every title with every other, by a measure from outside. */
function pairsBy(similarity: Similarity, { list }: Titles, min: number): TitlePair[] {
  const asked = (one: string, other: string): number => {
    const score = answer(similarity, one, other);
    if (typeof score === "number" && !Number.isNaN(score)) return Math.max(0, Math.min(1, score));
    const [first, second] = [one, other].map((text) => `“${cut(text)}”`);
    throw new PolityError(`The similarity of your own must return a number from 0 to 1; for ${first} and ${second} it returned ${score instanceof Promise ? "a promise: compute vectors first, and pass `similarityOf(texts, vectors)`" : cut(String(score))}.`);
  };
  const scoreOf = (one: Title, other: Title): number => together(one, other, [...one.read].flatMap(([language, { text }]) => {
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
