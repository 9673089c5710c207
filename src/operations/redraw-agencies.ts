import type { Agency } from "../model/agency.js";
import type { Assignment } from "../model/assignment.js";
import { listIn } from "../model/list-in.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { treeOf, upward } from "../model/tree.js";
import type { PlaceChange } from "./place-change.js";
import { largestPart, livesOn, type Part, type Redrawing } from "./redraw-places.js";

/** An agency that goes into a new one, with the share of its place that lies there. */
export interface Member {
  readonly agency: Agency;
  readonly share: number;
}

/** The agencies of one kind in the sources of a new place, which become one. */
export interface Group {
  /** The one of the source whose id the place keeps, else a new `kind/place`. */
  readonly id: string;
  readonly place: string;
  readonly kind: string;
  readonly members: readonly Member[];
}

/** An agency that an old one became, whole or in part. */
export interface Heir extends Part {
  readonly agency: string;
}

/** The mergers of a redrawing, both ways; an agency that stays as it is is in neither. */
export interface Mergers {
  readonly groups: readonly Group[];
  readonly heirs: ReadonlyMap<string, readonly Heir[]>;
  /** The place of an agency after; one of an old place that does not merge goes with the largest share. */
  readonly placeOf: (agency: string) => string | undefined;
}

/**
 * Which agencies of the old places become one in the new places: those of a kind, if no place in the operation has two of it.
 *
 * @param only the kinds that merge; left out: every kind
 */
export function mergersOf(model: Model, redrawing: Redrawing, only: readonly string[] | undefined): Mergers {
  const residents = new Map([...redrawing.parts.keys()].map((place) => [place, referrers(model, "agencies.jurisdiction", place)]));
  const apart = kindsApart(residents.values(), only);
  const groups: Group[] = [];
  const heirs = new Map<string, Heir[]>();
  for (const entry of redrawing.entries.values()) {
    const byKind = new Map<string, Member[]>();
    for (const { id } of entry.from) {
      const share = redrawing.shareIn(id, entry.id) ?? 0;
      for (const agency of residents.get(id) ?? []) {
        if (agency.kind === undefined || apart(agency.kind)) continue;
        listIn(byKind, agency.kind).push({ agency, share });
      }
    }
    for (const [kind, members] of byKind) {
      const kept = livesOn(redrawing, entry.id) ? members.find(({ agency }) => agency.jurisdiction === entry.id) : undefined;
      const [first] = members;
      const stays = kept !== undefined && members.length === 1 && first === kept && redrawing.parts.get(entry.id)?.length === 1;
      if (stays) continue;
      const id = kept?.agency.id ?? `${kind}/${entry.id}`.normalize("NFC");
      groups.push({ id, place: entry.id, kind, members });
      for (const { agency, share } of members) listIn(heirs, agency.id).push({ agency: id, entry: entry.id, share });
    }
  }
  const places = new Map(groups.map(({ id, place }) => [id, place]));
  const placeOf = (agency: string): string | undefined => {
    const own = model.agencies.get(agency)?.jurisdiction;
    return places.get(agency) ?? largestPart((own !== undefined && redrawing.parts.get(own)) || [])?.entry ?? own;
  };
  return { groups, heirs, placeOf };
}

/** Asks whether agencies of a kind stay apart: some place has two of them, or the operation does not name the kind. */
function kindsApart(residents: Iterable<readonly Agency[]>, only: readonly string[] | undefined): (kind: string) => boolean {
  const twice = new Set<string>();
  for (const agencies of residents) {
    const seen = new Set<string>();
    for (const { kind } of agencies) {
      if (kind === undefined) continue;
      if (seen.has(kind)) twice.add(kind);
      seen.add(kind);
    }
  }
  const named = only && new Set(only);
  return (kind) => twice.has(kind) || (named !== undefined && !named.has(kind));
}

/** The heirs of one agency by their places, and the one with the largest share; there may be thousands. */
const indexes = new WeakMap<readonly Heir[], { readonly byEntry: ReadonlyMap<string, Heir>; readonly largest: Heir | undefined }>();

/** The heir whose place contains a place after the change, the innermost; else the one with the largest share, the first of several. */
export function heirAt(change: PlaceChange, heirs: readonly Heir[], place: string | undefined): Heir | undefined {
  if (heirs.length < 2) return heirs[0];
  const index = indexes.get(heirs) ?? { byEntry: new Map(heirs.map((heir) => [heir.entry, heir])), largest: largestPart(heirs) };
  indexes.set(heirs, index);
  const { jurisdictions } = change.after;
  for (const slot of place === undefined ? [] : upward(treeOf(jurisdictions), jurisdictions.slotOf(place))) {
    const there = index.byEntry.get(jurisdictions.at(slot)?.id ?? "");
    if (there) return there;
  }
  return index.largest;
}

/** What goes to each heir of an agency: its assignments within the heir's place, and to the heir with the largest share all that lies outside. */
export function assignmentsByHeir(change: PlaceChange, heirs: readonly Heir[], assignments: readonly Assignment[]): ReadonlyMap<string, readonly Assignment[]> {
  const byHeir = new Map<string, Assignment[]>();
  for (const each of assignments) {
    const heir = heirAt(change, heirs, each.jurisdiction)?.agency ?? "";
    listIn(byHeir, heir).push(each);
  }
  return byHeir;
}

/** The superior of an agency after the change: what the old one became, where it is divided the part that contains the agency's place. */
export function superiorAfter(change: PlaceChange, heirs: Mergers["heirs"], superior: string | undefined, place: string | undefined): string | undefined {
  const became = superior === undefined ? undefined : heirs.get(superior);
  return became ? heirAt(change, became, place)?.agency : superior;
}

/** The superior of a merged agency: what its sources' superiors became; where these differ the first whose place contains the new place, else the first. */
export function superiorOfGroup(change: PlaceChange, { heirs, placeOf }: Mergers, group: Group): string | undefined {
  const candidates = new Set<string>();
  const seen = new Set<string>();
  for (const { agency } of group.members) {
    let at = agency.parent;
    // A superior that goes into the merged agency itself stands for the one above it; a chain is walked once.
    while (at !== undefined && !seen.has(at) && superiorAfter(change, heirs, at, group.place) === group.id) {
      seen.add(at);
      at = change.before.agencies.get(at)?.parent;
    }
    const superior = at === undefined || seen.has(at) ? undefined : superiorAfter(change, heirs, at, group.place);
    if (superior !== undefined) candidates.add(superior);
  }
  const list = [...candidates];
  if (list.length < 2) return list[0];
  const { jurisdictions } = change.after;
  const above = new Set<string | undefined>([undefined, ...[...upward(treeOf(jurisdictions), jurisdictions.slotOf(group.place))].map((slot) => jurisdictions.at(slot)?.id)]);
  return list.find((id) => above.has(placeOf(id))) ?? list[0]; // Without a place an agency is everywhere.
}
