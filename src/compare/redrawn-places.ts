import { heirsBetween } from "../model/heirs-between.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";

/**
 * The leaf places of a later model that came from others by events, or took others in, by number of the leaf, ascending: with the leaf places of
 * the earlier model that they came from, by number.
 */
export function redrawnPlaces(a: Model, b: Model): ReadonlyMap<number, readonly number[]> {
  const [old, now] = [treeOf(a.jurisdictions), treeOf(b.jurisdictions)];
  const { heirsOf } = heirsBetween(a, b, "jurisdiction");
  const sources = new Map<number, Set<number>>();
  old.leaves.forEach((slot, leafA) => {
    for (const id of heirsOf(a.jurisdictions.at(slot)?.id ?? "")) {
      const heir = b.jurisdictions.slotOf(id);
      for (let leafB = now.leafStart[heir] ?? 0; leafB < (now.leafEnd[heir] ?? 0); leafB += 1) sources.set(leafB, (sources.get(leafB) ?? new Set<number>()).add(leafA));
    }
  });
  const idIn = (model: Model, slot: number | undefined): string | undefined => model.jurisdictions.at(slot ?? -1)?.id;
  const isItself = (leafB: number, [first, ...others]: readonly number[]): boolean => others.length === 0 && idIn(a, old.leaves[first ?? -1]) === idIn(b, now.leaves[leafB]);
  return new Map([...sources].map(([leafB, from]) => [leafB, [...from]] as const).filter(([leafB, from]) => !isItself(leafB, from)).sort(([one], [other]) => one - other));
}
