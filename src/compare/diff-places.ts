import { heirsBetween } from "../model/heirs-between.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import type { Difference } from "./change.js";
import { statedShares } from "./parts.js";

/** What became of places by events: those that ended in others, and those that gave a part away. Of any other the records tell. */
export function placeDifferences(a: Model, b: Model): Difference[] {
  const { heirsOf } = heirsBetween(a, b, "jurisdiction");
  const sources = new Map<string, string[]>();
  for (const { id } of a.jurisdictions) for (const heir of heirsOf(id)) listIn(sources, heir).push(id);
  const sharesOf = statedShares(a, b, "jurisdiction");
  return [...a.jurisdictions].flatMap(({ id }): Difference[] => {
    const into = heirsOf(id);
    const [only = "", ...others] = into;
    if (only === "" || (only === id && others.length === 0)) return [];
    const kind = others.length > 0 ? "jurisdiction-split" : (sources.get(only)?.length ?? 0) > 1 ? "jurisdiction-merged" : "jurisdiction-replaced";
    return [{ kind, at: [{ jurisdiction: id }], data: { into, ...(kind === "jurisdiction-split" && sharesOf(id, into)) } }];
  });
}
