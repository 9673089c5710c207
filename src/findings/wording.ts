import type { Facts, Finding, Ref, Severity } from "./finding.js";
import { type Language, type LanguageTag, type Named, tagOf } from "./language.js";

/** A sentence made of facts: in English, to which a language pack knows the others by the code; or with other languages beside it. */
export type Wording<F = Facts> = ((facts: F) => string) | InEach<F>;

/** A sentence in English, and in what other languages there are. */
export interface InEach<F = Facts> {
  /** The sentence in English, which also stands for a language that is missing. */
  readonly en: (facts: F) => string;
  /** The sentence in Vietnamese. */
  readonly vi?: (facts: F) => string;
}

/** A finding that is not worded yet: code, facts, place, and its sentence. */
export interface Problem<F extends Facts = Facts> {
  readonly code: string;
  readonly severity: Severity;
  readonly at: readonly Ref[];
  readonly data: F;
  readonly message: string | Wording<F & Named>;
  readonly help?: string | Wording<F & Named>;
  readonly from?: string;
  readonly until?: string;
  readonly inherited?: boolean;
  readonly suggestions?: readonly (readonly Facts[])[];
  /** Where in the data it stands. */
  readonly path?: readonly (string | number)[];
}

/** Looks up the title of a record in a language; `undefined` when there is no such record. */
export type TitleLookup = (ref: Ref, lang: LanguageTag) => string | undefined;

/** So many places are named where a fault is in a part of its place only. */
const mostPlaces = 6;

const noTitles: TitleLookup = () => undefined;

/** The finding, worded: the sentence is chosen by language and filled with facts and names. */
export function worded(problem: Problem, lang: Language, titles: TitleLookup = noTitles): Finding {
  const { code, severity, at, data, from, until, inherited, suggestions } = problem;
  const names = namesIn(problem, lang, titles);
  const said = (part: "message" | "help"): string | undefined => {
    const own = problem[part];
    const packed = lang === "en" || typeof own === "object" ? undefined : lang.sentences.get(code)?.[part];
    if (packed) return packed(data, names);
    if (own === undefined || typeof own === "string") return own;
    return (typeof own === "function" ? own : (own[tagOf(lang)] ?? own.en))({ ...data, ...names });
  };
  const help = said("help");
  return Object.freeze({
    code,
    severity,
    message: said("message") ?? code,
    at,
    data,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(inherited && { inherited }),
    ...(help !== undefined && { help }),
    ...(suggestions && suggestions.length > 0 && { suggestions }),
  });
}

function namesIn({ at, data }: Problem, lang: Language, titles: TitleLookup): Named {
  const titleOf = (ref: Ref): string => titles(ref, tagOf(lang)) ?? Object.values(ref)[0] ?? "";
  const task = at.find((ref) => "task" in ref);
  const place = at.find((ref) => "jurisdiction" in ref);
  const { everyTask, everywhere, andMore } = lang === "en" ? { everyTask: "every task", everywhere: "all places", andMore: (rest: number) => (rest === Infinity ? "and many more" : `and ${rest} more`) } : lang;
  const within = Array.isArray(data["places"]) ? data["places"].map((id) => titleOf({ jurisdiction: String(id) })) : [];
  const rest = data["placesCut"] === true ? Infinity : within.length - mostPlaces;
  const named = rest > 1 ? `${within.slice(0, mostPlaces).join(", ")} ${andMore(rest)}` : within.join(", ");
  return {
    task: task ? titleOf(task) : everyTask,
    place: place ? `${titleOf(place)}${named && ` (${named})`}` : named || everywhere,
    everyTask: task === undefined,
    everywhere: place === undefined && named === "",
    agencies: at.filter((ref) => "agency" in ref).map(titleOf),
    titleOf,
  };
}
