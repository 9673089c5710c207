import * as z from "zod/mini";
import { Id } from "../model/id.js";
import { defineOperation } from "./operation.js";
import { unknownId } from "./id-reasons.js";
import { superiorCycle } from "./reasons.js";
import { wouldCircle } from "./superior.js";

/** Puts an agency under another superior, or under none (chuyển về trực thuộc). */
export const transfer = defineOperation({
  op: "transfer",
  summary: "A new superior of an agency; its tasks and staff stay.",
  schema: z.strictObject({ op: z.literal("transfer"), agency: Id, parent: z.nullable(Id) }),
  mentions: ({ agency, parent }) => ({ names: { agencies: parent === null ? [agency] : [agency, parent] } }),
  *check(operation, model) {
    const { agency, parent } = operation;
    yield* unknownId(model, "agency", agency, (id) => ({ ...operation, agency: id }));
    yield* unknownId(model, "agency", parent, (id) => ({ ...operation, parent: id }));
    if (parent !== null && model.agencies.has(agency) && model.agencies.has(parent) && wouldCircle(model, agency, parent)) yield superiorCycle(agency, parent);
  },
  run(draft, { agency, parent }) {
    draft.agencies.update(agency, (record) => {
      if (parent === null) delete record.parent;
      else record.parent = parent;
    });
    return { from: [{ agency }], to: [{ agency }] };
  },
});
