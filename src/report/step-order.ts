import type { StepOutcome } from "../scenario/plan-result.js";

/** The day a step is told under: when it took effect or was tried, else when it might have been. */
export function dayOf({ effective, tried, on }: StepOutcome): string {
  return effective ?? tried ?? on;
}

/** Steps by date; those of one date in the order of the scenario. */
export function stepsInOrder(steps: readonly StepOutcome[]): StepOutcome[] {
  return [...steps].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
