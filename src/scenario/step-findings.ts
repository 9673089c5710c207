import type { Problem } from "../findings/wording.js";
import type { Day } from "../model/date.js";
import type { Need, Step } from "./scenario.js";

/** A step that never takes effect within the span, and the acts and steps that are missing. */
export function stepNeverRan(step: Step, missing: readonly Need[]): Problem {
  const names = missing.map((need) => ("act" in need ? need.act : need.step));
  return {
    code: "step-never-ran",
    severity: "error",
    at: [{ step: step.id }],
    data: { missing: names },
    message: {
      en: () => `Step ${step.id} never takes effect: it waits for ${names.join(", ")}.`,
      vi: () => `Bước ${step.id} không bao giờ có hiệu lực: còn chờ ${names.join(", ")}.`,
    },
    help: {
      en: () => "Date the act, mend the step it needs, or widen the span.",
      vi: () => "Ghi ngày hiệu lực của văn bản, sửa bước mà nó chờ, hoặc mở rộng khoảng thời gian.",
    },
  };
}

/** A step that takes effect after its deadline, or not at all. */
export function deadlineMissed(step: Step, due: Day, effective: Day | undefined): Problem {
  return {
    code: "deadline-missed",
    severity: "warning",
    at: [{ step: step.id }],
    data: { due, ...(effective !== undefined && { effective }) },
    message: {
      en: () => `Step ${step.id} was due on ${due}, and ${effective === undefined ? "does not take effect" : `takes effect on ${effective}`}.`,
      vi: () => `Bước ${step.id} phải hoàn thành ngày ${due}, nhưng ${effective === undefined ? "không có hiệu lực" : `đến ${effective} mới có hiệu lực`}.`,
    },
    help: {
      en: () => "Bring forward what it waits for, or move the deadline.",
      vi: () => "Đẩy sớm điều kiện mà bước này chờ, hoặc lùi thời hạn.",
    },
  };
}
