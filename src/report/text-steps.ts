import type { Finding } from "../findings/finding.js";
import { textIn } from "../model/text.js";
import type { DateOutcome, Plan, StepOutcome } from "../scenario/plan-result.js";
import { deedsOf, type Fullness } from "./deeds.js";
import type { Form } from "./form.js";
import { groupedByCode } from "./grouped.js";
import { label, sentence } from "./label.js";
import { wrapped } from "./layout.js";
import { reasonsByPlace } from "./refused-reasons.js";
import { section } from "./section.js";
import { dayOf, stepsInOrder, waitsOf } from "./step-order.js";

const mostDone = 40;
const mostFailed = 100;
/** With more steps than this, those that do not fit into a line are told by their titles and numbers. */
const mostInFull = 12;
const mostReasons = 20;
const mostDates = 50;
/** Columns before what a date brings; on a narrow terminal the date has a line of its own. */
const besideDate = 14;
const belowDate = 4;
const narrow = 60;

/** What stands under one date. */
interface DayGroup {
  readonly steps: StepOutcome[];
  outcome?: DateOutcome;
}

/** The steps by date, a line or a few each, with what each date introduced and resolved. A step that did not run says so, with every reason. */
export function stepsSection(plan: Plan, form: Form): string[] {
  const { words } = form;
  const days = new Map<string, DayGroup>();
  const groupOf = (day: string): DayGroup => {
    const group = days.get(day) ?? { steps: [] };
    days.set(day, group);
    return group;
  };
  const shown = shownSteps(plan.steps);
  for (const step of shown) groupOf(dayOf(step)).steps.push(step);
  const changed = plan.dates.filter(({ introduced, resolved }) => introduced.length + resolved.length > 0);
  for (const outcome of changed.slice(0, mostDates)) groupOf(outcome.on).outcome = outcome;
  const rest = plan.steps.length - shown.length;
  const waitsFor = waitsOf(plan);
  const inFull = shown.filter(({ state }) => state === "done").length <= mostInFull;
  const lines = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([day, group]) => dayLines(day, group, waitsFor, form, inFull));
  return section(words.steps, [...lines, ...(rest > 0 ? [`  ${words.andMore(rest)}`] : [])], form);
}

/** Those that did not run, and the first that did. */
function shownSteps(steps: readonly StepOutcome[]): StepOutcome[] {
  let [done, failed] = [0, 0];
  return stepsInOrder(steps).filter(({ state }) => (state === "done" ? ++done <= mostDone : ++failed <= mostFailed));
}

function dayLines(day: string, { steps, outcome }: DayGroup, waitsFor: ReadonlyMap<string, string>, form: Form, inFull: boolean): string[] {
  const indent = form.width < narrow ? belowDate : besideDate;
  const room = form.width - indent;
  const failed = steps.filter(({ state }) => state !== "done");
  const done = steps.filter(({ state }) => state === "done");
  const waited = new Map<string, StepOutcome[]>();
  for (const step of done) if (step.on !== day) waited.set(step.on, [...(waited.get(step.on) ?? []), step]);
  const lines = [
    ...failed.flatMap((step) => failedLines(step, step.on === day ? "" : ` (${form.words.waited(step.on)})`, waitsFor.get(step.id), room, form)),
    ...done.filter(({ on }) => on === day).flatMap((step) => doneLines(step, "", room, form, inFull)),
    ...[...waited].flatMap(([on, list]) => waitedLines(on, list, room, form, inFull)),
    ...(outcome ? broughtLines(outcome, room, form) : []),
  ];
  const pad = " ".repeat(indent);
  if (indent === belowDate) return [`  ${day}`, ...lines.map((line) => pad + line)];
  return lines.map((line, at) => (at === 0 ? `  ${day}  ${line}` : pad + line));
}

function waitedLines(on: string, steps: readonly StepOutcome[], room: number, form: Form, inFull: boolean): string[] {
  const since = form.words.waited(on);
  if (steps.length === 1) return steps.flatMap((step) => doneLines(step, ` (${since})`, room, form, inFull));
  return [form.paint.dim(`${since}:`), ...steps.flatMap((step) => doneLines(step, "", room - 2, form, inFull).map((line) => `  ${line}`))];
}

/** A step in a line, which goes on below it where it is long; where there are many steps, the most that fits into a line, or else its title and numbers. */
function doneLines(step: StepOutcome, note: string, room: number, form: Form, inFull: boolean): string[] {
  const told = (fullness: Fullness): string => `${nameOf(step, form.lang)}${note}: ${deedsOf(step, form, fullness) || form.words.noEffect}`;
  const shorter = inFull ? told("some") : told("brief");
  const [line = "", ...rest] = wrapped(shorter, room);
  if (rest.length === 0) return [line];
  return wrapped(inFull || step.title === undefined ? shorter : told("numbers"), room - 2).map((each, at) => (at === 0 ? each : `  ${each}`));
}

function failedLines(step: StepOutcome, note: string, waitsFor: string | undefined, room: number, form: Form): string[] {
  const { words, paint, lang } = form;
  const { state, refused = [] } = step;
  const indented = (text: string, by: number): string[] => wrapped(text, room - by).map((line) => " ".repeat(by) + line);
  const rest = refused.length - mostReasons;
  const [first = "", ...others] = wrapped(`${words.states[state]}: ${nameOf(step, lang)}${note}`, room);
  const told = [
    ...(waitsFor === undefined ? [] : indented(sentence(waitsFor), 2)),
    ...reasonsByPlace(refused.slice(0, mostReasons)).flatMap(({ place, reasons }) => {
      const sentences = reasons.map(sentence);
      return sentences.length === 1 ? indented(`${place}: ${sentences.join("")}`, 2) : [...indented(`${place}:`, 2), ...sentences.flatMap((reason) => indented(reason, 4))];
    }),
    ...(rest > 0 ? indented(words.andMore(rest), 2) : []),
  ];
  return [paint.red(first), ...others.map(paint.red), ...told];
}

function nameOf({ id, title }: StepOutcome, lang: Form["lang"]): string {
  return label(title === undefined ? id : textIn(title, lang));
}

/** "→ introduced lead-missing: 7 tasks; resolved lead-contested: 2 tasks". */
function broughtLines({ introduced, resolved }: DateOutcome, room: number, form: Form): string[] {
  const { words, paint } = form;
  const parts = [...(introduced.length > 0 ? [`${words.introduced} ${inCounts(introduced, form)}`] : []), ...(resolved.length > 0 ? [`${words.resolved} ${inCounts(resolved, form)}`] : [])];
  const colour = introduced.some(({ severity }) => severity === "error") ? paint.red : introduced.length > 0 ? paint.yellow : paint.green;
  return wrapped(`→ ${parts.join("; ")}`, room).map(colour);
}

function inCounts(findings: readonly Finding[], { words }: Form): string {
  return groupedByCode(findings).map(({ code, kind, subjects, findings: each }) => `${label(code)}: ${kind ? words.records[kind](subjects.length) : words.findings(each.length)}`).join(", ");
}
