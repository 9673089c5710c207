import { describe, expect, it } from "vitest";
import { changedSets } from "../../src/similarity/changed-sets.js";
import { distinctSets } from "../../src/similarity/distinct-sets.js";
import { idf } from "../../src/similarity/idf.js";
import { jaccard, sharedTokens } from "../../src/similarity/jaccard.js";
import { join } from "../../src/similarity/join.js";
import { tokenSets } from "../../src/similarity/token-sets.js";
import { wordsOf } from "../../src/similarity/words.js";

const setsOf = (...texts: string[]) => tokenSets(texts.map((text) => wordsOf(text)));
const pairsOf = (sets: ReturnType<typeof tokenSets>, threshold: number, options = {}): string[] => {
  const pairs: string[] = [];
  join(sets, threshold, (a, b, similarity) => pairs.push(`${a}-${b} ${similarity.toFixed(2)}`), options);
  return pairs.toSorted();
};

describe("join", () => {
  it("tells the pairs that share enough of their words, with how much", () => {
    const sets = setsOf("issue driving licences", "driving licences", "testing of drivers", "issue driving licences to drivers");
    expect(pairsOf(sets, 0.5)).toEqual(["0-1 0.67", "0-3 0.60"]);
    expect(sharedTokens(sets, 0, 3)).toEqual(["issue", "driving", "licences"]);
  });

  it("counts rare words more when asked to", () => {
    const texts = ["manage roads", "manage parks", "manage schools", "manage bridges and roads"];
    const even = tokenSets(texts.map((text) => wordsOf(text)));
    const weighed = tokenSets(texts.map((text) => wordsOf(text)), idf);
    expect(jaccard(weighed, 0, 1)).toBeLessThan(jaccard(even, 0, 1));
    expect(jaccard(weighed, 0, 1)).toBeGreaterThan(0);
  });

  it("leaves out tokens without weight, and texts without tokens", () => {
    const sets = tokenSets([["the", "roads"], ["the"], [], ["the", "roads"]], (token) => (token === "the" ? 0 : 1));
    expect(pairsOf(sets, 0.1)).toEqual(["0-3 1.00"]);
  });

  it("finds the pairs of changed texts without joining the others again", () => {
    const before = setsOf("food safety", "food safety inspection", "public roads", "driving licences");
    const after = changedSets(before, new Map([[2, wordsOf("driving licences and tests")], [4, wordsOf("food safety")], [3, wordsOf("licences")]]));
    expect(pairsOf(after, 0.5, { changed: [2, 4] })).toEqual(["0-4 1.00", "1-4 0.67"]);
    expect(pairsOf(after, 0.5)).toEqual(["0-1 0.67", "0-4 1.00", "1-4 0.67"]);
    expect(pairsOf(changedSets(after, new Map([[4, []]])), 0.5)).toEqual(["0-1 0.67"]);
  });

  it("tells the texts that have too many partners, and stops there", () => {
    const sets = tokenSets(Array.from({ length: 3000 }, (_, number) => ["manage", "the", "public", "roads", "of", `place ${number}`]));
    let pairs = 0;
    const full = join(sets, 0.7, () => (pairs += 1), { most: 50 });
    expect(full.length).toBeGreaterThan(2900);
    expect(pairs).toBeLessThanOrEqual((3000 * 50) / 2);
  });
});

describe("distinctSets", () => {
  it("takes thousands of the same text together", () => {
    const sets = tokenSets(Array.from({ length: 50_000 }, (_, number) => wordsOf(number % 5 === 0 ? "food safety" : `road number ${number % 5}`)));
    const { sets: distinct, members } = distinctSets(sets);
    expect(distinct.size).toBe(5);
    expect(members.map((texts) => texts.length)).toEqual([10_000, 10_000, 10_000, 10_000, 10_000]);
    expect(pairsOf(distinct, 0.3).length).toBe(6);
  });
});

describe("a large collection", () => {
  it("is joined without comparing all with all", () => {
    let seed = 1;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const lists = Array.from({ length: 50_000 }, () => Array.from({ length: 12 }, () => `w${Math.floor(random(8000))}`));
    lists.push(...lists.slice(0, 50).map((list) => [...list, "more"]));
    const sets = tokenSets(lists);
    expect(pairsOf(sets, 0.8).length).toBe(50);
  });
});
