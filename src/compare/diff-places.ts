import { heirsBetween } from "../model/heirs-between.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import type { Difference } from "./change.js";
import { partsOf } from "./parts.js";

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

/** Asks how much of a record went where. */
export type SharesOf = (id: string, into: readonly string[]) => { readonly shares?: readonly number[] };

/** How much of a record went where, if one event states it for all that it became. */
export function statedShares(a: Model, b: Model, kind: "agency" | "jurisdiction"): SharesOf {
  const parts = new Map<string, Map<string, number | undefined>>();
  b.events.forEach((event) => {
    if (a.events.has(event.id)) return;
    for (const { from, to, share, isStated } of partsOf(event, kind)) parts.set(from, (parts.get(from) ?? new Map<string, number | undefined>()).set(to, isStated ? share : undefined));
  });
  return (id, into) => {
    const shares = into.flatMap((to) => parts.get(id)?.get(to) ?? []);
    return shares.length === into.length && parts.get(id)?.size === into.length ? { shares } : {};
  };
}
