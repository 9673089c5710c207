import { leafCount } from "../coverage/leads.js";
import type { Assignment, Role } from "../model/assignment.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import { depthsIn, treeOf, upward } from "../model/tree.js";
import { branchesOf, firstAfter } from "./branches.js";
import { PlaceCarving } from "./carve-places.js";
import type { CarvedTasks } from "./carve-tasks.js";
import { Carving } from "./carve.js";

/** A task that is carved out, all of it or only in one place. */
export interface CarvedClause {
  readonly task: string;
  readonly jurisdiction?: string | undefined;
}

/** The clauses of one task. */
interface Group {
  readonly task: string;
  readonly slot: number;
  /** Its clauses, by number, for places that are a place itself, above it or below it; lower places before higher. */
  readonly on: (place: string | undefined) => readonly { readonly place: string | undefined; readonly number: number }[];
}

/**
 * Carves tasks, each in a place of its own, out of the assignments of an agency, one after the other: what is said of a sub-task before
 * what is said of the function above it, and a lower place before a higher. An assignment is only asked about tasks and places on its own branch,
 * and each task is taken out of it once, with all its places. An assignment left with no cell goes.
 */
export function carveClauses(model: Model, assignments: readonly Assignment[], role: Role, clauses: readonly CarvedClause[]): CarvedTasks {
  const groups = groupsOf(model, clauses);
  const groupsOn = branchesOf(treeOf(model.tasks), groups.map(({ slot }) => slot));
  const taken: Assignment[][] = clauses.map(() => []);
  const kept = assignments.flatMap((each) => {
    const on = each.role === role ? groupsOn(model.tasks.slotOf(each.task)).flatMap((index) => groups[index] ?? []) : [];
    return on.length === 0 || leafCount(model, each) === 0 ? [each] : dealOut(model, each, on, (number, part) => taken[number]?.push(part));
  });
  return { kept, taken };
}

function groupsOf(model: Model, clauses: readonly CarvedClause[]): Group[] {
  const [tasks, places] = [treeOf(model.tasks), treeOf(model.jurisdictions)];
  const [taskDepth, placeDepth] = [depthsIn(tasks), depthsIn(places)];
  const placeSlot = (place: string | undefined): number => (place === undefined ? -1 : model.jurisdictions.slotOf(place));
  const byTask = new Map<string, { readonly place: string | undefined; readonly number: number }[]>();
  for (const [number, { task, jurisdiction }] of clauses.entries()) {
    listIn(byTask, task).push({ place: jurisdiction, number });
  }
  const groups = [...byTask].map(([task, list]): Group => {
    const sorted = list.map((each) => ({ each, depth: placeDepth(placeSlot(each.place)) })).sort((a, b) => b.depth - a.depth).map(({ each }) => each);
    const onBranch = branchesOf(places, sorted.map(({ place }) => placeSlot(place)));
    const everywhere = sorted.filter(({ place }) => place === undefined);
    return { task, slot: model.tasks.slotOf(task), on: (place) => (place === undefined ? sorted : [...onBranch(placeSlot(place)).flatMap((index) => sorted[index] ?? []), ...everywhere]) };
  });
  return groups.map((group) => ({ group, depth: taskDepth(group.slot) })).sort((a, b) => b.depth - a.depth).map(({ group }) => group);
}

/** Carves one assignment; what is left of it is returned. */
function dealOut(model: Model, whole: Assignment, groups: readonly Group[], give: (number: number, part: Assignment) => void): Assignment[] {
  const tree = treeOf(model.tasks);
  const positionOf = (slot: number): number => tree.position[slot] ?? -1;
  const own = positionOf(model.tasks.slotOf(whole.task));
  const below = groups.filter(({ slot }) => positionOf(slot) > own); // The others stand at the task itself or above it.
  const bySlot = new Map(groups.map((group) => [group.slot, group]));
  const placesFrom = (slot: number): (string | undefined)[] => [...upward(tree, slot)].flatMap((at) => bySlot.get(at)?.on(whole.jurisdiction).map(({ place }) => place) ?? []);
  const reaches = reachOf(model, whole, groups.flatMap((group) => group.on(whole.jurisdiction).map(({ place }) => place)));
  const carving = new Carving(model, whole, below.map(({ task }) => task), undefined);
  // What is left of each task outside the places that went, in preorder: a subtree is a run.
  const sorted = below.map(({ slot }) => ({ slot, position: positionOf(slot) })).sort((a, b) => a.position - b.position);
  const indexes = new Map(sorted.map(({ slot }, index) => [slot, index]));
  const beside: (Piece | undefined)[] = sorted.map(() => undefined);
  const takeFrom = (pieces: readonly Piece[], { on }: Group): void => {
    for (const { place, number } of on(whole.jurisdiction)) {
      for (const { carved } of pieces) {
        const part = carved.take(place);
        if (part) give(number, part);
      }
    }
  };
  for (const [number, group] of below.entries()) {
    const index = indexes.get(group.slot) ?? 0;
    const inside = beside.slice(index + 1, firstAfter(sorted, (tree.subtreeEnd[group.slot] ?? 0) - 1)).filter((each) => each !== undefined);
    const part = carving.has(group.task) && group.on(whole.jurisdiction).some(({ place }) => reaches(place)) ? carving.take(group.task) : undefined;
    const piece = part && { number, carved: new PlaceCarving(model, part, placesFrom(group.slot)) };
    if (piece) beside[index] = piece;
    takeFrom(latestFirst(piece ? [piece, ...inside] : inside), group);
  }
  const main = carving.rest().map((each) => ({ number: Infinity, carved: new PlaceCarving(model, each, placesFrom(model.tasks.slotOf(whole.task))) }));
  const pieces = latestFirst([...main, ...beside.filter((each) => each !== undefined)]);
  for (const group of groups) if (positionOf(group.slot) <= own) takeFrom(pieces, group);
  return pieces.flatMap(({ carved }) => carved.rest());
}

/** What an assignment became in a task, and in which turn. */
interface Piece {
  readonly number: number;
  readonly carved: PlaceCarving;
}

function latestFirst(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => b.number - a.number);
}

/** Asks whether an assignment has a leaf place in a place; each is looked at once. */
function reachOf(model: Model, whole: Assignment, places: readonly (string | undefined)[]): (place: string | undefined) => boolean {
  const carving = new PlaceCarving(model, whole, places);
  const known = new Map<string | undefined, boolean>();
  return (place) => {
    const reaches = known.get(place) ?? carving.has(place);
    known.set(place, reaches);
    return reaches;
  };
}
