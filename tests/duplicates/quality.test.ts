import { describe, expect, it } from "vitest";
import { functionsQuality, ministriesQuality } from "../bench/duplicates/functions.js";
import { foundPairs, quality } from "../bench/duplicates/labelled.js";
import { halves, labelledPairs } from "../bench/duplicates/labelled-pairs.js";
import { provinceQuality } from "../bench/duplicates/province.js";
import { sharedText } from "../bench/duplicates/shared-data.js";

/** A record beside the project; where it is absent, the heading says so. */
function onRecord(path: string, what: string, run: (text: string) => void): void {
  const text = sharedText(path);
  describe.skipIf(text === undefined)(text === undefined ? `LEFT OUT, since ../shared/data/${path} is absent: ${what}` : what, () => {
    it("are as good as docs/duplicates-measured.md says", () => run(text ?? ""));
  });
}

describe("the duplicates among labelled pairs of titles", () => {
  const { reported } = halves(labelledPairs());

  it("are more than 500 pairs, in two languages, of which half was not tuned on", () => {
    expect(labelledPairs().length).toBeGreaterThan(500);
    expect([...new Set(reported.map(({ language }) => language))].sort()).toEqual(["en", "vi"]);
  });

  it("are told with a precision of 0.9 at a recall of 0.8", () => {
    const { precision, recall } = quality(reported, foundPairs(reported));
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });
});

onRecord("vn-r18/province.json", "the overlaps that were flagged in a province", (text) => {
  const found = provinceQuality(text);
  const sum = (of: "flagged" | "official"): number => [...found.values()].reduce((all, each) => all + each[of], 0);
  expect([sum("flagged"), sum("official")]).toEqual([44, 17]);
  expect(found.get("duplication")).toMatchObject({ flagged: 44, official: 17, others: 0 });
  expect(found.get("overlap")?.groups).toBeLessThanOrEqual(30);
});

onRecord("vn-functions/tasks.json", "the clauses that stand under several agencies word for word", (text) => {
  const { shared, coordinating } = functionsQuality(text);
  expect([...shared.values()]).toEqual([20, 0, 0, 8, 0]); // 20 duplications and 8 as shared coordination: all 28.
  expect(coordinating).toBe(0);
});

onRecord("lk-ministries/ministries-2022-07-22.json", "the clauses that all ministries have", (text) => {
  const { everywhere, paired, boilerplate } = ministriesQuality(text);
  expect(everywhere).toHaveLength(5);
  expect(paired).toBe(0);
  expect(boilerplate).toHaveLength(4);
});
