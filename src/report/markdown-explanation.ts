import type { Explanation, LineageStep } from "../compare/explanation.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { ExplanationParts } from "./explanation-parts.js";
import type { Form } from "./form.js";
import { markdownTable } from "./markdown-table.js";

/** What is told about a record, as Markdown. */
export function markdownOfExplanation(told: Explanation, form: Form): string {
  const parts = new ExplanationParts(form);
  const { words } = parts;
  const steps = (heading: string, list: readonly LineageStep[]): string[] => (list.length === 0 ? [] : [`## ${heading}`, "", ...markdownTable([words.date, "→", words.share, words.how], list.map((step) => parts.step(step, told.about)))]);
  const leads = (told.task?.areas ?? []).flatMap((area) => {
    const [where, who] = parts.area(area, told.about);
    const rows = area.handovers.map((each) => parts.handover(each, area));
    return [`**${escapeMarkdown(where)}:** ${escapeMarkdown(who)}`, "", ...(rows.length === 0 ? [words.noHistory, ""] : markdownTable([words.date, words.how], rows))];
  });
  const lines = [
    `# ${escapeMarkdown(parts.heading(told))}`,
    "",
    ...parts.facts(told).map(([name, value]) => `- ${name}: ${escapeMarkdown(value)}`),
    "",
    ...(told.task ? [`## ${words.who}`, "", ...(leads.length === 0 ? [words.nowhere, ""] : leads)] : []),
    ...steps(words.origins, told.origins),
    ...steps(words.became, told.became),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
