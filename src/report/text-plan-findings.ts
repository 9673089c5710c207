import { type Finding, idOfRef } from "../findings/finding.js";
import type { Plan } from "../scenario/plan-result.js";
import type { Form } from "./form.js";
import { cellsIn, type CodeGroup, groupedByCode } from "./grouped.js";
import { label, sentence } from "./label.js";
import { type Cell, tableLines } from "./layout.js";
import { daysBetween } from "./number.js";
import { section } from "./section.js";
import { headingOf, severityPainted } from "./text-check.js";

const mostGaps = 30;
const mostOpen = 8;

/** Every gap of the plan: exact task, place and days. */
export function gapsSection({ findings, proof }: Plan, form: Form): string[] {
  const gaps = findings.filter(({ code }) => code === "lead-missing");
  const { words } = form;
  if (gaps.length === 0) return proof.cells > 0 && proof.holds ? [words.noGaps] : [];
  const shown = [...gaps].sort((a, b) => cellsIn([b]) - cellsIn([a])).slice(0, mostGaps);
  const rest = gaps.length - shown.length;
  const rows = shown.map((finding): Cell[] => [{ text: daysOf(finding, proof, form), paint: form.paint.red }, sentence(finding.message)]);
  return section(words.gaps, [...tableLines(rows, { width: form.width }), ...(rest > 0 ? [`  ${words.andMore(rest)}`] : [])], form);
}

/** What is still open at the end, errors with their tasks, and in a line each what was there before and is gone. */
export function findingsSection({ findings, proof }: Plan, form: Form): string[] {
  const { words, width } = form;
  const open = groupedByCode(findings.filter(({ until }) => until === undefined));
  const closed = groupedByCode(findings.filter(({ until, code }) => until !== undefined && code !== "lead-missing"));
  const openLines = open.flatMap((group) => [`  ${heading(group, form)}`, ...(group.severity === "error" ? openRows(group, proof, form) : [])]);
  const closedLines = tableLines(closed.map((group): Cell[] => [label(group.code), headingOf(group, form)]), { width });
  const last = section(words.closed, closedLines, form);
  return [...(open.length === 0 ? [words.nothingOpen] : section(words.openAtEnd, openLines, form)), ...(last.length > 0 ? ["", ...last] : [])];
}

function openRows(group: CodeGroup, proof: Plan["proof"], form: Form): string[] {
  const rows = group.subjects.slice(0, mostOpen).map(({ ref, findings }): Cell[] => {
    const [first] = findings;
    if (!first) return [];
    const more = findings.length > 1 ? ` ${form.words.andMorePlaces(findings.length - 1)}` : "";
    const days = first.from === undefined ? "" : ` (${daysOf(first, proof, form)})`;
    return [{ text: ref ? label(idOfRef(ref)) : "", paint: form.paint.dim }, `${sentence(first.message)}${days}${more}`];
  });
  const rest = group.subjects.length - mostOpen;
  return [...tableLines(rows, { width: form.width, indent: 4 }), ...(rest > 0 ? [`    ${form.words.andMore(rest)}`] : [])];
}

function heading(group: CodeGroup, form: Form): string {
  return `${severityPainted(group.severity, form)}  ${label(group.code)}: ${headingOf(group, form)}`;
}

/** The days of a finding in words, counted within the span of the proof. */
export function daysOf({ from, until }: Finding, proof: Plan["proof"], { words }: Pick<Form, "words">): string {
  return words.days(from, until, from === undefined && until === undefined ? undefined : daysBetween(from ?? proof.from, until ?? proof.until));
}
