import type { Problem } from "../findings/wording.js";
import { shown } from "../model/input-problems.js";
import { refusal, type Suggestions } from "./refusal.js";

/** One task cannot be unified with itself alone. */
export function unifiedWithItself(task: string): Problem {
  return refusal("unify-with-itself", [{ task }], { task }, {
    en: () => `\`${shown(task)}\` would be unified with itself alone: name a second task.`,
    vi: () => `\`${shown(task)}\` hợp nhất với chính mình: hãy nêu nhiệm vụ thứ hai.`,
  });
}

/** A task cannot become one with a task above it. */
export function unifiedWithAbove(task: string, above: string): Problem {
  return refusal("unify-with-above", [{ task }, { task: above }], { task, above }, {
    en: () => `\`${shown(task)}\` lies below \`${shown(above)}\`, so they cannot become one task: leave one of them out, or retire it.`,
    vi: () => `\`${shown(task)}\` nằm dưới \`${shown(above)}\` nên không thể thành một nhiệm vụ: hãy bỏ một trong hai, hoặc kết thúc nhiệm vụ đó.`,
  });
}

/** The parents of the tasks differ, and the new one does not say where it stands. */
export function parentsDiffer(task: string, parents: readonly (string | undefined)[], suggestions: Suggestions): Problem {
  const list = parents.slice(0, 6).map((each) => (each === undefined ? "–" : `\`${shown(each)}\``)).join(", ");
  return refusal("parents-differ", [{ task }], { parents: parents.map((each) => each ?? null) }, {
    en: () => `The tasks differ in \`parent\` (${list}): state \`parent\` of \`${shown(task)}\`.`,
    vi: () => `Các nhiệm vụ khác nhau về \`parent\` (${list}): hãy ghi \`parent\` của \`${shown(task)}\`.`,
  }, suggestions);
}
