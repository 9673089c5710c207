import { applyPatches, assignmentsOf, type Model, parseModel, unwrap } from "polity";
import { apply, type Applied } from "polity/scenario";
import type { Held } from "../merger.js";
import type { MakeMerging } from "../merging.js";

/** This library: the whole operation with its checks, event, both patches, and the findings that it introduced and resolved. */
export const merging: MakeMerging = (organisation) => {
  const before = unwrap(parseModel({ polity: 1, title: "An organisation", ...organisation }));
  let now: Model = before;
  let applied: Applied | undefined;
  return {
    merge: ([into, ...agencies]) => {
      applied = unwrap(apply(before, { op: "merge", agencies, into }));
      now = applied.model;
    },
    undo: () => (now = unwrap(applyPatches(now, applied?.inverse ?? []))),
    assignmentsOf: (agency) => now.agencies.get(agency)?.assignments as readonly Held[] | undefined, // The organisation knows these two roles only.
    holdersOf: (task) => assignmentsOf(now, { task }).map(({ agency }) => agency),
  };
};
