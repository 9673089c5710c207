import { intersectSpans } from "../coverage/span.js";
import { treeOf } from "../model/tree.js";
import type { Candidate } from "./candidate.js";
import type { LedTasks } from "./led-tasks.js";
import { levelsOf, onLevel } from "./levels.js";
import { type Meeting, meetingOf } from "./meeting.js";

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
      found.push({ grade: "fragmentation", foundBy: "field", score: partOfOthers(there, meeting), meeting });
    }
  }
  return found;
}

/**
 * The part of the tasks that the agency with the most does not lead, place by place: a field that two agencies share in each of twenty districts is no
 * more in parts than one that two share in one. A sweep over the borders of the leads.
 */
function partOfOthers(led: Pick<LedTasks, "leadsOf">, { tasks, spans: where }: Meeting): number {
  const borders: { readonly at: number; readonly agency: number; readonly change: 1 | -1 }[] = [];
  for (const task of tasks) {
    for (const { agency, spans } of led.leadsOf(task)) {
      for (const { start, end } of intersectSpans(spans, where)) borders.push({ at: start, agency, change: 1 }, { at: end, agency, change: -1 });
    }
  }
  borders.sort((a, b) => a.at - b.at);
  const tasksOf = new Map<number, number>();
  /** How many agencies have so many tasks. */
  const having: number[] = [];
  let [now, most, all, ofLargest] = [0, 0, 0, 0];
  borders.forEach(({ at, agency, change }, index) => {
    const before = tasksOf.get(agency) ?? 0;
    tasksOf.set(agency, before + change);
    having[before] = (having[before] ?? 0) - 1;
    having[before + change] = (having[before + change] ?? 0) + 1;
    now += change;
    most = Math.max(most, before + change);
    while (most > 0 && !((having[most] ?? 0) > 0)) most -= 1;
    const places = (borders[index + 1]?.at ?? at) - at;
    all += now * places;
    ofLargest += most * places;
  });
  return all === 0 ? 0 : 1 - ofLargest / all;
}
