/**
 * `npm run bench -- operation [SIZE…]`: three agencies become one, which moves about sixty assignments, with patches both ways; and the undoing by these
 * patches. This library also looks whether it may be done, writes the event, and says which findings came and went; the others only
 * change their state. Sizes are numbers of tasks. Every candidate has a process of its own; they take turns, and must end with the same.
 */
import { organisation, type Organisation } from "../check/organisation.js";
import type { Candidate } from "../support/candidate.js";
import { runJob } from "../support/job.js";
import { median, timed } from "../support/measure.js";
import { shown, tableOf } from "../support/table.js";
import { mergerOf } from "./merger.js";
import type { MakeMerging, Merging } from "./merging.js";

/** A turn is as many mergers as fit into this many milliseconds, one at least. */
const turnLength = 300;
/** How many mergers are looked at closely, to see that all do the same. */
const lookedAt = 5;

function candidateOf(given: Organisation, { merge, undo, assignmentsOf, holdersOf }: Merging): Candidate {
  let next = 0;
  return {
    turn: () => {
      const [merging, undoing]: [number[], number[]] = [[], []];
      for (const start = performance.now(); merging.length === 0 || performance.now() - start < turnLength; next += 1) {
        const merger = mergerOf(given, next);
        merging.push(timed(() => merge(merger)));
        undoing.push(timed(undo));
      }
      return { merge: median(merging), undo: median(undoing) };
    },
    *answer() {
      for (let number = 0; number < lookedAt; number += 1) {
        const merger = mergerOf(given, number);
        for (const [done, change] of [["merged", () => merge(merger)], ["undone", undo]] as const) {
          change();
          for (const agency of merger) {
            const held = (assignmentsOf(agency) ?? []).map(({ task, role }) => `${task} ${role} ${[...holdersOf(task)].sort().join()}`);
            yield `${number} ${done} ${agency}: ${held.sort().join(" ")}`;
          }
        }
      }
    },
  };
}

await runJob<{ readonly merging: MakeMerging }>({
  folder: new URL("candidates/", import.meta.url),
  files: {
    "**this library**": "polity.ts",
    "arrays written over, with a log": "mutable-arrays.ts",
    "immer, records by id": "immer-records.ts",
    "immer, Maps": "immer-map.ts",
    "Immutable.js": "immutable.mjs",
  },
  candidate({ merging }, size) {
    const given = organisation(size);
    return candidateOf(given, merging(given));
  },
  table(size, results) {
    const ours = results[0]?.times["merge"] ?? NaN;
    const rows = results.map(({ name, times: { merge = NaN, undo = NaN }, memory }) => [name, ...[merge, merge / ours, undo, undo / merge, memory].map(shown)]);
    return `### An operation: ${size.toLocaleString("en-US")} tasks\n\n${tableOf(["", "merge, ms", "× this library", "undo, ms", "× its merge", "peak MB"], rows)}`;
  },
});
