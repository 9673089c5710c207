import { idOfRef, type Ref } from "../findings/finding.js";
import type { LanguageTag } from "../findings/language.js";
import type { TitleLookup } from "../findings/wording.js";
import { cut } from "./cut.js";
import { escapeTerminal } from "./escape-terminal.js";

const longestLabel = 120;
const longestSentence = 600;

/** A title or an id as it is printed: harmless, and at most 120 graphemes long. */
export function label(text: string): string {
  return escapeTerminal(cut(text, longestLabel));
}

/** A sentence as it is printed: harmless, and no longer than a paragraph, however long the titles in it are. */
export function sentence(text: string): string {
  return escapeTerminal(cut(text, longestSentence));
}

/** The printed title of a record; its id when no model at hand has it. */
export function titleLabel(ref: Ref, titles: TitleLookup, lang: LanguageTag): string {
  return label(titles(ref, lang) ?? idOfRef(ref));
}
