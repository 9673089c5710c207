import type { Ref } from "../findings/finding.js";
import { defineRule, type Judgement } from "../rules/rule.js";
import type { DuplicateGroup } from "./duplicate-group.js";
import { type DuplicateFacts, duplicateHelp, duplicateMessage } from "./duplicate-wording.js";
import { duplicatesIn } from "./known-duplicates.js";

/**
 * Finds functions that several agencies have. It is no part of the core, so pass it in: `check(model, { rules: [duplicateFunction] })`; the command line does.
 *
 * @example
 * plan(model, scenario, { rules: [duplicateFunction] });
 */
export const duplicateFunction = defineRule<DuplicateFacts>({
  code: "duplicate-function",
  severity: "warning",
  summary: "Functions that several agencies have: the same, similar ones, or parts of one field.",
  each: "model",
  *check({ model }) {
    const { groups, accepted } = duplicatesIn(model);
    // One task with several leads is an error already: lead-contested.
    for (const group of groups) if (group.evidence.foundBy !== "task") yield judgementOf(group);
    for (const { tasks } of accepted.unmatched) yield { at: tasks.map((task) => ({ task })), data: { grade: "unmatched", tasks } };
  },
  looked: ({ model }) => duplicatesIn(model).looked.tasks + model.accepted.length,
  message: duplicateMessage,
  help: duplicateHelp,
});

function judgementOf({ grade, score, tasks, agencies, places, evidence }: DuplicateGroup): Judgement<DuplicateFacts> {
  const { foundBy, branch } = evidence;
  const about = foundBy === "field" && branch !== undefined ? [branch] : tasks;
  const [place, ...others] = places;
  const there: Ref[] = place !== undefined && others.length === 0 ? [{ jurisdiction: place }] : [];
  const leads = [...agencies].sort().map((agency): Ref => ({ agency }));
  return { at: [...about.map((task) => ({ task })), ...there, ...leads], data: { grade, foundBy, score, tasks }, ...(grade === "fragmentation" && { severity: "info" }) };
}
