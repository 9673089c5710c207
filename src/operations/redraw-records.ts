import type { Agency } from "../model/agency.js";
import type { Assignment } from "../model/assignment.js";
import { addNumbered, type ModelDraft } from "../model/draft.js";
import { referrers } from "../model/lookups.js";
import { orderedAssignments } from "../model/records.js";
import type { Link } from "../model/link.js";
import { setParent } from "./follow-references.js";
import { existing } from "./operation.js";
import { agenciesConcerned, type PlaceChange, rewrittenAssignments } from "./place-change.js";
import { assignmentsByHeir, type Group, type Heir, heirAt, type Mergers, superiorAfter, superiorOfGroup } from "./redraw-agencies.js";
import { receive } from "./receive.js";
import { retitled } from "./retitle.js";
import { divideStaff, sumStaff } from "./staff.js";

/** Writes the agencies, posts and links of a redrawing. */
export function redrawAgencies(draft: ModelDraft, change: PlaceChange, mergers: Mergers): void {
  const [staff, portions] = [dividedStaff(mergers), new Map<string, ReturnType<typeof assignmentsByHeir>>()];
  const portionOf = (agency: Agency, heir: string): readonly Assignment[] => {
    const known = portions.get(agency.id) ?? assignmentsByHeir(change, mergers.heirs.get(agency.id) ?? [], rewrittenAssignments(change, agency.assignments));
    portions.set(agency.id, known);
    return known.get(heir) ?? [];
  };
  for (const agency of agenciesConcerned(change)) if (!mergers.heirs.has(agency.id)) draft.agencies.replace(agency.id, follower(agency, change, mergers));
  for (const group of mergers.groups) {
    const record = merged(group, change, mergers, staff, portionOf);
    if (draft.agencies.has(group.id)) draft.agencies.replace(group.id, record);
    else draft.agencies.add(record);
  }
  for (const id of mergers.heirs.keys()) {
    for (const subordinate of referrers(change.before, "agencies.parent", id)) {
      if (mergers.heirs.has(subordinate.id)) continue; // It is merged, and its superior was found with it.
      const superior = superiorAfter(change, mergers.heirs, id, mergers.placeOf(subordinate.id));
      draft.agencies.update(subordinate.id, (record) => setParent(record, superior));
    }
  }
  for (const [id, heirs] of mergers.heirs) {
    const heir = heirAt(change, heirs, undefined)?.agency;
    for (const post of referrers(change.before, "posts.agency", id)) if (heir !== undefined) draft.posts.update(post.id, (record) => void (record.agency = heir));
  }
  redrawLinks(draft, change, mergers.heirs);
  for (const [id, heirs] of mergers.heirs) if (!heirs.some((heir) => heir.agency === id)) draft.agencies.remove(id);
}

/** An agency that does not merge: it goes with the largest share of its place. */
function follower(agency: Agency, change: PlaceChange, { placeOf }: Mergers): Agency {
  const place = placeOf(agency.id);
  const title = titleIn(agency, place, change);
  const assignments = rewrittenAssignments(change, agency.assignments);
  if (place === agency.jurisdiction && title === agency.title && assignments === agency.assignments) return agency;
  return orderedAssignments({ ...agency, title, ...(place !== undefined && { jurisdiction: place }), assignments });
}

/** The title of an agency of an old place in a new one. */
function titleIn(agency: Agency, place: string | undefined, { before, after }: PlaceChange): Agency["title"] {
  const [old, now] = [before.jurisdictions.get(agency.jurisdiction ?? "")?.title, after.jurisdictions.get(place ?? "")?.title];
  return old === undefined || now === undefined || JSON.stringify(old) === JSON.stringify(now) ? agency.title : retitled(agency.title, old, now);
}

/** The staff of each divided agency, by heir. */
function dividedStaff({ groups, heirs }: Mergers): (agency: Agency, heir: string) => Agency["staffing"] {
  const parts = new Map<string, Map<string, Agency["staffing"]>>();
  for (const { members } of groups) {
    for (const { agency } of members) {
      const list = heirs.get(agency.id) ?? [];
      if (parts.has(agency.id) || list.length < 2) continue;
      const divided = divideStaff(agency.staffing, list.map(({ share }) => share));
      parts.set(agency.id, new Map(list.map((heir, index) => [heir.agency, divided[index] ?? []])));
    }
  }
  return (agency, heir) => parts.get(agency.id)?.get(heir) ?? agency.staffing;
}

