import * as z from "zod/mini";
import type { Except } from "../model/assignment.js";
import { Id } from "../model/id.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { orderedAssignments } from "../model/records.js";
import { treeOf, upward } from "../model/tree.js";
import { defineOperation } from "./operation.js";
import { unknownRecords } from "./named-records.js";

/** Ends tasks: each with its sub-tasks, its requirement, and what agencies do in it. */
export const retire = defineOperation({
  op: "retire",
  schema: z.strictObject({ op: z.literal("retire"), tasks: z.array(Id).check(z.minLength(1)) }),
  mentions: ({ tasks }) => ({
    ends: { tasks },
    endsToo: (model) => {
      const slots = new Set(tasks.map((task) => model.tasks.slotOf(task)));
      return (kind, id) => kind === "tasks" && [...upward(treeOf(model.tasks), model.tasks.slotOf(id))].some((slot) => slots.has(slot));
    },
    names: { tasks },
  }),
  check: (operation, model) => unknownRecords(model, operation, { tasks: "task" }, undefined, true),
  run(draft, { tasks }, before) {
    const gone = subtrees(before, tasks);
    const isGone = (each: Except): boolean => "task" in each && gone.has(each.task);
    const agencies = new Set([...gone].flatMap((task) => [...referrers(before, "agencies.task", task), ...referrers(before, "agencies.exceptTask", task)]));
    for (const agency of agencies) {
      const assignments = agency.assignments.flatMap((each) => (gone.has(each.task) ? [] : each.except.some(isGone) ? [{ ...each, except: each.except.filter((one) => !isGone(one)) }] : [each]));
      draft.agencies.replace(agency.id, orderedAssignments({ ...agency, assignments }));
    }
    for (const task of gone) draft.tasks.remove(task);
    if (before.accepted.some((each) => each.tasks.some((task) => gone.has(task)))) draft.setHeading({ accepted: before.accepted.filter((each) => !each.tasks.some((task) => gone.has(task))) });
    return { from: [...gone].map((task) => ({ task })), ended: [...gone].map((task) => ({ task })) };
  },
});

/** The tasks with all below them, by id. */
function subtrees(model: Model, tasks: readonly string[]): Set<string> {
  const tree = treeOf(model.tasks);
  const ids = new Set<string>();
  for (const task of tasks) {
    const slot = model.tasks.slotOf(task);
    for (let at = tree.position[slot] ?? 0; at < (tree.subtreeEnd[slot] ?? 0); at += 1) {
      const id = model.tasks.at(tree.order[at] ?? -1)?.id;
      if (id !== undefined) ids.add(id);
    }
  }
  return ids;
}
