import { describe, expect, it } from "vitest";
import { readData } from "../../src/formats/read-data.js";
import { tellsData, tellsProblems } from "./tells.js";

describe("readData: JSON", () => {
  tellsData({
    "an object": ['{"a": [1, -2.5e3, "x", true, false, null, {}]}', { a: [1, -2500, "x", true, false, null, {}] }],
    "a byte order mark and Windows line ends": ['\ufeff{\r\n"a": 1\r\n}\r\n', { a: 1 }],
    "escapes, and keys that look the same but are not": ['{"s\\u1edf": 1, "so\\u031b\\u0309": "\\ud83d\\ude00"}', { "s\u1edf": 1, "so\u031b\u0309": "😀" }],
    "a whole number beyond 2^53 that reads back as written": ["[9007199254740992, 1e21, 100000000000000000000]", [9007199254740992, 1e21, 1e20]],
    "colons and brackets in strings": ['{"a:": "{[\\"::", "b": "\\\\"}', { "a:": '{["::', b: "\\" }],
  });
  tellsProblems({
    "a key twice": ['{\n  "id": 1,\n  "b": {"id": 2},\n  "id": 3\n}', ["4:3 duplicate-key id id first 2"]],
    "a key twice, once with an escape": ['{"a": 1, "\\u0061": 2}', ["1:10 duplicate-key a a first 1"]],
    "numbers that cannot be kept": ['{"a": [9007199254740993, 1e400, -1e999]}', ["1:8 number-not-safe a[0] 9007199254740993", "1:26 number-not-finite a[1] 1e400", "1:33 number-not-finite a[2] -1e999"]],
    "a map that is not closed": ['[\n{"a": 1', ["2:8 not-closed [0].a map first 2"]],
    "a list that is not closed": ["[1, 2", ["1:6 not-closed [1] list first 1"]],
    "a missing comma": ['{"a": 1\n "b": 2}', ["2:2 comma-missing a map first 1"]],
    "a wrong bracket": ['{"a": [1}', ["1:9 comma-missing a[0] list first 1"]],
    "a missing colon": ['{"a" 1}', ["1:6 colon-missing a"]],
    "a comment": ['{"a": 1, // one\n"b": 2}', ["1:10 comment-in-json a"]],
    "a line break in a string": ['{"a": "x\ny"}', ["1:7 text-not-closed a"]],
    "a string without end": ['["x', ["1:2 text-not-closed [0]"]],
    "a tab in a string": ['["x\ty"]', ["1:4 control-character [0] U+0009"]],
    "NUL between values": ["[1,\u0000 2]", ["1:4 control-character [1] U+0000"]],
    "an invisible character between values": ["[1\u0081, 2]", ["1:3 control-character [0] U+0081"]],
    "an unknown escape": ['["\\x41"]', ["1:3 escape-unknown [0]"]],
    "NaN": ['{"a": NaN}', ["1:7 number-not-finite a NaN"]],
    "text after the end": ["[1]\n[2]", ["2:1 text-after-end"]],
    "two commas": ['{"a": 1,, "b": 2}', ["1:9 key-expected a"]],
    "nothing": ["", ["1:1 empty"]],
    "white space only": [" \n\t\n", ["1:1 empty"]],
  });

  it("reads 100 levels and refuses 101, and 100,000", () => {
    expect(readData("[".repeat(100) + "]".repeat(100)).ok).toBe(true);
    expect(readData('{"a":'.repeat(99) + "[1]" + "}".repeat(99)).ok).toBe(true);
    for (const depth of [101, 100_000]) {
      expect(readData("[".repeat(depth) + "]".repeat(depth))).toMatchObject({ ok: false, problems: [{ code: "too-deep", line: 1, column: 101 }] });
    }
    expect(readData("[".repeat(100_000))).toMatchObject({ ok: false, problems: [{ code: "too-deep", line: 1, column: 101 }] });
  });

  it("tells 100 of 1,000 duplicate keys, and how many more there are", () => {
    const read = readData(`{${'"a": 1,'.repeat(1_001)} "b": 2}`);
    expect(read.ok ? [] : [read.problems.length, read.problems.at(-1)]).toEqual([101, { code: "more-problems", line: 1, column: 702, data: { count: 900 } }]);
  });

  it("refuses a text beyond the limit, which can be raised", () => {
    expect(readData("[1, 2, 3]", { maxSize: 5 })).toMatchObject({ ok: false, problems: [{ code: "too-large", data: { size: 9, limit: 5 } }] });
    expect(readData(`[${" ".repeat(6_000_000)}]`).ok).toBe(true);
  });
});

