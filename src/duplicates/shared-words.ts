import type { Task } from "../model/task.js";
import { normalise } from "../similarity/normalise.js";
import type { Meant } from "./task-language.js";
import { inSyllables, meantIn, noLanguage, type Reading, titlesByLanguage } from "./title-tokens.js";

/** By language, the words that stand in every title, as the first has them. */
export function sharedWords(tasks: readonly Task[], reading: Reading): Record<string, readonly string[]> {
  const titles = tasks.map(titlesByLanguage);
  const languages = new Set(titles.flatMap((each) => [...each.keys()]));
  if (languages.size > 1) languages.delete(noLanguage);
  const shared: [string, readonly string[]][] = [];
  for (const language of languages) {
    const texts = titles.flatMap((each) => each.get(language) ?? each.get(noLanguage) ?? []);
    if (texts.length < titles.length) continue;
    const words = wordsInAll(texts, language, reading);
    if (words.length > 0) shared.push([language, [...new Set(words)]]);
  }
  // Built from entries: a language tag is the user's.
  return Object.fromEntries(shared);
}

function wordsInAll(texts: readonly string[], language: string, reading: Reading): string[] {
  const [first = [], ...others] = texts.map((text) => meantIn(text, language, reading));
  const sets = others.map((meant) => new Set(meant.map(({ meaning }) => meaning)));
  const isShared = ({ meaning }: Meant): boolean => sets.every((set) => set.has(meaning));
  const [text = ""] = texts;
  if (!inSyllables(text, language, reading)) return first.filter(isShared).map(said);
  const clauses = text.split(/[^\p{L}\p{M}\p{N}\s]+/u).map((clause) => ` ${normalise(clause, reading)} `);
  const followed = others.map((meant) => new Set(meant.map(({ meaning }, at) => `${meaning} ${meant[at + 1]?.meaning ?? ""}`)));
  /** Two syllables that follow each other in every title, and in one clause of the first. */
  const together = (one: Meant, other: Meant): boolean =>
    one.words.length === 1 && other.words.length === 1 && followed.every((set) => set.has(`${one.meaning} ${other.meaning}`)) && clauses.some((clause) => clause.includes(` ${said(one)} ${said(other)} `));
  const words: string[] = [];
  first.forEach((meant, at) => {
    const before = first[at - 1];
    if (!isShared(meant)) return;
    if (before && isShared(before) && together(before, meant)) words.push(`${words.pop() ?? ""} ${said(meant)}`);
    else words.push(said(meant));
  });
  // A syllable that a longer word has already says nothing more.
  const longer = new Set(words.filter((word) => word.includes(" ")).flatMap((word) => word.split(" ")));
  return words.filter((word) => !longer.has(word));
}

function said({ words }: Meant): string {
  return words.join(" ");
}
