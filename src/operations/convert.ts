import * as z from "zod/mini";
import { Branch } from "../model/agency.js";
import { Id } from "../model/id.js";
import { Tag } from "../model/tag.js";
import { defineOperation, existing } from "./operation.js";
import { namedRecords, unknownRecords } from "./named-records.js";

const operation = z
  .strictObject({ op: z.literal("convert"), agency: Id, kind: z.optional(Tag), branch: z.optional(Branch), funding: z.optional(Tag) })
  .check(
    z.superRefine(({ kind, branch, funding }, context) => {
      if (kind === undefined && branch === undefined && funding === undefined) context.addIssue({ code: "custom", params: { code: "one-field-needed", fields: "kind, branch, funding" } });
    }),
  );

const fields = { agency: "agency" } as const;

/** Turns an agency into one of another kind, branch or source of money (chuyển đổi, as a service unit into a joint-stock company). */
export const convert = defineOperation({
  op: "convert",
  schema: operation,
  mentions: (wanted) => ({ names: namedRecords(wanted, fields) }),
  check: (wanted, model) => unknownRecords(model, wanted, fields),
  run(draft, { agency, kind, branch, funding }) {
    const before = existing(draft.agencies.get(agency)).staffing;
    draft.agencies.update(agency, (record) => {
      if (kind !== undefined) record.kind = kind;
      if (branch !== undefined) record.branch = branch;
      if (funding !== undefined) for (const each of record.staffing) each.funding = funding;
    });
    const staff = funding === undefined ? [] : [...before.map((each) => ({ ...each, quota: -each.quota })), ...before.map((each) => ({ ...each, funding }))];
    return { from: [{ agency }], to: [{ agency }], staff };
  },
});
