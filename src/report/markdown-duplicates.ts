import type { Duplicates } from "../duplicates/duplicate-group.js";
import { agenciesOf, clauseOf, evidenceOf, grades, resolutionsOf, tasksOf } from "./duplicates-parts.js";
import { duplicatesWords } from "./duplicates-words.js";
import { escapeMarkdown } from "./escape-markdown.js";
import type { Form } from "./form.js";
import { heatMapOf } from "./heat-map.js";
import { titleLabel } from "./label.js";
import { markdownTable } from "./markdown-table.js";
import { summaryOf } from "./text-duplicates.js";

const mostTasks = 50;

/** Duplicated functions as Markdown, every group in it. */
export function markdownOfDuplicates(result: Duplicates, form: Form): string {
  const words = duplicatesWords[form.lang];
  const tables = grades.flatMap((grade) => {
    const groups = result.groups.filter((group) => group.grade === grade);
    const rows = groups.map((group) => [group.score.toFixed(2), tasksOf(group, form, mostTasks), agenciesOf(group, form), evidenceOf(group, form), resolutionsOf(group, result, form)]);
    return groups.length === 0 ? [] : [`## ${words.grades[grade]}: ${words.groups(groups.length)}`, "", ...markdownTable([words.score, words.tasks, words.who, words.evidence, capitalised(words.resolve)], rows)];
  });
  const { fields, rows } = heatMapOf(result.groups);
  const heads = [words.who, ...fields.map((task) => titleLabel({ task }, form.titles, form.lang)), "Σ"];
  const map = rows.length < 2 ? [] : [`## ${words.heatMap}`, "", ...markdownTable(heads, rows.map(({ agency, counts, all }) => [titleLabel({ agency }, form.titles, form.lang), ...counts.map((count) => (count === 0 ? "" : String(count))), String(all)]))];
  const listed = (heading: string, items: readonly string[]): string[] => (items.length === 0 ? [] : [`## ${heading}`, "", ...items.map((item) => `- ${escapeMarkdown(item)}`), ""]);
  const lists = [
    ...listed(words.boilerplate(result.boilerplate.length), result.boilerplate.map((clause) => clauseOf(clause, form))),
    ...listed(words.coordination(result.coordination.length), result.coordination.map((clause) => clauseOf(clause, form))),
    ...listed(words.unmatched, result.accepted.unmatched.map(({ tasks, reason }) => `${tasks.join(", ")}: ${reason}`)),
  ];
  return `${[...tables, ...map, ...lists, ...summaryOf(result, { ...form, width: Number.POSITIVE_INFINITY }).map(escapeMarkdown)].join("\n")}\n`;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
