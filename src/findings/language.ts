import type { Facts, Ref } from "./finding.js";
import { PolityError } from "./result.js";

/** The tags of the languages in which Polity words its findings and reports. */
export type LanguageTag = "en" | "vi";

/** The language of sentences: English, or another one as its pack, such as `vi` from `polity/vi`. */
export type Language = "en" | LanguagePack;

/** The sentences of a language, handed over as a value, so that a program carries the languages it speaks and no other. */
export interface LanguagePack {
  readonly tag: Exclude<LanguageTag, "en">;
  /** By the code of a finding. */
  readonly sentences: ReadonlyMap<string, Sentences>;
  /** What stands for the title of a task, or of a place, when a finding names none. */
  readonly everyTask: string;
  readonly everywhere: string;
  /** What follows a list of places of which so many are not named; `Infinity` when it is not known how many. */
  readonly andMore: (count: number) => string;
}

/** What is said of a finding of one code: made of its facts and of the titles of the records it points at, and of nothing else. */
export interface Sentences {
  /** What is wrong, and where. */
  readonly message: (data: Facts, names: Named) => string;
  /** What to do about it. */
  readonly help?: (data: Facts, names: Named) => string;
}

/** The titles of the records that a finding points at, in the language of the sentence. */
export interface Named {
  /** Title of the task, or the words for "every task" when the finding names none. */
  readonly task: string;
  /** Title of the place, or the words for "everywhere" when the finding names none; with those in it that a fault is about, when it is not about all of it. */
  readonly place: string;
  /** True when the finding names no task, or no place: it holds for all of them. */
  readonly everyTask: boolean;
  readonly everywhere: boolean;
  /** Titles of the agencies, in the order of `at`. */
  readonly agencies: readonly string[];
  /** The title of any record, or its id when there is none. */
  readonly titleOf: (ref: Ref) => string;
}

/** A sentence in each language, for what has its words beside it. */
export type Translations<F = Facts> = { readonly [L in LanguageTag]: (facts: F) => string };

/**
 * The language that the options of a call ask for.
 *
 * @throws PolityError when it is neither "en" nor a pack
 */
export function languageOf({ lang = "en" }: { readonly lang?: Language | undefined }): Language {
  const given: unknown = lang; // A program without types can pass anything.
  if (given === "en" || (typeof given === "object" && given !== null && "sentences" in given)) return lang;
  throw new PolityError(`The language ${JSON.stringify(given)} is neither "en" nor a language pack: for Vietnamese, \`import { vi } from "polity/vi"\` and pass \`lang: vi\`, without quotes.`);
}

/** The tag of a language. */
export function tagOf(lang: Language): LanguageTag {
  return lang === "en" ? lang : lang.tag;
}
