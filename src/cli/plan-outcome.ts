import type { Finding } from "../index.js";
import type { Plan } from "../scenario/index.js";

/** Whether a plan brings an error on any date, or refuses a step: such a model is not written without being asked twice. */
export function bringsFaults({ dates, steps }: Plan): boolean {
  return steps.some(({ state }) => state === "refused") || dates.some(({ introduced }) => introduced.some(isError));
}

/** Whether a plan brings an error, refuses a step, or leaves an error open at the end. */
export function hasFaults(plan: Plan): boolean {
  return bringsFaults(plan) || plan.findings.some((finding) => isError(finding) && finding.until === undefined);
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}
