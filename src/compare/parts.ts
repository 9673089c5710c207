import type { Event, EventParty } from "../model/event.js";
import { type LineageKind, partyId } from "../model/lineage.js";
import type { Model } from "../model/model.js";

/** How much of a record went where by one event. */
export interface Part {
  readonly from: string;
  readonly to: string;
  /** From 0 to 1; the parts of a record that an event divided add up to 1. */
  readonly share: number;
  /** Whether the event says so; else the parts count the same. */
  readonly isStated: boolean;
}

/**
 * What each record of a kind turned into by an event, with shares. A place, and an agency that was divided with its place, have the shares that
 * the event states; where none is stated, and for everything else, the parts count the same. A record that lived on beside others is a part of itself.
 */
export function partsOf(event: Event, kind: LineageKind): Part[] {
  const sources = event.from.filter((party) => partyId(party, kind) !== undefined);
  const results = [...new Set(event.to.flatMap((party) => partyId(party, kind) ?? []))];
  const paired = sources.filter((party) => "into" in party && party.into !== undefined);
  const pairs = paired.length > 0 ? paired.map((party): Pair => [partyId(party, kind) ?? "", intoOf(party), shareOf(party)]) : sources.flatMap((party) => results.map((to): Pair => [partyId(party, kind) ?? "", to, results.length > 1 ? undefined : shareOf(party)]));
  const bySource = new Map<string, Map<string, number | undefined>>();
  for (const [from, to, share] of pairs) {
    const known = bySource.get(from);
    if (known) known.set(to, share);
    else bySource.set(from, new Map([[to, share]]));
  }
  return [...bySource].flatMap(([from, parts]) => {
    const isStated = [...parts.values()].every((share) => share !== undefined);
    return [...parts].map(([to, share]): Part => ({ from, to, isStated, share: isStated && share !== undefined ? share : 1 / parts.size }));
  });
}

type Pair = readonly [from: string, to: string, share: number | undefined];

function intoOf(party: EventParty): string {
  return ("into" in party ? party.into : undefined) ?? "";
}

function shareOf(party: EventParty): number | undefined {
  return "share" in party ? party.share : undefined;
}

/** Asks how much of a record went where. */
export type SharesOf = (id: string, into: readonly string[]) => { readonly shares?: readonly number[] };

/** How much of a record went where, if one event states it for all that it became. */
export function statedShares(a: Model, b: Model, kind: "agency" | "jurisdiction"): SharesOf {
  const parts = new Map<string, Map<string, number | undefined>>();
  b.events.forEach((event) => {
    if (a.events.has(event.id)) return;
    for (const { from, to, share, isStated } of partsOf(event, kind)) parts.set(from, (parts.get(from) ?? new Map<string, number | undefined>()).set(to, isStated ? share : undefined));
  });
  return (id, into) => {
    const shares = into.flatMap((to) => parts.get(id)?.get(to) ?? []);
    return shares.length === into.length && parts.get(id)?.size === into.length ? { shares } : {};
  };
}
