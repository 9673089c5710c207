import { hasComments, kindIn } from "polity/formats";
import { describe, expect, it } from "vitest";

describe("what a text is meant as", () => {
  it.each([
    ["polity: 1\ntitle: T\nsteps: []", "scenario"],
    ["model: ./model.yaml", "scenario"],
    ['{ "agencies": [], "nonsense": 1 }', "model"],
    ["tasks: wrong", "model"],
    ["polity: 1\ntitle: T", undefined],
    ["steps: []\nagencies: []", undefined],
    ["- a", undefined],
    ["a: [", undefined],
    ["__proto__: 1", undefined],
  ])("%j", (text, kind) => {
    expect(kindIn(text)).toBe(kind);
  });
});

describe("comments", () => {
  it.each(["a: 1 # b", "# b\na: 1", "a: |\n  b\n# c", "{ a: 1, # b\n b: 2 }", "\ufeff# b", "a: [1, 2] # b"])("are found in %j", (text) => {
    expect(hasComments(text)).toBe(true);
  });

  it.each(["a: 1", "a: b#c", 'a: "# b"', "a: '# b'", "a: |\n  # b\n  c", "a: >-\n\n  # b", "a: &x#y b", '{ "a": "# b" }', '\ufeff [ "#" ]', "a: http://b/#c", ""])("are not seen in %j", (text) => {
    expect(hasComments(text)).toBe(false);
  });
});
