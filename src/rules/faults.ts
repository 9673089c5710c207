import type { Ref } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { type Area, regionsOf } from "../coverage/regions.js";
import type { Model } from "../model/model.js";
import type { CellRule } from "./rule.js";

/** Required cells with one fault: the same rule and the same leads. */
export interface Fault {
  readonly rule: CellRule;
  /** Slots of the agencies that lead, ascending. */
  readonly leads: readonly number[];
  readonly areas: readonly Area[];
}

/** The days of a fault, for a plan. */
export interface FaultDays {
  readonly from?: string;
  readonly until?: string;
  readonly inherited?: boolean;
}

/** The problems of a fault: one for each of the largest regions that hold exactly its cells. */
export function problemsOfFault(model: Model, fault: Fault, days: FaultDays = {}): Problem[] {
  const { rule } = fault;
  const agencies = fault.leads.map((slot) => model.agencies.at(slot)?.id ?? "").sort(byCodeUnits).map((agency): Ref => ({ agency }));
  return regionsOf(model, fault.areas).map(({ task, place, cells }) => {
    const at: Ref[] = [];
    const [taskId, placeId] = [model.tasks.at(task)?.id, model.jurisdictions.at(place)?.id];
    if (taskId !== undefined) at.push({ task: taskId });
    if (placeId !== undefined) at.push({ jurisdiction: placeId });
    for (const agency of agencies) at.push(agency);
    return { code: rule.code, severity: rule.severity, at, data: { cells }, message: rule.message, ...(rule.help && { help: rule.help }), ...days };
  });
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
