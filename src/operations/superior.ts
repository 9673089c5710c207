import type { Model } from "../model/model.js";
import { treeOf, within } from "../model/tree.js";

/** Whether an agency would stand under itself with a new superior. */
export function wouldCircle(model: Model, agency: string, superior: string): boolean {
  return within(treeOf(model.agencies), model.agencies.slotOf(superior), model.agencies.slotOf(agency));
}
