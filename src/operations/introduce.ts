import * as z from "zod/mini";
import { Id } from "../model/id.js";
import { assignment, taskOf } from "../model/records.js";
import { Task } from "../model/task.js";
import { movedRole } from "./moved-role.js";
import { namedByTask, taskReasons } from "./new-records.js";
import { defineOperation, existing } from "./operation.js";
import { unknownRecords } from "./named-records.js";
import { contains, receive } from "./receive.js";

/** Adds a task. Under a task that is led it is led with it; `lead` gives it to an agency over that agency's own place. */
export const introduce = defineOperation({
  op: "introduce",
  schema: z.strictObject({ op: z.literal("introduce"), task: Task, lead: z.nullish(Id) }),
  mentions: ({ task, lead }) => ({
    creates: { tasks: [task.id] },
    names: { ...namedByTask(task), agencies: lead ? [lead] : [] },
  }),
  *check(operation, model) {
    yield* taskReasons(model, operation.task, (task) => ({ ...operation, task }));
    yield* unknownRecords(model, operation, { lead: "agency" });
  },
  run(draft, { task, lead }, before) {
    draft.tasks.add(taskOf(task));
    if (!lead) return { to: [{ task: task.id }] };
    const agency = existing(draft.agencies.get(lead));
    // Under a task that the agency leads there, it leads the new one with it.
    const above = typeof task.parent === "string" ? assignment(task.parent, "lead", agency.jurisdiction, []) : undefined;
    if (above && agency.assignments.some((each) => each.role === "lead" && contains(before, each, above))) return { to: [{ task: task.id }] };
    const given = assignment(task.id, "lead", agency.jurisdiction, []);
    draft.agencies.replace(lead, receive(before, agency, [given]));
    return { to: [{ task: task.id }], moved: [movedRole(given, undefined, lead)] };
  },
});
