import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 as sha256Of } from "../../src/scenario/sha256.js";

const sha256 = (text: string): string => sha256Of([text]);
const expected = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("sha256", () => {
  it("agrees with the examples of the standard", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  });

  it("agrees with Node at every length around the end of a block", () => {
    for (let length = 0; length <= 200; length += 1) expect(sha256("x".repeat(length))).toBe(expected("x".repeat(length)));
  });

  it("agrees with Node on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => sha256(text) === expected(text)), { numRuns: 500 });
  });

  it("agrees whatever the pieces in which a text comes, also when one is larger than the buffer", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 200 }), { maxLength: 20 }), fc.nat(3), (pieces, times) => sha256Of([...pieces, "Ở😀".repeat(times * 40_000)]) === expected(pieces.join("") + "Ở😀".repeat(times * 40_000))), { numRuns: 60 });
  });

  it("takes ten megabytes", () => {
    const text = "Sở Y tế ".repeat(800_000);
    expect(sha256(text)).toBe(expected(text));
  });
});
