import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "../../src/scenario/canonical-json.js";

it("is RFC 8785, as its reference implementation writes it", () => {
  // Whole characters, and doubles of every size: the two things in which canonical JSON is easily wrong.
  fc.assert(fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => canonicalJson(value) === canonicalize(value)), { numRuns: 500 });
});

it("sorts fields by UTF-16 units, and takes a hostile name for a name", () => {
  const value: unknown = Object.fromEntries([["\u{10000}", 1], ["\uffff", 2], ["b", [undefined, null, -0, 1e21]], ["a", { left: undefined, out: "é" }], ["__proto__", { toJSON: "x" }]]);
  expect(canonicalJson(value)).toBe('{"__proto__":{"toJSON":"x"},"a":{"out":"é"},"b":[null,null,0,1e+21],"\u{10000}":1,"\uffff":2}');
});

it("can take each string for another", () => {
  expect(canonicalJson({ "e\u0301": ["e\u0301"] }, (string) => string.normalize("NFC"))).toBe('{"e\u0301":["é"]}');
});
