import * as z from "zod/mini";
import { Id } from "../model/id.js";
import { setParent } from "./follow-references.js";
import { defineOperation } from "./operation.js";
import { namedRecords, unknownRecords } from "./named-records.js";
import { superiorCycle } from "./reasons.js";
import { wouldCircle } from "./superior.js";

const fields = { agency: "agency", parent: "agency" } as const;

/** Puts an agency under another superior, or under none (chuyển về trực thuộc). */
export const transfer = defineOperation({
  op: "transfer",
  schema: z.strictObject({ op: z.literal("transfer"), agency: Id, parent: z.nullable(Id) }),
  mentions: (operation) => ({ names: namedRecords(operation, fields) }),
  *check(operation, model) {
    const { agency, parent } = operation;
    yield* unknownRecords(model, operation, fields);
    if (parent !== null && model.agencies.has(agency) && model.agencies.has(parent) && wouldCircle(model, agency, parent)) yield superiorCycle(agency, parent);
  },
  run(draft, { agency, parent }) {
    draft.agencies.update(agency, (record) => setParent(record, parent ?? undefined));
    return { from: [{ agency }], to: [{ agency }] };
  },
});
