import type { Language, LanguageTag } from "../index.js";

/** The language that `--lang` asks for; a pack is loaded only then. */
export async function languageFor(tag: LanguageTag): Promise<Language> {
  return tag === "vi" ? (await import("../vi/index.js")).vi : tag;
}
