import type { Event } from "../model/event.js";
import { type Model, mustBeModel } from "../model/model.js";
import { continues } from "./history.js";
import { partsOf } from "./parts.js";

/** One line of a cross-walk: how much of an old place or agency is in a new one. */
export interface CrosswalkRow {
  readonly kind: "jurisdiction" | "agency";
  /** The id in the model before; `null` for what is new. */
  readonly from: string | null;
  /** The id in the model after; `null` for what ended and became nothing. */
  readonly to: string | null;
  /** From 0 to 1. The shares of one `from` add up to 1. */
  readonly share: number;
}

const tables = { jurisdiction: "jurisdictions", agency: "agencies" } as const;

/**
 * The table that leads from the places and agencies of a model to those of a later one, with shares: through every event that the
 * later one has beyond it. Shares multiply along a way, and several ways to one place add up. What did not change is in the table with a share of 1.
 *
 * The share of a place is that of its redrawing. An agency that merges with its place has the share of that place; for any other that
 * became several, the parts count the same, since nothing says how much went where.
 *
 * @param before a model
 * @param after a later version of it, with its events; of any other model only equal ids correspond
 * @returns places first, then agencies, each in the order of the model before; what is new, at the end of its kind
 * @example
 * crosswalk(before, after).filter(({ from }) => from === "cam-chau"); // [{ kind: "jurisdiction", from: "cam-chau", to: "hoi-an-dong", share: 1 }]
 */
export function crosswalk(before: Model, after: Model): readonly CrosswalkRow[] {
  mustBeModel(before);
  mustBeModel(after);
  const events: Event[] = [];
  if (continues(before, after)) for (const event of after.events) if (!before.events.has(event.id)) events.push(event);
  return [...rowsOf("jurisdiction", before, after, events), ...rowsOf("agency", before, after, events)];
}

/** For each record now alive, how much of each old one is in it; what became nothing is in `gone`. */
function rowsOf(kind: CrosswalkRow["kind"], before: Model, after: Model, events: readonly Event[]): CrosswalkRow[] {
  const [old, now] = [before[tables[kind]], after[tables[kind]]];
  const holds = new Map<string, Map<string, number>>();
  const gone = new Map<string, number>();
  const holdingOf = (id: string): ReadonlyMap<string, number> => holds.get(id) ?? new Map(old.has(id) ? [[id, 1]] : []);
  for (const event of events) {
    const given = new Map<string, Map<string, number>>();
    const sources = new Map<string, ReadonlyMap<string, number>>();
    for (const party of event.from) for (const [key, id] of Object.entries(party)) if (key === kind) sources.set(String(id), holdingOf(String(id)));
    const going = partsOf(event, kind);
    const [passed, results] = [new Set(going.map(({ from }) => from)), new Set(going.map(({ to }) => to))];
    // What takes in others, and is itself no source, keeps what it holds.
    for (const id of results) given.set(id, new Map(sources.has(id) ? [] : holdingOf(id)));
    for (const { from, to, share } of going) for (const [origin, held] of sources.get(from) ?? []) addTo(given.get(to), origin, held * share);
    for (const [id, held] of sources) {
      if (!results.has(id)) holds.set(id, new Map());
      if (!passed.has(id)) for (const [origin, share] of held) addTo(gone, origin, share);
    }
    for (const [id, held] of given) holds.set(id, held);
  }
  const targets = new Map<string, Map<string, number>>();
  const fresh: CrosswalkRow[] = [];
  for (const { id } of now) {
    const held = holdingOf(id);
    if (held.size === 0) fresh.push({ kind, from: null, to: id, share: 1 });
    for (const [origin, share] of held) {
      const known = targets.get(origin);
      if (known) known.set(id, share);
      else targets.set(origin, new Map([[id, share]]));
    }
  }
  const rows = [...old].flatMap(({ id }): CrosswalkRow[] => {
    const to = [...(targets.get(id) ?? [])].map(([target, share]): CrosswalkRow => ({ kind, from: id, to: target, share }));
    const ended = to.length === 0 ? 1 : (gone.get(id) ?? 0);
    return ended > 0 ? [...to, { kind, from: id, to: null, share: ended }] : to;
  });
  return [...rows, ...fresh];
}

function addTo(map: Map<string, number> | undefined, key: string, share: number): void {
  map?.set(key, (map.get(key) ?? 0) + share);
}
