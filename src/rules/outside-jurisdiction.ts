import { spansOf } from "../coverage/leads.js";
import { spanOfPlace } from "../coverage/required.js";
import { subtractSpans } from "../coverage/span.js";
import { defineRule } from "./rule.js";

/** An agency answers within its own place; a lead beyond it has no footing there. */
export const outsideJurisdiction = defineRule({
  code: "outside-jurisdiction",
  severity: "warning",
  each: "agencies",
  reads: ["table:jurisdictions"],
  looked: (agency) => (agency.jurisdiction === undefined ? 0 : agency.assignments.filter((each) => each.role === "lead").length),
  *check(agency, { model }) {
    if (agency.jurisdiction === undefined) return;
    const own = [spanOfPlace(model, agency.jurisdiction)];
    const seen = new Set<string>();
    for (const each of agency.assignments) {
      if (each.role !== "lead" || each.jurisdiction === agency.jurisdiction) continue;
      if (subtractSpans(spansOf(model, each), own).length === 0) continue;
      const key = JSON.stringify([each.task, each.jurisdiction]);
      if (seen.has(key)) continue;
      seen.add(key);
      yield {
        at: [{ task: each.task }, ...(each.jurisdiction === undefined ? [] : [{ jurisdiction: each.jurisdiction }]), { agency: agency.id }],
        data: { own: agency.jurisdiction },
      };
    }
  },
  message: ({ agencies, task, place, own, titleOf }) => `${agencies[0]} leads ${task} in ${place}, beyond its own place ${titleOf({ jurisdiction: own })}.`,
  help: "Limit the lead to its own place, or give the agency the larger place.",
});
