import { idOfRef } from "../findings/finding.js";
import { textIn } from "../model/text.js";
import type { Disposition, Plan } from "../scenario/plan-result.js";
import { countName } from "./count-name.js";
import { deedsOf } from "./deeds.js";
import { escapeMarkdown } from "./escape-markdown.js";
import type { Form } from "./form.js";
import { groupedByCode } from "./grouped.js";
import { titleLabel } from "./label.js";
import { findingTable } from "./markdown-lists.js";
import { markdownTable } from "./markdown-table.js";
import { mergersTable } from "./mergers.js";
import { numberIn, signed } from "./number.js";
import { reasonsByPlace } from "./refused-reasons.js";
import { dayOf, stepsInOrder, waitsOf } from "./step-order.js";
import { headingOf } from "./text-check.js";
import { verdictOf } from "./text-verdict.js";

/** A plan as Markdown: steps, every finding with its days, counts, what became of each agency and task, and the proof. */
export function markdownOfPlan(result: Plan, form: Form): string {
  const { words, lang } = form;
  const { proof } = result;
  const waits = waitsOf(result);
  const lines = [
    `# ${escapeMarkdown(textIn(result.title, lang))}`,
    "",
    `${words.span(proof.from, proof.until)} (${words.dates(proof.dates.length)})`,
    "",
    `**${words.proof}:** ${escapeMarkdown(words.proofLine(proof.holds, proof.cells, proof.dates.length, proof.digest))}`,
    ...verdictOf(result, form).paragraphs.flatMap((paragraph) => ["", escapeMarkdown(paragraph)]),
    "",
    `## ${words.steps}`,
    "",
    ...markdownTable([words.date, words.state, words.step, words.title, words.did], stepsInOrder(result.steps).map((step) => stepCells(step, waits.get(step.id) ?? "", form))),
    ...groupedByCode(result.findings).flatMap((group) => [`## ${escapeMarkdown(group.code)}: ${headingOf(group, form)}`, "", ...findingTable(group.findings, form)]),
    ...dateLines(result, form),
    ...mergersTable(form),
    `## ${words.counts}`,
    "",
    ...markdownTable(
      ["", words.before, words.after, words.difference, words.percent],
      result.counts.lines.map((line) => [countName(line, form), numberIn(line.before, lang), numberIn(line.after, lang), signed(line.difference, lang), line.percent === undefined ? "" : signed(line.percent, lang)]),
    ),
    ...dispositionLines(result, form),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function stepCells(step: Plan["steps"][number], waitsFor: string, form: Form): string[] {
  const { words, lang } = form;
  const { id, title, on, state, refused = [] } = step;
  const day = dayOf(step);
  const did = state === "done" ? deedsOf(step, form, "all") || words.noEffect : state === "never-ran" ? waitsFor : reasonsByPlace(refused).map(({ place, reasons }) => `${place}: ${reasons.join(" ")}`).join(" ");
  const waited = day === on ? "" : ` (${words.waited(on)})`;
  return [`${day}${waited}`, words.states[state], id, title === undefined ? "" : textIn(title, lang), did];
}

function dateLines({ dates }: Plan, form: Form): string[] {
  const { words } = form;
  const changed = dates.filter(({ introduced, resolved }) => introduced.length + resolved.length > 0);
  if (changed.length === 0) return [];
  const tables = changed.flatMap(({ on, introduced, resolved }) =>
    ([[words.introduced, introduced], [words.resolved, resolved]] as const).flatMap(([name, list]) => (list.length === 0 ? [] : [`### ${on}: ${name}`, "", ...findingTable(list, form)])),
  );
  return [`## ${words.byDate}`, "", ...tables];
}

function dispositionLines({ dispositions }: Plan, form: Form): string[] {
  const { words } = form;
  const changed = dispositions.filter(({ became }) => became !== "unchanged");
  const rest = dispositions.length - changed.length;
  const table = markdownTable([words.where, words.title, words.state, "→", words.date, words.step], changed.map((each) => dispositionCells(each, form)));
  return [`## ${words.dispositions}`, "", ...table, `${words.became.unchanged}: ${numberIn(rest, form.lang)}`];
}

function dispositionCells({ of, became, into = [], on = "", step = "" }: Disposition, { words, titles, lang }: Form): string[] {
  return [idOfRef(of), titleLabel(of, titles, lang), words.became[became], into.map((ref) => titleLabel(ref, titles, lang)).join(", "), on, step];
}
