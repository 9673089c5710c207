import type { Problem } from "../findings/wording.js";
import { named } from "../model/input-problems.js";
import { namedList, refusal, type Suggestions } from "./refusal.js";

/** One task cannot be unified with itself alone. */
export function unifiedWithItself(task: string): Problem {
  return refusal("unify-with-itself", [{ task }], { task }, `${named(task)} would be unified with itself alone: name a second task.`);
}

/** A task cannot become one with a task above it. */
export function unifiedWithAbove(task: string, above: string): Problem {
  return refusal("unify-with-above", [{ task }, { task: above }], { task, above },
    `${named(task)} lies below ${named(above)}, so they cannot become one task: leave one of them out, or retire it.`);
}

/** The parents of the tasks differ, and the new one does not say where it stands. */
export function parentsDiffer(task: string, parents: readonly (string | undefined)[], suggestions: Suggestions): Problem {
  return refusal("parents-differ", [{ task }], { task, parents: parents.map((each) => each ?? null) },
    `The tasks differ in \`parent\` (${namedList(parents)}): state \`parent\` of ${named(task)}.`, suggestions);
}
