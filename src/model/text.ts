import * as z from "zod/mini";
import type { LanguageTag } from "../findings/language.js";

const maxText = 1_000_000;
const maxTag = 100;
/** Unicode's stream-safe limit (UAX 15): more marks in a row make normalising quadratic. */
const tooManyMarks = /\p{M}{31}/u;

/** Why a string is no text, as the code of a problem; `undefined` when it is one. */
export function textProblem(text: string): "text-too-long" | "text-not-well-formed" | "text-too-many-marks" | "text-empty" | undefined {
  if (text.length > maxText) return "text-too-long";
  if (!text.isWellFormed()) return "text-not-well-formed";
  if (tooManyMarks.test(text)) return "text-too-many-marks";
  return text.trim() === "" ? "text-empty" : undefined;
}

/** Why a key of a text is no BCP 47 language tag; `undefined` when it is one. */
export function tagProblem(tag: string): "tag-wrong" | undefined {
  if (tag.length > maxTag || !/^[a-z]/i.test(tag)) return "tag-wrong";
  try {
    return Intl.getCanonicalLocales(tag).length === 1 ? undefined : "tag-wrong";
  } catch {
    return "tag-wrong";
  }
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
