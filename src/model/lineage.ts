import type { Event, EventParty } from "./event.js";
import type { Model } from "./model.js";

/** The kinds of record whose lineage events tell. */
export type LineageKind = "agency" | "task" | "jurisdiction" | "post" | "level";

/** One step of a lineage: what came after (or before) a record, by which event. */
export interface Descent {
  readonly id: string;
  readonly event: Event;
}

/** For each record of a kind on one side of an event: those it turned into, or came from; itself when it lived on. */
export type Turns = ReadonlyMap<string, readonly string[]>;

/** The events, oldest first, that have a record on one side, by kind and id. */
type Side = ReadonlyMap<string, readonly Event[]>;

/** History is asked about many records at a time, so who stands where is kept with each version of it. */
const cache = new WeakMap<Model["events"], { readonly from: Side; readonly to: Side }>();
const turnCache = new WeakMap<Event, Map<LineageKind, { readonly heirs: Turns; readonly origins: Turns }>>();

const keyOf = (kind: string, id: string): string => `${kind} ${id}`;

/** The id of a party, if it is of a kind. */
export function partyId(party: EventParty, kind: LineageKind): string | undefined {
  for (const [key, id] of Object.entries(party)) if (key === kind) return String(id);
  return undefined;
}

/** What each record of a kind turned into by an event, and what each came from. */
export function turnsOf(event: Event, kind: LineageKind): { readonly heirs: Turns; readonly origins: Turns } {
  const kinds = turnCache.get(event) ?? new Map<LineageKind, { readonly heirs: Turns; readonly origins: Turns }>();
  turnCache.set(event, kinds);
  const known = kinds.get(kind) ?? turnsBetween(event.from.filter((party) => partyId(party, kind) !== undefined), event.to, kind);
  kinds.set(kind, known);
  return known;
}

function turnsBetween(from: readonly EventParty[], to: readonly EventParty[], kind: LineageKind): { readonly heirs: Turns; readonly origins: Turns } {
  const [sources, results] = [idsOf(from, kind), idsOf(to, kind)];
  const pairs = from.flatMap((party): [string, string][] => ("into" in party && party.into !== undefined ? [[partyId(party, kind) ?? "", party.into]] : []));
  // Without pairs all lists are one: an event with thousands on either side costs their sum, not their product.
  if (pairs.length === 0) return { heirs: new Map(sources.map((id) => [id, results])), origins: new Map(results.map((id) => [id, sources])) };
  const [heirs, origins] = [new Map<string, string[]>(sources.map((id) => [id, []])), new Map<string, string[]>(results.map((id) => [id, []]))];
  for (const [source, result] of pairs) {
    heirs.get(source)?.push(result);
    origins.get(result)?.push(source);
  }
  return { heirs, origins };
}

function idsOf(parties: readonly EventParty[], kind: LineageKind): string[] {
  return [...new Set(parties.flatMap((party) => partyId(party, kind) ?? []))];
}

/**
 * What a record became directly, by the events of the model, oldest first; a record that lived on through an event is not its own successor.
 *
 * @example
 * successorsOf(model, "agency", "so-ldtbxh").map(({ id }) => id); // ["so-nv2"]
 */
export function successorsOf(model: Model, kind: LineageKind, id: string): Descent[] {
  return (sidesOf(model).from.get(keyOf(kind, id)) ?? []).flatMap((event) => others(event, turnsOf(event, kind).heirs, id));
}

/**
 * What a record came from directly, by the events of the model, oldest first.
 *
 * @example
 * predecessorsOf(model, "jurisdiction", "hoi-an-dong").map(({ id }) => id); // ["cam-chau", "cua-dai", "cam-thanh"]
 */
export function predecessorsOf(model: Model, kind: LineageKind, id: string): Descent[] {
  return (sidesOf(model).to.get(keyOf(kind, id)) ?? []).flatMap((event) => others(event, turnsOf(event, kind).origins, id));
}

function others(event: Event, turns: Turns, id: string): Descent[] {
  return (turns.get(id) ?? []).flatMap((other) => (other === id ? [] : [{ id: other, event }]));
}

/** The first event that ended a record, if one did: it turned into others, or nothing, and not into itself. */
export function endOf(model: Model, kind: LineageKind, id: string): Event | undefined {
  return sidesOf(model).from.get(keyOf(kind, id))?.find((event) => turnsOf(event, kind).heirs.get(id)?.includes(id) === false);
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
      const key = keyOf(kind, String(id)); // Shares and results are noted too, under names that nobody asks for.
      const events = side.get(key);
      if (!events) side.set(key, [event]);
      else if (events[events.length - 1] !== event) events.push(event);
    }
  }
}
