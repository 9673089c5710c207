import { coverOf } from "../coverage/cover.js";
import { intersectSpans, joinSpans } from "../coverage/span.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import { treeOf, upward } from "../model/tree.js";
import type { Operation } from "../operations/registry.js";
import { apply } from "../scenario/apply.js";
import type { FoundBy, Resolution } from "./duplicate-group.js";
import { Leads, type LedTasks } from "./led-tasks.js";
import { levelOf, onLevel } from "./levels.js";
import { type Meeting, meetingOf } from "./meeting.js";

/** A group of more agencies is taken up by people, not by a list of operations. */
const mostAgencies = 60;
const mostMerged = 4;

/**
 * What would resolve a group: one task made of all, all tasks given to one agency, or the agencies merged. Each is tried on the model, and
 * kept when the tasks meet no more and no error is brought.
 */
export function resolutionsOf(led: LedTasks, foundBy: FoundBy, given: Meeting): Resolution[] {
  if (given.agencies.length > mostAgencies) return [];
  const { model } = led;
  // A contested function is named as a whole, and led task by task.
  const meeting = foundBy === "task" ? { ...given, tasks: given.tasks.flatMap((task) => leavesOf(model, task)) } : given;
  const keepers = keepersOf(led, meeting);
  const [first] = keepers.values();
  const tasks = meeting.tasks.map((slot) => model.tasks.at(slot)?.id ?? "");
  const idOf = (agency: number): string => model.agencies.at(agency)?.id ?? "";
  const tried: Resolution[] = [];
  if (foundBy === "title" && first !== undefined) tried.push({ by: "unify", operations: [{ op: "unify", tasks, into: tasks[0] ?? "", ...(new Set(keepers.values()).size === 1 && { lead: idOf(first) }) }] });
  const moved = [...keepers].filter(([agency, keeper]) => agency !== keeper);
  tried.push({
    by: "reassign",
    operations: moved.map(([agency, keeper]) => ({ op: "reassign", tasks: meeting.tasks.filter((task) => led.leadsOf(task).some((held) => held.agency === agency)).map((slot) => model.tasks.at(slot)?.id ?? ""), from: idOf(agency), to: idOf(keeper) })),
  });
  if (moved.length <= mostMerged) tried.push({ by: "merge", operations: mergers(moved.map(([agency, keeper]) => [idOf(agency), idOf(keeper)])) });
  return tried.filter(({ operations }) => operations.length > 0 && resolves(model, operations, foundBy, meeting));
}

/** For each agency of a group the one that would lead in its places: the one with the most of the group's tasks, then of the field; itself, where it meets no such. */
function keepersOf(led: LedTasks, { tasks, agencies }: Meeting): Map<number, number> {
  const tree = treeOf(led.model.tasks);
  const heldBy = new Map(agencies.map((agency) => [agency, tasks.filter((task) => led.leadsOf(task).some((held) => held.agency === agency))]));
  const roots = new Set(tasks.map((task) => [...upward(tree, task)].at(-1)));
  const inField = (agency: number): number => (led.model.agencies.at(agency)?.assignments ?? []).filter(({ role, task }) => role === "lead" && roots.has([...upward(tree, led.model.tasks.slotOf(task))].at(-1))).length;
  const weight = new Map(agencies.map((agency) => [agency, inField(agency)]));
  const ranked = [...agencies].sort((a, b) => (heldBy.get(b)?.length ?? 0) - (heldBy.get(a)?.length ?? 0) || (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || a - b);
  const spansOf = new Map(agencies.map((agency) => [agency, joinSpans(tasks.flatMap((task) => led.leadsOf(task).find((held) => held.agency === agency)?.spans ?? []))]));
  const keepers = new Map<number, number>();
  for (const agency of ranked) {
    const meets = (other: number): boolean => keepers.get(other) === other && intersectSpans(spansOf.get(agency) ?? [], spansOf.get(other) ?? []).length > 0;
    keepers.set(agency, ranked.find(meets) ?? agency);
  }
  return keepers;
}

function mergers(pairs: readonly (readonly [from: string, into: string])[]): Operation[] {
  const byReceiver = new Map<string, string[]>();
  for (const [from, into] of pairs) listIn(byReceiver, into).push(from);
  return [...byReceiver].map(([into, agencies]) => ({ op: "merge", agencies, into }));
}

function resolves(model: Model, operations: readonly Operation[], foundBy: FoundBy, { tasks, agencies }: Meeting): boolean {
  const applied = apply(model, operations);
  if (!applied.ok || applied.value.introduced.some(({ severity }) => severity === "error")) return false;
  const after = applied.value.model;
  const contested = (task: number): boolean => leavesOf(after, task).some((leaf) => coverOf(after, leaf).some(({ leads }) => leads.length > 1));
  if (foundBy === "task") return !tasks.some(contested);
  const leads = new Leads(after);
  // The parts of a field are those of one level: who leads on another is another matter.
  return meetingOf(foundBy === "field" ? onLevel(leads, levelOf({ model }, agencies[0] ?? -1)) : leads, tasks.map((task) => [task])) === undefined;
}

function leavesOf({ tasks }: Model, task: number): number[] {
  const tree = treeOf(tasks);
  return Array.from(tree.leaves.subarray(tree.leafStart[task] ?? 0, tree.leafEnd[task] ?? 0));
}
