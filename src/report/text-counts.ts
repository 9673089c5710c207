import type { CountLine, Disposition, Plan } from "../scenario/plan-result.js";
import { countName, groupingName, groupName } from "./count-name.js";
import type { Form } from "./form.js";
import { type Cell, fitted, tableLines } from "./layout.js";
import { numberIn, signed } from "./number.js";

const main = new Set(["agencies", "staff", "leads", "tasks"]);
const narrowest = 30;

/** The main totals before and after; in one line for each grouping the groups that changed most; and what became of agencies and tasks. */
export function countsSection({ counts, dispositions }: Plan, form: Form): string[] {
  const { words, width } = form;
  const totals = counts.lines.filter(({ of, before, after }) => main.has(of) && (before !== 0 || after !== 0));
  if (totals.length === 0) return [];
  const heads: Cell[] = [{ text: words.counts, paint: form.paint.bold }, words.before, words.after, words.difference, words.percent];
  const table = tableLines([heads, ...totals.map((line) => totalRow(line, form))].map((cells) => [...cells, ""]), { width: Math.max(width, 120), indent: 0, right: [1, 2, 3, 4] });
  return [...table, ...tableLines([...groupRows(counts.lines, form), ...becameRows(dispositions, form)], { width })];
}

function totalRow(line: CountLine, form: Form): Cell[] {
  const { lang } = form;
  const { before, after, difference, percent } = line;
  return [`  ${countName(line, form)}`, numberIn(before, lang), numberIn(after, lang), difference === 0 ? "–" : signed(difference, lang), percent === undefined || percent === 0 ? "" : signed(percent, lang)];
}

function groupRows(lines: readonly CountLine[], form: Form): Cell[][] {
  const changed = new Map<string, CountLine[]>();
  for (const line of lines) {
    if (line.group === undefined || line.difference === 0) continue;
    const list = changed.get(line.of) ?? [];
    changed.set(line.of, list);
    list.push(line);
  }
  const room = Math.max(narrowest, form.width - 4 - [...changed.keys()].reduce((most, of) => Math.max(most, groupingName(of, form).length), 0));
  return [...changed].map(([of, list]): Cell[] => {
    const names = list.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)).map((line) => `${groupName(line, form)} ${numberIn(line.before, form.lang)} → ${numberIn(line.after, form.lang)}`);
    return [groupingName(of, form), fitted(names, room, form.words.andMore)];
  });
}

function becameRows(dispositions: readonly Disposition[], form: Form): Cell[][] {
  const kinds = [
    [form.words.agenciesBecame, dispositions.filter(({ of }) => "agency" in of)],
    [form.words.tasksBecame, dispositions.filter(({ of }) => "task" in of)],
  ] as const;
  return kinds.filter(([, list]) => list.length > 0).map(([name, list]): Cell[] => [name, becameCounts(list, form)]);
}

function becameCounts(list: readonly Disposition[], { words, lang }: Form): string {
  const counts = new Map<Disposition["became"], number>();
  for (const { became } of list) counts.set(became, (counts.get(became) ?? 0) + 1);
  const order = Object.keys(words.became) as Disposition["became"][]; // The keys of the table of words.
  return order.flatMap((became) => (counts.has(became) ? [`${numberIn(counts.get(became) ?? 0, lang)} ${words.became[became]}`] : [])).join(", ");
}
