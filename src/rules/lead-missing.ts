import { defineRule } from "./rule.js";

/** Nobody leads a task in a place that requires it. "No omission": Resolution 18-NQ/TW; Resolution 190/2025/QH15, Article 2. */
export const leadMissing = defineRule({
  code: "lead-missing",
  severity: "error",
  each: "cell",
  wrong: (leads) => leads === 0,
  message: ({ task, place, everyTask, everywhere }) => `Nobody leads ${everyTask ? "any task" : task}${everywhere ? "" : ` in ${place}`}.`,
  help: "Give the lead to one agency there, or limit where the task is required.",
});
