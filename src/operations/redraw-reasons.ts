import type { Problem } from "../findings/wording.js";
import { didYouMean, named } from "../model/input-problems.js";
import { namedList, refusal, type Suggestions } from "./refusal.js";

/** An entry bears the id of a place that is not one of its sources. */
export function notItsOwnSource(jurisdiction: string, suggestions: Suggestions): Problem {
  return refusal("place-in-use", [{ jurisdiction }], { jurisdiction },
    `There is a place ${named(jurisdiction)} already: name it in \`from\` of this entry if it lives on, or choose a new id.`, suggestions);
}

/** A place stands twice where once is right. */
export function placeTwice(jurisdiction: string, entry: string | undefined): Problem {
  return refusal("place-twice", [{ jurisdiction }], { jurisdiction, entry },
    entry === undefined
      ? `Two entries make ${named(jurisdiction)}: write one, with all its sources in \`from\`.`
      : `${named(jurisdiction)} stands twice in \`from\` of ${named(entry)}: name it once.`);
}

/** The shares of a divided place are incomplete, or are not the whole. */
export function sharesWrong(jurisdiction: string, sum: number | undefined): Problem {
  return refusal("shares-wrong", [{ jurisdiction }], { jurisdiction, sum },
    sum === undefined
      ? `Some parts of ${named(jurisdiction)} have a share and some have none: give each a share, or none.`
      : `The shares of ${named(jurisdiction)} add up to ${Math.round(sum * 1e6) / 1e6}, not to 1: correct them.`);
}

/** A new place leaves out a field that its sources do not share. */
export function fieldNeeded(jurisdiction: string, field: "parent" | "level" | "title", values: readonly unknown[], suggestions: Suggestions): Problem {
  return refusal("sources-differ", [{ jurisdiction }], { jurisdiction, field, values: values.map((each) => each ?? null) },
    values.length === 0
      ? `State \`${field}\` of the new place ${named(jurisdiction)}.`
      : `The sources of ${named(jurisdiction)} differ in \`${field}\` (${namedList(values)}): state it.`,
    suggestions);
}

/** A place would lie in one that ends. */
export function parentEnds(jurisdiction: string, parent: string): Problem {
  return refusal("parent-ends", [{ jurisdiction }], { jurisdiction, parent },
    `${named(parent)} ends in this operation, so ${named(jurisdiction)} cannot lie in it: name a place that is there afterwards.`);
}

/** Places within a divided one go nowhere. */
export function childUndecided(jurisdictions: readonly string[], parent: string): Problem {
  const [go, each] = jurisdictions.length === 1 ? ["goes, which lies", "it"] : ["go, which lie", "each"];
  return refusal("child-undecided", [{ jurisdiction: parent }], { jurisdictions, parent },
    `${named(parent)} is divided, and it is not said where ${namedList(jurisdictions)} ${go} in it: make an entry for ${each}, too.`);
}

/** A place would lose all places within it. */
export function leftEmpty(jurisdiction: string): Problem {
  return refusal("place-left-empty", [{ jurisdiction }], { jurisdiction },
    `${named(jurisdiction)} would have no place left in it: abolish its level, or redraw it too, from a place that lay in it or to another level.`);
}

/** A place would not be at a lower level than the one it lies in. */
export function levelOrder(jurisdiction: string, level: string, parent: string, parentLevel: string): Problem {
  return refusal("level-order", [{ jurisdiction }], { jurisdiction, level, parent, parentLevel },
    `${named(jurisdiction)} (level ${named(level)}) cannot lie in ${named(parent)} (level ${named(parentLevel)}): choose a lower level, or another \`parent\`.`);
}

/** No agency that could be meant is of a kind that the operation names. */
export function unknownKind(kind: string, near: string | undefined, suggestions: Suggestions = []): Problem {
  return refusal("kind-unknown", [], { kind, suggestion: near }, `There is no agency of the kind ${named(kind)} here${didYouMean(near, ": correct it or leave it out.")}`, suggestions);
}

/** The id `kind/place` of an agency that a merger makes cannot be used. */
export function madeIdTaken(agency: string, jurisdiction: string): Problem {
  return refusal("made-id-taken", [{ agency }, { jurisdiction }], { agency, jurisdiction },
    `The merged agency of ${named(jurisdiction)} would get the id ${named(agency)}, which is used already or cannot be used: choose another id for the place.`);
}
