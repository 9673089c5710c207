import { textIn } from "../model/text.js";
import type { Plan } from "../scenario/plan-result.js";
import type { Form } from "./form.js";
import { label } from "./label.js";
import { wrapped } from "./layout.js";
import { mergersSection } from "./mergers.js";
import { countsSection } from "./text-counts.js";
import { gapsSection } from "./text-gaps.js";
import { openSection } from "./text-open.js";
import { stepsSection } from "./text-steps.js";
import { verdictOf } from "./text-verdict.js";

/** A plan as text, in about a page: the verdict, the steps by date with what each brought, gaps with their days, what stays open, counts, and the proof. */
export function textOfPlan(result: Plan, form: Form): string {
  const { words, width } = form;
  const sections = [
    headingLines(result, form),
    stepsSection(result, form),
    gapsSection(result, form),
    openSection(result, form),
    mergersSection(form),
    countsSection(result, form),
    [...wrapped(words.inFull, width).map(form.paint.dim), proofLine(result, form)],
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function headingLines(result: Plan, form: Form): string[] {
  const { words, paint, width, lang } = form;
  const { proof } = result;
  const { well, paragraphs } = verdictOf(result, form);
  const verdict = paragraphs.flatMap((paragraph) => wrapped(paragraph, width)).map(well ? paint.green : paint.red);
  return [...wrapped(label(textIn(result.title, lang)), width).map(paint.bold), `${words.span(proof.from, proof.until)} (${words.dates(proof.dates.length)})`, ...verdict];
}

function proofLine({ proof }: Plan, { words, paint }: Form): string {
  return (proof.holds ? paint.green : paint.red)(`${words.proof}: ${words.proofLine(proof.holds, proof.cells, proof.dates.length, proof.digest)}`);
}
