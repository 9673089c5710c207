import * as z from "zod/mini";
import { Id } from "../model/id.js";
import { Text } from "../model/text.js";
import { defineOperation, existing } from "./operation.js";
import { unknownId } from "./id-reasons.js";

const schema = z
  .strictObject({ op: z.literal("rename"), agency: z.optional(Id), jurisdiction: z.optional(Id), task: z.optional(Id), title: Text })
  .check(
    z.superRefine(({ agency, jurisdiction, task }, context) => {
      if ([agency, jurisdiction, task].filter((id) => id !== undefined).length !== 1) context.addIssue({ code: "custom", params: { code: "one-field-only", fields: "agency, jurisdiction, task" } });
    }),
  );

/** Gives an agency, a place or a task a new title; its id and all that hangs on it stay (đổi tên). */
export const rename = defineOperation({
  op: "rename",
  summary: "A new title of an agency, a jurisdiction or a task; its id stays.",
  schema,
  mentions: ({ agency, jurisdiction, task }) => ({ names: { agencies: listOf(agency), jurisdictions: listOf(jurisdiction), tasks: listOf(task) } }),
  *check(operation, model) {
    for (const kind of ["agency", "jurisdiction", "task"] as const) yield* unknownId(model, kind, operation[kind], (id) => ({ ...operation, [kind]: id }));
  },
  run(draft, { agency, jurisdiction, task, title }) {
    if (agency !== undefined) draft.agencies.replace(agency, { ...existing(draft.agencies.get(agency)), title });
    if (jurisdiction !== undefined) draft.jurisdictions.replace(jurisdiction, { ...existing(draft.jurisdictions.get(jurisdiction)), title });
    if (task !== undefined) draft.tasks.replace(task, { ...existing(draft.tasks.get(task)), title });
    const party = agency !== undefined ? { agency } : task !== undefined ? { task } : { jurisdiction: jurisdiction ?? "" };
    return { from: [party], to: [party] };
  },
});

function listOf(id: string | undefined): string[] {
  return id === undefined ? [] : [id];
}
