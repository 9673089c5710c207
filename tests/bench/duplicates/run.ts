import { spawnSync } from "node:child_process";
import { qualityTables } from "./quality.js";
import { speedTable } from "./speed.js";

/** `npm run bench:duplicates [-- quality] [-- speed [SIZES]]`: how much of what is duplicated is found, and how fast, beside what else there is. */
const [part, ...sizes] = process.argv.slice(2);
if (part !== undefined && part !== "quality" && part !== "speed") throw new Error(`There is no part “${part}”. There are: quality, speed.`);

if (part !== "speed") qualityTables();
if (part === "speed" && sizes.length === 1) await speedTable(Number(sizes[0]));
else if (part !== "quality") {
  // Each size in a process of its own, so that each has its memory to itself.
  for (const size of sizes.length > 0 ? sizes : ["10000", "100000"]) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1, 2), "speed", size], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}
