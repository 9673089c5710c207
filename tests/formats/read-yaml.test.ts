import { describe, expect, it } from "vitest";
import { readData } from "../../src/formats/read-data.js";
import { tellsData, tellsProblems } from "./tells.js";

describe("readData: YAML", () => {
  tellsData({
    "the structure of a model": ["polity: 1\ntitle: { vi: Tỉnh Quảng Nam, en: Quảng Nam }\nagencies: # all of them\n  - id: a\n    leads: [x, y]\n  - { id: b }\n", { polity: 1, title: { vi: "Tỉnh Quảng Nam", en: "Quảng Nam" }, agencies: [{ id: "a", leads: ["x", "y"] }, { id: "b" }] }],
    "a byte order mark and Windows line ends": ["\ufeffa: 1\r\nb:\r\n  - x\r\n", { a: 1, b: ["x"] }],
    "scalars of the core schema": ["[012, 0o17, 0x1F, 1e3, .5, ~, null, TRUE, -0.25]", [12, 15, 31, 1000, 0.5, null, null, true, -0.25]],
    "what older versions take for something else": ["a: [no, yes, on, off, y, 1:30, 1_000, 2001-12-14, 2001-12-14t21:59:43.10-05:00]", { a: ["no", "yes", "on", "off", "y", "1:30", "1_000", "2001-12-14", "2001-12-14t21:59:43.10-05:00"] }],
    "a %YAML 1.1 directive without obeying it": ["%YAML 1.1\n---\na: NO\nb: 1:30\n<<: { c: 1 }\nd: 2001-12-14\n", { a: "NO", b: "1:30", "<<": { c: 1 }, d: "2001-12-14" }],
    "no merge keys": ["a: &a { x: 1 }\nb: { <<: *a, y: 2 }", { a: { x: 1 }, b: { "<<": { x: 1 }, y: 2 } }],
    "names of Object.prototype as keys and values": ["__proto__: { x: 1 }\nconstructor: __proto__\ntoString: { __proto__: 1 }\n", JSON.parse('{ "__proto__": { "x": 1 }, "constructor": "__proto__", "toString": { "__proto__": 1 } }')],
    "keys that are no strings as they are written": ["1: a\ntrue: b\n~: c\n2025-01-01: d\n0x10: e\n", { "1": "a", true: "b", "~": "c", "2025-01-01": "d", "0x10": "e" }],
    "an explicit key, and one without value": ["? a\n: 1\n? b\nc:\n", { a: 1, b: null, c: null }],
    "block texts": ["a: |\n  x\n   y\n\nb: >-\n  x\n  y\n", { a: "x\n y\n", b: "x y" }],
    "tags of the core schema": ["[!!str 12, !!int '12', !!float 1.5, !!null '', !!bool true, !!seq [], !!map {}, ! 12]", ["12", 12, 1.5, null, true, [], {}, "12"]],
    "repeats": ["a: &x [1, &y {b: 2}]\nb: *x\nc: *y\nd: &x 3\ne: *x\n*x : 4\n", { a: [1, { b: 2 }], b: [1, { b: 2 }], c: { b: 2 }, d: 3, e: 3, "3": 4 }],
    "names that mean something else later": ["- &a 1\n- &b [*a]\n- &a 2\n- *b\n- *a\n", [1, [1], 2, [1], 2]],
    "100 repeats": [`a: &a {x: 1}\nb: [${"*a, ".repeat(100)}]`, { a: { x: 1 }, b: Array(100).fill({ x: 1 }) }],
    "a single document with its marks": ["---\na: 1\n...\n", { a: 1 }],
    "a text alone": ["just a text", "just a text"],
    "null": ["null", null],
    "numbers at the edge": ["[9007199254740991, -9007199254740991, 9007199254740992, 1.7976931348623157e+308]", [9007199254740991, -9007199254740991, 9007199254740992, Number.MAX_VALUE]],
  });

  tellsProblems({
    "a key twice": ["a: 1\nb: { id: 1, id: 2 }\na: 3\n", ["2:13 duplicate-key b.id id first 2", "3:1 duplicate-key a a first 1"]],
    "a key twice that is written in two ways": ['1: a\n"1": b\n', ["2:1 duplicate-key [\"1\"] 1 first 1"]],
    "a key three times": ["a: 1\na: 2\na: 3\n", ["2:1 duplicate-key a a first 1", "3:1 duplicate-key a a first 1"]],
    "__proto__ twice": ["__proto__: 1\n__proto__: 2\n", ["2:1 duplicate-key __proto__ __proto__ first 1"]],
    "a second document": ["a: 1\n---\nb: 2\n", ["2:1 several-documents"]],
    "an empty second document": ["a: 1\n---\n", ["2:1 several-documents"]],
    "tags": ["a: !x 1\nb: !!set {c}\nd: !!binary eA==\ne: !!timestamp 2001-12-14\nf: !!js/function x\n", ["1:4 custom-tag", "2:4 custom-tag", "3:4 custom-tag", "4:4 custom-tag", "5:4 custom-tag"]],
    "numbers that cannot be kept": ["a: 9007199254740993\nb: .inf\nc: -.INF\nd: .nan\ne: 1e400\nf: 0xFFFFFFFFFFFFFFFF\n", ["1:4 number-not-safe a 9007199254740993", "2:4 number-not-finite b .inf", "3:4 number-not-finite c -.INF", "4:4 number-not-finite d .nan", "5:4 number-not-finite e 1e400", "6:4 number-not-safe f 0xFFFFFFFFFFFFFFFF"]],
    "a repeat of nothing": ["a: *b\nb: &b 1\n", ["1:4 name-unknown a b"]],
    "a repeat of itself": ["a: &x [1, { b: *x }]\n", ["1:16 repeats-itself a[1].b x"]],
    "101 repeats": [`a: &a 1\nb: [${"*a, ".repeat(101)}]`, ["2:405 too-many-repeats b[100] 100"]],
    "101 repeats, and reads no further": [`a: &a 1\nb: [${"*a, ".repeat(101)}]\nc: 1\nc: 2\n`, ["2:405 too-many-repeats b[100] 100"]],
    "a bomb of repeats": [bomb(9, 9), ["4:8 too-many-repeats d[0][0] 100"]],
    "a bomb of repeats by two": [bomb(30, 2), ["6:12 too-many-repeats f[1][1][0] 100"]],
    "repeats that add too much": [`a: &a [${"1, ".repeat(2_000)}]\nb: [${"*a, ".repeat(60)}]`, ["2:201 repeats-too-large b[49][1950]"]],
    "101 repeats as keys": [`- &a x\n${"- { *a : 1 }\n".repeat(101)}`, ["102:5 too-many-repeats [101] 100"]],
    "a list or nothing as key": ["? [a]\n: 1\n: 2\n? { b: c }\n", ["1:3 key-not-text", "3:1 key-not-text", "4:3 key-not-text"]],
    "NUL and other control characters": ["a: 1\nb: \u0000\nc: \u001b[31m\nd: \u0085\u009b\n", ["2:4 control-character U+0000", "3:4 control-character U+001B", "4:5 control-character U+009B"]],
    "a carriage return alone": ["a: 1\rb: 2\r", ["1:5 control-character U+000D", "1:10 control-character U+000D"]],
    "comments only": ["# a\n\n# b\n", ["1:1 empty"]],
    "an empty document": ["---\n", ["1:1 empty"]],
    "a tab as indentation": ["a:\n\tb: 1\n", ["2:1 tab-as-indent"]],
    "a quote without end": ["a:\n  - b: \"x\n  - c: y\nd: 1\n", ["2:8 text-not-closed"]],
    "a bracket without end": ["a: [1, 2\nb: 3\n", ["2:1 bracket-not-closed"]],
    "a missing comma in brackets": ["a: [{b: 1} {c: 2}]\n", ["1:12 not-expected"]],
    "a colon in a text": ["title: Decree: 45\n", ["1:8 two-on-a-line"]],
    "a list behind a key": ["a: - b\n", ["1:4 not-expected"]],
    "a line without colon": ["a: 1\nb\nc: 2\n", ["2:1 colon-missing-yaml"]],
    "texts that begin with a sign": ["a: @x\nb: `y`\nc: %z\n", ["1:4 text-needs-quotes", "2:4 text-needs-quotes", "3:4 text-needs-quotes"]],
    "a wrong indentation": ["a:\n    b: 1\n  c: 2\n", ["3:1 indent-wrong"]],
    "an unknown escape": ['a: "\\q"\n', ["1:5 escape-unknown"]],
    "a comment without space": ['a: "x"# y\n', ["1:7 comment-without-space"]],
    "a key of 1,025 characters": [`${"k".repeat(1_025)}: 1\n`, ["1:1 key-too-long"]],
    "an unknown directive": ["%FOO\n---\na: 1\n", ["1:1 directive-unknown"]],
    "two names, and a name for a repeat": ["a: &a &b 1\nc: &d *a\n", ["1:7 two-names", "2:7 alias-with-properties"]],
  });
});

