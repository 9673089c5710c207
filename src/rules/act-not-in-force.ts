import { inForceOn } from "../model/act.js";
import { defineRule } from "./rule.js";

/** A task rests on acts that are in force on the day of the model. An act without dates cannot be judged: it is left aside, and not counted as looked at. */
export const actNotInForce = defineRule({
  code: "act-not-in-force",
  severity: "warning",
  summary: "A task that rests on an act not in force on the day of the model.",
  each: "tasks",
  reads: [["tasks.acts"]],
  dated: true,
  looked: (task, { model, on }) => (on === undefined ? 0 : task.acts.filter((id) => hasDate(model.acts.get(id))).length),
  *check(task, { model, on }) {
    if (on === undefined) return;
    for (const id of new Set(task.acts)) {
      const act = model.acts.get(id);
      if (act && hasDate(act) && !inForceOn(act, on)) yield { at: [{ task: task.id }, { act: id }], data: { act: id, on } };
    }
  },
  message: {
    en: ({ task, act, on, titleOf }) => `${task} rests on ${titleOf({ act })}, which is not in force on ${on}.`,
    vi: ({ task, act, on, titleOf }) => `${task} dựa trên ${titleOf({ act })}, không có hiệu lực vào ngày ${on}.`,
  },
  help: {
    en: () => "Name the act that is in force, or correct its dates.",
    vi: () => "Ghi văn bản đang có hiệu lực, hoặc sửa ngày hiệu lực.",
  },
});

function hasDate(act: { readonly issued?: string; readonly inForce?: string } | undefined): boolean {
  return act !== undefined && (act.inForce ?? act.issued) !== undefined;
}
