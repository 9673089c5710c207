import * as z from "zod/mini";
import type { Agency } from "../model/agency.js";
import type { MovedLead } from "../model/event.js";
import { draftOf, type ModelDraft } from "../model/draft.js";
import { Id } from "../model/id.js";
import { referrerSlots, referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import { assignment, taskOf } from "../model/records.js";
import { Task } from "../model/task.js";
import { treeOf, upward } from "../model/tree.js";
import { carveTasks } from "./carve-tasks.js";
import { resolvedDuplicates } from "./duplicates-resolved.js";
import { movedRole } from "./moved-role.js";
import { unknownRecords } from "./named-records.js";
import { namedByTask, taskReasons } from "./new-records.js";
import { type Account, defineOperation, existing } from "./operation.js";
import { contains, receive } from "./receive.js";
import type { Reason } from "./refusal.js";
import { Unification } from "./unified.js";
import { parentsDiffer, unifiedWithAbove, unifiedWithItself } from "./unify-reasons.js";

const schema = z.strictObject({ op: z.literal("unify"), tasks: z.array(Id).check(z.minLength(2)), into: z.union([Id, Task]), lead: z.optional(Id) });
type Unify = z.output<typeof schema>;

const survivorOf = ({ into }: Unify): string => (typeof into === "string" ? into : into.id);
/** The tasks that end: each once, the one that remains left out. */
const endingOf = (operation: Unify): string[] => [...new Set(operation.tasks)].filter((id) => id !== survivorOf(operation));
/** Every task that becomes one with the others; the one that remains comes first, if it is there already. */
const sourcesOf = (operation: Unify): string[] => [...(typeof operation.into === "string" ? [operation.into] : []), ...endingOf(operation)];

/** The task above the unified one: its own; of a new one the stated one, else that which all tasks share. */
function parentOf(operation: Unify, model: Model): string | undefined {
  const { into } = operation;
  if (typeof into === "string") return model.tasks.get(into)?.parent;
  return into.parent === undefined ? model.tasks.get(endingOf(operation)[0] ?? "")?.parent : (into.parent ?? undefined);
}

/** Makes one task of several that were found to be the same. */
export const unify = defineOperation({
  op: "unify",
  schema,
  mentions: (operation) => {
    const { tasks, into, lead } = operation;
    const made = typeof into === "string" ? { tasks: [into] } : namedByTask(into);
    return {
      ...(typeof into !== "string" && { creates: { tasks: [into.id] } }),
      ends: { tasks: endingOf(operation) },
      names: { ...made, tasks: [...tasks, ...(made.tasks ?? [])], agencies: lead === undefined ? [] : [lead] },
    };
  },
  *check(operation, model) {
    const { tasks, into } = operation;
    yield* unknownRecords(model, operation, { tasks: "task" }, undefined, true);
    if (typeof into !== "string") yield* taskReasons(model, into, (task) => ({ ...operation, into: task }));
    else if (!tasks.includes(into)) yield* unknownRecords(model, operation, { into: "task" });
    yield* unknownRecords(model, operation, { lead: "agency" });
    yield* placeInTree(operation, model);
  },
  run(draft, operation, before) {
    const id = survivorOf(operation);
    const parent = parentOf(operation, before);
    const unification = new Unification(before, sourcesOf(operation), id, parent);
    const trial = draftOf(before);
    for (const each of [draft, trial]) writeTasks(each, operation, before, unification.requirement(taskBefore(operation, before), parent), parent);
    const between = trial.finish(); // The trees after, for what follows.
    for (const agency of holders(operation, before, parent)) {
      const followed = agency.assignments.flatMap((each) => unification.follow(each));
      if (followed.some((each, index) => each !== agency.assignments[index])) draft.agencies.replace(agency.id, receive(between, { ...agency, assignments: followed }, []));
    }
    const gone = new Set(endingOf(operation));
    if (before.accepted.some((each) => each.tasks.some((task) => gone.has(task)))) {
      const renamed = before.accepted.map((each) => ({ ...each, tasks: [...new Set(each.tasks.map((task) => (gone.has(task) ? id : task)))] }));
      draft.setHeading({ accepted: renamed.filter((each) => each.tasks.length > 1) });
    }
    return { from: sourcesOf(operation).map((task) => ({ task })), to: [{ task: id }], ...(operation.lead !== undefined && giveLead(draft, operation, operation.lead, before, between, parent)) };
  },
});

function* placeInTree(operation: Unify, model: Model): Generator<Reason> {
  const { into } = operation;
  const sources = sourcesOf(operation);
  if (sources.length < 2) yield unifiedWithItself(operation.tasks[0] ?? "");
  const known = new Set(sources.filter((id) => model.tasks.has(id)));
  const above = (id: string | undefined): string[] => [...upward(treeOf(model.tasks), model.tasks.slotOf(id ?? ""))].flatMap((slot) => model.tasks.at(slot)?.id ?? []);
  for (const id of known) for (const other of above(id).slice(1)) if (known.has(other)) yield unifiedWithAbove(id, other);
  if (typeof into === "string") return;
  for (const other of above(into.parent ?? undefined)) if (known.has(other)) yield unifiedWithAbove(into.id, other);
  const parents = [...new Set([...known].map((id) => model.tasks.get(id)?.parent))];
  if (into.parent === undefined && parents.length > 1) yield parentsDiffer(into.id, parents, parents.slice(0, 6).map((parent) => [{ ...operation, into: { ...into, parent: parent ?? null } }]));
}

function taskBefore({ into }: Unify, model: Model): ReturnType<typeof taskOf> | undefined {
  return typeof into === "string" ? model.tasks.get(into) : taskOf(into);
}

/** Writes the unified task, puts the sub-tasks below it, and ends the others. */
function writeTasks(draft: ModelDraft, operation: Unify, before: Model, jurisdiction: readonly string[], parent: string | undefined): void {
  const own = existing(taskBefore(operation, before));
  const all = [own, ...endingOf(operation).map((id) => existing(before.tasks.get(id)))];
  const { parent: _, ...rest } = own;
  const union = (of: (task: typeof own) => readonly string[]): string[] => [...new Set(all.flatMap(of))];
  const unified = present({ ...rest, parent, jurisdiction, beneficiaries: union((task) => task.beneficiaries), acts: union((task) => task.acts) });
  if (typeof operation.into === "string") draft.tasks.replace(own.id, unified);
  else draft.tasks.add(unified);
  for (const id of endingOf(operation)) {
    for (const child of referrers(before, "tasks.parent", id)) draft.tasks.update(child.id, (task) => void (task.parent = own.id));
    draft.tasks.remove(id);
  }
}

/** The agencies that hold anything in the tasks, in one above or below them, or above the unified one. */
function holders(operation: Unify, model: Model, parent: string | undefined): Agency[] {
  const tree = treeOf(model.tasks);
  const tasks = new Set<number>();
  for (const id of [...sourcesOf(operation), ...(parent === undefined ? [] : [parent])]) for (const slot of upward(tree, model.tasks.slotOf(id))) tasks.add(slot);
  for (const id of sourcesOf(operation)) {
    const slot = model.tasks.slotOf(id);
    for (const below of tree.order.subarray(tree.position[slot] ?? 0, tree.subtreeEnd[slot] ?? 0)) tasks.add(below);
  }
  const slots = new Set<number>();
  for (const task of tasks) for (const slot of referrerSlots(model, "agencies.task", task)) slots.add(slot);
  return [...slots].sort((a, b) => a - b).flatMap((slot) => model.agencies.at(slot) ?? []);
}

/** Makes an agency the lead in its own place; the other leads there become supports. */
function giveLead(draft: ModelDraft, operation: Unify, lead: string, before: Model, between: Model, parent: string | undefined): Account {
  const into = survivorOf(operation);
  const agency = existing(draft.agencies.get(lead));
  const region = assignment(into, "lead", agency.jurisdiction, []);
  const moved: MovedLead[] = [];
  for (const { id } of holders(operation, before, parent)) {
    if (id === lead) continue;
    const other = existing(draft.agencies.get(id));
    const { kept, taken } = carveTasks(between, other.assignments, "lead", [into], region.jurisdiction);
    const parts = taken.flat();
    if (parts.length === 0) continue;
    draft.agencies.replace(id, receive(between, { ...other, assignments: kept }, parts.map((each) => ({ ...each, role: "support" }))));
    for (const each of parts) moved.push(movedRole(each, id, lead), movedRole({ ...each, role: "support" }, undefined, id));
  }
  if (!agency.assignments.some((each) => each.role === "lead" && contains(between, each, region))) {
    draft.agencies.replace(lead, receive(between, agency, [region]));
    if (moved.length === 0) moved.push(movedRole(region, undefined, lead));
  }
  const leads = sourcesOf(operation).map((task) => ({ ...region, task }));
  return { moved, resolved: resolvedDuplicates(before, leads, [...new Set([...moved.flatMap(({ from }) => from ?? []), lead])], lead) };
}
