import type { Finding } from "../findings/finding.js";
import type { Form } from "./form.js";
import { label, sentence } from "./label.js";
import { wrapped } from "./layout.js";
import { bySeverity, severityPainted } from "./text-check.js";

const mostShown = 100;

/** What is wrong with an input, or why something was refused, as text: `file:line:column`, then the sentence and what to do. */
export function textOfFindings(findings: readonly Finding[], form: Form): string {
  const lines = findings.slice(0, mostShown).flatMap((finding) => findingLines(finding, form));
  const rest = findings.length - mostShown;
  return `${[...lines, ...(rest > 0 ? [form.words.andMore(rest)] : []), "", `${bySeverity(findings, form.words.severities) || form.words.nothingFound}.`.replace("..", ".")].join("\n")}\n`;
}

/** One finding in a line or two. */
function findingLines({ severity, message, help, source }: Finding, form: Form): string[] {
  const place = source && placeOf(source);
  const path = source && source.path !== "" ? ` ${form.paint.dim(`(${label(source.path)})`)}` : "";
  const head = place === undefined ? severityPainted(severity, form) : `${form.paint.bold(place)} ${severityPainted(severity, form)}${path}`;
  return [head, ...[message, ...(help === undefined ? [] : [help])].flatMap((text) => wrapped(sentence(text), form.width - 2).map((line) => `  ${line}`))];
}

/** `model.yaml:12:5`, as editors and terminals make it a link. */
export function placeOf({ file, line, column }: NonNullable<Finding["source"]>): string {
  const place = [line, column].filter((each) => each !== undefined).join(":");
  return [...(file === undefined ? [] : [label(file)]), ...(place === "" ? [] : [place])].join(":");
}
