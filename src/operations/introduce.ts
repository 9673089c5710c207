import * as z from "zod/mini";
import { Id } from "../model/id.js";
import { assignment, taskOf } from "../model/records.js";
import { Task } from "../model/task.js";
import { taskReasons } from "./new-records.js";
import { defineOperation, existing } from "./operation.js";
import { unknownId } from "./reasons.js";
import { receive } from "./receive.js";

/** Adds a task. Under a task that is led it is led with it; `lead` gives it to an agency over that agency's own place. */
export const introduce = defineOperation({
  op: "introduce",
  summary: "A new task, with a lead if one is named.",
  schema: z.strictObject({ op: z.literal("introduce"), task: Task, lead: z.nullish(Id) }),
  mentions: ({ task, lead }) => ({
    creates: { tasks: [task.id] },
    names: { tasks: typeof task.parent === "string" ? [task.id, task.parent] : [task.id], agencies: lead ? [lead] : [] },
  }),
  *check(operation, model) {
    yield* taskReasons(model, operation.task);
    yield* unknownId(model, "agency", operation.lead, (lead) => ({ ...operation, lead }));
  },
  run(draft, { task, lead }, before) {
    draft.tasks.add(taskOf(task));
    if (!lead) return { to: [{ task: task.id }] };
    const agency = existing(draft.agencies.get(lead));
    draft.agencies.replace(lead, receive(before, agency, [assignment(task.id, "lead", agency.jurisdiction, [])]));
    return { to: [{ task: task.id }], moved: [{ task: task.id, ...(agency.jurisdiction !== undefined && { jurisdiction: agency.jurisdiction }), to: lead }] };
  },
});
