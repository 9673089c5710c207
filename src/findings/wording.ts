import type { Facts, Finding, Language, Ref, Severity } from "./finding.js";

/** A sentence made of facts, in each language. Every wording exists in both. */
export type Wording<F = Facts> = { readonly [L in Language]: (facts: F) => string };

/** The titles of the records that a finding points at, in the language of the sentence. */
export interface Named {
  /** Title of the task, or the words for "every task" when the finding names none. */
  readonly task: string;
  /** Title of the place, or the words for "everywhere" when the finding names none. */
  readonly place: string;
  /** True when the finding names no task, or no place: it holds for all of them. */
  readonly everyTask: boolean;
  readonly everywhere: boolean;
  /** Titles of the agencies, in the order of `at`. */
  readonly agencies: readonly string[];
  /** The title of any record, or its id when there is none. */
  readonly titleOf: (ref: Ref) => string;
}

/** A finding that is not worded yet: code, facts, place, and the sentences to choose from. */
export interface Problem<F extends Facts = Facts> {
  readonly code: string;
  readonly severity: Severity;
  readonly at: readonly Ref[];
  readonly data: F;
  readonly message: Wording<F & Named>;
  readonly help?: Wording<F & Named>;
  readonly from?: string;
  readonly until?: string;
  readonly inherited?: boolean;
  readonly suggestions?: readonly (readonly Facts[])[];
  /** Where in the data an input problem stands. */
  readonly path?: readonly (string | number)[];
}

/** Looks up the title of a record in a language; `undefined` when there is no such record. */
export type TitleLookup = (ref: Ref, lang: Language) => string | undefined;

const noTitles: TitleLookup = () => undefined;
const everyTask: Readonly<Record<Language, string>> = { en: "every task", vi: "mọi nhiệm vụ" };
const everywhere: Readonly<Record<Language, string>> = { en: "all places", vi: "mọi nơi" };

/** The finding, worded: the sentence is chosen by language and filled with facts and names. */
export function worded(problem: Problem, lang: Language, titles: TitleLookup = noTitles): Finding {
  const { code, severity, at, data, from, until, inherited, suggestions } = problem;
  const facts = { ...data, ...namesIn(at, lang, titles) };
  return Object.freeze({
    code,
    severity,
    message: problem.message[lang](facts),
    at,
    data,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(inherited && { inherited }),
    ...(problem.help && { help: problem.help[lang](facts) }),
    ...(suggestions && suggestions.length > 0 && { suggestions }),
  });
}

function namesIn(at: readonly Ref[], lang: Language, titles: TitleLookup): Named {
  const titleOf = (ref: Ref): string => titles(ref, lang) ?? Object.values(ref)[0] ?? "";
  const task = at.find((ref) => "task" in ref);
  const place = at.find((ref) => "jurisdiction" in ref);
  return {
    task: task ? titleOf(task) : everyTask[lang],
    place: place ? titleOf(place) : everywhere[lang],
    everyTask: task === undefined,
    everywhere: place === undefined,
    agencies: at.filter((ref) => "agency" in ref).map(titleOf),
    titleOf,
  };
}
