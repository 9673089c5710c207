import type { Finding, Severity } from "../findings/finding.js";
import type { Checked, CheckResult } from "../rules/check.js";
import { cut } from "./cut.js";
import type { Form } from "./form.js";
import { type CodeGroup, groupedByCode, idOfSubject, type Subject } from "./grouped.js";
import { label, sentence } from "./label.js";
import { type Cell, tableLines, wrapped } from "./layout.js";
import { placeNames, placesOf } from "./place-names.js";

const mostPerCode = 100;
const mostLabel = 40;

/** The result of a check as text: findings by code and by what they are about, the worst first, and a summary. */
export function textOfCheck({ findings, checked }: CheckResult, form: Form): string {
  const lines = groupedByCode(findings).flatMap((group) => [...groupLines(group, form), ""]);
  for (const line of summaryLines(findings, checked, form)) lines.push(line);
  return `${lines.join("\n")}\n`;
}

/** The findings of one code: heading, what to do, and a row for each record they are about. */
export function groupLines(group: CodeGroup, form: Form): string[] {
  const { paint } = form;
  const heading = `${severityPainted(group.severity, form)}  ${paint.bold(label(group.code))}: ${headingOf(group, form)}`;
  const shown = group.subjects.slice(0, mostPerCode);
  const rest = group.findings.length - shown.reduce((sum, { findings }) => sum + findings.length, 0);
  const help = group.findings[0]?.help;
  return [
    heading,
    ...(help === undefined ? [] : wrapped(sentence(help), form.width - 2).map((line) => `  ${paint.dim(line)}`)),
    ...tableLines(shown.map((subject) => row(subject, form)), { width: form.width }),
    ...(rest > 0 ? [`  ${form.words.andMore(rest)}`] : []),
  ];
}

/** "64 tasks, 183 findings"; only the findings when they are about several kinds of record. */
export function headingOf({ kind, subjects, findings }: CodeGroup, { words }: Form): string {
  return [...(kind ? [words.records[kind](subjects.length)] : []), words.findings(findings.length)].join(", ");
}

function row(subject: Subject, form: Form): Cell[] {
  const [first] = subject.findings;
  const rest = subject.findings.length - 1;
  const name: Cell = { text: cut(label(idOfSubject(subject)), mostLabel), paint: form.paint.dim };
  return [name, `${sentence(first?.message ?? "")}${rest > 0 ? ` ${moreOf(subject, form)}` : ""}`];
}

/** Where else a subject has the finding that is shown, or how many more findings it has. */
export function moreOf({ findings: [, ...others] }: Subject, form: Form): string {
  const elsewhere = new Set(others.flatMap(placesOf));
  return others.every((each) => placesOf(each).length > 0) && elsewhere.size >= others.length ? form.words.andIn(placeNames(others, form)) : form.words.andMoreAlike(others.length);
}

/** What was found, in one line; and how much was looked at, so that silence can be told from emptiness. */
export function summaryLines(findings: readonly Finding[], { cells, rules }: Checked, { words, width }: Form): string[] {
  const tallies = Object.entries(rules);
  const idle = tallies.filter(([, { looked }]) => looked === 0).map(([code]) => code);
  const looked = cells === 0 ? "" : `; ${words.cellsLooked(cells)}, ${words.rulesRun(tallies.length)}`;
  const said = [
    `${bySeverity(findings, words.severities) || words.nothingFound.replace(/\.$/, "")}${looked}.`,
    ...(cells === 0 ? [words.noCells] : []),
    ...(idle.length > 0 ? [words.metNothing(idle.map(label).join(", "))] : []),
    ...tallies.filter(([, { leftAside = 0 }]) => leftAside > 0).map(([code, { leftAside = 0 }]) => words.leftAside(label(code), leftAside)),
  ];
  return said.flatMap((line) => wrapped(line, width));
}

/** "3 errors, 1 warning"; empty when there is nothing. */
export function bySeverity(findings: readonly Finding[], words: Readonly<Record<Severity, (count: number) => string>>): string {
  return (["error", "warning", "info"] as const)
    .map((severity) => [severity, findings.filter((each) => each.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => words[severity](count))
    .join(", ");
}

/** The word for a severity, in its colour. */
export function severityPainted(severity: Severity, { words, paint }: Form): string {
  const colour = { error: paint.red, warning: paint.yellow, info: paint.dim }[severity];
  return colour(words.severity[severity]);
}
