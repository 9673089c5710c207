import type { MovedLead } from "../model/event.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { treeOf, upward } from "../model/tree.js";
import type { PlaceChange } from "./place-change.js";
import { heirAt, type Mergers } from "./redraw-agencies.js";
import type { Entry } from "./redraw-places.js";

/** A lead that a place has through a higher one. */
interface Through {
  readonly task: string;
  readonly agency: string;
}

/** The leads that changed because a place lies in other places than before: what it had through those, and has through its new ones. */
export function movedThroughParents(change: PlaceChange, entries: Iterable<Entry>, heirs: Mergers["heirs"]): MovedLead[] {
  const heirOf = (agency: string, place: string): string => heirAt(change, heirs.get(agency) ?? [], place)?.agency ?? agency;
  const moved: MovedLead[] = [];
  for (const entry of entries) {
    const now = new Set(above(change.after, entry.id));
    const before = new Set(entry.from.flatMap(({ id }) => above(change.before, id)));
    const lost = [...before].filter((place) => !change.targets(place).some((target) => now.has(target) || target === entry.id));
    const gained = entry.from.length === 0 ? [] : [...now].filter((place) => !change.sources(place).some((source) => before.has(source) || entry.from.some(({ id }) => id === source)));
    if (lost.length === 0 && gained.length === 0) continue;
    const had = lost.flatMap((place) => leadsOver(change.before, place));
    const has = gained.flatMap((place) => change.sources(place).flatMap((source) => leadsOver(change.before, source)).map(({ task, agency }) => ({ task, agency: heirOf(agency, place) })));
    for (const { task, agency } of had) {
      const heir = has.find((each) => each.task === task);
      if (heir?.agency !== heirOf(agency, entry.id)) moved.push({ task, jurisdiction: entry.id, from: agency, ...(heir && { to: heir.agency }) });
    }
    const told = new Set(had.map(({ task }) => task));
    for (const { task, agency } of has) if (!told.has(task)) moved.push({ task, jurisdiction: entry.id, to: agency });
  }
  return moved;
}

function above(model: Model, place: string): string[] {
  const [, ...higher] = upward(treeOf(model.jurisdictions), model.jurisdictions.slotOf(place));
  return higher.flatMap((slot) => model.jurisdictions.at(slot)?.id ?? []);
}

/** The leads over exactly a place. */
function leadsOver(model: Model, place: string): Through[] {
  return referrers(model, "agencies.place", place).flatMap(({ id, assignments }) => assignments.flatMap((each) => (each.role === "lead" && each.jurisdiction === place ? [{ task: each.task, agency: id }] : [])));
}
