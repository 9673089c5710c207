import type { Finding } from "../findings/finding.js";
import { textIn } from "../model/text.js";
import type { DateOutcome, Plan, StepOutcome } from "../scenario/plan-result.js";
import { deedsOf } from "./deeds.js";
import type { Form } from "./form.js";
import { type CodeGroup, groupedByCode } from "./grouped.js";
import { label, sentence, titleLabel } from "./label.js";
import { type Cell, tableLines, wrapped } from "./layout.js";
import { section } from "./section.js";
import { headingOf } from "./text-check.js";
import { countsSection, dispositionsSection } from "./text-counts.js";
import { findingsSection, gapsSection } from "./text-plan-findings.js";

const mostSteps = 100;
const mostDates = 50;
const mostDays = 12;
const mostNamed = 3;

/** A plan as text, about a page: steps, what each date brought, gaps with their days, what stays open, counts, and the proof. */
export function textOfPlan(result: Plan, form: Form): string {
  const { words, paint, width, lang } = form;
  const { proof } = result;
  const span = `${words.span(proof.from, proof.until)} (${words.dates(proof.dates.length)})`;
  const proofLine = `${words.proof}: ${words.proofLine(proof.holds, proof.cells, proof.dates.length, proof.digest)}`;
  const sections = [
    [...wrapped(label(textIn(result.title, lang)), width).map(paint.bold), span],
    section(words.steps, stepLines(result.steps, form), form),
    section(words.byDate, dateLines(result.dates, form), form),
    gapsSection(result, form),
    findingsSection(result, form),
    countsSection(result, form),
    dispositionsSection(result, form),
    [...(proof.cells === 0 ? wrapped(words.proofOfNothing, width) : []), proof.holds ? paint.green(proofLine) : paint.red(proofLine)],
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function stepLines(steps: readonly StepOutcome[], form: Form): string[] {
  const day = ({ effective, on }: StepOutcome): string => effective ?? on;
  const inOrder = [...steps].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  const rows = inOrder.slice(0, mostSteps).map((step) => stepRow(step, form));
  const rest = steps.length - mostSteps;
  return [...tableLines(rows, { width: form.width }), ...(rest > 0 ? [`  ${form.words.andMore(rest)}`] : [])];
}

function stepRow(step: StepOutcome, { words, paint, lang, titles }: Form): Cell[] {
  const { id, title, on, effective, state, refused = [] } = step;
  const colour = state === "done" ? paint.green : paint.red;
  const waited = effective !== undefined && effective !== on ? ` (${words.waited(on)})` : "";
  const deeds = state === "done" ? deedsOf(step, lang, titles) || words.noEffect : refused.map(({ message }) => sentence(message)).join(" ");
  return [effective ?? on, { text: words.states[state], paint: colour }, `${title === undefined ? label(id) : label(textIn(title, lang))}${waited}${deeds === "" ? "" : `: ${deeds}`}`];
}

function dateLines(dates: readonly DateOutcome[], form: Form): string[] {
  const { words, paint } = form;
  const changed = dates.filter(({ introduced, resolved }) => introduced.length + resolved.length > 0);
  const rows = changed.slice(0, mostDates).flatMap(({ on, introduced, resolved }): Cell[][] => [
    ...(introduced.length > 0 ? [[on, { text: words.introduced, paint: paint.red }, inFewWords(introduced, form)]] : []),
    ...(resolved.length > 0 ? [[on, { text: words.resolved, paint: paint.green }, inFewWords(resolved, form)]] : []),
  ]);
  const rest = changed.length - mostDates;
  return [...tableLines(rows, { width: form.width }), ...(rest > 0 ? [`  ${words.andMore(rest)}`] : []), ...unchangedLines(dates, form)];
}

function unchangedLines(dates: readonly DateOutcome[], { words, width }: Form): string[] {
  const days = dates.filter(({ introduced, resolved }) => introduced.length + resolved.length === 0).map(({ on }) => on);
  if (days.length === 0) return [];
  const rest = days.length - mostDays;
  return wrapped(words.unchangedOn([...days.slice(0, mostDays), ...(rest > 0 ? [words.andMore(rest)] : [])].join(", ")), width - 2).map((line) => `  ${line}`);
}

/** "lead-missing: 7 tasks (Staff of the Party, …)" for each code. */
function inFewWords(findings: readonly Finding[], form: Form): string {
  return groupedByCode(findings)
    .map((group) => {
      const named = group.subjects.slice(0, mostNamed).flatMap(({ ref }) => (ref ? [titleLabel(ref, form.titles, form.lang)] : []));
      const rest = group.subjects.length - mostNamed;
      return `${label(group.code)}: ${shortHeading(group, form)}${named.length === 0 ? "" : ` (${[...named, ...(rest > 0 ? ["…"] : [])].join(", ")})`}`;
    })
    .join("; ");
}

/** "7 tasks", and the number of findings only where it differs. */
function shortHeading(group: CodeGroup, form: Form): string {
  return group.kind && group.subjects.length === group.findings.length ? form.words.records[group.kind](group.findings.length) : headingOf(group, form);
}
