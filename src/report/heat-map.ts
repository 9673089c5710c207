import type { DuplicateGroup } from "../duplicates/duplicate-group.js";
import { duplicatesWords } from "./duplicates-words.js";
import type { Form } from "./form.js";
import { label, titleLabel } from "./label.js";
import { tableLines } from "./layout.js";

const [mostAgencies, mostFields] = [15, 8];

/** In how many groups each agency is, by field: the agencies and fields with the most, as rows and columns. */
export interface HeatMap {
  readonly fields: readonly string[];
  readonly rows: readonly { readonly agency: string; readonly counts: readonly number[]; readonly all: number }[];
}

/** Counts the groups of each agency by field. */
export function heatMapOf(groups: readonly DuplicateGroup[]): HeatMap {
  const byAgency = new Map<string, Map<string, number>>();
  const ofAgency = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { agencies, fields } of groups) {
    for (const agency of agencies) {
      count(ofAgency, agency);
      const counts = byAgency.get(agency) ?? new Map<string, number>();
      byAgency.set(agency, counts);
      for (const field of fields) count(counts, field);
    }
  }
  const most = (counts: ReadonlyMap<string, number>, shown: number): string[] => [...counts].sort(([, a], [, b]) => b - a).slice(0, shown).map(([id]) => id);
  const agencies = most(ofAgency, mostAgencies);
  // Fields in which the agencies that are shown have the most: a column of others would be empty.
  const ofField = new Map<string, number>();
  for (const agency of agencies) for (const [field, all] of byAgency.get(agency) ?? []) ofField.set(field, (ofField.get(field) ?? 0) + all);
  const fields = most(ofField, mostFields);
  return { fields, rows: agencies.map((agency) => ({ agency, counts: fields.map((field) => byAgency.get(agency)?.get(field) ?? 0), all: ofAgency.get(agency) ?? 0 })) };
}

/** The heat map as text: numbered columns, and below them what the numbers stand for. */
export function textOfHeatMap(groups: readonly DuplicateGroup[], form: Form): string[] {
  const { fields, rows } = heatMapOf(groups);
  if (rows.length < 2 || fields.length === 0) return [];
  const words = duplicatesWords[form.lang];
  const shade = (count: number): string => (count === 0 ? "·" : String(count));
  const body = rows.map(({ agency, counts, all }) => [...counts.map(shade), String(all), titleLabel({ agency }, form.titles, form.lang)]);
  const heads = [...fields.map((_, at) => `[${at + 1}]`), "Σ", ""];
  const right = heads.map((_, at) => at).slice(0, -1);
  return [
    `${form.paint.bold(words.heatMap)} (${words.heatMapOf(rows.length, fields.length)})`,
    ...tableLines([heads, ...body], { width: form.width, right, clip: true }),
    ...tableLines(fields.map((task, at) => [`[${at + 1}]`, `${titleLabel({ task }, form.titles, form.lang)} (${label(task)})`]), { width: form.width }),
    "",
  ];
}
