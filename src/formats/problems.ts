import type { LanguageTag, Translations } from "../findings/language.js";
import { jsonWording } from "./json-wording.js";
import { type TextProblem } from "./text-problem.js";
import { type TextFacts, textWording } from "./text-wording.js";
import { yamlWording } from "./yaml-wording.js";

const wordings: ReadonlyMap<string, Translations<TextFacts>> = new Map([textWording, jsonWording, yamlWording].flatMap((each) => Object.entries(each)));

/** The codes that a problem of a text can have. */
export const textProblemCodes: readonly string[] = [...wordings.keys()];

/**
 * The sentence about a problem of a text: what is wrong, and what to do. It repeats no more of the text than the key, name or
 * number concerned, at most 60 characters of it, with invisible characters as `\u{…}`; line and column are not part of it.
 *
 * @example
 * problemMessage({ code: "tab-as-indent", line: 2, column: 1, data: {} }, "en");
 * // → "This line is indented with a tab. Use spaces."
 */
export function problemMessage(problem: TextProblem, lang: LanguageTag): string {
  const wording = wordings.get(problem.code) ?? wordings.get("not-readable");
  return wording?.[lang](problem.data) ?? problem.code;
}
