import * as z from "zod/mini";
import type { LanguageTag } from "../findings/language.js";

const maxText = 1_000_000;
const maxTag = 100;
const [space, noBreakSpace] = [32, 160];
/** Below the first, and from the second up to the third, no character is a mark or half of a pair. */
const [firstMark, latinAdditional, generalPunctuation] = [0x300, 0x1e00, 0x2000];
/** Unicode's stream-safe limit (UAX 15): more marks in a row make normalising quadratic. */
const tooManyMarks = /\p{M}{31}/u;

/** Why a string is no text, as the code of a problem; `undefined` when it is one. */
export function textProblem(text: string): "text-too-long" | "text-not-well-formed" | "text-too-many-marks" | "text-empty" | undefined {
  if (text.length > maxText) return "text-too-long";
  if (!text.isWellFormed()) return "text-not-well-formed";
  if (text.length > 30 && tooManyMarks.test(text)) return "text-too-many-marks";
  return text.trim() === "" ? "text-empty" : undefined;
}

/** Why a key of a text is no BCP 47 language tag; `undefined` when it is one. */
export function tagProblem(tag: string): "tag-wrong" | undefined {
  if (/^[a-z]{2}$/.test(tag)) return undefined; // Well-formed by itself, whether or not it is registered; nearly every tag is one.
  if (tag.length > maxTag || !/^[a-z]/i.test(tag)) return "tag-wrong";
  try {
    return Intl.getCanonicalLocales(tag).length === 1 ? undefined : "tag-wrong";
  } catch {
    return "tag-wrong";
  }
}

/** Whether a value is what `Text` takes. */
export function isText(value: unknown): boolean {
  if (typeof value === "string") return isPlainSentence(value) || textProblem(value) === undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const texts = Object.entries(value);
  return texts.length > 0 && texts.every(([tag, text]) => tagProblem(tag) === undefined && typeof text === "string" && textProblem(text) === undefined);
}

/** Letters of Latin and Greek script as one character each, as nearly every title is: there are no marks and no halves of characters. */
function isPlainSentence(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length > maxText || !(first > space) || first === noBreakSpace) return false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character >= firstMark && (character < latinAdditional || character >= generalPunctuation)) return false;
  }
  return true;
}

const Sentence = z.string().check(
  z.superRefine((text, context) => {
    const code = textProblem(text);
    if (code) context.addIssue({ code: "custom", params: { code, length: text.length } });
  }),
);

/** A text for people: one string, or a map of BCP 47 language tags to strings. At most 1 MB, never blank. */
export const Text = z
  .union([Sentence, z.custom<Readonly<Record<string, string>>>((value) => typeof value === "object" && value !== null && !Array.isArray(value))])
  .check(
    z.superRefine((text, context) => {
      if (typeof text === "string") return;
      const tags = Object.keys(text);
      if (tags.length === 0) context.addIssue({ code: "custom", params: { code: "text-empty" } });
      for (const tag of tags) {
        const sentence: unknown = text[tag];
        const code = tagProblem(tag) ?? (typeof sentence === "string" ? textProblem(sentence) : "text-wrong");
        if (code) context.addIssue({ code: "custom", path: [tag], params: { code, tag } });
      }
    }),
  );
export type Text = string | Readonly<Record<string, string>>;

/**
 * The text in a language: the exact tag, else one of the same primary language, else the first.
 *
 * @example
 * textIn({ vi: "Sở Y tế", en: "Department of Health" }, "vi"); // → "Sở Y tế"
 */
export function textIn(text: Text, lang: LanguageTag | (string & {})): string {
  if (typeof text === "string") return text;
  const tags = Object.keys(text);
  const primary = lang.split("-")[0];
  const tag = tags.find((each) => each === lang) ?? tags.find((each) => each.split("-")[0]?.toLowerCase() === primary) ?? tags[0];
  return (tag !== undefined && text[tag]) || "";
}
