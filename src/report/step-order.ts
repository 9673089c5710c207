import type { Plan, StepOutcome } from "../scenario/plan-result.js";

/** The day a step is told under: when it took effect or was tried, else when it might have been. */
export function dayOf({ effective, tried, on }: StepOutcome): string {
  return effective ?? tried ?? on;
}

/** Steps by date; those of one date in the order of the scenario. */
export function stepsInOrder(steps: readonly StepOutcome[]): StepOutcome[] {
  return [...steps].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** What each step that never ran waits for, as its finding says it, by the id of the step. */
export function waitsOf({ findings }: Pick<Plan, "findings">): ReadonlyMap<string, string> {
  return new Map(findings.flatMap(({ code, at, message }) => at.flatMap((ref) => (code === "step-never-ran" && "step" in ref ? [[ref.step, message] as const] : []))));
}
