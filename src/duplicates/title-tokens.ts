import type { Model } from "../model/model.js";
import type { Task } from "../model/task.js";
import { wordsOf } from "../similarity/words.js";
import { english } from "./english.js";
import type { Meant, TaskLanguage } from "./task-language.js";
import { vietnamese } from "./vietnamese.js";

/** A title without a language; it is compared in every language. */
export const noLanguage = "und";

const languages: readonly TaskLanguage[] = [english, vietnamese];
const known = new Map(languages.map((language) => [language.tag, language]));
/** A title far longer than any clause of a charter is compared by its beginning. */
const longest = 20_000;

/** How titles are read. */
export interface Reading {
  /** Accents are left out, for titles typed without them. */
  readonly fold: boolean;
  /** The language of titles that name none, where their letters do not tell. */
  readonly plain: "en" | "vi";
}

/** How the titles of a model are read: where accents are left out and some title is Vietnamese, the others without language are taken to be, too. */
export function readingOf(model: Model, fold: boolean): Reading {
  let accented = false;
  // A Vietnamese phrase tells as much as an accent.
  const tells = (title: string): boolean => isVietnamese(title) || vietnamese.meaningsOf(wordsOf(title.slice(0, longest), { fold }), fold).some(({ words }) => words.length > 1);
  if (fold) model.tasks.forEach((task) => void (accented ||= typeof task.title === "string" && tells(task.title)));
  return { fold, plain: accented ? "vi" : "en" };
}

/** The title of a task by primary language; under `und` when it names none. */
export function titlesByLanguage({ title }: Task): ReadonlyMap<string, string> {
  if (typeof title === "string") return new Map([[noLanguage, title.slice(0, longest)]]);
  const titles = new Map<string, string>();
  for (const [tag, text] of Object.entries(title)) {
    const language = tag.split("-")[0]?.toLowerCase() ?? tag;
    if (!titles.has(language)) titles.set(language, text.slice(0, longest));
  }
  return titles;
}

/** The languages in which some title of a model is written; `und` only when no title names a language. */
export function languagesOf(model: Model): string[] {
  const tags = new Set<string>();
  model.tasks.forEach((task) => {
    for (const tag of titlesByLanguage(task).keys()) tags.add(tag);
  });
  if (tags.size > 1) tags.delete(noLanguage);
  return [...tags].sort();
}

/** What the words of a title stand for, in a language. A title without language is read in the language of its letters: as Vietnamese where it has Vietnamese letters, else as English. */
export function meantIn(text: string, language: string, reading: Reading): Meant[] {
  const words = wordsOf(text, reading);
  const meant = readerOf(text, language, reading)?.meaningsOf(words, reading.fold) ?? words.map((word) => ({ meaning: word, words: [word] }));
  return meant.length === 0 && words.length > 0 ? [{ meaning: words.join(" "), words, empty: true }] : meant;
}

/** Whether the spaces of a title part syllables, not words. */
export function inSyllables(text: string, language: string, reading: Reading): boolean {
  return readerOf(text, language, reading)?.syllables === true;
}

/** Whether a title says so little alone that the one above is read with it, such as "Registration". */
export function saysLittle(meant: readonly Meant[], text: string, language: string, reading: Reading): boolean {
  let words = 0;
  for (const each of meant) words += each.empty ? 0 : each.words.length;
  return words <= (readerOf(text, language, reading)?.shortTitle ?? 1);
}

/** How much a meaning counts in a language: half for what is only a deed. */
export function weightOfMeaning(meaning: string, language: string): number {
  const readers = language === noLanguage ? languages : [known.get(language)];
  return readers.some((reader) => reader?.deeds.has(meaning)) ? 0.5 : 1;
}

/** Whether a task only coordinates, or takes part: in any of its languages it begins with words such as "phối hợp" or "coordinate with". */
export function onlyCoordinates(task: Task): boolean {
  return [...titlesByLanguage(task)].some(([tag, text]) => {
    const readers = tag === noLanguage ? languages : [known.get(tag)];
    const start = wordsOf(text.slice(0, 200)).join(" ");
    return readers.some((reader) => reader?.coordinates.test(start.replace(/^(?:\d+|\p{L}) (?=phối|phoi|tham|co|assist|support)/u, "")));
  });
}

function readerOf(text: string, language: string, { plain }: Reading): TaskLanguage | undefined {
  return known.get(language === noLanguage ? (isVietnamese(text) ? "vi" : plain) : language);
}

/** Whether a text has letters that only Vietnamese has, or hardly any other language. */
function isVietnamese(text: string): boolean {
  return /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text.normalize("NFC"));
}
