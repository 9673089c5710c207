import { type Act, inForceOn } from "../model/act.js";
import type { Day } from "../model/date.js";
import type { Task } from "../model/task.js";
import { defineRule, type Look } from "./rule.js";

/** A task rests on acts that are in force on the day of the model. An act without dates cannot be judged: it is left aside, and counted apart. */
export const actNotInForce = defineRule({
  code: "act-not-in-force",
  severity: "warning",
  each: "tasks",
  reads: [["tasks.acts"]],
  dated: true,
  looked: (task, look) => actsOf(task, look).filter((act) => isDated(act, look.on)).length,
  leftAside: (task, look) => actsOf(task, look).filter((act) => !isDated(act, look.on)).length,
  *check(task, look) {
    const { on } = look;
    if (on === undefined) return;
    for (const act of actsOf(task, look)) {
      if (isDated(act, on) && !inForceOn(act, on)) yield { at: [{ task: task.id }, { act: act.id }], data: { act: act.id, on } };
    }
  },
  message: ({ task, act, on, titleOf }) => `${task} rests on ${titleOf({ act })}, which is not in force on ${on}.`,
  help: "Name the act that is in force, or correct its dates.",
});

/** The acts of a task, each once. */
function actsOf(task: Task, { model }: Look): Act[] {
  return [...new Set(task.acts)].flatMap((id) => model.acts.get(id) ?? []);
}

/** Whether the dates of an act tell about a day: its first day is known, or it has ended by then. */
function isDated(act: Act, on: Day | undefined): boolean {
  if (on === undefined) return false;
  return (act.inForce ?? act.issued) !== undefined || (act.until !== undefined && act.until <= on);
}
