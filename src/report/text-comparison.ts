import type { Comparison } from "../compare/comparison.js";
import { textIn } from "../model/text.js";
import { comparisonRows } from "./comparison-rows.js";
import { comparisonWords } from "./comparison-words.js";
import { cut } from "./cut.js";
import type { Form } from "./form.js";
import { label } from "./label.js";
import { tableLines, wrapped } from "./layout.js";

/** So many scenarios fit beside each other; more go into tables of their own. */
const mostColumns = 5;
const mostName = 44;

/** Scenarios side by side as text: which they are, a table, and the digests. */
export function textOfComparison(result: Comparison, form: Form): string {
  const { width, paint, lang } = form;
  const words = comparisonWords[lang];
  const { scenarios } = result;
  const legend = tableLines(scenarios.map(({ title, from, until, days }, index) => [numberOf(index), `${label(textIn(title, lang))} (${words.span(from, until, days)})`]), { width });
  const spansDiffer = new Set(scenarios.map(({ days }) => days)).size > 1;
  const rows = comparisonRows(result, form);
  const tables: string[] = [];
  for (let first = 0; first < scenarios.length; first += mostColumns) {
    const numbers = scenarios.slice(first, first + mostColumns).map((_, at) => first + at);
    const lines = [["", form.words.before, ...numbers.map(numberOf), ""], ...rows.map(({ name, before, values }) => [cut(name, mostName), before, ...numbers.map((at) => values[at] ?? ""), ""])];
    tables.push(tableLines(lines, { width: Math.max(width, 200), right: [1, ...numbers.map((_, at) => at + 2)] }).join("\n"));
  }
  const digests = tableLines(scenarios.map(({ proof }, index) => [numberOf(index), proof.digest]), { width: Math.max(width, 100) });
  const sections = [[paint.bold(words.heading(scenarios.length)), ...legend].join("\n"), ...(spansDiffer ? [wrapped(words.spansDiffer, width).join("\n")] : []), ...tables, [paint.bold(words.digest), ...digests].join("\n")];
  return `${sections.join("\n\n")}\n`;
}

function numberOf(index: number): string {
  return `#${index + 1}`;
}