describe("readData: JSON or YAML", () => {
  tellsData({
    "a map in brackets without quotes": ["{a: 1, 'b': x}", { a: 1, b: "x" }],
    "a comma before the end": ['{"a": [1, 2,],}', { a: [1, 2] }],
    "a comment with #": ['[1, # one\n 2]', [1, 2]],
    "dates without quotes": ["[2025-01-01]", ["2025-01-01"]],
  });
  tellsProblems({
    "what is wrong in a YAML map in brackets": ["{a: 1, a: 2}", ["1:8 duplicate-key a a first 1"]],
    "what is wrong in JSON, when it is neither": ["{a: 1, b: [}", ["1:2 key-without-quotes"]],
    "a list without commas is not taken for a text": ["[1 2]", ["1:4 comma-missing [0] list first 1"]],
  });
});

describe("positionOf", () => {
  const where = (text: string) => {
    const read = readData(text);
    if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
    return (path: (string | number)[], what?: "key" | "value") => Object.values(read.positionOf(path, what)).join(":");
  };

  it.each([
    ["JSON", '{\r\n  "agencies": [\r\n    {"id": "a"},\r\n    {"id": "Đ", "parent": "a"}\r\n  ]\r\n}'],
    ["YAML", '\n"agencies": \n  - {id: a}\r\n  - {id: "Đ", "parent": a}\n'],
  ])("finds keys and values in %s", (format, text) => {
    const at = where(text);
    const json = format === "JSON";
    expect(at([])).toBe(json ? "1:1" : "2:1");
    expect(at(["agencies"], "key")).toBe(json ? "2:3" : "2:1");
    expect(at(["agencies"])).toBe(json ? "2:15" : "3:3");
    expect(at(["agencies", 1])).toBe(json ? "4:5" : "4:5");
    expect(at(["agencies", 1], "key")).toBe(json ? "4:5" : "4:5");
    expect(at(["agencies", 1, "parent"], "key")).toBe(json ? "4:17" : "4:15");
    expect(at(["agencies", 1, "parent"])).toBe(json ? "4:27" : "4:25");
    expect(at(["agencies", 0, "id"])).toBe(json ? "3:12" : "3:10");
  });

  it("gives the last value on a path that leads nowhere", () => {
    const at = where('{"a": [ {"b": 1} ]}');
    expect([at(["a", 0, "c"]), at(["a", 0, "c"], "key"), at(["a", 7, "c"]), at(["x"]), at(["a", 0, "b", "c"])]).toEqual(["1:9", "1:9", "1:7", "1:1", "1:15"]);
    expect(at(["__proto__"]) + at(["a", "constructor"]) + at(["a", "length"])).toBe("1:11:71:7");
  });

  it("finds the inside of a repeat where it is written, and the repeat where it is used", () => {
    const at = where("a: &x\n  b: 1\nc: *x\n");
    expect([at(["c"]), at(["c"], "key"), at(["c", "b"])]).toEqual(["3:4", "3:1", "2:6"]);
  });

  it("finds `__proto__`, and counts columns in UTF-16 units behind a byte order mark", () => {
    expect(where('\ufeff{"__proto__": {"constructor": 1}}')(["__proto__", "constructor"])).toBe("1:31");
    expect(where("\ufeff😀: x")(["😀"])).toBe("1:5");
  });
});
