import { applyPatches, enableMapSet, enablePatches, freeze, type Patch, produceWithPatches } from "immer";
import { afterMerger, heldBy, type Held, holdersOf, united } from "../merger.js";
import type { MakeMerging } from "../merging.js";

interface State {
  readonly agencies: Map<string, { readonly assignments: readonly Held[] }>;
  readonly holders: Map<string, readonly string[]>;
}

/** immer over Maps. Reads go past the drafts, which is faster. */
export const merging: MakeMerging = (organisation) => {
  enablePatches();
  enableMapSet();
  const agencies = new Map([...heldBy(organisation)].map(([id, assignments]) => [id, { assignments }]));
  const before: State = freeze({ agencies, holders: holdersOf(organisation) }, true);
  let now = before;
  let inverse: readonly Patch[] = [];
  return {
    merge: (merger) => {
      const [into, one, other] = merger;
      const held = (id: string): readonly Held[] => before.agencies.get(id)?.assignments ?? [];
      const moved = [...held(one), ...held(other)];
      [now, , inverse] = produceWithPatches(before, (draft) => {
        draft.agencies.set(into, { assignments: united(held(into), moved) });
        draft.agencies.delete(one);
        draft.agencies.delete(other);
        for (const { task } of moved) draft.holders.set(task, afterMerger(before.holders.get(task) ?? [], merger));
      });
    },
    undo: () => (now = applyPatches(now, inverse)),
    assignmentsOf: (agency) => now.agencies.get(agency)?.assignments,
    holdersOf: (task) => now.holders.get(task) ?? [],
  };
};