describe("readData: YAML limits", () => {
  const outcome = (text: string, options?: { maxSize: number }): string => {
    const read = readData(text, options);
    return read.ok ? "ok" : [...new Set(read.problems.map(({ code }) => code))].join();
  };

  it.each([99, 100, 101, 102, 103, 1_000, 100_000])("nesting of %i in brackets, in lines and in both", (depth) => {
    const expected = depth <= 100 ? "ok" : "too-deep";
    expect(outcome(`x\n`.replace("x", "- ".repeat(depth) + "y"))).toBe(expected);
    expect(outcome(`k: ${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}\n`)).toBe(expected);
    expect(outcome(`- ${"[{a: ".repeat(depth / 2)}${"}]".repeat(depth / 2)}\n`)).toBe(2 * Math.floor(depth / 2) < 100 ? "ok" : "too-deep");
    if (depth <= 1_000) expect(outcome(Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}a:`).join("\n"))).toBe(expected);
  });

  it("counts the levels that repeats add", () => {
    const half = (name: string, inside: string, depth: number): string => `${name}: &${name} ${"[".repeat(depth)}${inside}${"]".repeat(depth)}\n`;
    expect(outcome(half("a", "", 50) + half("b", "*a", 49))).toBe("ok");
    expect(outcome(half("a", "", 50) + half("b", "*a", 50))).toBe("too-deep");
  });

  it.each<[name: string, text: string, expected: string]>([
    ["20,000 names", Array.from({ length: 20_000 }, (_, index) => `- &a${index} x\n`).join(""), "ok"],
    ["20,000 names, each repeated once", Array.from({ length: 20_000 }, (_, index) => `- &a${index} x\n- *a${index}\n`).join(""), "too-many-repeats"],
    ["50,000 keys in one map", Array.from({ length: 50_000 }, (_, index) => `k${index}: 1\n`).join(""), "ok"],
    ["20,000 keys in brackets", `{${Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join()}}`, "ok"],
    ["a text of 1 MB in quotes, and one without", `a: "${"x ".repeat(500_000)}"\nb: ${"y ".repeat(500_000)}z\n`, "ok"],
    ["1 MB of spaces between words", `a: "x${" ".repeat(1_000_000)}y"\nb: x${" ".repeat(1_000_000)}y\nc: 1${" ".repeat(1_000_000)}\n`, "ok"],
    ["a date of 100,000 digits", `a: 2025-01-${"1".repeat(100_000)}\n`, "ok"],
    ["a number of 100,000 digits", `a: ${"1".repeat(100_000)}\n`, "number-not-finite"],
    ["300,000 empty lines and comments", `a: 1\n${"\n  #\n".repeat(150_000)}b: 2\n`, "ok"],
    ["20,000 broken lines", "a: 1\n]\n".repeat(10_000), "not-expected,more-problems"],
    ["half a million commas", `a: [${",".repeat(500_000)}]`, "not-expected"],
    ["half a million quotes", `a: ${'"'.repeat(500_000)}`, "not-expected"],
    ["300,000 unknown escapes", `a: "${"\\q".repeat(300_000)}"`, "escape-unknown"],
    ["a million NULs", "\u0000".repeat(1_000_000), "control-character,more-problems"],
    ["more than 5 MB", `a: "${"x".repeat(5_000_000)}"`, "too-large"],
  ])("%s", (_, text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it("bounds what dense texts hold, by the size that is allowed", () => {
    expect(outcome("-\n".repeat(20_001), { maxSize: 100_000 })).toBe("too-many-values");
    expect(outcome("\n".repeat(60_001) + "a: 1", { maxSize: 100_000 })).toBe("too-many-values");
    expect(outcome("-\n".repeat(20_000), { maxSize: 100_000 })).toBe("ok");
  });

  it("reads more when the limit is raised", () => {
    expect(outcome(`a: "${"x".repeat(5_000_000)}"`, { maxSize: 6_000_000 })).toBe("ok");
  });
});

/** `a: &a [x, x], b: &b [*a, *a], c: &c [*b, *b] …` */
function bomb(levels: number, times: number): string {
  const name = (level: number): string => String.fromCharCode(97 + (level % 26)) + (level < 26 ? "" : String(level));
  return Array.from({ length: levels }, (_, level) => `${name(level)}: &${name(level)} [${Array(times).fill(level === 0 ? "x" : `*${name(level - 1)}`).join(", ")}]\n`).join("");
}
