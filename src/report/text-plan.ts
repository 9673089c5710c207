import type { Finding } from "../findings/finding.js";
import { textIn } from "../model/text.js";
import type { DateOutcome, Plan, StepOutcome } from "../scenario/plan-result.js";
import { deedsOf } from "./deeds.js";
import type { Form } from "./form.js";
import { groupedByCode } from "./grouped.js";
import { label, sentence, titleLabel } from "./label.js";
import { type Cell, tableLines, wrapped } from "./layout.js";
import { section } from "./section.js";
import { headingOf } from "./text-check.js";
import { countsSection, dispositionsSection } from "./text-counts.js";
import { findingsSection, gapsSection } from "./text-plan-findings.js";

const mostSteps = 100;
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
  const rows = steps.slice(0, mostSteps).map((step) => stepRow(step, form));
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
  const rows = dates.flatMap(({ on, introduced, resolved }): Cell[][] => {
    const lines: Cell[][] = [];
    if (introduced.length > 0) lines.push([on, { text: words.introduced, paint: paint.red }, inFewWords(introduced, form)]);
    if (resolved.length > 0) lines.push([on, { text: words.resolved, paint: paint.green }, inFewWords(resolved, form)]);
    return lines.length > 0 ? lines : [[on, words.nothing, ""]];
  });
  return tableLines(rows, { width: form.width });
}

/** "7 tasks, 7 findings lead-missing (Staff of the Party, …)" for each code. */
function inFewWords(findings: readonly Finding[], form: Form): string {
  return groupedByCode(findings)
    .map((group) => {
      const named = group.subjects.slice(0, mostNamed).flatMap(({ ref }) => (ref ? [titleLabel(ref, form.titles, form.lang)] : []));
      const rest = group.subjects.length - mostNamed;
      return `${label(group.code)}: ${headingOf(group, form)}${named.length === 0 ? "" : ` (${[...named, ...(rest > 0 ? ["…"] : [])].join(", ")})`}`;
    })
    .join("; ");
}
