import { AreaGroups } from "../coverage/area-groups.js";
import { coverOf } from "../coverage/cover.js";
import { regionsOf } from "../coverage/regions.js";
import { requiredSpans, placeCount, spanOfPlace } from "../coverage/required.js";
import { intersectSpans, type Span } from "../coverage/span.js";
import type { Ref } from "../findings/finding.js";
import { heirsBetween } from "../model/heirs-between.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import type { Difference } from "./change.js";
import { redrawnPlaces } from "./redrawn-places.js";
import { forEachWithin, sharedPlaces } from "./shared-places.js";

/** Required cells whose leads changed from the same agencies to the same agencies. */
interface Move {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What an agency of the first model is in the second: itself, and what it became whole or in part. */
type HeirsOf = (id: string) => readonly string[];

/**
 * Whose lead of which task moved, where: in the leaf tasks that the second model requires, and the leaf places that both have, or that came from
 * places of the first. Who led in any of these led before.
 * A new task is compared with the task above it, for who led that led all of it. A lead that went to the successors of an agency
 * went with it, and is not told again.
 */
export function leadDifferences(a: Model, b: Model, isLater: boolean): Difference[] {
  const moves = new AreaGroups<Move>();
  const redrawn = isLater ? redrawnPlaces(a, b) : new Map<number, readonly number[]>();
  const taken = [...redrawn].map(([leaf, places]) => ({ start: leaf, end: leaf + 1, places }));
  const shared = sharedPlaces(a, b, redrawn);
  const heirs: HeirsOf = isLater ? heirsBetween(a, b, "agency").heirsOf : (id) => [id];
  const sourcesOf = unifiedFrom(a, b, isLater);
  for (const taskB of treeOf(b.tasks).leaves) {
    const sources = sourcesOf.get(b.tasks.at(taskB)?.id ?? "") ?? [comparedTask(a, b, taskB)];
    const before = sources.flatMap((source) => leadsBefore(a, source));
    const each = sources.length > 1 ? forEachOf : forEachWithin;
    for (const { start, end, leads } of coverOf(b, taskB)) {
      const to = leads.map((slot) => b.agencies.at(slot)?.id ?? "").sort();
      const told = (from: readonly string[], there: Span): void => {
        if (!isSame(from, to, heirs)) moves.add(JSON.stringify([from, to]), { from, to }, taskB, [there]);
      };
      forEachWithin(shared, start, end, ({ shift }, first, last) =>
        each(before, first + shift, last + shift, (old, from, until) => told(old.from, { start: from - shift, end: until - shift })),
      );
      forEachWithin(taken, start, end, ({ places }, leaf) => {
        const from = new Set<string>();
        for (const place of places) each(before, place, place + 1, (old) => old.from.forEach((id) => from.add(id)));
        told([...from].sort(), { start: leaf, end: leaf + 1 });
      });
    }
  }
  return moves.list().flatMap((move) => regionsOf(b, move.areas).flatMap(({ task, place, cells }) => (task >= 0 ? [difference(b, move, heirs, task, place, cells)] : rootsIn(b, place).map(([root, inIt]) => difference(b, move, heirs, root, place, inIt)))));
}

/** The tasks of the first model, by slot, that became a task which only the second has. */
function unifiedFrom(a: Model, b: Model, isLater: boolean): ReadonlyMap<string, readonly number[]> {
  const sources = new Map<string, number[]>();
  if (!isLater || a.tasks === b.tasks) return sources;
  const { heirsOf } = heirsBetween(a, b, "task");
  for (const slot of treeOf(a.tasks).leaves) {
    const id = a.tasks.at(slot)?.id ?? "";
    for (const heir of b.tasks.has(id) ? [] : heirsOf(id)) if (!a.tasks.has(heir)) sources.set(heir, [...(sources.get(heir) ?? []), slot]);
  }
  return sources;
}

/** Calls `visit` with each part of an interval that lies in one of the given spans, which may overlap. */
function forEachOf<T extends Span>(spans: readonly T[], start: number, end: number, visit: (span: T, start: number, end: number) => void): void {
  for (const span of spans) if (span.start < end && start < span.end) visit(span, Math.max(start, span.start), Math.min(end, span.end));
}

/** Whether each that led still does, or what it became, and nobody else. */
function isSame(from: readonly string[], to: readonly string[], heirs: HeirsOf): boolean {
  return from.every((id) => heirs(id).some((heir) => to.includes(heir))) && to.every((id) => from.some((each) => heirs(each).includes(id)));
}

/** The slot, in the first model, of a task of the second or the nearest one above it that the first has; -1: none. */
function comparedTask(a: Model, b: Model, taskB: number): number {
  const { parent } = treeOf(b.tasks);
  for (let at = taskB; at >= 0; at = parent[at] ?? -1) {
    const id = b.tasks.at(at)?.id ?? "";
    if (a.tasks.has(id)) return a.tasks.slotOf(id);
  }
  return -1;
}

/** Who led a task in every leaf place, required there or not. */
function leadsBefore(model: Model, task: number): (Span & Pick<Move, "from">)[] {
  const everywhere = { start: 0, end: placeCount(model) };
  if (task < 0) return [{ ...everywhere, from: [] }];
  return coverOf(model, task, [everywhere]).map(({ start, end, leads }) => ({ start, end, from: leads.map((slot) => model.agencies.at(slot)?.id ?? "").sort() }));
}

/** The fields (tasks without one above) that are required in a place, with their cells there: the unnamed node above several fields has no title. */
function rootsIn(model: Model, place: number): (readonly [number, number])[] {
  const tree = treeOf(model.tasks);
  const there = [spanOfPlace(model, model.jurisdictions.at(place)?.id)];
  return tree.roots.flatMap((root) => {
    let cells = 0;
    for (let leaf = tree.leafStart[root] ?? 0; leaf < (tree.leafEnd[root] ?? 0); leaf += 1) for (const { start, end } of intersectSpans(requiredSpans(model, tree.leaves[leaf] ?? -1), there)) cells += end - start;
    return cells > 0 ? [[root, cells] as const] : [];
  });
}

function difference(model: Model, { from, to }: Move, heirs: HeirsOf, task: number, place: number, cells: number): Difference {
  const added = to.filter((id) => !from.some((each) => heirs(each).includes(id)));
  const ended = from.filter((id) => !heirs(id).some((heir) => to.includes(heir)));
  const kind = added.length === 0 ? "lead-ended" : ended.length === 0 ? "lead-added" : "lead-moved";
  const jurisdiction = model.jurisdictions.at(place)?.id;
  const where: Ref[] = jurisdiction === undefined ? [] : [{ jurisdiction }];
  const data = { from, to, ...(kind === "lead-added" && { added, beside: to.filter((id) => !added.includes(id)) }), ...(kind === "lead-ended" && { ended }), cells };
  return { kind, at: [{ task: model.tasks.at(task)?.id ?? "" }, ...where], data };
}
