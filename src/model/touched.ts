import type { Act } from "./act.js";
import type { Agency } from "./agency.js";
import type { Assignment } from "./assignment.js";
import type { ModelDraft } from "./draft.js";
import { none } from "./frozen.js";
import { idProblem } from "./id.js";
import type { Jurisdiction } from "./jurisdiction.js";
import { isKept } from "./kept.js";
import { referrers } from "./lookups.js";
import type { Accepted, Kind, Model, Records } from "./model.js";
import { type Reference, references } from "./references.js";
import type { TableDraft } from "./table-draft.js";

/** The ids of records that were written, by kind. */
export type Touched = ReadonlyMap<Kind, ReadonlySet<string>>;
/** Where something is wrong in a model. */
type Place = readonly string[];

/**
 * Where the first record stands that was touched and is not right, by itself or among the others; `undefined` when all are. What names
 * a record that is gone, or lies below one that has moved, is found by look-ups: the whole model is never walked over.
 */
export function misfitAmong(before: Model, draft: ModelDraft, touched: Touched, accepted: readonly Accepted[]): Place | undefined {
  for (const [kind, ids] of touched) for (const id of ids) if (!isRightAlone(before, draft, kind, id)) return [kind, id];
  for (const path of unrelated(before, draft, touched, accepted)) return path;
  return undefined;
}

/** A table of which only what all kinds have in common is asked. */
function tableOf(draft: ModelDraft, kind: Kind): TableDraft<Records[Kind]> {
  return draft[kind] as unknown as TableDraft<Records[Kind]>; // One of them, whose records are of its kind.
}

/** Its form, its id, and the slot, which never moves: the look-ups count on it. */
function isRightAlone(before: Model, draft: ModelDraft, kind: Kind, id: string): boolean {
  const table = tableOf(draft, kind);
  const [was, slot, record] = [before[kind].slotOf(id), table.slotOf(id), table.get(id)];
  if (slot < 0) return true;
  if ((was >= 0 && was !== slot) || ((kind === "links" || kind === "events") && id !== String(slot + 1))) return false;
  if (!record) return was >= 0 || (!idProblem(id) && id.normalize("NFC") === id);
  return isKept(kind, record) && (kind !== "acts" || endsLater(record as Act)); // The record of its kind.
}

function endsLater({ issued, inForce = issued, until }: Act): boolean {
  return inForce === undefined || until === undefined || inForce < until;
}

/** What must hold between records; each is of the right form. */
function* unrelated(before: Model, draft: ModelDraft, touched: Touched, accepted: readonly Accepted[]): Generator<Place> {
  const now = <K extends Kind>(kind: K, ids: Iterable<string>): Records[K][] => [...ids].flatMap((id) => (tableOf(draft, kind).get(id) as Records[K] | undefined) ?? []); // The table of that kind.
  const naming = <K extends Kind>(kind: K, field: string, id: string): Records[K][] => now(kind, referrers<K>(before, `${kind}.${field}` as Reference["name"] & `${K}.${string}`, id).map((each) => each.id)); // The callers below name declared fields.
  const idsOf = (kind: Kind): Iterable<string> => touched.get(kind) ?? none;
  const there = { agencies: now("agencies", idsOf("agencies")), tasks: now("tasks", idsOf("tasks")), jurisdictions: now("jurisdictions", idsOf("jurisdictions")), links: now("links", idsOf("links")), posts: now("posts", idsOf("posts")) };
  const parentOf = (kind: "tasks" | "jurisdictions" | "agencies", id: string): string | undefined => draft[kind].get(id)?.parent;
  const isBelow = (kind: "tasks" | "jurisdictions", id: string, ancestor: string): boolean => {
    let at = parentOf(kind, id);
    while (at !== undefined && at !== ancestor) at = parentOf(kind, at);
    return at !== undefined;
  };

  for (const { name, from, to, of } of references as readonly Reference[]) {
    const targets = tableOf(draft, to);
    for (const record of there[from as keyof typeof there]) for (const id of of(record)) if (!targets.has(id)) yield [from, record.id]; // Records of other kinds name none.
    for (const id of idsOf(to)) {
      if (targets.has(id) || !before[to].has(id)) continue;
      for (const record of referrers(before, name, id)) if (!touched.get(from)?.has(record.id)) yield [from, record.id];
    }
  }
  if ((accepted !== before.accepted || touched.has("tasks")) && accepted.some(({ tasks }) => tasks.some((task) => !draft.tasks.has(task)))) yield ["accepted"];

  for (const kind of ["jurisdictions", "tasks", "agencies"] as const) {
    const leadsUp = new Set<string>();
    for (const { id } of there[kind]) {
      const way = new Set<string>();
      for (let at: string | undefined = id; at !== undefined && !leadsUp.has(at); at = parentOf(kind, at)) {
        if (way.has(at)) yield [kind, at];
        way.add(at);
      }
      for (const at of way) leadsUp.add(at);
    }
  }

  // Levels, of places and of what lies in them.
  const rank = ({ level }: Jurisdiction): number => draft.levels.slotOf(level);
  for (const place of there.jurisdictions) {
    const inside = before.jurisdictions.find(place.id)?.level === place.level ? none : naming("jurisdictions", "parent", place.id).filter(({ parent }) => parent === place.id);
    for (const each of inside) if (rank(each) <= rank(place)) yield ["jurisdictions", each.id];
    const above = place.parent === undefined ? undefined : draft.jurisdictions.get(place.parent);
    if (above && rank(place) <= rank(above)) yield ["jurisdictions", place.id];
  }

  // Exceptions, of agencies and of those that except something which has come to lie elsewhere.
  const agencies = new Set<Agency>(there.agencies);
  for (const [kind, field] of [["tasks", "exceptTask"], ["jurisdictions", "exceptPlace"]] as const) {
    const moved = new Set(there[kind].filter(({ id, parent }) => before[kind].has(id) && before[kind].find(id)?.parent !== parent).map(({ id }) => id));
    for (const id of moved) {
      for (const child of naming(kind, "parent", id)) moved.add(child.id);
      for (const agency of naming("agencies", field, id)) agencies.add(agency);
    }
  }
  const areInside = ({ task, jurisdiction, except }: Assignment): boolean =>
    except.every((each) => ("task" in each ? isBelow("tasks", each.task, task) : jurisdiction === undefined || isBelow("jurisdictions", each.jurisdiction, jurisdiction)));
  for (const { id, assignments } of agencies) if (!assignments.every(areInside)) yield ["agencies", id];

  const said = new Map<string, string>();
  for (const link of [...[...new Set(there.links.map(({ from }) => from))].flatMap((from) => naming("links", "from", from)), ...there.links]) {
    const key = JSON.stringify([link.from, link.to, link.kind]);
    if ((said.get(key) ?? link.id) !== link.id) yield ["links", link.id];
    said.set(key, link.id);
  }

  // Quotas added up to a safe number before, so that all of them are added only when there are more.
  let staff = 0;
  for (const agency of there.agencies) staff += staffOf(agency);
  for (const id of idsOf("agencies")) staff -= staffOf(before.agencies.find(id));
  if (staff > 0) before.agencies.forEach((agency) => void (staff += staffOf(agency)));
  if (staff > Number.MAX_SAFE_INTEGER) yield ["agencies"];
}

function staffOf(agency: Agency | undefined): number {
  return agency?.staffing.reduce((sum, { quota }) => sum + quota, 0) ?? 0;
}
