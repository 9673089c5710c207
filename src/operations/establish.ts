import * as z from "zod/mini";
import { AgencyInput } from "../model/agency.js";
import { agencyOf } from "../model/records.js";
import { agencyReasons, namedByAgency } from "./new-records.js";
import { defineOperation } from "./operation.js";

/** Makes a new agency, with its leads and staff (thành lập). */
export const establish = defineOperation({
  op: "establish",
  schema: z.strictObject({ op: z.literal("establish"), agency: AgencyInput }),
  mentions: ({ agency }) => ({ creates: { agencies: [agency.id] }, names: namedByAgency(agency) }),
  check: (operation, model) => agencyReasons(model, operation.agency, (agency) => ({ ...operation, agency })),
  run(draft, { agency }) {
    const record = agencyOf(agency);
    draft.agencies.add(record);
    return { to: [{ agency: agency.id }], staff: record.staffing };
  },
});
