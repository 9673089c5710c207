import type { Comparison } from "../compare/comparison.js";
import { textIn } from "../model/text.js";
import { comparisonRows } from "./comparison-rows.js";
import { comparisonWords } from "./comparison-words.js";
import { escapeMarkdown } from "./escape-markdown.js";
import type { Form } from "./form.js";
import { markdownTable } from "./markdown-table.js";

/** Scenarios side by side as Markdown. */
export function markdownOfComparison(result: Comparison, form: Form): string {
  const words = comparisonWords[form.lang];
  const { scenarios } = result;
  const spansDiffer = new Set(scenarios.map(({ days }) => days)).size > 1;
  const lines = [
    `# ${words.heading(scenarios.length)}`,
    "",
    ...scenarios.map(({ title, from, until, days, proof }, index) => `${index + 1}. ${escapeMarkdown(`${textIn(title, form.lang)} (${words.span(from, until, days)}), ${proof.digest}`)}`),
    "",
    ...(spansDiffer ? [words.spansDiffer, ""] : []),
    ...markdownTable(["", form.words.before, ...scenarios.map((_, index) => String(index + 1))], comparisonRows(result, form).map(({ name, before, values }) => [name, before, ...values])),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
