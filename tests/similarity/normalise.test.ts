import { describe, expect, it } from "vitest";
import { gramsOf } from "../../src/similarity/grams.js";
import { normalise } from "../../src/similarity/normalise.js";
import { wordsOf } from "../../src/similarity/words.js";

/** Two spellings of one text, which must become the same. */
const alike: Readonly<Record<string, readonly [string, string]>> = {
  "the tone mark on the other vowel": ["hòa khỏe thủy", "hoà khoẻ thuỷ"],
  "the tone mark before another letter": ["tóan", "toán"],
  "the tone mark after qu": ["qúy", "quý"],
  "capitals with tone marks": ["HÒA BÌNH", "hoà bình"],
  "Unicode forms": ["Sở Y tế".normalize("NFD"), "Sở Y tế"],
  "capital letters of one case only": ["STRASSE", "straße"],
  "a final sigma": ["ΟΔΟΣ", "οδος"],
  "punctuation and spaces": ["“Cấp phép”, (lái  xe);", "cấp\u00a0phép lái\nxe"],
  "an apostrophe in a word": ["People’s Committee", "peoples committee"],
  "separators of thousands": ["1.000.000 đồng", "1,000,000 đồng"],
};

describe("normalise", () => {
  it.each(Object.entries(alike))("makes alike: %s", (_what, [one, other]) => {
    expect(normalise(one)).toBe(normalise(other));
  });

  it("keeps accents, which tell words apart, unless told to fold them", () => {
    expect(normalise("Đà Nẵng, người dân")).toBe("đà nẵng người dân");
    expect(normalise("Đà Nẵng, người dân", { fold: true })).toBe("da nang nguoi dan");
    expect(normalise("ma má mà")).toBe("ma má mà");
    expect(normalise("đường")).not.toBe(normalise("duong"));
  });

  it("keeps vowel signs of other scripts when it folds accents", () => {
    expect(normalise("สุขภาพ", { fold: true })).toBe("สุขภาพ");
    expect(normalise("स्वास्थ्य", { fold: true })).toBe("स्वास्थ्य");
  });

  it("does not move marks that are no tone of a Vietnamese ending", () => {
    expect(normalise("của mùa lửa")).toBe("của mùa lửa");
    expect(normalise("quảng")).toBe("quảng");
  });

  it("leaves decimals and years as they are", () => {
    expect(normalise("2,5 % in 2025")).toBe("2 5 in 2025");
  });

  it("is empty for a text without words", () => {
    expect([normalise(""), normalise(" – … "), wordsOf("?!"), gramsOf("?!")]).toEqual(["", "", [], []]);
  });
});

describe("wordsOf", () => {
  it("parts words in any script", () => {
    expect(wordsOf("Quản lý, cấp phép")).toEqual(["quản", "lý", "cấp", "phép"]);
    expect(wordsOf("управление дорогами")).toEqual(["управление", "дорогами"]);
    expect(wordsOf("食品安全管理 office").at(-1)).toBe("office");
    expect(wordsOf("食品安全管理").length).toBeGreaterThan(1);
    expect(wordsOf("การจัดการอาหาร").length).toBeGreaterThan(1);
  });
});

describe("gramsOf", () => {
  it("gives the runs of three characters", () => {
    expect(gramsOf("Y tế")).toEqual(["y t", " tế"]);
    expect(gramsOf("ab")).toEqual(["ab"]);
  });
});

describe("hostile texts", () => {
  const megabyte = 1_000_000;
  it.each([
    ["one word", "a".repeat(megabyte)],
    ["marks only", `a${"\u0301".repeat(megabyte)}`],
    ["mixed marks", `o${"\u0301\u0323".repeat(megabyte / 2)}a`],
    ["Han without a space", "食".repeat(megabyte)],
    ["Thai without a space", "การ".repeat(megabyte / 3)],
    ["apostrophes", "a'".repeat(megabyte / 2)],
    ["digits and separators", "1.000,".repeat(megabyte / 6)],
    ["spaces", " ".repeat(megabyte)],
    ["tone marks", "hòa".normalize("NFD").repeat(megabyte / 4)],
  ])("are read in a moment: %s", (_what, text) => {
    expect(wordsOf(text, { fold: true }).length).toBeLessThanOrEqual(text.length);
    expect(gramsOf(text).length).toBeLessThanOrEqual(text.length);
  });
});
