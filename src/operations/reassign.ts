import * as z from "zod/mini";
import type { Problem } from "../findings/wording.js";
import { coverOf } from "../coverage/cover.js";
import { spanOfPlace } from "../coverage/required.js";
import { intersectSpans } from "../coverage/span.js";
import { type Assignment, Role } from "../model/assignment.js";
import { Id } from "../model/id.js";
import type { Model } from "../model/model.js";
import { assignment, orderedAssignments } from "../model/records.js";
import { treeOf } from "../model/tree.js";
import { carveTasks, holdsTasks } from "./carve-tasks.js";
import { leadsMeeting, resolvedDuplicates } from "./duplicates-resolved.js";
import { defineOperation, existing } from "./operation.js";
import { movedRole } from "./moved-role.js";
import { namedRecords, unknownRecords } from "./named-records.js";
import { keepsTheSame, movedToItself, notHeld, onlyLead } from "./reasons.js";
import { receive } from "./receive.js";

const schema = z
  .strictObject({ op: z.literal("reassign"), tasks: z.array(Id).check(z.minLength(1)), from: z.optional(Id), to: z.optional(Id), jurisdiction: z.optional(Id), role: z.optional(Role), keep: z.optional(Role) })
  .check(
    z.superRefine(({ from, to, keep }, context) => {
      if (from === undefined && to === undefined) context.addIssue({ code: "custom", params: { code: "one-field-needed", fields: "from, to" } });
      else if (from === undefined && keep !== undefined) context.addIssue({ code: "custom", params: { code: "one-field-needed", fields: "from" } });
    }),
  );
type Reassign = z.output<typeof schema>;

const fields = { tasks: "task", from: "agency", to: "agency", jurisdiction: "jurisdiction" } as const;

/** Moves a role in tasks between agencies, gives it where none was, or takes it away (điều chuyển nhiệm vụ). */
export const reassign = defineOperation({
  op: "reassign",
  schema,
  mentions: (operation) => ({ names: namedRecords(operation, fields) }),
  *check(operation, model) {
    const { tasks, from, to, jurisdiction, role = "lead", keep } = operation;
    yield* unknownRecords(model, operation, fields);
    if (from !== undefined && from === to) yield movedToItself(from);
    if (from !== undefined && keep === role) yield keepsTheSame(from, role);
    const known = tasks.filter((task) => model.tasks.has(task));
    if (from !== undefined && model.agencies.has(from) && (jurisdiction === undefined || model.jurisdictions.has(jurisdiction))) yield* holdingReasons(operation, from, known, model);
  },
  run(draft, { tasks, from, to, jurisdiction, role = "lead", keep }, before) {
    let moved: Assignment[] = [];
    if (from !== undefined) {
      const agency = existing(draft.agencies.get(from));
      const { kept, taken } = carveTasks(before, agency.assignments, role, tasks, jurisdiction);
      moved = taken.flat();
      const without = orderedAssignments({ ...agency, assignments: kept });
      draft.agencies.replace(from, keep === undefined ? without : receive(before, without, moved.map((each) => ({ ...each, role: keep }))));
    }
    if (to !== undefined) {
      const agency = existing(draft.agencies.get(to));
      const place = jurisdiction ?? agency.jurisdiction;
      if (from === undefined) moved = tasks.map((task) => assignment(task, role, place, []));
      draft.agencies.replace(to, receive(before, agency, moved));
    }
    return {
      // Of what it is given from nobody it may lead a part already: that part stays.
      moved: [...moved.map((each) => movedRole(each, from, to)), ...(from === undefined && role === "lead" ? leadsMeeting(before, moved, existing(to)).map((each) => movedRole(each, to, to)) : []), ...(keep === undefined ? [] : moved.map((each) => movedRole({ ...each, role: keep }, undefined, from)))],
      resolved: role === "lead" && from !== undefined && to !== undefined ? resolvedDuplicates(before, moved, [from, to], to) : [],
    };
  },
});

/** `from` must hold something of each task; and a lead that nobody else has cannot be taken away without a receiver. */
function* holdingReasons({ to, jurisdiction, role = "lead" }: Reassign, from: string, tasks: readonly string[], model: Model): Generator<Problem> {
  const agency = existing(model.agencies.get(from));
  const holds = holdsTasks(model, agency.assignments, role, tasks, jurisdiction);
  for (const [index, task] of tasks.entries()) {
    if (!holds[index]) yield notHeld(from, task, role, jurisdiction);
    else if (to === undefined && role === "lead" && leadsAlone(model, from, task, jurisdiction)) yield onlyLead(from, task, jurisdiction);
  }
}

function leadsAlone(model: Model, agency: string, task: string, jurisdiction: string | undefined): boolean {
  const slot = model.agencies.slotOf(agency);
  const there = spanOfPlace(model, jurisdiction);
  return leavesBelow(model, [task]).some((leaf) => coverOf(model, leaf).some((stretch) => stretch.leads.length === 1 && stretch.leads[0] === slot && intersectSpans([stretch], [there]).length > 0));
}

/** The leaf tasks below some tasks, by slot, each once. */
export function leavesBelow(model: Model, tasks: readonly string[]): number[] {
  const tree = treeOf(model.tasks);
  const leaves = new Set<number>();
  for (const task of tasks) {
    const slot = model.tasks.slotOf(task);
    for (let leaf = tree.leafStart[slot] ?? 0; leaf < (tree.leafEnd[slot] ?? 0); leaf += 1) leaves.add(tree.leaves[leaf] ?? -1);
  }
  return [...leaves];
}
