import { duplicateFunction, duplicatesOfPlan, type PlanMerger } from "../duplicates/index.js";
import type { Model } from "../index.js";
import type { Plan } from "../scenario/index.js";
import type { rulesAsked } from "./rules-asked.js";

/** What the mergers of a plan do about duplicates; nothing where nobody wants to know of duplicates. */
export function mergersOf(model: Model, { model: after }: Plan, { severity }: ReturnType<typeof rulesAsked>): readonly PlanMerger[] {
  return severity?.[duplicateFunction.code] === "off" ? [] : duplicatesOfPlan(model, after);
}
