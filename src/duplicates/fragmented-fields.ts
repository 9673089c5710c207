import { type Span } from "../coverage/span.js";
import { treeOf } from "../model/tree.js";
import type { Candidate } from "./candidate.js";
import type { LedTasks } from "./led-tasks.js";
import { levelsOf, onLevel } from "./levels.js";
import { meetingOf } from "./meeting.js";

/**
 * Fields of which several agencies of one level lead parts, in places that meet: fragmentation. A province and its districts are two levels,
 * and that each leads its part is no fragmentation.
 *
 * @param left tasks that are left out
 */
export function fragmentedFields(led: LedTasks, left: ReadonlySet<number>): Candidate[] {
  const { model } = led;
  const tree = treeOf(model.tasks);
  const found: Candidate[] = [];
  for (const root of tree.roots) {
    const leaves = Array.from(tree.leaves.subarray(tree.leafStart[root] ?? 0, tree.leafEnd[root] ?? 0)).filter((leaf) => !left.has(leaf));
    if (leaves.length < 2) continue;
    for (const level of levelsOf(led, leaves)) {
      const there = onLevel(led, level);
      const meeting = meetingOf(there, leaves.map((leaf) => [leaf]));
      if (!meeting || meeting.tasks.length < 2) continue;
      found.push({ grade: "fragmentation", foundBy: "field", score: partOfOthers(there, meeting.tasks), meeting });
    }
  }
  return found;
}

/** The part of the tasks and places that the agency with the most does not lead. */
function partOfOthers(led: Pick<LedTasks, "leadsOf">, tasks: readonly number[]): number {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const cellsOf = new Map<number, number>();
  let all = 0;
  for (const task of tasks) {
    for (const { agency, spans } of led.leadsOf(task)) {
      cellsOf.set(agency, (cellsOf.get(agency) ?? 0) + size(spans));
      all += size(spans);
    }
  }
  const most = [...cellsOf.values()].reduce((a, b) => Math.max(a, b), 0);
  return all === 0 ? 0 : 1 - most / all;
}
