import { defineRule } from "./rule.js";

const mostNamed = 10;

/** Several agencies lead one task in one place. "One task is led by one agency": Resolution 18-NQ/TW. */
export const leadContested = defineRule({
  code: "lead-contested",
  severity: "error",
  summary: "A task that several agencies lead in one place.",
  each: "cell",
  wrong: (leads) => leads > 1,
  message: {
    en: ({ task, place, agencies, everyTask, everywhere }) =>
      `${everyTask ? "Every task" : task} is led by ${agencies.length} agencies${everywhere ? "" : ` in ${place}`}: ${list(agencies, "and", "more")}.`,
    vi: ({ task, place, agencies, everyTask, everywhere }) =>
      `${everyTask ? "Mọi nhiệm vụ" : task} do ${agencies.length} cơ quan cùng chủ trì${everywhere ? "" : ` tại ${place}`}: ${list(agencies, "và", "cơ quan khác")}.`,
  },
  help: {
    en: () => "Leave the lead with one of them and make the others support; or split the task into sub-tasks, one for each.",
    vi: () => "Giữ một cơ quan chủ trì, các cơ quan khác phối hợp; hoặc chia nhiệm vụ thành các nhiệm vụ con, mỗi cơ quan một phần.",
  },
});

function list(titles: readonly string[], and: string, more: string): string {
  const rest = titles.length - mostNamed;
  return rest > 0 ? `${titles.slice(0, mostNamed).join(", ")} ${and} ${rest} ${more}` : titles.join(", ");
}
