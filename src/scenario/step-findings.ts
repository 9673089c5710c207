import type { Problem } from "../findings/wording.js";
import type { Day } from "../model/date.js";
import type { Need, Step } from "./scenario.js";

/** A step that never takes effect within the span, and the acts and steps that are missing. */
export function stepNeverRan(step: Step, missing: readonly Need[]): Problem {
  const names = missing.map((need) => ("act" in need ? need.act : need.step));
  return {
    code: "step-never-ran",
    severity: "error",
    at: [{ step: step.id }],
    data: { step: step.id, missing: names },
    message: `Step ${step.id} never takes effect: it waits for ${names.join(", ")}.`,
    help: "Date the act, mend the step it needs, or widen the span.",
  };
}

/** A step that takes effect after its deadline, or not at all. */
export function deadlineMissed(step: Step, due: Day, effective: Day | undefined): Problem {
  return {
    code: "deadline-missed",
    severity: "warning",
    at: [{ step: step.id }],
    data: { step: step.id, due, ...(effective !== undefined && { effective }) },
    message: `Step ${step.id} was due on ${due}, and ${effective === undefined ? "does not take effect" : `takes effect on ${effective}`}.`,
    help: "Bring forward what it waits for, or move the deadline.",
  };
}
