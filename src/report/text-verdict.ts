import { textIn } from "../model/text.js";
import type { Plan, StepOutcome } from "../scenario/plan-result.js";
import type { Form } from "./form.js";
import { groupedByCode } from "./grouped.js";
import { label } from "./label.js";
import { daysBetween } from "./number.js";
import { verdictWords } from "./verdict-words.js";

const mostNamed = 3;

/** Whether the proof of a plan holds, and where not, in how many tasks and which days; then the steps that did not run. Each text is a paragraph. */
export function verdictOf({ findings, proof, steps }: Plan, form: Form): { readonly well: boolean; readonly paragraphs: readonly string[] } {
  const words = verdictWords[form.lang];
  const failed = [...failedSteps(steps, "refused", words.stepsRefused, form), ...failedSteps(steps, "never-ran", words.stepsNeverRan, form)];
  if (proof.cells === 0) return { well: false, paragraphs: [form.words.proofOfNothing, ...failed] };
  // What was over on the first day of the span lasted for no day of it.
  const lasting = findings.filter(({ until }) => until === undefined || until > proof.from);
  const missing = lasting.filter(({ code }) => code === "lead-missing");
  const contested = lasting.filter(({ code }) => code === "lead-contested");
  const told = [
    words.verdict(proof.holds, steps.filter(({ state }) => state !== "done").length),
    ...(missing.length > 0 ? [words.withoutLead(tasksIn(missing), ...stretchOf(missing, proof))] : []),
    ...(contested.length > 0 ? [words.withSeveralLeads(tasksIn(contested), tasksIn(contested.filter(({ until }) => until === undefined)))] : []),
  ];
  return { well: proof.holds && failed.length === 0, paragraphs: [told.join(" "), ...failed] };
}

/** The first day of any gap, the day on which the last is over, if it is, and at most how many days one lasts: a place that is redrawn takes its gap along. */
function stretchOf(missing: Plan["findings"], proof: Plan["proof"]): [from: string, until: string | undefined, longest: number] {
  let [from, until, longest] = [proof.until, proof.from, 0];
  const began = new Map<string, string>();
  for (const finding of missing.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))) {
    const [start, end] = [finding.from ?? proof.from, finding.until ?? proof.until];
    const task = JSON.stringify(finding.at.find((ref) => "task" in ref));
    const first = (finding.inherited ? began.get(`${task} ${start}`) : undefined) ?? start;
    const ending = `${task} ${end}`;
    if (first < (began.get(ending) ?? "9999-99-99")) began.set(ending, first);
    if (start < from) from = start;
    if (end > until) until = end;
    longest = Math.max(longest, daysBetween(first, end));
  }
  return [from, missing.some((finding) => finding.until === undefined) ? undefined : until, longest];
}

/** How many tasks findings are about; nothing when they are about every task of some place. */
function tasksIn(findings: Plan["findings"]): number | undefined {
  const subjects = groupedByCode(findings).flatMap((group) => group.subjects);
  return subjects.some(({ ref }) => ref === undefined) ? undefined : subjects.length;
}

function failedSteps(steps: readonly StepOutcome[], state: StepOutcome["state"], count: (count: number) => string, { lang, words, full }: Form): string[] {
  const failed = steps.filter((step) => step.state === state);
  if (failed.length === 0) return [];
  const names = failed.slice(0, full ? Infinity : mostNamed).map(({ id, title }) => label(title === undefined ? id : textIn(title, lang)));
  const rest = failed.length - names.length;
  return [`${count(failed.length)}: ${[...names, ...(rest > 0 ? [words.andMore(rest)] : [])].join(", ")}.`];
}
