import { describe, expect, it } from "vitest";
import { escapeMarkdown, escapeTerminal } from "polity/report";

describe("escapeTerminal", () => {
  it.each([
    ["escape sequences", "\u001b[31mred\u001b]8;;http://x\u0007", "\\u{1b}[31mred\\u{1b}]8;;http://x\\u{7}"],
    ["C1 controls", "\u009b31m", "\\u{9b}31m"],
    ["line breaks", "a\r\nb\u2028c", "a\\u{d}\\u{a}b\\u{2028}c"],
    ["direction controls", "\u202eabc\u2066", "\\u{202e}abc\\u{2066}"],
    ["what has no width", "a\u200bb\ufeff\u{e0041}", "a\\u{200b}b\\u{feff}\\u{e0041}"],
    ["half a character", "a\ud800b", "a\\u{d800}b"],
  ])("shows %s by their numbers", (_what, text, shown) => expect(escapeTerminal(text)).toBe(shown));

  it("leaves Vietnamese letters in both Unicode forms, joined emoji and scripts with joiners", () => {
    for (const text of ["Quảng Nam", "Quảng Nam".normalize("NFD"), "👨‍👩‍👧", "می‌خواهم"]) expect(escapeTerminal(text)).toBe(text);
  });

  it("cuts a flood of combining marks", () => expect(escapeTerminal(`a${"\u0301".repeat(20_000)}b`)).toBe(`a${"\u0301".repeat(6)}\\u{301}…b`));
});

describe("escapeMarkdown", () => {
  it.each([
    ["a cell", "a | b", "a \\| b"],
    ["a link", "[a](http://b)", "\\[a\\](http\\://b)"],
    ["an image", "![a](b)", "!\\[a\\](b)"],
    ["an address", "www.example.org a@example.org", "www\\.example.org a\\@example.org"],
    ["HTML", "<img src=x> &lt;", "&lt;img src=x&gt; &amp;lt;"],
    ["a list, a heading", "- a", "\\- a"],
    ["a numbered list", "1. a", "1\\. a"],
    ["emphasis and code", "*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"],
    ["a new line", "a\n# b", "a\\\\u{a}\\# b"],
  ])("makes %s plain text", (_what, text, shown) => expect(escapeMarkdown(text)).toBe(shown));
});
