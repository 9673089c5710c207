import { AreaGroups } from "../coverage/area-groups.js";
import { coverOf } from "../coverage/cover.js";
import { regionsOf } from "../coverage/regions.js";
import { joinSpans, type Span } from "../coverage/span.js";
import { treeOf } from "../model/tree.js";
import type { Candidate } from "./candidate.js";
import type { LedTasks } from "./led-tasks.js";

/** One task that several agencies lead in one place: duplication beyond doubt. Tasks are named as `lead-contested` names them, each once, with all its places. */
export function contestedTasks({ model }: LedTasks): Candidate[] {
  const tree = treeOf(model.tasks);
  const groups = new AreaGroups<{ readonly leads: readonly number[] }>();
  for (const task of tree.leaves) {
    for (const stretch of coverOf(model, task)) if (stretch.leads.length > 1) groups.add(stretch.leads.join(" "), { leads: stretch.leads }, task, [stretch]);
  }
  const byTask = new Map<number, { spans: Span[]; agencies: Set<number> }>();
  for (const { leads, areas } of groups.list()) {
    const spansOf = new Map(areas.map(({ task, spans }) => [task, spans]));
    for (const { task, place } of regionsOf(model, areas)) {
      // Above several fields no task is named: each field is.
      for (const named of task >= 0 ? [task] : tree.roots) {
        const known = byTask.get(named) ?? { spans: [], agencies: new Set<number>() };
        for (const lead of leads) known.agencies.add(lead);
        const places = treeOf(model.jurisdictions);
        const there: Span = place < 0 ? { start: 0, end: Math.max(1, places.leaves.length) } : { start: places.leafStart[place] ?? 0, end: places.leafEnd[place] ?? 0 };
        for (let leaf = tree.leafStart[named] ?? 0; leaf < (tree.leafEnd[named] ?? 0); leaf += 1) {
          for (const span of spansOf.get(tree.leaves[leaf] ?? -1) ?? []) if (span.start < there.end && span.end > there.start) known.spans.push({ start: Math.max(span.start, there.start), end: Math.min(span.end, there.end) });
        }
        byTask.set(named, known);
      }
    }
  }
  return [...byTask].map(([task, { spans, agencies }]) => ({
    grade: "duplication",
    foundBy: "task",
    score: 1,
    meeting: { spans: joinSpans(spans), tasks: [task], agencies: [...agencies].sort((a, b) => a - b) },
  }));
}
