import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { cut } from "../../src/report/cut.js";
import { label } from "../../src/report/label.js";
import { tableLines, wrapped } from "../../src/report/layout.js";

describe("tableLines", () => {
  it("aligns columns by what the letters take up, in both Unicode forms", () => {
    expect(tableLines([["Sở Y tế".normalize("NFD"), "a"], ["ab", "b"], ["部門", "c"]], { width: 40 })).toEqual([`  ${"Sở Y tế".normalize("NFD")}  a`, "  ab       b", "  部門     c"]);
  });

  it("wraps the last column under itself", () => expect(tableLines([["id", "one two three four five six seven"]], { width: 34 })).toEqual(["  id  one two three four five six", "      seven"]));

  it("puts the last column below when there is no room beside", () => {
    expect(tableLines([["a-rather-long-identifier", "a sentence that is longer than the rest of the line"]], { width: 40 })).toEqual(["  a-rather-long-identifier", "    a sentence that is longer than the", "    rest of the line"]);
  });

  it("leaves out columns without text, and sets numbers to the right", () => expect(tableLines([["a", "", "5", ""], ["bc", "", "10", ""]], { width: 40, right: [2] })).toEqual(["  a    5", "  bc  10"]));

  it("cuts instead of wrapping when asked", () => expect(tableLines([["id", "one two three four five six seven"]], { width: 34, clip: true })).toEqual(["  id  one two three four five six…"]));

  it("never makes a line wider than the terminal", () => {
    for (const width of [40, 60, 100, 200]) {
      for (const line of tableLines([["id", "x".repeat(500)], ["Quảng Nam", "Sở Y tế ".repeat(50)]], { width })) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});

describe("wrapped", () => {
  it("breaks a word that is longer than a line between what a reader takes for characters", () => expect(wrapped("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4)).toEqual(["👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"]));
  it("gives one empty line for an empty text", () => expect(wrapped("", 10)).toEqual([""]));
});

describe("cut", () => {
  it("counts what a reader takes for characters", () => {
    expect(cut("Sở Y tế".normalize("NFD"), 7)).toBe("Sở Y tế".normalize("NFD"));
    expect(cut("abcdef", 4)).toBe("abc…");
    expect(cut("x".repeat(1_000_000), 120)).toHaveLength(120);
    expect(label(`a${"\u0301".repeat(1_000_000)}`)).toMatch(/^a\u0301{6}.{1,20}$/u);
  });
});
