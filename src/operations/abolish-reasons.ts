import type { Problem } from "../findings/wording.js";
import { named } from "../model/input-problems.js";
import { refusal } from "./refusal.js";

/** A place of the level has no place in it that could take its part. */
export function withoutChildren(jurisdiction: string): Problem {
  return refusal("place-without-children", [{ jurisdiction }], { jurisdiction },
    `${named(jurisdiction)} has no place in it, so nothing would be left of it: redraw it first.`);
}

/** Agencies of the level of whose kind nothing is said. */
export function kindNotListed(kind: string | undefined, agency: string, count: number): Problem {
  return refusal("kind-not-listed", [{ agency }], { agency, kind, count },
    kind === undefined
      ? `${named(agency)} belongs to the level and has no kind, so no entry of \`agencies\` can speak of it: give it a kind, or end it before.`
      : `Nothing is said of the kind ${named(kind)} (${named(agency)}${count === 1 ? "" : ` and ${count - 1} more`}): add an entry for it to \`agencies\`.`);
}

/** A place where not exactly one agency of a kind can receive what goes there. */
export function noReceiver(kind: string, jurisdiction: string, direction: "up" | "down", found: number, agency: string): Problem {
  const [there, remedy] = found === 0 ? ["is no agency", "establish one before"] : [`are ${found} agencies`, "only one may be there"];
  return refusal(found === 0 ? "receiver-missing" : "receiver-ambiguous", [{ jurisdiction }, { agency }], { jurisdiction, agency, kind, direction, found },
    `There ${there} of the kind ${named(kind)} ${direction === "down" ? "in" : "above"} ${named(jurisdiction)}, to receive what ${named(agency)} has: ${remedy}.`);
}

/** A lead reaches beyond the old place, and so cannot go down to the places in it. */
export function leadReachesBeyond(agency: string, task: string, jurisdiction: string): Problem {
  return refusal("lead-outside-place", [{ task }, { agency }], { agency, task, jurisdiction },
    `${named(agency)} leads ${named(task)} also outside ${named(jurisdiction)}, which cannot go down to the places in it: send it \`up\`, or reassign it before.`);
}

/** Staff of ending agencies of a kind, and no direction for it. */
export function staffUndecided(kind: string, agency: string, quota: number): Problem {
  return refusal("staff-without-receiver", [{ agency }], { agency, kind, quota },
    `${named(agency)} has a quota of ${quota} staff, and it is not said where it goes: write \`staff: up\`, \`down\` or \`cut\` for the kind ${named(kind)}.`);
}

/** No agency of a kind leads anything in a task that a clause names. */
export function kindHoldsNot(kind: string, task: string): Problem {
  return refusal("not-held", [{ task }], { kind, task },
    `No agency of the kind ${named(kind)} leads ${named(task)}, so there is nothing to move or to end.`);
}