/** The agency that a group becomes. A new one has the form of the first. */
function merged(group: Group, change: PlaceChange, mergers: Mergers, staff: (agency: Agency, heir: string) => Agency["staffing"], portionOf: (agency: Agency, heir: string) => readonly Assignment[]): Agency {
  const kept = group.members.find(({ agency }) => agency.id === group.id)?.agency;
  const first = kept ?? existing(group.members[0]).agency;
  const { parent: _, ...form } = first;
  const superior = superiorOfGroup(change, mergers, group);
  const ordered = kept ? [kept, ...group.members.map(({ agency }) => agency).filter((agency) => agency !== kept)] : group.members.map(({ agency }) => agency);
  const assignments = ordered.flatMap((agency) => portionOf(agency, group.id));
  const base: Agency = {
    ...form,
    id: group.id,
    title: titleIn(first, group.place, change),
    jurisdiction: group.place,
    ...(superior !== undefined && { parent: superior }),
    staffing: sumStaff(ordered.flatMap((agency) => staff(agency, group.id))),
    assignments: [],
  };
  return receive(change.after, base, assignments);
}

/** A link of a divided agency holds for each part; between two divided agencies for the parts in one place, where there are such. */
function redrawLinks(draft: ModelDraft, { before }: PlaceChange, heirs: Mergers["heirs"]): void {
  const touched = new Set<Link>();
  for (const id of heirs.keys()) for (const field of ["links.from", "links.to"] as const) for (const link of referrers(before, field, id)) touched.add(link);
  const near = new Set([...touched].flatMap((link) => [...endsOf(link.from, heirs), ...endsOf(link.to, heirs)].map(({ agency }) => agency)));
  const seen = new Set<string>();
  // A link that stands already between two agencies that stay is not made again.
  for (const agency of near) for (const link of referrers(before, "links.from", agency)) if (!touched.has(link)) seen.add(keyOf(link));
  for (const link of [...touched].sort((a, b) => before.links.slotOf(a.id) - before.links.slotOf(b.id))) {
    const made = pairs(endsOf(link.from, heirs), endsOf(link.to, heirs)).filter(([from, to]) => (from !== to || link.from === link.to) && !seen.has(keyOf({ ...link, from, to })));
    for (const [from, to] of made) seen.add(keyOf({ ...link, from, to }));
    const [first, ...more] = made;
    if (first) draft.links.replace(link.id, { ...link, from: first[0], to: first[1] });
    else draft.links.remove(link.id);
    for (const [from, to] of more) addNumbered(draft.links, (id) => ({ ...link, id, from, to }));
  }
}

function keyOf({ from, to, kind }: Omit<Link, "id">): string {
  return JSON.stringify([from, to, kind]);
}

function endsOf(id: string, heirs: Mergers["heirs"]): readonly { readonly agency: string; readonly entry?: string }[] {
  return heirs.get(id) ?? [{ agency: id }];
}

function pairs(from: ReturnType<typeof endsOf>, to: ReturnType<typeof endsOf>): [from: string, to: string][] {
  const all = from.flatMap((a) => to.map((b) => [a, b] as const));
  const together = all.filter(([a, b]) => a.entry !== undefined && a.entry === b.entry);
  return (together.length > 0 ? together : all).map(([a, b]) => [a.agency, b.agency]);
}

/** What a divided agency led outside its place, and who leads it now. */
export function movedOutside(change: PlaceChange, heirs: ReadonlyMap<string, readonly Heir[]>): { readonly task: string; readonly jurisdiction?: string; readonly from: string; readonly to: string }[] {
  return [...heirs].flatMap(([id, list]) => {
    const agency = list.length < 2 ? undefined : change.before.agencies.get(id);
    const entries = new Set(list.map(({ entry }) => entry));
    return rewrittenAssignments(change, agency?.assignments ?? []).flatMap(({ role, task, jurisdiction }) => {
      const heir = heirAt(change, list, jurisdiction)?.agency;
      if (role !== "lead" || heir === undefined || heir === id || (jurisdiction !== undefined && entries.has(jurisdiction))) return [];
      return [{ task, ...(jurisdiction !== undefined && { jurisdiction }), from: id, to: heir }];
    });
  });
}
