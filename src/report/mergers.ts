import type { PlanMerger } from "../duplicates/duplicates-of-plan.js";
import { duplicatesWords } from "./duplicates-words.js";
import { escapeMarkdown } from "./escape-markdown.js";
import type { Form } from "./form.js";
import { sentence, titleLabel } from "./label.js";
import { wrapped } from "./layout.js";
import { markdownTable } from "./markdown-table.js";
import { section } from "./section.js";

const mostMergers = 3;
const mostNamed = 3;

/** What the mergers do about duplicates: a paragraph for each agency they made; of more than three the sums, and which does the most. */
export function mergersSection(form: Form): string[] {
  const weightOf = ({ resolved, reduced, inside }: PlanMerger): number => resolved.length + reduced.length + inside.length;
  const shown = form.mergers.toSorted((a, b) => weightOf(b) - weightOf(a));
  const paragraphs = shown.length > mostMergers ? [sumOf(shown, form)] : shown.map((merger) => `${titleOf(merger.into, form)}: ${partsOf(merger, form, mostNamed).join("; ")}`);
  const lines = paragraphs.flatMap((text) => wrapped(sentence(text), form.width - 4).map((line, at) => `${at === 0 ? "  " : "    "}${line}`));
  return section(duplicatesWords[form.lang].mergers, lines, form);
}

function sumOf(mergers: readonly PlanMerger[], form: Form): string {
  const sum = (count: (merger: PlanMerger) => readonly unknown[]): number => mergers.reduce((all, merger) => all + count(merger).length, 0);
  const [most] = mergers.map(({ into }) => titleOf(into, form));
  return duplicatesWords[form.lang].inAll(mergers.length, sum(({ resolved }) => resolved), sum(({ reduced }) => reduced), sum(({ inside }) => inside), most ?? "");
}

/** All of them as a table. */
export function mergersTable(form: Form): string[] {
  const { words, mergers, lang } = form;
  if (mergers.length === 0) return [];
  const rows = mergers.map((merger) => [titleOf(merger.into, form), merger.agencies.map((agency) => titleOf(agency, form)).join(", "), partsOf(merger, form, Infinity).join("; ")]);
  return [`## ${escapeMarkdown(duplicatesWords[lang].mergers)}`, "", ...markdownTable([words.kinds.agency, words.before, words.message], rows)];
}

/** "resolves 2 duplicated functions (“Food safety”, “Roads”); brings side by side inside it: Inspectorate of Transport + Inspectorate of Construction". */
function partsOf({ resolved, reduced, inside }: PlanMerger, form: Form, most: number): string[] {
  const words = duplicatesWords[form.lang];
  const listed = (names: readonly string[]): string => `${names.slice(0, most).join(", ")}${names.length > most ? ` ${form.words.andMore(names.length - most)}` : ""}`;
  const titles = (groups: PlanMerger["resolved"]): string => listed([...new Set(groups.map(({ tasks }) => `“${titleLabel({ task: tasks[0] ?? "" }, form.titles, form.lang)}”`))]);
  return [
    ...(resolved.length > 0 ? [`${words.resolves(resolved.length)} (${titles(resolved)})`] : []),
    ...(reduced.length > 0 ? [`${words.reduces(reduced.length)} (${titles(reduced)})`] : []),
    ...(inside.length > 0 ? [`${words.inside}: ${listed(inside.map(({ agencies }) => agencies.slice(0, most).map((agency) => titleOf(agency, form)).join(" + ")))}`] : []),
  ];
}

function titleOf(agency: string, { titles, lang }: Form): string {
  return titleLabel({ agency }, titles, lang);
}
