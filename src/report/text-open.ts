import type { Finding, Ref } from "../findings/finding.js";
import type { Plan } from "../scenario/plan-result.js";
import type { Form } from "./form.js";
import { type CodeGroup, groupedByCode, idOfSubject, type Subject, subjectOf } from "./grouped.js";
import { cut } from "./cut.js";
import { label, sentence } from "./label.js";
import { type Cell, tableLines, wrapped } from "./layout.js";
import { placeNames, placesOf } from "./place-names.js";
import { section } from "./section.js";
import { headingOf, severityPainted } from "./text-check.js";

const seeAbove = { en: "(see above)", vi: "(xem bên trên)" };
const mostOpen = 5;
const mostPlace = 24;
const narrowest = 30;

/** What is still open at the end, the errors with their tasks, and in one line what was there before and is gone. */
export function openSection({ findings }: Plan, form: Form): string[] {
  const { words, width } = form;
  const open = groupedByCode(findings.filter(({ until }) => until === undefined));
  const closed = groupedByCode(goneIn(findings, open).filter(({ code }) => code !== "lead-missing"));
  const gone = closed.map((group) => `${label(group.code)}: ${headingOf(group, form)}`).join("; ");
  return [
    ...(open.length === 0 ? [words.nothingOpen] : section(words.openAtEnd, open.flatMap((group) => groupLines(group, form)), form)),
    ...(closed.length === 0 ? [] : wrapped(`${words.closed}: ${gone}`, width)),
  ];
}

/** An error with a row for each task, and anything else in one line, with its sentence when there is only one. */
function groupLines(group: CodeGroup, form: Form): string[] {
  const [only, ...others] = group.findings;
  // Why a step never ran is told with the steps.
  if (group.severity === "error") return group.code === "step-never-ran" ? [`  ${heading(group, `${headingOf(group, form)} ${seeAbove[form.lang]}`, form)}`] : [`  ${heading(group, headingOf(group, form), form)}`, ...openRows(group, form)];
  const told = only && others.length === 0 ? sentence(only.message) : headingOf(group, form);
  return wrapped(told, Math.max(narrowest, form.width - form.words.severity[group.severity].length - group.code.length - 6)).map((line, at) => (at === 0 ? `  ${heading(group, line, form)}` : `    ${line}`));
}

/** What ended and is not there in another form: a contest that goes on between other agencies is not gone. */
function goneIn(findings: readonly Finding[], open: readonly CodeGroup[]): Finding[] {
  const still = new Set(open.flatMap(({ code, subjects }) => subjects.map(({ ref }) => keyOf(code, ref))));
  return findings.filter((finding) => finding.until !== undefined && !still.has(keyOf(finding.code, subjectOf(finding))));
}

function keyOf(code: string, ref: Ref | undefined): string {
  return JSON.stringify([code, ref]);
}

function openRows(group: CodeGroup, form: Form): string[] {
  const rows = group.subjects.slice(0, mostOpen).map((subject) => openRow(subject, form));
  const rest = group.subjects.length - mostOpen;
  return [...tableLines(rows, { width: form.width, indent: 4, clip: group.code !== "lead-missing" }), ...(rest > 0 ? [`    ${form.words.andMore(rest)}`] : [])];
}

/** A task in one line: since when (or since when with other agencies than before), in how many places, how many lead it, and its title, which ends with the places of a gap; anything else by its sentence. */
function openRow(subject: Subject, form: Form): Cell[] {
  const { words, paint, titles, lang } = form;
  const { ref, findings } = subject;
  const [first] = findings;
  if (!first) return [];
  const id: Cell = { text: label(idOfSubject(subject)), paint: paint.dim };
  const title = ref === undefined ? words.gapOf(undefined, undefined) : "task" in ref ? titles(ref, lang) : undefined;
  if (title === undefined) return [id, "", "", "", sentence(first.message)];
  const places = new Set(findings.flatMap(placesOf)).size;
  const where = places > 1 ? words.records.jurisdiction(places) : placeNames(findings, form);
  const agencies = first.at.filter((each) => "agency" in each).length;
  return [id, first.from === undefined ? "" : (first.inherited ? words.changedOn : words.since)(first.from), cut(where, mostPlace), agencies > 0 ? words.records.agency(agencies) : "", agencies === 0 && places > 1 ? `${label(title)} (${placeNames(findings, form)})` : label(title)];
}

function heading(group: CodeGroup, told: string, form: Form): string {
  return `${severityPainted(group.severity, form)}  ${label(group.code)}: ${told}`;
}
