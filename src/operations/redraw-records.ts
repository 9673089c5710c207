import type { Agency } from "../model/agency.js";
import type { Assignment } from "../model/assignment.js";
import type { EventParty, MovedLead } from "../model/event.js";
import type { ModelDraft } from "../model/draft.js";
import { referrers } from "../model/lookups.js";
import { present } from "../model/present.js";
import { orderedAssignments } from "../model/records.js";
import { followLinks, setParent } from "./follow-references.js";
import { broughtBySome } from "./moved-role.js";
import { existing } from "./operation.js";
import { agenciesConcerned, type PlaceChange, rewrittenAssignments } from "./place-change.js";
import { assignmentsByHeir, type Group, heirAt, type Mergers, superiorAfter, superiorOfGroup } from "./redraw-agencies.js";
import { receive } from "./receive.js";
import { retitled } from "./retitle.js";
import { divideStaff, sumStaff } from "./staff.js";

/** Writes the agencies, posts and links of a redrawing. Returned are the roles that did not go with all that became an agency, or with the place of a divided one, and the links that end. */
export function redrawAgencies(draft: ModelDraft, change: PlaceChange, mergers: Mergers): { readonly moved: readonly MovedLead[]; readonly ended: readonly EventParty[] } {
  const [staff, portions] = [dividedStaff(mergers), new Map<string, ReturnType<typeof assignmentsByHeir>>()];
  const portionOf = (agency: Agency, heir: string): readonly Assignment[] => {
    const known = portions.get(agency.id) ?? assignmentsByHeir(change, mergers.heirs.get(agency.id) ?? [], rewrittenAssignments(change, agency.assignments));
    portions.set(agency.id, known);
    return known.get(heir) ?? [];
  };
  for (const agency of agenciesConcerned(change)) if (!mergers.heirs.has(agency.id)) draft.agencies.replace(agency.id, follower(agency, change, mergers));
  const moved: MovedLead[] = [];
  for (const group of mergers.groups) {
    const members = group.members.map(({ agency }) => ({ id: agency.id, assignments: portionOf(agency, group.id) }));
    for (const each of broughtBySome(members, group.id, ({ jurisdiction }, from = "") => jurisdiction !== group.place && mergers.heirs.get(from)?.length !== 1)) moved.push(each);
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
  const ended = followLinks(draft, change.before, mergers.heirs);
  for (const [id, heirs] of mergers.heirs) if (!heirs.some((heir) => heir.agency === id)) draft.agencies.remove(id);
  return { moved, ended };
}

/** An agency that does not merge: it goes with the largest share of its place. */
function follower(agency: Agency, change: PlaceChange, { placeOf }: Mergers): Agency {
  const place = placeOf(agency.id);
  const title = titleIn(agency, place, change);
  const assignments = rewrittenAssignments(change, agency.assignments);
  if (place === agency.jurisdiction && title === agency.title && assignments === agency.assignments) return agency;
  return orderedAssignments(present({ ...agency, title, jurisdiction: place, assignments }));
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
  const superior = superiorOfGroup(change, mergers, group);
  const ordered = kept ? [kept, ...group.members.map(({ agency }) => agency).filter((agency) => agency !== kept)] : group.members.map(({ agency }) => agency);
  const assignments = ordered.flatMap((agency) => portionOf(agency, group.id));
  const base: Agency = present({
    ...first,
    id: group.id,
    title: titleIn(first, group.place, change),
    jurisdiction: group.place,
    parent: superior,
    staffing: sumStaff(ordered.flatMap((agency) => staff(agency, group.id))),
    assignments: [],
  });
  return receive(change.after, base, assignments);
}
