import { PolityError } from "../findings/result.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import type { DuplicateGroup } from "./duplicate-group.js";
import { duplicates } from "./duplicates.js";
import type { DuplicatesOptions } from "./options.js";
import { type Office, sideBySide, type SideBySide } from "./side-by-side.js";

/** What a merger does about duplicates. */
export interface MergerDuplicates {
  /** Groups whose agencies are all among those that merge: afterwards one agency leads. */
  readonly resolved: readonly DuplicateGroup[];
  /** Groups of which several agencies merge, and others remain. */
  readonly reduced: readonly DuplicateGroup[];
  /** What becomes a duplicate inside the merged agency: the merger alone does not end it. */
  readonly inside: readonly SideBySide[];
}

/**
 * Which duplicates a merger resolves, and which it brings inside one agency: two inspectorates, two offices.
 *
 * @param model the model before the merger
 * @param merger the agencies that end, and the one they become: an id, or a new agency
 * @throws PolityError when an agency that merges does not exist
 * @example
 * duplicatesOfMerger(model, { agencies: ["transport"], into: "construction" }).inside;
 */
export function duplicatesOfMerger(model: Model, merger: { readonly agencies: readonly string[]; readonly into: string | { readonly id: string } }, options: DuplicatesOptions = {}): MergerDuplicates {
  const unknown = merger.agencies.find((id) => !model.agencies.has(id));
  if (unknown !== undefined) throw new PolityError(`There is no agency ${JSON.stringify(unknown)}.`);
  const into = typeof merger.into === "string" ? merger.into : merger.into.id;
  const merging = new Set([...merger.agencies, ...(model.agencies.has(into) ? [into] : [])]);
  const groups = duplicates(model, { resolve: 0, ...options }).groups.filter(({ agencies }) => agencies.filter((id) => merging.has(id)).length > 1);
  const isWhole = ({ agencies }: DuplicateGroup): boolean => agencies.every((id) => merging.has(id));
  return Object.freeze({ resolved: groups.filter(isWhole), reduced: groups.filter((group) => !isWhole(group)), inside: sideBySide(officesOf(model, merging)) });
}

/** Direct subordinates of the agencies that merge. */
function officesOf(model: Model, merging: ReadonlySet<string>): Office[] {
  return [...merging].flatMap((superior) => referrers(model, "agencies.parent", superior).flatMap((office) => (merging.has(office.id) ? [] : [{ superior, office }])));
}
