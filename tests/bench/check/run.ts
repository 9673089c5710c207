/**
 * `npm run bench -- check [SIZE…]`: the tasks without a lead and with several, found in the same organisation by this library and by others.
 * Sizes are numbers of tasks. Every candidate has a process of its own; they take turns, and must find the same.
 */
import { runJob } from "../support/job.js";
import { timedAsync } from "../support/measure.js";
import { shown, tableOf } from "../support/table.js";
import type { MakeChecker } from "./checker.js";
import { organisation } from "./organisation.js";

await runJob<{ readonly checker: MakeChecker }>({
  folder: new URL("candidates/", import.meta.url),
  files: {
    "**this library**": "polity.ts",
    "a Map of lists by hand": "map-of-lists.ts",
    DuckDB: "duckdb.mjs",
    "better-sqlite3 (indexed)": "better-sqlite3.mjs",
    "a graphology loop": "graphology.mjs",
    "json-rules-engine": "json-rules-engine.mjs",
    "shacl-engine": "shacl-engine.mjs",
  },
  most: { "shacl-engine": 10_000 },
  async candidate({ checker }, size) {
    const { load, check, answer } = await checker(organisation(size));
    return { answer, turn: async () => ({ load: await timedAsync(load), first: await timedAsync(check), again: await timedAsync(check) }) };
  },
  table(size, results) {
    const whole = (times: Readonly<Record<string, number>> = {}): number => (times["load"] ?? NaN) + (times["first"] ?? NaN);
    const ours = results[0]?.times;
    const rows = results.map(({ name, times, memory }) => [
      name,
      ...[times["load"], times["first"], times["again"], (times["again"] ?? NaN) / (ours?.["again"] ?? NaN), whole(times) / whole(ours), memory].map(shown),
    ]);
    return `### Check: ${size.toLocaleString("en-US")} tasks\n\n${tableOf(["", "take in, ms", "first check, ms", "check again, ms", "× check again", "× taking in and first check", "peak MB"], rows)}`;
  },
});
