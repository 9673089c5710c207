import type { LanguageTag } from "../index.js";

/** A title in both languages, the one asked for first. */
export type TitleIn = (en: string, vi: string) => string;

/** How a starter file writes its titles. */
export function titlesFor(lang: LanguageTag): TitleIn {
  return lang === "vi" ? (en, vi) => `{ vi: ${vi}, en: ${en} }` : (en, vi) => `{ en: ${en}, vi: ${vi} }`;
}
