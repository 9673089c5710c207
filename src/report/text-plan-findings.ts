import type { Finding, Ref } from "../findings/finding.js";
import type { Plan } from "../scenario/plan-result.js";
import type { Form } from "./form.js";
import { cellsIn, type CodeGroup, groupedByCode, idOfSubject, type Subject, subjectOf } from "./grouped.js";
import { cut } from "./cut.js";
import { label, sentence, titleLabel } from "./label.js";
import { type Cell, tableLines } from "./layout.js";
import { daysBetween } from "./number.js";
import { section } from "./section.js";
import { headingOf, severityPainted } from "./text-check.js";

const mostGaps = 30;
const mostOpen = 15;
const mostPlace = 24;
/** Warnings and notes this few are told one by one. */
const mostWarnings = 3;

/** Every gap of the plan that begins or ends: exact task, place and days. Those that were there all the time are counted here, and told with what is open. */
export function gapsSection({ findings, proof }: Plan, form: Form): string[] {
  const gaps = findings.filter(({ code }) => code === "lead-missing");
  const { words } = form;
  if (gaps.length === 0) return proof.cells > 0 && proof.holds ? [words.noGaps] : [];
  const throughout = gaps.filter(({ from, until }) => from === undefined && until === undefined);
  const passing = gaps.filter(({ from, until }) => from !== undefined || until !== undefined);
  const shown = passing.sort((a, b) => cellsIn([b]) - cellsIn([a])).slice(0, mostGaps);
  const rest = passing.length - shown.length;
  const byDays = new Map<string, Cell[][]>();
  for (const finding of shown) {
    const days = daysOf(finding, proof, form);
    const list = byDays.get(days) ?? [];
    byDays.set(days, list);
    list.push([sentence(finding.message)]);
  }
  const lines = [...byDays].flatMap(([days, rows]) => [`  ${form.paint.red(days)}`, ...tableLines(rows, { width: form.width, indent: 4 })]);
  const always = groupedByCode(throughout).map((group) => `  ${form.paint.red(words.throughout(headingOf(group, form)))}`);
  return section(words.gaps, [...lines, ...(rest > 0 ? [`  ${words.andMore(rest)}`] : []), ...always], form);
}

/** What is still open at the end, with its tasks where it is an error or short, and in a line each what was there before and is gone. */
export function findingsSection({ findings }: Plan, form: Form): string[] {
  const { words, width } = form;
  const open = groupedByCode(findings.filter(({ until }) => until === undefined));
  const closed = groupedByCode(goneIn(findings, open).filter(({ code }) => code !== "lead-missing"));
  const openLines = open.flatMap((group) => [`  ${heading(group, form)}`, ...(group.severity === "error" || group.subjects.length <= mostWarnings ? openRows(group, form) : [])]);
  const closedLines = tableLines(closed.map((group): Cell[] => [label(group.code), headingOf(group, form)]), { width });
  const last = section(words.closed, closedLines, form);
  return [...(open.length === 0 ? [words.nothingOpen] : section(words.openAtEnd, openLines, form)), ...(last.length > 0 ? ["", ...last] : [])];
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
  return [...tableLines(rows, { width: form.width, indent: 4, clip: true }), ...(rest > 0 ? [`    ${form.words.andMore(rest)}`] : [])];
}

/** A task in one line: since when (or since when with other agencies than before), in how many places, how many lead it, and its title; anything else by its sentence. */
function openRow(subject: Subject, { words, paint, titles, lang }: Form): Cell[] {
  const { ref, findings } = subject;
  const [first] = findings;
  if (!first) return [];
  const id: Cell = { text: label(idOfSubject(subject)), paint: paint.dim };
  const title = ref && "task" in ref ? titles(ref, lang) : undefined;
  if (title === undefined) return [id, "", "", "", sentence(first.message)];
  const place = first.at.find((each) => "jurisdiction" in each);
  const where = findings.length > 1 ? words.records.jurisdiction(findings.length) : place ? titleLabel(place, titles, lang) : "";
  const agencies = first.at.filter((each) => "agency" in each).length;
  return [id, first.from === undefined ? "" : (first.inherited ? words.changedOn : words.since)(first.from), cut(where, mostPlace), agencies > 0 ? words.records.agency(agencies) : "", label(title)];
}

function heading(group: CodeGroup, form: Form): string {
  return `${severityPainted(group.severity, form)}  ${label(group.code)}: ${headingOf(group, form)}`;
}

/** The days of a finding in words, counted within the span of the proof. */
export function daysOf({ from, until }: Finding, proof: Plan["proof"], { words }: Pick<Form, "words">): string {
  return words.days(from, until, from === undefined && until === undefined ? undefined : daysBetween(from ?? proof.from, until ?? proof.until));
}
