import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readData } from "../../src/formats/read-data.js";
import { jsonPieces } from "../../src/formats/write-json.js";
import { yamlPieces } from "../../src/formats/write-yaml.js";
import { writeJson, writeYaml } from "../support/written.js";
import { hostileData } from "./hostile-data.js";

const dataOf = (text: string): unknown => {
  const read = readData(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.data;
};
/** Tells apart what `toEqual` does not: own `__proto__`, and the order of keys. */
const exactly = (data: unknown): string => JSON.stringify(data);

describe("writeYaml", () => {
  it("writes small records on one line and everything else a field a line", () => {
    const text = writeYaml({
      polity: 1,
      title: { vi: "Tỉnh Quảng Nam", en: "Quảng Nam province" },
      asOf: "2024-12-31",
      levels: [{ id: "province", title: "Province" }, { id: "012", title: "Nông nghiệp, Môi trường" }],
      agencies: [{ id: "health", title: { vi: "Sở Y tế" }, staffing: [{ category: "civil-servant", quota: 60 }], leads: ["food-safety", "yes"], supports: [], parent: null }],
      note: "Nông nghiệp, Môi trường",
      acts: [{ id: "2025-01-01", issued: "2025-02-28", title: "x: y" }],
      steps: [{ on: "2025-02-20", do: [{ op: "merge", agencies: ["a", "b"], into: { id: "c" } }] }],
      left: undefined,
    });
    expect(text).toBe(`polity: 1
title: { vi: Tỉnh Quảng Nam, en: Quảng Nam province }
asOf: 2024-12-31
levels:
  - { id: province, title: Province }
  - { id: "012", title: "Nông nghiệp, Môi trường" }
agencies:
  - id: health
    title: { vi: Sở Y tế }
    staffing:
      - { category: civil-servant, quota: 60 }
    leads: [food-safety, "yes"]
    supports: []
    parent: null
note: Nông nghiệp, Môi trường
acts:
  - { id: "2025-01-01", issued: 2025-02-28, title: "x: y" }
steps:
  - on: 2025-02-20
    do:
      - op: merge
        agencies: [a, b]
        into: { id: c }
`);
  });

  it.each<[string, unknown, string]>([
    ["an empty map", {}, "{}\n"],
    ["an empty list", [], "[]\n"],
    ["a text", "a b", "a b\n"],
    ["lists in lists", [[1, [2, { a: [{ b: null }] }]], []], "- - 1\n  - - 2\n    - a:\n        - { b: null }\n- []\n"],
    ["a list that does not fit on a line", { a: Array(40).fill("ab") }, `a:\n${"  - ab\n".repeat(40)}`],
    ["a record that fits 100 characters", [{ id: "x".repeat(92) }], `- { id: ${"x".repeat(92)} }\n`],
    ["a record that does not", [{ id: "x".repeat(93) }], `- id: ${"x".repeat(93)}\n`],
    ["characters that are not seen", ["\u0085", "\u2028", "\ud800", "\u{e0001}", "a\nb"], '- "\\u0085"\n- "\\u2028"\n- "\\ud800"\n- "\\U000e0001"\n- "a\\nb"\n'],
    ["numbers with an exponent", [1e21, 5e-324, -1.5e300], "- 1.0e+21\n- 5.0e-324\n- -1.5e+300\n"],
    ["a long key", { ["k".repeat(1_001)]: { a: [{ b: [] }] } }, `? ${"k".repeat(1_001)}\n: a:\n    - { b: [] }\n`],
    ["nothing", undefined, "null\n"],
  ])("writes %s", (_, data, text) => {
    expect(writeYaml(data)).toBe(text);
    expect(exactly(dataOf(text))).toBe(exactly(data === undefined ? null : data));
  });

  it("is read back as the same data, by us and by readers of version 1.1 and 1.2, and written the same again", () => {
    fc.assert(fc.property(hostileData, (data) => {
      const text = writeYaml(data);
      const again = dataOf(text);
      expect(exactly(again)).toBe(exactly(data));
      expect(writeYaml(again)).toBe(text);
      expect(text).not.toMatch(/[^\n\P{Cc}]|[\u2028\u2029\ufeff]/u);
    }), { numRuns: 2_000 });
  });

  it("means the same to other readers, of version 1.1 and 1.2", () => {
    const withoutDays = (data: unknown): unknown => JSON.parse(JSON.stringify(data), (_, value: unknown) => (value !== null && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [/^(?:on|due|from|until|asOf|issued|inForce|<<)$/.test(key) ? "x" : key, each])) : value)) as unknown;
    fc.assert(fc.property(hostileData.map(withoutDays), (data) => {
      const text = writeYaml(data);
      for (const version of ["1.1", "1.2"] as const) expect(exactly(parse(text, { version, logLevel: "error" }))).toBe(exactly(data));
    }), { numRuns: 1_000 });
  });

  it("writes 100,000 records, and a tree 2,000 deep", () => {
    const agencies = Array.from({ length: 100_000 }, (_, index) => ({ id: `agency-${index}`, title: { vi: `Sở số ${index}` }, leads: ["a", "b"] }));
    expect(writeYaml({ agencies }).length).toBeGreaterThan(5_000_000);
    let deep: unknown = "x";
    for (let level = 0; level < 2_000; level += 1) deep = [{ a: deep }];
    expect(writeYaml(deep)).toContain("{ a: x }\n");
  });
});

describe("writeJson", () => {
  it("indents by two spaces", () => {
    expect(writeJson({ polity: 1, levels: [{ id: "a" }] })).toBe('{\n  "polity": 1,\n  "levels": [\n    {\n      "id": "a"\n    }\n  ]\n}\n');
  });

  it("is read back as the same data, and written the same again", () => {
    fc.assert(fc.property(hostileData, (data) => {
      const text = writeJson(data);
      const again = dataOf(text);
      expect(exactly(again)).toBe(exactly(data));
      expect(writeJson(again)).toBe(text);
    }), { numRuns: 1_000 });
  });

  it("has the form of JSON.stringify, also where lists are written in pieces", () => {
    const escaped = (data: unknown): string => `${JSON.stringify(data, undefined, 2).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
    fc.assert(fc.property(hostileData, (data) => void expect(writeJson(data)).toBe(escaped(data))), { numRuns: 1_000 });
    for (const count of [0, 1, 999, 1_000, 1_001, 2_500]) {
      const data = { tasks: Array.from({ length: count }, (_, at) => ({ id: `t${at}`, title: "a\nb" })), title: "Many", acts: [] };
      expect(writeJson(data)).toBe(escaped(data));
    }
  });
});

describe.each([["JSON", jsonPieces], ["YAML", yamlPieces]] as const)("%s in pieces", (_, pieces) => {
  it("never holds the text as a whole: twice the records are twice the pieces, none of them longer", () => {
    const lengths = (count: number): number[] => [...pieces({ tasks: Array.from({ length: count }, (_each, at) => ({ id: `t${String(at).padStart(6, "0")}` })) })].map((piece) => piece.length);
    const [few, many] = [lengths(10_000), lengths(20_000)];
    expect(many.length).toBeGreaterThan(1.5 * few.length);
    expect(Math.max(...many)).toBe(Math.max(...few));
  });
});
