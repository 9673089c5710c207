import { exceptsTask, spansOf } from "../coverage/leads.js";
import { requiredSpans } from "../coverage/required.js";
import { intersectSpans } from "../coverage/span.js";
import type { Assignment } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import { defineRule } from "./rule.js";

/** A lead in places that do not require the task is no contest and fills no gap; most often a place or a requirement is mistyped. */
export const leadNotRequired = defineRule({
  code: "lead-not-required",
  severity: "info",
  each: "model",
  looked: ({ model }) => {
    let leads = 0;
    model.agencies.forEach((agency) => (leads += agency.assignments.filter((each) => each.role === "lead").length));
    return leads;
  },
  *check({ model }) {
    for (const agency of model.agencies) {
      const seen = new Set<string>();
      for (const each of agency.assignments) {
        if (each.role !== "lead" || coversRequired(model, each)) continue;
        const key = JSON.stringify([each.task, each.jurisdiction]);
        if (seen.has(key)) continue;
        seen.add(key);
        yield { at: [{ task: each.task }, ...(each.jurisdiction === undefined ? [] : [{ jurisdiction: each.jurisdiction }]), { agency: agency.id }], data: {} };
      }
    }
  },
  message: ({ agencies, task, place }) => `${agencies[0]} leads ${task} in ${place}, where the task is not required.`,
  help: "Correct the place of the lead, or require the task there.",
});

function coversRequired(model: Model, lead: Assignment): boolean {
  const tree = treeOf(model.tasks);
  const spans = spansOf(model, lead);
  const slot = model.tasks.slotOf(lead.task);
  const leaves = tree.leaves.subarray(tree.leafStart[slot] ?? 0, tree.leafEnd[slot] ?? 0);
  return leaves.some((leaf) => intersectSpans(spans, requiredSpans(model, leaf)).length > 0 && !exceptsTask(model, lead, leaf));
}
