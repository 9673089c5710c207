import type { Problem } from "../findings/wording.js";
import { named } from "../model/input-problems.js";
import { namedList, refusal } from "./refusal.js";

/** Lower places have no agency of the kind, or several each, so nobody can be said to receive. */
export function noOneThere(jurisdictions: readonly string[], kind: string, found: readonly string[]): Problem {
  return refusal("no-one-agency", [...jurisdictions.map((jurisdiction) => ({ jurisdiction })), ...found.map((agency) => ({ agency }))], { jurisdictions, kind, found },
    found.length === 0
      ? `No agency of the kind ${named(kind)} is in ${namedList(jurisdictions)}: establish one there first, or name another kind.`
      : `${found.length} agencies of the kind ${named(kind)} are in ${namedList(jurisdictions)} (${namedList(found)}): use \`reassign\` to say which of them receives.`);
}

/** What an agency leads of a task has no place of the level in it. */
export function noLowerPlace(agency: string, task: string, level: string): Problem {
  return refusal("no-lower-place", [{ task }, { agency }], { agency, task, level },
    `${named(agency)} leads ${named(task)} in no place that has a place of the level ${named(level)}, so there is nothing to delegate: name a lower level.`);
}
