import { referrers } from "../model/lookups.js";
import { defineRule } from "./rule.js";

/** An organisation without functions, tasks, scope or objects is dissolved: Decree 158/2018/NĐ-CP. */
export const idleAgency = defineRule({
  code: "idle-agency",
  severity: "warning",
  each: "agencies",
  reads: [["<agencies.parent"]],
  *check(agency, { model }) {
    if (agency.assignments.length > 0 || referrers(model, "agencies.parent", agency.id).length > 0) return;
    yield { at: [{ agency: agency.id }], data: {} };
  },
  message: ({ agencies }) => `${agencies[0]} has no task and no subordinate.`,
  help: "Give it a task, or dissolve it.",
});
