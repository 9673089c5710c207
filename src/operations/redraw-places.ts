import type { ModelDraft } from "../model/draft.js";
import type { Jurisdiction } from "../model/jurisdiction.js";
import { listIn } from "../model/list-in.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import type { Text } from "../model/text.js";
import type { PlaceChange } from "./place-change.js";

/** A place as a redrawing states it. */
export interface Entry {
  readonly id: string;
  readonly title?: Text | undefined;
  readonly parent?: string | null | undefined;
  readonly level?: string | undefined;
  readonly from: readonly { readonly id: string; readonly share?: number | undefined }[];
}

/** A part of an old place: the entry it goes to, and how much of the place that is. */
export interface Part {
  readonly entry: string;
  readonly share: number;
}

/** What a redrawing says, both ways. */
export interface Redrawing {
  readonly entries: ReadonlyMap<string, Entry>;
  /** For each old place its parts, in the order written; their shares add up to 1. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  /** The share of an old place that goes into an entry; `undefined` when nothing of it does. */
  readonly shareIn: (place: string, entry: string) => number | undefined;
}

/** What entries say about each old place: named in n entries without shares, it counts 1/n in each. */
export function redrawingOf(entries: readonly Entry[]): Redrawing {
  const parts = new Map<string, Part[]>();
  for (const { id: entry, from } of entries) {
    for (const { id, share } of from) {
      listIn(parts, id).push({ entry, share: share ?? Number.NaN });
    }
  }
  const equal = (list: readonly Part[]): Part[] => list.map((part) => (Number.isNaN(part.share) ? { ...part, share: 1 / list.length } : part));
  const divided = new Map([...parts].map(([id, list]) => [id, equal(list)]));
  const shares = new Map([...divided].map(([id, list]) => [id, new Map(list.map(({ entry, share }) => [entry, share]))]));
  return { entries: new Map(entries.map((entry) => [entry.id, entry])), parts: divided, shareIn: (place, entry) => shares.get(place)?.get(entry) };
}

/** Whether an entry is an old place that lives on. */
export function livesOn({ shareIn }: Redrawing, entry: string): boolean {
  return shareIn(entry, entry) !== undefined;
}

/** The part of an old place with the largest share; the first of several. */
export function largestPart<P extends Part>(parts: readonly P[]): P | undefined {
  return parts.reduce<P | undefined>((largest, part) => (largest && largest.share >= part.share ? largest : part), undefined);
}

/** The values that a field of an entry may have when it does not state it: one, or several that the sources do not share. */
export function inherited(model: Model, redrawing: Redrawing, entry: Entry, field: "parent" | "level" | "title"): readonly (string | Text | undefined)[] {
  const own = livesOn(redrawing, entry.id) ? model.jurisdictions.get(entry.id) : undefined;
  const sources = own ? [own] : entry.from.flatMap(({ id }) => model.jurisdictions.get(id) ?? []);
  if (field === "parent") return [...new Set(sources.flatMap((place) => parentsAfter(model, redrawing, place, entry.id)))];
  return [...new Map(sources.map((place) => [JSON.stringify(place[field]), place[field]])).values()];
}

/** What the parent of an old place became, for a place made of it: several when the parent is divided and ends. A parent that goes into the place itself stands for the one above it. */
function parentsAfter(model: Model, redrawing: Redrawing, { parent: first }: Jurisdiction, entry: string): readonly (string | undefined)[] {
  for (let parent = first; parent !== undefined; parent = model.jurisdictions.get(parent)?.parent) {
    if (livesOn(redrawing, parent) && parent !== entry) return [parent];
    const after = redrawing.parts.get(parent)?.map((part) => part.entry) ?? [parent];
    if (!after.includes(entry)) return after;
  }
  return [undefined];
}

/** The place that an entry makes; what it leaves out and its sources do not share is refused before. */
export function placeOf(model: Model, redrawing: Redrawing, entry: Entry): Jurisdiction {
  const parent = entry.parent === undefined ? (inherited(model, redrawing, entry, "parent")[0] as string | undefined) : (entry.parent ?? undefined);
  const level = entry.level ?? (inherited(model, redrawing, entry, "level")[0] as string | undefined) ?? "";
  const title = entry.title ?? (inherited(model, redrawing, entry, "title")[0]) ?? entry.id;
  return present({ id: entry.id, level, parent, title });
}

/** The children that follow an old place whole into the place made of it: id, and the new parent. */
export function followersOf(model: Model, redrawing: Redrawing): { readonly id: string; readonly parent: string }[] {
  return [...redrawing.parts].flatMap(([id, parts]) => {
    const [whole] = parts;
    if (parts.length > 1 || !whole || whole.entry === id) return [];
    return referrers(model, "jurisdictions.parent", id).flatMap((child) => (redrawing.parts.has(child.id) ? [] : [{ id: child.id, parent: whole.entry }]));
  });
}

/** Writes the places of a redrawing, and tells what becomes of each. */
export function redrawPlaces(draft: ModelDraft, before: Model, redrawing: Redrawing): PlaceChange {
  const scratch = before.jurisdictions.draft(); // The same changes twice: the tree of the new places is asked for before the draft is finished.
  for (const table of [draft.jurisdictions, scratch]) {
    for (const entry of redrawing.entries.values()) {
      if (livesOn(redrawing, entry.id)) table.replace(entry.id, placeOf(before, redrawing, entry));
      else table.add(placeOf(before, redrawing, entry));
    }
    for (const { id, parent } of followersOf(before, redrawing)) table.update(id, (place) => void (place.parent = parent));
    for (const id of redrawing.parts.keys()) if (!livesOn(redrawing, id)) table.remove(id);
  }
  const targets = new Map([...redrawing.parts].map(([id, parts]) => [id, parts.map((part) => part.entry)]));
  const sources = new Map([...redrawing.entries.values()].map(({ id, from }) => [id, from.map((each) => each.id)]));
  return {
    before,
    after: { ...before, jurisdictions: scratch.finish() },
    changing: [...targets.keys()],
    moving: [...targets.keys(), ...followersOf(before, redrawing).map(({ id }) => id)],
    targets: (place) => targets.get(place) ?? [place],
    sources: (place) => sources.get(place) ?? [place],
  };
}
