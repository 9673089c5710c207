import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonProblems } from "../../src/formats/json-problems.js";
import { problemMessage } from "../../src/formats/problems.js";
import { type PositionOf, readData } from "../../src/formats/read-data.js";
import { writeJson, writeYaml } from "../support/written.js";
import { hostileData } from "./hostile-data.js";

/** A text with a few pieces put in, taken out or doubled. */
const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.constantFrom("", "{", "}", "[", "]", ",", ":", ": ", '"', "'", "\\", "\n", "\n  ", "- ", "? ", "&a ", "*a", "!x ", "|", ">", "#", " #", "---\n", "%", "\t", "\r", "\u0000", "0", "-", ".", "e", "true", "\ufeff", "<<: ")), { maxLength: 3 }))
    .map(([whole, changes]) => changes.reduce((now, [place, length, piece]) => {
      const at = place % (now.length + 1);
      return now.slice(0, at) + piece + now.slice(at + length);
    }, whole));

const alphabet = fc.array(fc.constantFrom("a", "b: ", ":", "- ", "-", "? ", "[", "]", "{", "}", ", ", ",", '"', "'", "#", " ", "\n", "\n ", "\n  ", "\t", "&a ", "*a", "!t ", "|\n", ">-\n", "---\n", "...\n", "%YAML 1.1\n", "\\", "\r\n", "\u0000", "1", "~", "<<: ", "__proto__: "), { maxLength: 40 }).map((pieces) => pieces.join(""));
const texts = fc.oneof(damaged(hostileData.map(writeYaml)), damaged(hostileData.map(writeJson)), damaged(hostileData.map((data) => JSON.stringify(data))), alphabet, fc.string({ unit: "binary", maxLength: 60 }));

describe("any text", () => {
  it("is data or problems with a place and a sentence, and never an exception", () => {
    const untouched = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(fc.property(texts, (text) => {
      const read = readData(text);
      if (read.ok) {
        expect(() => JSON.stringify(read.data)).not.toThrow();
        return;
      }
      const lines = text.replace(/^\ufeff/, "").split("\n");
      expect(read.problems.length).toBeGreaterThan(0);
      for (const problem of read.problems) {
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.line).toBeLessThanOrEqual(lines.length);
        expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? "").length + 1);
        expect((problemMessage(problem, "en") + problemMessage(problem, "vi")).replace(/`[^`]*`/g, "")).not.toMatch(/undefined|NaN/); // Between backticks stands what the text says.
      }
    }), { numRuns: 5_000 });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(untouched);
  });

  it("is broken JSON for our scanner exactly when it is for JSON.parse", () => {
    fc.assert(fc.property(damaged(fc.oneof(hostileData.map(writeJson), hostileData.map((data) => JSON.stringify(data)))), (text) => {
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      expect(jsonProblems(text).broken).toBe(!valid);
    }), { numRuns: 5_000 });
  });
});

describe("what JSON.parse loses", () => {
  /** JSON texts in which keys stand twice, colons stand in strings as they are and as escapes, and numbers are large. */
  const piece = fc.array(fc.constantFrom("a", "b", ":", "\\u003a", "\\u003A", '\\"', "\\\\", "ở"), { maxLength: 3 }).map((pieces) => `"${pieces.join("")}"`);
  const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      piece,
      fc.constantFrom("1", "0.5", "9007199254740993", "9007199254740992", "1e400", "null"),
      fc.array(tie("value"), { maxLength: 3 }).map((entries) => `[${entries.join(", ")}]`),
      fc.array(fc.tuple(piece, tie("value")), { maxLength: 4 }).map((entries) => `{${entries.map(([key, value]) => `${key} : ${value}`).join(",")}}`),
    ),
  })).value;

  it("is found by counting exactly when it is by looking at every character", () => {
    let refused = 0;
    fc.assert(fc.property(jsonText.map((value) => `[${value}]`), fc.integer({ min: 0, max: 2 }).map((more) => [0, 96, 99][more] ?? 0), (text, depth) => {
      const whole = "[".repeat(depth) + text + "]".repeat(depth);
      const { problems } = jsonProblems(whole);
      if (problems.count > 0) refused += 1;
      expect(readData(whole).ok).toBe(problems.count === 0);
    }), { numRuns: 5_000 });
    expect(refused).toBeGreaterThan(500);
  });
});

describe("positionOf", () => {
  /** Every path in the data, with its value. */
  function pathsOf(data: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] {
    if (typeof data !== "object" || data === null) return [[path, data]];
    const entries = Array.isArray(data) ? data.map((value: unknown, index) => [index, value] as const) : Object.entries(data);
    return [[path, data], ...entries.flatMap(([step, value]) => pathsOf(value, [...path, step]))];
  }
  const textAt = (text: string, { line, column }: ReturnType<PositionOf>): string => text.split("\n").slice(line - 1).join("\n").slice(column - 1);

  it.each<[string, (data: unknown) => string]>([["JSON", writeJson], ["JSON on one line", (data) => JSON.stringify(data)], ["YAML", writeYaml]])("leads to every key and value of any %s", (_, write) => {
    fc.assert(fc.property(hostileData.map((data) => ({ data })), (data) => {
      const text = write(data);
      const read = readData(text);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      for (const [path, value] of pathsOf(data)) {
        const step = path.at(-1);
        if (typeof step === "string") expect(textAt(text, read.positionOf(path, "key"))).toMatch(step.startsWith("a") ? /^["a]/ : /^["\p{L}./]/u);
        const found = textAt(text, read.positionOf(path));
        if (typeof value === "number" || typeof value === "boolean" || value === null) expect(found.startsWith(writeYaml(value).trim()) || found.startsWith(JSON.stringify(value))).toBe(true);
        if (typeof value === "string") expect(found).toMatch(/^["\p{L}./0-9]/u);
        if (Array.isArray(value)) expect(found).toMatch(/^[-[]/);
      }
    }), { numRuns: 500 });
  });
});
