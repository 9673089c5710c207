import { listIn } from "../model/list-in.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import type { DuplicateGroup } from "./duplicate-group.js";
import { duplicatesIn } from "./known-duplicates.js";
import type { MergerDuplicates } from "./merger-duplicates.js";
import { sideBySide } from "./side-by-side.js";

/** What the mergers of a plan do about duplicates, for one agency that others merged into. */
export interface PlanMerger extends MergerDuplicates {
  /** The agencies of the model before that this one was merged from, itself among them when it is one of them. */
  readonly agencies: readonly string[];
  readonly into: string;
}

/**
 * Which duplicates the mergers of a plan resolve, and which offices they leave side by side inside one agency at its end. Mergers one after
 * the other count as one; offices that merged as well are not told.
 *
 * @param before the model before the plan
 * @param after the model after it, as `plan` or `apply` returns it
 * @returns the mergers that resolve or bring something, in the order in which the agencies were first merged into
 * @example
 * duplicatesOfPlan(model, plan(model, scenario).model).map(({ into, inside }) => [into, inside.length]);
 */
export function duplicatesOfPlan(before: Model, after: Model): PlanMerger[] {
  const origins = originsOf(before, after);
  const heirOf = new Map([...origins].flatMap(([into, agencies]) => [...agencies].map((agency) => [agency, into] as const)));
  const [resolved, reduced] = [new Map<string, DuplicateGroup[]>(), new Map<string, DuplicateGroup[]>()];
  for (const group of heirOf.size > 0 ? duplicatesIn(before).groups : []) {
    const counts = new Map<string, number>();
    for (const agency of group.agencies) {
      const heir = heirOf.get(agency);
      if (heir !== undefined) counts.set(heir, (counts.get(heir) ?? 0) + 1);
    }
    for (const [heir, count] of counts) {
      if (count < 2) continue;
      listIn(count === group.agencies.length ? resolved : reduced, heir).push(group);
    }
  }
  return [...origins].flatMap(([into, agencies]) => {
    const offices = referrers(after, "agencies.parent", into).flatMap((office) => {
      const superior = before.agencies.get(office.id)?.parent;
      return superior !== undefined && agencies.has(superior) ? [{ superior, office }] : [];
    });
    const merger = { agencies: [...agencies], into, resolved: resolved.get(into) ?? [], reduced: reduced.get(into) ?? [], inside: sideBySide(offices) };
    return merger.resolved.length + merger.reduced.length + merger.inside.length > 0 ? [Object.freeze(merger)] : [];
  });
}

/** By agency that lives at the end: the agencies before that merged into it, over all mergers. */
function originsOf(before: Model, after: Model): Map<string, ReadonlySet<string>> {
  const origins = new Map<string, Set<string>>();
  for (let order = before.events.slots; order < after.events.slots; order += 1) {
    const event = after.events.at(order);
    if (event?.op !== "merge") continue;
    const merged = event.from.flatMap((party) => ("agency" in party ? [party.agency] : []));
    for (const party of event.to) {
      if (!("agency" in party)) continue;
      const all = origins.get(party.agency) ?? new Set(before.agencies.has(party.agency) ? [party.agency] : []);
      for (const agency of merged) {
        for (const each of origins.get(agency) ?? (before.agencies.has(agency) ? [agency] : [])) all.add(each);
        if (agency !== party.agency) origins.delete(agency);
      }
      origins.set(party.agency, all);
    }
  }
  for (const into of origins.keys()) if (!after.agencies.has(into)) origins.delete(into);
  return origins;
}
