import type { ComparedScenario, Comparison } from "../compare/comparison.js";
import { comparisonWords } from "./comparison-words.js";
import { countName } from "./count-name.js";
import type { Form } from "./form.js";
import { label } from "./label.js";
import { numberIn } from "./number.js";

/** A line of a comparison: a name, the number before, and one value for each scenario. */
export interface ComparedRow {
  readonly name: string;
  readonly before: string;
  readonly values: readonly string[];
}

/** The lines of a comparison: what each proves, what went wrong, what moved, the counts, and the findings by code. */
export function comparisonRows({ scenarios }: Comparison, form: Form): ComparedRow[] {
  const words = comparisonWords[form.lang];
  const number = (count: number): string => numberIn(count, form.lang);
  const row = (name: string, value: (scenario: ComparedScenario) => string): ComparedRow => ({ name, before: "", values: scenarios.map(value) });
  return [
    row(words.proof, ({ proof }) => (proof.holds ? words.holds : words.fails)),
    row(words.cells, ({ proof }) => number(proof.cells)),
    row(words.missing, ({ cellDays }) => number(cellDays.missing)),
    row(words.contested, ({ cellDays }) => number(cellDays.contested)),
    row(words.done, ({ steps }) => number(steps.done)),
    row(words.refused, ({ steps }) => number(steps.refused.length)),
    row(words.neverRan, ({ steps }) => number(steps.neverRan.length)),
    row(words.agencies, ({ moved }) => number(moved.agencies)),
    row(words.staff, ({ moved }) => number(moved.staff)),
    row(words.tasks, ({ moved }) => number(moved.tasks)),
    row(words.movedCells, ({ moved }) => number(moved.cells)),
    ...countRows(scenarios, form),
    ...findingRows(scenarios, form),
  ];
}

/** Totals, and the groups that some scenario changes. */
function countRows(scenarios: readonly ComparedScenario[], form: Form): ComparedRow[] {
  const lines = new Map<string, { readonly name: string; readonly before: number; readonly shown: boolean }>();
  const keyOf = ({ of, group }: { readonly of: string; readonly group?: string }): string => JSON.stringify([of, group ?? null]);
  const after = scenarios.map(({ counts }) => new Map(counts.map((line) => [keyOf(line), line.after])));
  for (const { counts } of scenarios) {
    for (const line of counts) {
      const shown = line.group === undefined ? line.before !== 0 || line.after !== 0 : line.difference !== 0;
      const known = lines.get(keyOf(line));
      lines.set(keyOf(line), { name: countName(line, form), before: line.before, shown: shown || known?.shown === true });
    }
  }
  return [...lines].filter(([, { shown }]) => shown).map(([key, { name, before }]) => ({ name, before: numberIn(before, form.lang), values: after.map((each) => numberIn(each.get(key) ?? 0, form.lang)) }));
}

function findingRows(scenarios: readonly ComparedScenario[], { lang }: Form): ComparedRow[] {
  const codes = new Set(scenarios.flatMap(({ findings }) => findings.map(({ code }) => code)));
  return [...codes].map((code) => ({
    name: comparisonWords[lang].findings(label(code)),
    before: "",
    values: scenarios.map(({ findings }) => {
      const found = findings.find((each) => each.code === code);
      return `${numberIn(found?.introduced ?? 0, lang)} / ${numberIn(found?.open ?? 0, lang)}`;
    }),
  }));
}
