import { Map } from "immutable";
import { afterMerger, heldBy, holdersOf, united } from "../merger.js";

/** Immutable.js, whose Maps keep no patches: what was written is noted by hand. */
export function merging(organisation) {
  const before = { held: Map(heldBy(organisation)), holders: Map(holdersOf(organisation)) };
  let now = before;
  let written = [];
  return {
    merge: (merger) => {
      const [into, one, other] = merger;
      written = [];
      const moved = [...before.held.get(one), ...before.held.get(other)];
      const write = (table, map, id, after) => {
        written.push([table, id, map.get(id), after]);
        if (after === undefined) map.delete(id);
        else map.set(id, after);
      };
      now = {
        held: before.held.withMutations((map) => {
          write("held", map, into, united(before.held.get(into), moved));
          write("held", map, one, undefined);
          write("held", map, other, undefined);
        }),
        holders: before.holders.withMutations((map) => {
          for (const { task } of moved) write("holders", map, task, afterMerger(map.get(task), merger));
        }),
      };
    },
    undo: () => {
      const maps = { held: now.held.asMutable(), holders: now.holders.asMutable() };
      for (const [table, id, old] of written.toReversed()) maps[table].set(id, old);
      now = { held: maps.held.asImmutable(), holders: maps.holders.asImmutable() };
    },
    assignmentsOf: (agency) => now.held.get(agency),
    holdersOf: (task) => now.holders.get(task),
  };
}
