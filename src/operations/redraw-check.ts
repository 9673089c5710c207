import type { Problem } from "../findings/wording.js";
import { draftOf } from "../model/draft.js";
import { idProblem } from "../model/id.js";
import { listIn } from "../model/list-in.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { nearest } from "../model/suggestion.js";
import { takenId, unknownId } from "./id-reasons.js";
import { mergersOf } from "./redraw-agencies.js";
import { type Entry, inherited, livesOn, placeOf, type Redrawing, redrawPlaces } from "./redraw-places.js";
import { childUndecided, fieldNeeded, leftEmpty, levelOrder, madeIdTaken, notItsOwnSource, parentEnds, placeTwice, sharesWrong, unknownKind } from "./redraw-reasons.js";
import type { Reason } from "./refusal.js";

/** Makes the same operation with another entry in the place of one, for a suggestion. */
type Retry = (old: Entry, entry: Entry) => Readonly<Record<string, unknown>>;

/** Why the entries cannot be read as a redrawing of the places of a model: ids, shares, what is left out. */
export function* entryReasons(model: Model, entries: readonly Entry[], redrawing: Redrawing, retry: Retry): Generator<Reason> {
  const seen = new Set<string>();
  for (const entry of entries) {
    const { id, from } = entry;
    if (seen.has(id)) yield placeTwice(id, undefined);
    seen.add(id);
    const sources = new Set<string>();
    for (const source of from) {
      if (sources.has(source.id)) yield placeTwice(source.id, id);
      sources.add(source.id);
      yield* unknownId(model, "jurisdiction", source.id, (other) => retry(entry, { ...entry, from: from.map((each) => (each === source ? { ...each, id: other } : each)) }));
    }
    if (!sources.has(id)) {
      if (model.jurisdictions.has(id)) yield { ...notItsOwnSource(id, []), closer: () => notItsOwnSource(id, [[retry(entry, { ...entry, from: [...from, { id }] })]]) };
      else yield* takenId(model, "jurisdiction", id);
    }
    if (typeof entry.parent === "string" && !redrawing.entries.has(entry.parent)) {
      if (redrawing.parts.has(entry.parent)) yield parentEnds(id, entry.parent);
      else yield* unknownId(model, "jurisdiction", entry.parent, (parent) => retry(entry, { ...entry, parent }));
    }
    yield* unknownId(model, "level", entry.level, (level) => retry(entry, { ...entry, level }));
    if (from.every((source) => model.jurisdictions.has(source.id))) yield* fieldReasons(model, redrawing, entry, retry);
  }
  const shares = new Map<string, (number | undefined)[]>();
  for (const { from } of entries) {
    for (const { id, share } of from) {
      listIn(shares, id).push(share);
    }
  }
  for (const [id, list] of shares) yield* shareReasons(id, list);
}

function* fieldReasons(model: Model, redrawing: Redrawing, entry: Entry, retry: Retry): Generator<Reason> {
  for (const field of ["parent", "level", "title"] as const) {
    if (entry[field] !== undefined) continue;
    const values = inherited(model, redrawing, entry, field);
    const isPlaceOnly = field === "parent" && values.length === 0; // A new place without sources may be a root.
    if (values.length !== 1 && !isPlaceOnly) {
      const closer = (): Problem => fieldNeeded(entry.id, field, values, values.slice(0, 6).map((value) => [retry(entry, { ...entry, [field]: value ?? null })]));
      yield { ...fieldNeeded(entry.id, field, values, []), closer };
    }
  }
}

/** A millionth, and what the sum of binary fractions is off by. */
const tolerance = 1e-6 + 1e-12;

function* shareReasons(place: string, shares: readonly (number | undefined)[]): Generator<Problem> {
  const stated = shares.filter((share) => share !== undefined);
  const sum = stated.reduce((all, share) => all + share, 0);
  if (stated.length > 0 && stated.length < shares.length) yield sharesWrong(place, undefined);
  else if (stated.length > 0 && Math.abs(sum - 1) > tolerance) yield sharesWrong(place, sum);
}

/** Why a redrawing that can be read would leave the places, or their agencies, as they must not be. */
export function* resultReasons(model: Model, redrawing: Redrawing, kinds: readonly string[] | undefined): Generator<Problem> {
  const undecided = new Set<string>();
  for (const [id, parts] of redrawing.parts) {
    const children = parts.length > 1 ? referrers(model, "jurisdictions.parent", id).flatMap((child) => (redrawing.parts.has(child.id) ? [] : child.id)) : [];
    if (children.length === 0) continue;
    undecided.add(id);
    yield childUndecided(children, id);
  }
  const { jurisdictions } = redrawPlaces(draftOf(model), model, redrawing).after;
  const after = { ...model, jurisdictions };
  const losing = [...placesLosingChildren(model, redrawing), ...[...redrawing.entries.values()].filter((entry) => losesChildren(model, redrawing, entry) && !entry.from.some((source) => undecided.has(source.id))).map(({ id }) => id)];
  for (const id of losing) if (jurisdictions.has(id) && referrers(after, "jurisdictions.parent", id).length === 0) yield leftEmpty(id);
  const rank = new Map([...model.levels].map((level, index) => [level.id, index]));
  const within = [...redrawing.entries.keys()].flatMap((id) => [id, ...referrers(after, "jurisdictions.parent", id).map((child) => child.id)]);
  for (const id of new Set(within)) {
    const place = jurisdictions.get(id);
    const parent = place?.parent === undefined ? undefined : jurisdictions.get(place.parent);
    if (place && parent && (rank.get(place.level) ?? 0) <= (rank.get(parent.level) ?? 0)) yield levelOrder(place.id, place.level, parent.id, parent.level);
  }
  yield* agencyReasons(model, redrawing, kinds);
}

/** The places that are not redrawn themselves, and of which a place within is. */
function placesLosingChildren(model: Model, redrawing: Redrawing): Set<string> {
  const losing = new Set<string>();
  for (const id of redrawing.parts.keys()) {
    const parent = model.jurisdictions.get(id)?.parent;
    const entry = redrawing.entries.get(id);
    const stays = entry !== undefined && livesOn(redrawing, id) && placeOf(model, redrawing, entry).parent === parent;
    if (parent !== undefined && !redrawing.parts.has(parent) && !stays) losing.add(parent);
  }
  return losing;
}

/** Whether a source of an entry of the same level had places within it, and none of these goes into the entry: then nobody said that it should do without. */
function losesChildren(model: Model, redrawing: Redrawing, entry: Entry): boolean {
  const { level } = placeOf(model, redrawing, entry);
  return entry.from.some((source) => {
    const children = referrers(model, "jurisdictions.parent", source.id);
    return children.length > 0 && model.jurisdictions.get(source.id)?.level === level && children.every((child) => redrawing.shareIn(child.id, entry.id) === undefined);
  });
}

function* agencyReasons(model: Model, redrawing: Redrawing, kinds: readonly string[] | undefined): Generator<Problem> {
  const known = new Set([...redrawing.parts.keys()].flatMap((place) => referrers(model, "agencies.jurisdiction", place).flatMap(({ kind }) => kind ?? [])));
  for (const kind of new Set(kinds ?? [])) if (!known.has(kind)) yield unknownKind(kind, nearest(kind, known));
  const made = new Set<string>();
  for (const { id, place, members } of mergersOf(model, redrawing, kinds).groups) {
    if (members.some(({ agency }) => agency.id === id && agency.jurisdiction === place)) continue; // It stays.
    if (model.agencies.used(id) || made.has(id) || idProblem(id)) yield madeIdTaken(id, place);
    made.add(id);
  }
}
