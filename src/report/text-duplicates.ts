import type { DuplicateGroup, Duplicates } from "../duplicates/duplicate-group.js";
import { agenciesOf, clauseOf, evidenceOf, grades, resolutionsOf, tasksOf } from "./duplicates-parts.js";
import { duplicatesWords } from "./duplicates-words.js";
import type { Form } from "./form.js";
import { textOfHeatMap } from "./heat-map.js";
import { sentence } from "./label.js";
import { wrapped } from "./layout.js";

const mostPerGrade = 100;
const mostTasks = 4;

/** Duplicated functions as text: by grade, the worst first, with what shows each; then the agencies by field. */
export function textOfDuplicates(result: Duplicates, form: Form): string {
  const lines = [...grades.flatMap((grade) => gradeLines(grade, result, form)), ...textOfHeatMap(result.groups, form), ...clauseLines(result, form), ...summaryOf(result, form)];
  return `${lines.join("\n")}\n`;
}

function gradeLines(grade: DuplicateGroup["grade"], result: Duplicates, form: Form): string[] {
  const groups = result.groups.filter((group) => group.grade === grade);
  if (groups.length === 0) return [];
  const words = duplicatesWords[form.lang];
  const colour = { duplication: form.paint.red, overlap: form.paint.yellow, fragmentation: form.paint.dim }[grade];
  const rest = groups.length - mostPerGrade;
  return [`${colour(words.grades[grade])}  ${words.groups(groups.length)}`, ...groups.slice(0, mostPerGrade).flatMap((group) => groupLines(group, result, form)), ...(rest > 0 ? [`  ${form.words.andMore(rest)}`] : []), ""];
}

function groupLines(group: DuplicateGroup, result: Duplicates, form: Form): string[] {
  const words = duplicatesWords[form.lang];
  const resolved = resolutionsOf(group, result, form);
  const below = [agenciesOf(group, form), evidenceOf(group, form), ...(resolved === "" ? [] : [`${words.resolve}: ${resolved}`])];
  const indented = (text: string): string[] => wrapped(sentence(text), form.width - 8).map((line) => `        ${line}`);
  const [first = "", ...more] = wrapped(sentence(tasksOf(group, form, mostTasks)), form.width - 8);
  return [`  ${form.paint.dim(group.score.toFixed(2))}  ${form.paint.bold(first)}`, ...more.map((line) => `        ${form.paint.bold(line)}`), ...below.flatMap(indented)];
}

function clauseLines({ boilerplate, coordination, accepted }: Duplicates, form: Form): string[] {
  const words = duplicatesWords[form.lang];
  const listed = (heading: string, items: readonly string[]): string[] => (items.length === 0 ? [] : [heading, ...items.flatMap((item) => wrapped(item, form.width - 2).map((line) => `  ${line}`)), ""]);
  return [
    ...listed(words.boilerplate(boilerplate.length), boilerplate.slice(0, mostPerGrade).map((clause) => clauseOf(clause, form))),
    ...listed(words.coordination(coordination.length), coordination.slice(0, mostPerGrade).map((clause) => clauseOf(clause, form))),
    ...listed(words.unmatched, accepted.unmatched.slice(0, mostPerGrade).map(({ tasks, reason }) => sentence(`${tasks.join(", ")}: ${reason}`))),
  ];
}

/** What was found, and what was looked at, so that silence can be told from emptiness. */
export function summaryOf({ groups, looked, accepted, cutShort }: Duplicates, form: Form): string[] {
  const words = duplicatesWords[form.lang];
  const counts = grades.map((grade) => [grade, groups.filter((group) => group.grade === grade).length] as const).filter(([, count]) => count > 0);
  const found = groups.length === 0 ? words.none : `${counts.map(([grade, count]) => `${words.grades[grade]}: ${count}`).join(", ")}.`;
  return [found, words.looked(looked.tasks, looked.coordinating, accepted.groups), ...(looked.tried > 0 && looked.tried < groups.length ? [words.tried(looked.tried)] : []), ...(cutShort > 0 ? [words.cutShort(cutShort)] : [])].flatMap((line) => wrapped(line, form.width));
}
