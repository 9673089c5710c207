import type { Event, EventParty } from "./event.js";
import type { Model } from "./model.js";

/** The kinds of record whose lineage events tell. */
export type LineageKind = "agency" | "task" | "jurisdiction" | "post" | "level";

/** One step of a lineage: what came after (or before) a record, by which event. */
export interface Descent {
  readonly id: string;
  readonly event: Event;
}

function idsOf(parties: readonly EventParty[], kind: LineageKind): string[] {
  return parties.flatMap((party) => Object.entries(party).flatMap(([key, id]) => (key === kind ? [String(id)] : [])));
}

/** What a record became directly, by the events of the model, oldest first; a record that lived on through an event is not its own successor. */
export function successorsOf(model: Model, kind: LineageKind, id: string): Descent[] {
  return descents(model, kind, id, (event) => event.from, (event) => event.to);
}

/** What a record came from directly, by the events of the model, oldest first. */
export function predecessorsOf(model: Model, kind: LineageKind, id: string): Descent[] {
  return descents(model, kind, id, (event) => event.to, (event) => event.from);
}

type Side = (event: Event) => readonly EventParty[];

function descents(model: Model, kind: LineageKind, id: string, near: Side, far: Side): Descent[] {
  const found: Descent[] = [];
  model.events.forEach((event) => {
    if (idsOf(near(event), kind).includes(id)) for (const other of idsOf(far(event), kind)) if (other !== id) found.push({ id: other, event });
  });
  return found;
}

/** The first event that ended a record, if one did: it stands in `from` and not in `to`. */
export function endOf(model: Model, kind: LineageKind, id: string): Event | undefined {
  for (const event of model.events) if (idsOf(event.from, kind).includes(id) && !idsOf(event.to, kind).includes(id)) return event;
  return undefined;
}
