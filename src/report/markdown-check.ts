import type { CheckResult } from "../rules/check.js";
import { escapeMarkdown } from "./escape-markdown.js";
import type { Form } from "./form.js";
import { groupedByCode } from "./grouped.js";
import { findingTable } from "./markdown-lists.js";
import { headingOf, summaryLines } from "./text-check.js";

/** The result of a check as Markdown, every finding in it. */
export function markdownOfCheck({ findings, checked }: CheckResult, form: Form): string {
  const groups = groupedByCode(findings).flatMap((group) => {
    const help = group.findings[0]?.help;
    return [
      `## ${escapeMarkdown(group.code)}: ${headingOf(group, form)} (${form.words.severity[group.severity]})`,
      "",
      ...(help === undefined ? [] : [escapeMarkdown(help), ""]),
      ...findingTable(group.subjects.flatMap((subject) => subject.findings), form),
    ];
  });
  return `${[...groups, ...summaryLines(findings, checked, { ...form, width: Number.POSITIVE_INFINITY }).map(escapeMarkdown)].join("\n")}\n`;
}
