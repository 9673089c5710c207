import * as z from "zod/mini";
import { Id } from "../model/id.js";
import { Text } from "../model/text.js";
import { defineOperation, existing } from "./operation.js";
import { namedRecords, unknownRecords } from "./named-records.js";

const schema = z
  .strictObject({ op: z.literal("rename"), agency: z.optional(Id), jurisdiction: z.optional(Id), task: z.optional(Id), title: Text })
  .check(
    z.superRefine(({ agency, jurisdiction, task }, context) => {
      if ([agency, jurisdiction, task].filter((id) => id !== undefined).length !== 1) context.addIssue({ code: "custom", params: { code: "one-field-only", fields: "agency, jurisdiction, task" } });
    }),
  );

const fields = { agency: "agency", jurisdiction: "jurisdiction", task: "task" } as const;

/** Gives an agency, a place or a task a new title; its id and all that hangs on it stay (đổi tên). */
export const rename = defineOperation({
  op: "rename",
  schema,
  mentions: (operation) => ({ names: namedRecords(operation, fields) }),
  check: (operation, model) => unknownRecords(model, operation, fields),
  run(draft, { agency, jurisdiction, task, title }) {
    if (agency !== undefined) draft.agencies.replace(agency, { ...existing(draft.agencies.get(agency)), title });
    if (jurisdiction !== undefined) draft.jurisdictions.replace(jurisdiction, { ...existing(draft.jurisdictions.get(jurisdiction)), title });
    if (task !== undefined) draft.tasks.replace(task, { ...existing(draft.tasks.get(task)), title });
    const party = agency !== undefined ? { agency } : task !== undefined ? { task } : { jurisdiction: jurisdiction ?? "" };
    return { from: [party], to: [party] };
  },
});
