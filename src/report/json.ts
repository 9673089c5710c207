import type { Duplicates } from "../duplicates/duplicate-group.js";
import type { PlanMerger } from "../duplicates/duplicates-of-plan.js";
import type { Finding } from "../findings/finding.js";
import type { Comparison } from "../compare/comparison.js";
import type { Explanation } from "../compare/explanation.js";
import type { CheckResult } from "../rules/check.js";
import type { Form } from "./form.js";
import type { DateOutcome, Plan, StepOutcome } from "../scenario/plan-result.js";

const mostFindings = 10_000;

/** The result of a check as JSON: `{ findings, truncated, checked }`. */
export function jsonOfCheck({ findings, checked }: CheckResult): string {
  return written({ ...capped(findings), checked });
}

/** A plan as JSON: `{ findings, truncated, steps, dates, counts, dispositions, proof, mergers }`. Each list of a date is cut like the findings. The model after is written by `apply`. */
export function jsonOfPlan({ findings, steps, dates, counts, dispositions, proof }: Plan, { mergers }: Pick<Form, "mergers">): string {
  const { before, after } = counts;
  return written({ ...capped(findings), steps: steps.map(stepData), dates: dates.map(dateData), counts: { before, after }, dispositions, proof, mergers: mergers.map(mergerData) });
}

/** Findings of an input, or refusals, as JSON: `{ findings, truncated }`. */
export function jsonOfFindings(findings: readonly Finding[]): string {
  return written(capped(findings));
}

/** What is told about a record as JSON, by ids. */
export function jsonOfExplanation(told: Explanation): string {
  return written(told);
}

/** Scenarios side by side as JSON: `{ scenarios }`. */
export function jsonOfComparison(compared: Comparison): string {
  return written(compared);
}

/** Duplicated functions as JSON: `{ groups, truncated, boilerplate, coordination, accepted, looked, cutShort }`. */
export function jsonOfDuplicates({ groups, ...rest }: Duplicates): string {
  return written({ groups: groups.slice(0, mostFindings), truncated: Math.max(0, groups.length - mostFindings), ...rest });
}

/** Changes as JSON: `{ changes }`. */
export function jsonOfChanges(changes: readonly unknown[]): string {
  return written({ changes });
}

function capped(findings: readonly Finding[]): { readonly findings: readonly Finding[]; readonly truncated: number } {
  return { findings: findings.slice(0, mostFindings), truncated: Math.max(0, findings.length - mostFindings) };
}

function dateData({ introduced, resolved, ...date }: DateOutcome): unknown {
  const [brought, removed] = [capped(introduced), capped(resolved)];
  return { ...date, introduced: brought.findings, resolved: removed.findings, truncated: brought.truncated + removed.truncated };
}

/** Groups are told by their tasks: `polity duplicates` tells them in full. */
function mergerData({ into, agencies, resolved, reduced, inside }: PlanMerger): unknown {
  const named = (groups: PlanMerger["resolved"]): unknown => groups.map(({ grade, tasks, agencies: leads }) => ({ grade, tasks, agencies: leads }));
  return { into, agencies, resolved: named(resolved), reduced: named(reduced), inside };
}

/** The `id` of an event is its number within a model in memory, and no part of the format. */
function stepData({ id, on, effective, tried, state, events, refused }: StepOutcome): unknown {
  return { id, on, ...(effective !== undefined && { effective }), ...(tried !== undefined && { tried }), state, events: events.map(({ id: _number, ...event }) => event), ...(refused && { refused }) };
}

/** What JSON leaves as it is, a terminal may obey, or a reader cannot see: written by its number, which means the same. */
const unseen = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

function written(data: unknown): string {
  const text = JSON.stringify(data, null, 2).replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `${text}\n`;
}
