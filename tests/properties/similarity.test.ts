import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedSets } from "../../src/similarity/changed-sets.js";
import { distinctSets } from "../../src/similarity/distinct-sets.js";
import { gramsOf } from "../../src/similarity/grams.js";
import { idf } from "../../src/similarity/idf.js";
import { jaccardOf } from "../../src/similarity/jaccard.js";
import { join } from "../../src/similarity/join.js";
import { normalise } from "../../src/similarity/normalise.js";
import { fullWeight, type TokenSets, tokenSets, type Weigh } from "../../src/similarity/token-sets.js";
import { wordsOf } from "../../src/similarity/words.js";

/** Texts of few words, so that many are alike; some rude ones. */
const word = fc.constantFrom("an", "toàn", "thực", "phẩm", "hòa", "hoà", "quản", "lý", "a", "aa", "aaa", "食品", "1.000", "__proto__", "constructor", "\u0301", "", "-");
const rude = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.string({ unit: "binary", maxLength: 12 }));
const text = fc.oneof({ weight: 6, arbitrary: fc.array(word, { maxLength: 14 }).map((words) => words.join(" ")) }, { weight: 1, arbitrary: rude });
const texts = fc.array(text, { maxLength: 24 });
const tokenise = fc.constantFrom<(text: string) => string[]>((each) => wordsOf(each), (each) => wordsOf(each, { fold: true }), (each) => gramsOf(each));
const uneven: Weigh = (token) => (token.length % 4) / 3;
const weigh = fc.constantFrom<Weigh>(() => 1, idf, uneven);
const threshold = fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constantFrom(1, 0.5, 2 / 3, 0.75, 0.7, 1 / 3, 0.01));
const runs = { numRuns: 1500 };

/** The obvious join: every text with every other, as sets of strings, weights from the definition. */
function obviousPairs(lists: readonly (readonly string[])[], given: Weigh, least: number): string[] {
  const sets = lists.map((list) => new Set(list));
  const documents = new Map<string, number>();
  for (const set of sets) for (const token of set) documents.set(token, (documents.get(token) ?? 0) + 1);
  const weightOf = (token: string): number => Math.round(fullWeight * Math.min(1, given(token, documents.get(token) ?? 0, lists.length)));
  const weightOfAll = (tokens: Iterable<string>): number => [...tokens].reduce((sum, token) => sum + weightOf(token), 0);
  return sets.flatMap((a, i) =>
    sets.slice(i + 1).flatMap((b, j) => {
      const similarity = jaccardOf(weightOfAll([...a].filter((token) => b.has(token))), weightOfAll(a), weightOfAll(b));
      return similarity >= least && similarity > 0 ? [`${i}-${i + 1 + j} ${similarity}`] : [];
    }),
  );
}

function pairsOf(sets: TokenSets, least: number, options = {}): string[] {
  const pairs: string[] = [];
  join(sets, least, (a, b, similarity) => pairs.push(`${a}-${b} ${similarity}`), options);
  return pairs;
}

describe("the similarity join", () => {
  it("tells exactly the pairs that comparing all with all does, each once", () => {
    fc.assert(
      fc.property(texts, tokenise, weigh, threshold, (given, read, weight, least) => {
        const lists = given.map(read);
        expect(pairsOf(tokenSets(lists, weight), least).toSorted()).toEqual(obviousPairs(lists, weight, least).toSorted());
      }),
      runs,
    );
  });

  it("is exact for long texts too, of which it looks at more tokens and asks for more in common", () => {
    const long = fc.uniqueArray(fc.nat(90), { minLength: 30, maxLength: 70 });
    const near = fc.tuple(fc.nat(), fc.array(fc.nat(90), { maxLength: 14 }));
    fc.assert(
      fc.property(fc.array(long, { minLength: 1, maxLength: 6 }), fc.array(near, { maxLength: 12 }), weigh, threshold, (given, copies, weight, least) => {
        const changed = copies.map(([of, other]) => [...given[of % given.length]!.slice(other.length % 5), ...other]);
        const lists = [...given, ...changed].map((numbers) => numbers.map((number) => "x".repeat(number % 4) + number));
        const sets = tokenSets(lists, weight);
        expect(pairsOf(sets, least).toSorted()).toEqual(obviousPairs(lists, weight, least).toSorted());
        const every = new Set(lists.keys());
        expect(pairsOf(sets, least, { changed: every }).toSorted()).toEqual(obviousPairs(lists, weight, least).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it("tells of changed texts what joining all anew does", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(30), text), { maxLength: 5 }), tokenise, weigh, threshold, (given, changes, read, weight, least) => {
        const sets = changedSets(tokenSets(given.map(read), weight), new Map(changes.map(([at, now]) => [at, read(now)])));
        const changed = new Set(changes.map(([at]) => at));
        const touched = pairsOf(sets, least).filter((pair) => pair.split(" ")[0]!.split("-").some((each) => changed.has(Number(each))));
        expect(pairsOf(sets, least, { changed }).toSorted()).toEqual(touched.toSorted());
      }),
      runs,
    );
  });

  it("tells the same pairs of each text once, when texts with the same words are taken together", () => {
    fc.assert(
      fc.property(texts, tokenise, weigh, threshold, (given, read, weight, least) => {
        const sets = tokenSets(given.map(read), weight);
        const { sets: distinct, members } = distinctSets(sets);
        const pairs: string[] = [];
        const tell = (a: number, b: number, similarity: number): number => pairs.push(`${Math.min(a, b)}-${Math.max(a, b)} ${similarity}`);
        join(distinct, least, (a, b, similarity) => members[a]!.forEach((one) => members[b]!.forEach((other) => tell(one, other, similarity))));
        members.forEach((same, number) => (distinct.totals[number]! > 0 ? same.forEach((one, at) => same.slice(at + 1).forEach((other) => tell(one, other, 1))) : undefined));
        expect(pairs.toSorted()).toEqual(pairsOf(sets, least).toSorted());
      }),
      runs,
    );
  });

  it("tells a part of the pairs under a limit: none beyond it, and all of the texts that did not reach it", () => {
    fc.assert(
      fc.property(texts, tokenise, threshold, fc.integer({ min: 1, max: 6 }), (given, read, least, most) => {
        const sets = tokenSets(given.map(read));
        const all = pairsOf(sets, least);
        const told: string[] = [];
        const full = new Set(join(sets, least, (a, b, similarity) => told.push(`${a}-${b} ${similarity}`), { most }));
        const ends = (pair: string): number[] => pair.split(" ")[0]!.split("-").map(Number);
        expect(told.filter((pair) => !all.includes(pair))).toEqual([]);
        expect(new Set(told).size).toBe(told.length);
        for (let number = 0; number < given.length; number += 1) expect(told.filter((pair) => ends(pair).includes(number)).length).toBeLessThanOrEqual(most);
        expect(all.filter((pair) => !told.includes(pair) && !ends(pair).some((each) => full.has(each)))).toEqual([]);
      }),
      runs,
    );
  });
});

describe("normalise", () => {
  it("changes nothing that is normal already, and does not depend on the Unicode form", () => {
    fc.assert(
      fc.property(text, fc.boolean(), (given, fold) => {
        const normal = normalise(given, { fold });
        expect(normalise(normal, { fold })).toBe(normal);
        expect(normalise(given.normalize("NFD"), { fold })).toBe(normal);
      }),
      runs,
    );
  });
});
