import { defineRule } from "./rule.js";

const mostNamed = 10;

/** Several agencies lead one task in one place. "One task is led by one agency": Resolution 18-NQ/TW. */
export const leadContested = defineRule({
  code: "lead-contested",
  severity: "error",
  each: "cell",
  wrong: (leads) => leads > 1,
  message: ({ task, place, agencies, everyTask, everywhere }) =>
    `${everyTask ? "Every task" : task} is led by ${agencies.length} agencies${everywhere ? "" : ` in ${place}`}: ${list(agencies, "and", "more")}.`,
  help: "Leave the lead with one of them and make the others support; or split the task into sub-tasks, one for each.",
});

function list(titles: readonly string[], and: string, more: string): string {
  const rest = titles.length - mostNamed;
  return rest > 0 ? `${titles.slice(0, mostNamed).join(", ")} ${and} ${rest} ${more}` : titles.join(", ");
}
