import type { Event, EventParty } from "./event.js";
import type { Model } from "./model.js";

/** The kinds of record whose lineage events tell. */
export type LineageKind = "agency" | "task" | "jurisdiction" | "post" | "level";

/** One step of a lineage: what came after (or before) a record, by which event. */
export interface Descent {
  readonly id: string;
  readonly event: Event;
}

/** The events, oldest first, that have a record on one side, by kind and id. */
type Side = ReadonlyMap<string, readonly Event[]>;

/** History is asked about many records at a time, so who stands where is kept with each version of it. */
const cache = new WeakMap<Model["events"], { readonly from: Side; readonly to: Side }>();

const keyOf = (kind: string, id: string): string => `${kind} ${id}`;

function idsOf(parties: readonly EventParty[], kind: LineageKind): string[] {
  return parties.flatMap((party) => Object.entries(party).flatMap(([key, id]) => (key === kind ? [String(id)] : [])));
}

/** What a record became directly, by the events of the model, oldest first; a record that lived on through an event is not its own successor. */
export function successorsOf(model: Model, kind: LineageKind, id: string): Descent[] {
  return (sidesOf(model).from.get(keyOf(kind, id)) ?? []).flatMap((event) => others(event, event.to, kind, id));
}

/** What a record came from directly, by the events of the model, oldest first. */
export function predecessorsOf(model: Model, kind: LineageKind, id: string): Descent[] {
  return (sidesOf(model).to.get(keyOf(kind, id)) ?? []).flatMap((event) => others(event, event.from, kind, id));
}

function others(event: Event, parties: readonly EventParty[], kind: LineageKind, id: string): Descent[] {
  return idsOf(parties, kind).flatMap((other) => (other === id ? [] : [{ id: other, event }]));
}

/** The first event that ended a record, if one did: it stands in `from` and not in `to`. */
export function endOf(model: Model, kind: LineageKind, id: string): Event | undefined {
  return sidesOf(model).from.get(keyOf(kind, id))?.find((event) => !idsOf(event.to, kind).includes(id));
}

function sidesOf(model: Model): { readonly from: Side; readonly to: Side } {
  const known = cache.get(model.events);
  if (known) return known;
  const [from, to] = [new Map<string, Event[]>(), new Map<string, Event[]>()];
  model.events.forEach((event) => {
    note(from, event, event.from);
    note(to, event, event.to);
  });
  cache.set(model.events, { from, to });
  return { from, to };
}

function note(side: Map<string, Event[]>, event: Event, parties: readonly EventParty[]): void {
  for (const party of parties) {
    for (const [kind, id] of Object.entries(party)) {
      const key = keyOf(kind, String(id)); // The share of a place is noted too, under a name that nobody asks for.
      const events = side.get(key);
      if (!events) side.set(key, [event]);
      else if (events[events.length - 1] !== event) events.push(event);
    }
  }
}
