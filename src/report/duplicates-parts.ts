import type { DuplicateGroup, Duplicates, Grade, Resolution, SharedClause } from "../duplicates/duplicate-group.js";
import type { Ref } from "../findings/finding.js";
import { duplicatesWords } from "./duplicates-words.js";
import type { Form } from "./form.js";
import { titleLabel } from "./label.js";

/** The grades, the worst first. */
export const grades = ["duplication", "overlap", "fragmentation"] as const satisfies readonly Grade[];

const [mostAgencies, mostPlaces] = [5, 3];

/** The titles of a group's tasks, each with its id; those of a field are many, and the field is told instead. */
export function tasksOf({ tasks, evidence }: DuplicateGroup, form: Form, most: number): string {
  if (evidence.foundBy === "field" && evidence.branch !== undefined) return `${named({ task: evidence.branch }, form)}: ${form.words.records.task(tasks.length)}`;
  return listed(tasks.map((task) => `${named({ task }, form)} (${task})`), most, form);
}

/** Agencies and the places where they meet: by name, or how many they are. */
export function agenciesOf({ agencies, places = [] }: Pick<DuplicateGroup, "agencies"> & Partial<Pick<DuplicateGroup, "places">>, form: Form): string {
  const words = duplicatesWords[form.lang];
  const there = places.length > mostPlaces ? words.places(places.length) : places.map((jurisdiction) => named({ jurisdiction }, form)).join(", ");
  const who = agencies.length > mostAgencies ? "" : `: ${agencies.map((agency) => named({ agency }, form)).join(", ")}`;
  return `${words.agencies(agencies.length)}${there === "" ? "" : ` ${words.inPlaces(there)}`}${who}`;
}

/** A clause that several agencies share, and these. */
export function clauseOf({ tasks: [task = ""], agencies }: SharedClause, form: Form): string {
  return `${named({ task }, form)} (${agenciesOf({ agencies }, form)})`;
}

/** What shows a group, part by part. */
export function evidenceOf({ evidence, tasks }: DuplicateGroup, form: Form): string {
  const words = duplicatesWords[form.lang];
  // The language of the report comes first: its titles are those that are shown.
  const said = Object.entries(evidence.words).sort(([a], [b]) => Number(b === form.lang) - Number(a === form.lang)).map(([, list]) => list.join(", ")).join(" · ");
  const branch = tasks.length > 1 && evidence.foundBy !== "field" && evidence.branch !== undefined ? named({ task: evidence.branch }, form) : "";
  const parts: [string, string][] = [
    [words.sharedWords, said],
    [words.branch, branch],
    [words.beneficiaries, evidence.beneficiaries.join(", ")],
    [words.acts, evidence.acts.map((act) => named({ act }, form)).join(", ")],
  ];
  return [words.foundBy[evidence.foundBy], ...parts.filter(([, text]) => text !== "").map(([name, text]) => `${name}: ${text}`)].join("; ");
}

/** The ways to resolve a group, in a few words each; that there is none, where some were tried. */
export function resolutionsOf(group: DuplicateGroup, { groups, looked }: Duplicates, form: Form): string {
  const { by, or, noWay } = duplicatesWords[form.lang];
  if (group.resolutions.length === 0) return groups.indexOf(group) < looked.tried ? noWay : "";
  return group.resolutions.map((each) => by[each.by](each.operations.length, receiverOf(each, form))).join(`; ${or} `);
}

/** The one agency that leads afterwards, by name; nothing when they are several, one in each place, or nobody is named. */
function receiverOf({ operations }: Resolution, form: Form): string | undefined {
  const ids = new Set(operations.map((operation) => (operation.op === "reassign" ? operation.to : operation.op === "merge" ? operation.into : operation.op === "unify" ? operation.lead : undefined)));
  const [id] = ids;
  return ids.size === 1 && typeof id === "string" ? named({ agency: id }, form) : undefined;
}

function listed(texts: readonly string[], most: number, { words }: Form): string {
  return [...texts.slice(0, most), ...(texts.length > most ? [words.andMore(texts.length - most)] : [])].join(" · ");
}

function named(ref: Ref, { titles, lang }: Form): string {
  return titleLabel(ref, titles, lang);
}
