import fc from "fast-check";

/** Texts that one YAML reader or another takes for something else, and ids that are names of Object.prototype. */
const hostileTexts = [
  "", " ", "  a", "a ", "a  b", "-", "- a", "a - b", "-a", "?", "? a", ":", "a:", "a: b", ": a", "a :b", "#", "a #b", "a#b", "&a", "*a", "!a", "!!str a", "|", ">", "%a", "@a", "`a", "{", "}", "[a]", "a, b", ",", "a]", "{a: b}", '"', "'", "a'b", '"a"', "\\", "\\n", "a\\",
  "~", "null", "Null", "true", "TRUE", "yes", "No", "ON", "off", "y", "N", "NaN", ".nan", ".inf", "-.Inf", "inf", "0", "012", "0o14", "0x1F", "0b11", "1_000", "1e3", "1.", ".5", "-1", "+1", "1:30", "1.2.3", "9007199254740993", "1e400",
  "2025-01-01", "2025-1-1", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43", "=", "<<", "---", "--- a", "...", "./model.yaml", "../a", "http://a.b/c", "a/b", "Sở Y tế", "Ban Tuyên giáo và Dân vận", "s\u1edf", "so\u031b\u0309",
  "\n", "a\nb", "a\n\nb\n", "\ta", "a\tb", "a\r\nb", "\r", "\u0000", "\u0007", "\u001b[31m", "\u007f", "\u0085", "a\u0085b", "\u00a0", "\u00ad", "\u2028", "a\u2029b", "\ufeff", "\ufeffa", "\ufffe", "\uffff", "\ufffd", "\u202e", "\u200d", "\ud800", "a\udfffb", "😀", "\u{e0001}", "\u{10ffff}",
  "__proto__", "constructor", "toString", "hasOwnProperty", "10", "9", "x".repeat(99), "k".repeat(1_100), `"${"q".repeat(999)}`, "word ".repeat(300),
];

const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary", maxLength: 12 }), fc.array(fc.constantFrom(...hostileTexts), { maxLength: 3 }).map((parts) => parts.join("")));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 2 ** 53, 2 ** 53 + 2, 1e20, 123_456_789_012_345_680_000, 1e21, 5e-324, Number.MAX_VALUE, 0.1));
const field = fc.oneof(text, fc.constantFrom("id", "title", "on", "due", "from", "until", "asOf", "issued", "inForce"));

/** Any data that JSON can hold, with the texts above as values and keys. */
export const hostileData: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: "small", withCrossShrink: true },
    text,
    number.map((value) => value + 0), // −0 and 0 are the same in JSON.
    fc.constantFrom(null, true, false),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.array(fc.tuple(field, tie("value")), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;
