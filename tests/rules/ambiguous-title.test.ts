import { ambiguousTitle } from "../../src/rules/ambiguous-title.js";
import { places, testRule } from "../support/test-rule.js";

/** Agencies a, b, c … with these titles, in one place. */
const titled = (...titles: string[]): string => `${places}
agencies: [${titles.map((title, index) => `{ id: ${"abcdef"[index] ?? ""}, jurisdiction: tam-ky, title: ${title} }`).join(", ")}]`;

testRule(ambiguousTitle, {
  severity: "warning",
  silent: {
    "titles that differ": titled("Health", "Trade"),
    "one title in two places": `${places}
agencies: [{ id: a, title: Health, jurisdiction: tam-ky }, { id: b, title: Health, jurisdiction: hoi-an }, { id: c, title: Health }]`,
    "one text in two languages": titled("{ en: Transport }", "{ fr: Transport }"),
    "one agency named alike in its languages": titled("{ en: Transport, fr: Transport, en-GB: Transport }", "{ en: Trade }"),
    "titles that differ by a mark": titled("Sở Nội vụ", "Sở Nội vu"),
  },
  reports: {
    "the same title": [titled("Health", "Health"), "2 agencies in Tam Kỳ are called “Health”. [jurisdiction tam-ky, agency a, agency b]"],
    "agencies without place": ["{ agencies: [{ id: b, title: Health }, { id: a, title: Health }, { id: c, title: Health }] }", "3 agencies are called “Health”. [agency a, agency b, agency c]"],
    "case, spacing and Unicode form": [titled('"Sở  Y tế"', '"sở y tế"'.normalize("NFD"), '"SỞ\\u00a0Y TẾ "'), "3 agencies in Tam Kỳ are called “Sở  Y tế”. [jurisdiction tam-ky, agency a, agency b, agency c]"],
    "letters that differ in one case only": [titled("Große Straße", "GROSSE STRASSE"), "2 agencies in Tam Kỳ are called “Große Straße”. [jurisdiction tam-ky, agency a, agency b]"],
    "one language of several": [titled("{ vi: Sở Y tế, en: Health Department }", "{ vi: Sở Y tế, en: Department of Health }"), "2 agencies in Tam Kỳ are called “Sở Y tế”. [jurisdiction tam-ky, agency a, agency b]"],
    "two languages, once": [titled("{ vi: Sở Y tế, en: Health }", "{ en: Health, vi: Sở Y tế }"), "2 agencies in Tam Kỳ are called “Sở Y tế”. [jurisdiction tam-ky, agency a, agency b]"],
    "a plain title with one in any language": [titled("Sở Y tế", "{ vi: Sở Y tế }"), "2 agencies in Tam Kỳ are called “Sở Y tế”. [jurisdiction tam-ky, agency a, agency b]"],
    "variants of a language": [titled("{ vi: Sở Y tế }", "{ vi-VN: Sở Y tế }"), "2 agencies in Tam Kỳ are called “Sở Y tế”. [jurisdiction tam-ky, agency a, agency b]"],
  },
});
