import type { Finding } from "../findings/finding.js";
import type { CheckResult } from "../rules/check.js";
import type { Plan, StepOutcome } from "../scenario/plan-result.js";

const mostFindings = 10_000;

/** The result of a check as JSON: `{ findings, truncated, checked }`. */
export function jsonOfCheck({ findings, checked }: CheckResult): string {
  return written({ ...capped(findings), checked });
}

/** A plan as JSON: `{ findings, truncated, steps, dates, counts, dispositions, proof }`. The model after is written by `apply`. */
export function jsonOfPlan({ findings, steps, dates, counts, dispositions, proof }: Plan): string {
  const { before, after } = counts;
  return written({ ...capped(findings), steps: steps.map(stepData), dates, counts: { before, after }, dispositions, proof });
}

/** Findings of an input, or refusals, as JSON: `{ findings, truncated }`. */
export function jsonOfFindings(findings: readonly Finding[]): string {
  return written(capped(findings));
}

/** Changes as JSON: `{ changes }`. */
export function jsonOfChanges(changes: readonly unknown[]): string {
  return written({ changes });
}

function capped(findings: readonly Finding[]): { readonly findings: readonly Finding[]; readonly truncated: number } {
  return { findings: findings.slice(0, mostFindings), truncated: Math.max(0, findings.length - mostFindings) };
}

/** The `id` of an event is its number within a model in memory, and no part of the format. */
function stepData({ id, on, effective, state, events, refused }: StepOutcome): unknown {
  return { id, on, ...(effective !== undefined && { effective }), state, events: events.map(({ id: _number, ...event }) => event), ...(refused && { refused }) };
}

function written(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
