import { coverOf } from "../coverage/cover.js";
import { type Area, regionsOf } from "../coverage/regions.js";
import type { Span } from "../coverage/span.js";
import type { Ref } from "../findings/finding.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import type { Difference } from "./change.js";
import type { Heirs } from "./heirs.js";

/** Required cells of one task whose leads changed from the same agencies to the same agencies. */
interface Move {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly areas: { readonly task: number; readonly spans: Span[] }[];
}

/**
 * Whose lead of which task moved, where: in leaf tasks and leaf places that both models require. A lead that went to the successors
 * of an agency went with it, and is not told again.
 */
export function leadDifferences(a: Model, b: Model, heirs: Heirs | undefined): Difference[] {
  const moves = new Map<string, Move>();
  const [tasksA, places] = [treeOf(a.tasks), leafNumbers(a)];
  const leavesOfB = treeOf(b.jurisdictions).leaves;
  for (const taskB of treeOf(b.tasks).leaves) {
    const id = b.tasks.at(taskB)?.id ?? "";
    const taskA = a.tasks.slotOf(id);
    if (!a.tasks.has(id) || tasksA.leaves[tasksA.leafStart[taskA] ?? -1] !== taskA) continue;
    const before = leadsByLeaf(a, taskA, heirs);
    for (const { start, end, leads } of coverOf(b, taskB)) {
      const to = leads.map((slot) => b.agencies.at(slot)?.id ?? "").sort();
      for (let leaf = start; leaf < end; leaf += 1) {
        const old = leavesOfB.length === 0 ? 0 : places.get(b.jurisdictions.at(leavesOfB[leaf] ?? -1)?.id ?? "");
        const was = old === undefined ? undefined : before(old);
        // A lead that nobody took over is told, whoever held it.
        if (was && (was.expected !== to.join("\n") || (to.length === 0 && was.from.length > 0))) add(moves, was.from, to, taskB, leaf);
      }
    }
  }
  return [...moves.values()].flatMap(({ from, to, areas }) => regionsOf(b, areas satisfies readonly Area[]).flatMap(({ task, place, cells }) => differences(b, areas, task, place, cells, from, to)));
}

function leafNumbers(model: Model): Map<string, number> {
  return new Map([...treeOf(model.jurisdictions).leaves].map((slot, number) => [model.jurisdictions.at(slot)?.id ?? "", number]));
}

/** For a leaf place, who led the task there, and who would if everything went to successors; `undefined` where it was not required. */
function leadsByLeaf(model: Model, task: number, heirs: Heirs | undefined): (leaf: number) => { readonly from: readonly string[]; readonly expected: string } | undefined {
  const stretches = coverOf(model, task).map(({ start, end, leads }) => {
    const from = leads.map((slot) => model.agencies.at(slot)?.id ?? "").sort();
    const expected = [...new Set(from.flatMap((id) => (heirs ? heirs.of("agency", id) : [id])))].sort().join("\n");
    return { start, end, from, expected };
  });
  return (leaf) => {
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stretches[middle]?.end ?? 0) <= leaf) low = middle + 1;
      else high = middle;
    }
    const stretch = stretches[low];
    return stretch && stretch.start <= leaf ? stretch : undefined;
  };
}

function add(moves: Map<string, Move>, from: readonly string[], to: readonly string[], task: number, leaf: number): void {
  const key = JSON.stringify([from, to]);
  const move = moves.get(key) ?? { from, to, areas: [] };
  moves.set(key, move);
  const area = move.areas[move.areas.length - 1];
  const last = area?.task === task ? area.spans[area.spans.length - 1] : undefined;
  if (area && last?.end === leaf) area.spans[area.spans.length - 1] = { start: last.start, end: leaf + 1 };
  else if (area?.task === task) area.spans.push({ start: leaf, end: leaf + 1 });
  else move.areas.push({ task, spans: [{ start: leaf, end: leaf + 1 }] });
}

function differences(model: Model, areas: Move["areas"], task: number, place: number, cells: number, from: readonly string[], to: readonly string[]): Difference[] {
  const kind = from.length === 0 ? "lead-added" : to.length === 0 ? "lead-ended" : "lead-moved";
  const jurisdiction = model.jurisdictions.at(place)?.id;
  const where: Ref[] = jurisdiction === undefined ? [] : [{ jurisdiction }];
  // The unnamed node above several fields has no title: its tasks are named one by one.
  const named = task >= 0 ? [task] : areas.map((area) => area.task);
  return named.map((slot) => ({ kind, at: [{ task: model.tasks.at(slot)?.id ?? "" }, ...where], data: { from, to, ...(task >= 0 && { cells }) } }));
}
