import type { Problem } from "../findings/wording.js";
import { named } from "../model/input-problems.js";
import { namedList, refusal } from "./refusal.js";

/** A lower place has no agency of the kind, or several, so nobody can be said to receive. */
export function noOneThere(jurisdiction: string, kind: string, found: readonly string[]): Problem {
  return refusal("no-one-agency", [{ jurisdiction }, ...found.map((agency) => ({ agency }))], { jurisdiction, kind, count: found.length, found },
    found.length === 0
      ? `No agency of the kind ${named(kind)} is in ${named(jurisdiction)}: establish one first, or name another kind.`
      : `${found.length} agencies of the kind ${named(kind)} are in ${named(jurisdiction)} (${namedList(found)}): use \`reassign\` to say which of them receives.`);
}

/** What an agency leads of a task has no place of the level in it. */
export function noLowerPlace(agency: string, task: string, level: string): Problem {
  return refusal("no-lower-place", [{ task }, { agency }], { agency, task, level },
    `${named(agency)} leads ${named(task)} in no place that has a place of the level ${named(level)}, so there is nothing to delegate: name a lower level.`);
}
