import { AreaGroups } from "../coverage/area-groups.js";
import { coverOf } from "../coverage/cover.js";
import { leadersIn, placesOver } from "../coverage/leads.js";
import { namedRegions } from "../coverage/named-regions.js";
import { passageBetween } from "../coverage/passage.js";
import { requiredSpans, spanOfPlace } from "../coverage/required.js";
import { intersectSpans, joinSpans } from "../coverage/span.js";
import type { MovedLead } from "../model/event.js";
import { referrers } from "../model/lookups.js";
import type { Turns } from "../model/lineage.js";
import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import { treeOf, upward } from "../model/tree.js";
import type { PlaceChange } from "./place-change.js";

/** The places that a place lies in, itself too. */
export function chainOf({ jurisdictions }: Model, place: string): string[] {
  return [...upward(treeOf(jurisdictions), jurisdictions.slotOf(place))].flatMap((slot) => jurisdictions.at(slot)?.id ?? []);
}

/** Those of some new places and of the places in them that lie in others than before, or in ones that took others in: there a lead may come and go without an assignment that says so. */
export function relocated({ before, after, targets, sources }: PlaceChange, places: Iterable<string>): string[] {
  const near = [...places].flatMap((place) => [place, ...referrers(after, "jurisdictions.parent", place).map(({ id }) => id)]);
  return near.filter((place) => {
    const was = new Set(sources(place).flatMap((source) => chainOf(before, source)));
    const is = new Set(chainOf(after, place));
    return was.size > 0 && !([...was].every((each) => targets(each).some((target) => is.has(target))) && [...is].every((each) => sources(each).every((source) => was.has(source))));
  });
}

/** The leads in some places that did not go with what an agency became: cell by cell who led it, and who leads it now. */
export function movedWithPlaces(before: Model, after: Model, places: readonly string[], heirs: Turns): MovedLead[] {
  const passage = passageBetween(before, after);
  const spans = joinSpans(places.map((place) => spanOfPlace(after, place)));
  const back = passage.back(spans);
  const [had, has] = [leadersIn(before, placesOver(before, back)), leadersIn(after, placesOver(after, spans))];
  const idOf = (slot: number): string => (before.agencies.at(slot) ?? after.agencies.at(slot))?.id ?? "";
  const heirsOf = (id: string): readonly string[] => heirs.get(id) ?? [id];
  const groups = new AreaGroups<{ readonly lost: readonly string[]; readonly gained: readonly string[] }>();
  for (const task of treeOf(after.tasks).leaves) {
    // Who led before has a number below zero.
    const held = had(task).map(({ agency, spans: led }) => ({ agency: ~agency, spans: passage.forward(intersectSpans(led, back)) }));
    for (const { start, end, leads } of coverOf(after, task, intersectSpans(spans, requiredSpans(after, task)), [...held, ...has(task)])) {
      const [was, is] = [leads.filter((slot) => slot < 0).map((slot) => idOf(~slot)), leads.filter((slot) => slot >= 0).map(idOf)];
      const lost = was.filter((id) => !heirsOf(id).some((heir) => is.includes(heir)));
      const gained = is.filter((id) => !was.some((each) => heirsOf(each).includes(id)));
      if (lost.length + gained.length > 0) groups.add(JSON.stringify([lost, gained]), { lost, gained }, task, [{ start, end }]);
    }
  }
  const orNone = (ids: readonly string[]): readonly (string | undefined)[] => (ids.length > 0 ? ids : [undefined]);
  return groups.list().flatMap(({ lost, gained, areas }) => namedRegions(after, areas).flatMap((region) => orNone(lost).flatMap((from) => orNone(gained).map((to) => present({ ...region, from, to })))));
}
