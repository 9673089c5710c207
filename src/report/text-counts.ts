import type { CountLine, Disposition, Plan } from "../scenario/plan-result.js";
import { countName } from "./count-name.js";
import { cut } from "./cut.js";
import type { Form } from "./form.js";
import { type Cell, tableLines } from "./layout.js";
import { numberIn, signed } from "./number.js";
import { section } from "./section.js";

const mostGroups = 10;
const mostName = 40;

/** The totals before and after, and the groups that changed most. */
export function countsSection({ counts }: Plan, form: Form): string[] {
  const { words } = form;
  const totals = counts.lines.filter(({ group, before, after }) => group === undefined && (before !== 0 || after !== 0));
  const changed = counts.lines.filter(({ group, difference }) => group !== undefined && difference !== 0);
  const shown = changed.length > mostGroups ? [...changed].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)).slice(0, mostGroups) : changed;
  if (totals.length === 0 && shown.length === 0) return [];
  const rows: Cell[][] = [["", words.before, words.after, words.difference, words.percent], ...[...totals, ...shown].map((line) => countRow(line, form))];
  const rest = changed.length - shown.length;
  const lines = tableLines(rows.map((cells) => [...cells, ""]), { width: Math.max(form.width, 120), right: [1, 2, 3, 4] });
  return section(words.counts, [...lines, ...(rest > 0 ? [`  ${words.andMore(rest)}`] : [])], form);
}

function countRow(line: CountLine, form: Form): Cell[] {
  const { lang } = form;
  const { before, after, difference, percent } = line;
  return [cut(countName(line, form), mostName), numberIn(before, lang), numberIn(after, lang), difference === 0 ? "–" : signed(difference, lang), percent === undefined || percent === 0 ? "" : signed(percent, lang)];
}

/** What became of the agencies and tasks, counted by kind. */
export function dispositionsSection({ dispositions }: Plan, form: Form): string[] {
  const { words } = form;
  const kinds = [
    [words.agencies, dispositions.filter(({ of }) => "agency" in of)],
    [words.tasks, dispositions.filter(({ of }) => "task" in of)],
  ] as const;
  const rows = kinds.filter(([, list]) => list.length > 0).map(([name, list]): Cell[] => [name, becameCounts(list, form)]);
  return section(words.dispositions, tableLines(rows, { width: form.width }), form);
}

function becameCounts(list: readonly Disposition[], { words, lang }: Form): string {
  const counts = new Map<Disposition["became"], number>();
  for (const { became } of list) counts.set(became, (counts.get(became) ?? 0) + 1);
  const order = Object.keys(words.became) as Disposition["became"][]; // The keys of the table of words.
  return order.flatMap((became) => (counts.has(became) ? [`${numberIn(counts.get(became) ?? 0, lang)} ${words.became[became]}`] : [])).join(", ");
}
