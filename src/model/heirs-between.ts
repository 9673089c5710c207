import { type LineageKind, turnsOf } from "./lineage.js";
import { listIn } from "./list-in.js";
import type { Kind, Model } from "./model.js";

const tables = { agency: "agencies", task: "tasks", jurisdiction: "jurisdictions", post: "posts", level: "levels" } as const satisfies Record<LineageKind, Kind>;

/** What a record turned into by one event, and the number of that event. */
interface Turn {
  readonly order: number;
  readonly heirs: readonly string[];
}

/**
 * Asks what records of one version are in a later one: every living record that one turned into, in whole or in part, through the
 * events between; itself first while it lives. An event counts only for what it came to by earlier ones. `turned` are the records that
 * any of the events turned into something; the others are what they were.
 */
export function heirsBetween(before: Model, after: Model, kind: LineageKind): { readonly heirsOf: (id: string) => readonly string[]; readonly turned: Iterable<string> } {
  const turns = new Map<string, Turn[]>();
  for (let order = before.events.slots; order < after.events.slots; order += 1) {
    const event = after.events.at(order);
    for (const [id, heirs] of event ? turnsOf(event, kind).heirs : []) {
      listIn(turns, id).push({ order, heirs });
    }
  }
  const table = after[tables[kind]];
  const heirsOf = (id: string): readonly string[] => {
    if (!turns.has(id)) return table.has(id) ? [id] : [];
    // The earliest event by which each record was reached; reached earlier, it takes part in more.
    const reached = new Map([[id, -1]]);
    const waiting = [id];
    for (const each of waiting) {
      const since = reached.get(each) ?? -1;
      for (const { order, heirs } of turns.get(each) ?? []) {
        if (order <= since) continue;
        for (const heir of heirs) {
          if ((reached.get(heir) ?? Infinity) <= order) continue;
          reached.set(heir, order);
          waiting.push(heir); // The loop goes on over what is added.
        }
      }
    }
    return [...reached.keys()].filter((each) => table.has(each));
  };
  return { heirsOf, turned: turns.keys() };
}
