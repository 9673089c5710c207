import { AreaGroups } from "../coverage/area-groups.js";
import { coverOf } from "../coverage/cover.js";
import { regionsOf } from "../coverage/regions.js";
import { requiredSpans, placeCount, spanOfPlace } from "../coverage/required.js";
import { intersectSpans, type Span } from "../coverage/span.js";
import type { Ref } from "../findings/finding.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import type { Difference } from "./change.js";
import type { Heirs } from "../scenario/heirs.js";
import { forEachWithin, sharedPlaces } from "./shared-places.js";

/** Required cells whose leads changed from the same agencies to the same agencies. */
interface Move {
  readonly from: readonly string[];
  /** Who would lead now if every agency had only become its successors. */
  readonly expected: readonly string[];
  readonly to: readonly string[];
}

/**
 * Whose lead of which task moved, where: in the leaf tasks that the second model requires, and the leaf places that both have.
 * A new task is compared with the task above it, for who led that led all of it. A lead that went to the successors of an agency
 * went with it, and is not told again.
 */
export function leadDifferences(a: Model, b: Model, heirs: Heirs | undefined): Difference[] {
  const moves = new AreaGroups<Move>();
  const shared = sharedPlaces(a, b);
  for (const taskB of treeOf(b.tasks).leaves) {
    const before = leadsBefore(a, comparedTask(a, b, taskB), heirs);
    for (const { start, end, leads } of coverOf(b, taskB)) {
      const to = leads.map((slot) => b.agencies.at(slot)?.id ?? "").sort();
      forEachWithin(shared, start, end, ({ shift }, first, last) =>
        forEachWithin(before, first + shift, last + shift, (old, from, until) => {
          // A lead that nobody took over is told, whoever held it.
          if (!sameIds(old.expected, to) || (to.length === 0 && old.from.length > 0)) add(moves, old, to, taskB, { start: from - shift, end: until - shift });
        }),
      );
    }
  }
  return moves.list().flatMap((move) => regionsOf(b, move.areas).flatMap(({ task, place, cells }) => (task >= 0 ? [difference(b, move, heirs, task, place, cells)] : rootsIn(b, place).map(([root, inIt]) => difference(b, move, heirs, root, place, inIt)))));
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
function leadsBefore(model: Model, task: number, heirs: Heirs | undefined): (Span & Pick<Move, "from" | "expected">)[] {
  const everywhere = { start: 0, end: placeCount(model) };
  if (task < 0) return [{ ...everywhere, from: [], expected: [] }];
  return coverOf(model, task, [everywhere]).map(({ start, end, leads }) => {
    const from = leads.map((slot) => model.agencies.at(slot)?.id ?? "").sort();
    return { start, end, from, expected: heirs ? [...new Set(from.flatMap((id) => heirs.of("agency", id)))].sort() : from };
  });
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function add(moves: AreaGroups<Move>, { from, expected }: Pick<Move, "from" | "expected">, to: readonly string[], task: number, span: Span): void {
  moves.add(JSON.stringify([from, to]), { from, expected, to }, task, [span]);
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

function difference(model: Model, { from, expected, to }: Move, heirs: Heirs | undefined, task: number, place: number, cells: number): Difference {
  const added = to.filter((id) => !expected.includes(id));
  // An agency that ended without successor no longer leads, and is expected nowhere.
  const leftOf = from.filter((id) => !(heirs ? heirs.of("agency", id) : [id]).some((heir) => to.includes(heir)));
  const ended = leftOf.length > 0 ? leftOf : expected.filter((id) => !to.includes(id));
  const kind = added.length === 0 ? "lead-ended" : ended.length === 0 ? "lead-added" : "lead-moved";
  const jurisdiction = model.jurisdictions.at(place)?.id;
  const where: Ref[] = jurisdiction === undefined ? [] : [{ jurisdiction }];
  const data = { from, to, ...(kind === "lead-added" && { added, beside: to.filter((id) => !added.includes(id)) }), ...(kind === "lead-ended" && { ended }), cells };
  return { kind, at: [{ task: model.tasks.at(task)?.id ?? "" }, ...where], data };
}
