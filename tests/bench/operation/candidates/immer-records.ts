import { applyPatches, enablePatches, freeze, type Patch, produceWithPatches } from "immer";
import { afterMerger, heldBy, type Held, holdersOf, united } from "../merger.js";
import type { MakeMerging } from "../merging.js";

interface State {
  readonly agencies: Record<string, { readonly assignments: readonly Held[] }>;
  readonly holders: Record<string, readonly string[]>;
}

/** immer, as it is mostly used: records under their ids, and who has each task. Reads go past the drafts, which is faster. */
export const merging: MakeMerging = (organisation) => {
  enablePatches();
  const agencies = Object.fromEntries([...heldBy(organisation)].map(([id, assignments]) => [id, { assignments }]));
  const before: State = freeze({ agencies, holders: Object.fromEntries(holdersOf(organisation)) }, true);
  let now = before;
  let inverse: readonly Patch[] = [];
  return {
    merge: (merger) => {
      const [into, one, other] = merger;
      const held = (id: string): readonly Held[] => before.agencies[id]?.assignments ?? [];
      const moved = [...held(one), ...held(other)];
      [now, , inverse] = produceWithPatches(before, (draft) => {
        draft.agencies[into] = { assignments: united(held(into), moved) };
        delete draft.agencies[one];
        delete draft.agencies[other];
        for (const { task } of moved) draft.holders[task] = afterMerger(before.holders[task] ?? [], merger);
      });
    },
    undo: () => (now = applyPatches(now, inverse)),
    assignmentsOf: (agency) => now.agencies[agency]?.assignments,
    holdersOf: (task) => now.holders[task] ?? [],
  };
};
