import type { Problem } from "../findings/wording.js";
import type { Act } from "../model/act.js";
import type { Day } from "../model/date.js";
import { present } from "../model/present.js";
import type { Need, Step } from "./scenario.js";

/** A step that never takes effect within the span, and the acts, with the days of their force, and the steps that are missing. */
export function stepNeverRan(step: Step, missing: readonly Need[], acts: ReadonlyMap<string, Act>): Problem {
  const waits = missing.map((need) => {
    if ("step" in need) return need;
    const { inForce, issued, until } = acts.get(need.act) ?? {};
    return present({ ...need, from: inForce ?? issued, until });
  });
  const told = waits.map((need) => ("step" in need ? `step ${need.step}, which is not taken` : `${need.act}, ${need.from ? `in force from ${need.from}${need.until ? ` until ${need.until}` : ""}` : "which has no date"}`));
  return {
    code: "step-never-ran",
    severity: "error",
    at: [{ step: step.id }],
    data: { step: step.id, waits },
    message: `Step ${step.id} never takes effect: it waits for ${told.join("; ")}.`,
    help: "Date the act, mend the step it needs, or widen the span.",
  };
}

/** A step that takes effect after its deadline, or not at all. */
export function deadlineMissed(step: Step, due: Day, effective: Day | undefined): Problem {
  return {
    code: "deadline-missed",
    severity: "warning",
    at: [{ step: step.id }],
    data: present({ step: step.id, due, effective }),
    message: `Step ${step.id} was due on ${due}, and ${effective === undefined ? "does not take effect" : `takes effect on ${effective}`}.`,
    help: "Bring forward what it waits for, or move the deadline.",
  };
}
