import { leafCount, spansOf } from "../coverage/leads.js";
import type { Agency } from "../model/agency.js";
import type { Assignment, Except } from "../model/assignment.js";
import type { ModelDraft } from "../model/draft.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { treeOf, within } from "../model/tree.js";
import { saidBy } from "../model/same-assignment.js";

/** Places that become other places, for all that names them. */
export interface PlaceChange {
  readonly before: Model;
  /** The model with its places as they will be, and everything else as before. */
  readonly after: Model;
  /** The places that end or become others, in whole or part; nothing else needs to be rewritten for its name. */
  readonly changing: readonly string[];
  /** Places that come to lie under other places, with all below them. */
  readonly moving: readonly string[];
  /** The places that stand for a place now; itself when nothing became of it. */
  readonly targets: (place: string) => readonly string[];
  /** The places of before that a place is made of; itself when it was there. */
  readonly sources: (place: string) => readonly string[];
}

/**
 * An assignment after a change of places: what named an old place holds for every place made of it, whole or in part; an exception
 * holds for a new place only when all its sources were excepted. The same object when nothing changes.
 */
export function rewrittenAssignment(change: PlaceChange, each: Assignment): readonly Assignment[] {
  const places = each.jurisdiction === undefined ? [undefined] : change.targets(each.jurisdiction);
  const isExcepted = exceptedBefore(change.before, each.except);
  const rewritten: Assignment[] = [];
  for (const place of places) {
    if (place !== undefined && isWholly(change, place, isExcepted)) continue;
    const next: Assignment = { ...each, ...(place !== undefined && { jurisdiction: place }), except: exceptAfter(change, each.except, place, isExcepted) };
    if (next.except.length === 0 || (leafCount(change.after, next) > 0 && spansOf(change.after, next).length > 0)) rewritten.push(next);
  }
  const [only] = rewritten;
  const same = rewritten.length === 1 && only?.jurisdiction === each.jurisdiction && JSON.stringify(only?.except) === JSON.stringify(each.except);
  return same ? [each] : rewritten;
}

/** The assignments of an agency after a change of places, equal ones once; the same list when nothing changes. */
export function rewrittenAssignments(change: PlaceChange, assignments: readonly Assignment[]): readonly Assignment[] {
  const rewritten = assignments.flatMap((each) => rewrittenAssignment(change, each));
  if (rewritten.length === assignments.length && rewritten.every((each, index) => each === assignments[index])) return assignments;
  return [...new Map(rewritten.map((each) => [saidBy(each), each])).values()];
}

function exceptedBefore(model: Model, except: readonly Except[]): (place: string) => boolean {
  const slots = except.flatMap((each) => ("jurisdiction" in each ? [model.jurisdictions.slotOf(each.jurisdiction)] : []));
  const tree = treeOf(model.jurisdictions);
  return (place) => slots.some((slot) => within(tree, model.jurisdictions.slotOf(place), slot));
}

function isWholly(change: PlaceChange, place: string, isExcepted: (place: string) => boolean): boolean {
  const sources = change.sources(place);
  return sources.length > 0 && sources.every(isExcepted);
}

function exceptAfter(change: PlaceChange, except: readonly Except[], place: string | undefined, isExcepted: (place: string) => boolean): Except[] {
  const { jurisdictions } = change.after;
  const tree = treeOf(jurisdictions);
  const isInside = (id: string): boolean => place === undefined || (id !== place && within(tree, jurisdictions.slotOf(id), jurisdictions.slotOf(place)));
  const seen = new Set<string>();
  return except.flatMap((each): Except[] => {
    if ("task" in each) return [each];
    const kept = change.targets(each.jurisdiction).filter((id) => !seen.has(id) && isWholly(change, id, isExcepted) && isInside(id));
    for (const id of kept) seen.add(id);
    return kept.map((jurisdiction) => ({ jurisdiction }));
  });
}

/** Writes the requirements of tasks that name a changing place. */
export function rewriteRequirements(draft: ModelDraft, change: PlaceChange): void {
  const tasks = new Set(change.changing.flatMap((place) => referrers(change.before, "tasks.jurisdiction", place)));
  for (const task of tasks) {
    const jurisdiction = [...new Set(task.jurisdiction.flatMap((place) => change.targets(place)))];
    if (jurisdiction.join("\n") !== task.jurisdiction.join("\n")) draft.tasks.replace(task.id, { ...task, jurisdiction });
  }
}

/** The agencies that name a changing place in an assignment or as their own, or a moving one in an exception; in the order of the model. */
export function agenciesConcerned({ before, changing, moving }: PlaceChange): Agency[] {
  const found = new Set<Agency>();
  for (const place of changing) for (const field of ["agencies.jurisdiction", "agencies.place", "agencies.exceptPlace"] as const) for (const agency of referrers(before, field, place)) found.add(agency);
  const tree = treeOf(before.jurisdictions);
  for (const place of moving) {
    const slot = before.jurisdictions.slotOf(place);
    for (let at = tree.position[slot] ?? 0; at < (tree.subtreeEnd[slot] ?? 0); at += 1) {
      for (const agency of referrers(before, "agencies.exceptPlace", before.jurisdictions.at(tree.order[at] ?? -1)?.id ?? "")) found.add(agency);
    }
  }
  return [...found].sort((a, b) => before.agencies.slotOf(a.id) - before.agencies.slotOf(b.id));
}
