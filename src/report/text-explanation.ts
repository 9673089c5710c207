import type { Explanation, LineageStep } from "../compare/explanation.js";
import { ExplanationParts } from "./explanation-parts.js";
import type { Form } from "./form.js";
import { type Cell, tableLines, wrapped } from "./layout.js";
import { section } from "./section.js";

const mostAreas = 100;
const mostHandovers = 20;
const mostSteps = 100;

/** What is told about a record, as text: what it is, who leads it and who did before, what it came from and became. */
export function textOfExplanation(told: Explanation, form: Form): string {
  const parts = new ExplanationParts(form);
  const { words } = parts;
  const sections = [
    wrapped(parts.heading(told), form.width).map(form.paint.bold),
    tableLines(parts.facts(told), { width: form.width }),
    section(words.who, told.task ? leadLines(told, parts, form) : [], form),
    section(words.origins, stepLines(told.origins, told, parts, form), form),
    section(words.became, stepLines(told.became, told, parts, form), form),
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function leadLines({ about, task }: Explanation, parts: ExplanationParts, { width, paint, words }: Form): string[] {
  const areas = task?.areas ?? [];
  if (areas.length === 0) return wrapped(parts.words.nowhere, width - 2).map((line) => `  ${line}`);
  const lines = areas.slice(0, mostAreas).flatMap((area) => {
    const [where, who] = parts.area(area, about);
    const rows = area.handovers.slice(0, mostHandovers).map((each): Cell[] => parts.handover(each, area));
    const rest = area.handovers.length - mostHandovers;
    return [
      ...tableLines([[where, { text: who, paint: area.agencies.length === 1 ? paint.green : paint.red }]], { width }),
      ...(rows.length === 0 ? [`    ${parts.words.noHistory}`] : tableLines(rows, { width, indent: 4 })),
      ...(rest > 0 ? [`    ${words.andMore(rest)}`] : []),
    ];
  });
  const rest = areas.length - mostAreas;
  return [...lines, ...(rest > 0 ? [`  ${words.andMore(rest)}`] : [])];
}

function stepLines(steps: readonly LineageStep[], { about }: Explanation, parts: ExplanationParts, { width, words }: Form): string[] {
  const rest = steps.length - mostSteps;
  return [...tableLines(steps.slice(0, mostSteps).map((step) => parts.step(step, about)), { width, right: [2] }), ...(rest > 0 ? [`  ${words.andMore(rest)}`] : [])];
}
