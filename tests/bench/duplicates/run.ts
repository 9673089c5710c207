import { qualityTables } from "./quality.js";
import { speedTables } from "./speed.js";

/** `npm run bench:duplicates [-- quality] [-- speed [SIZES]]`: how much of what is duplicated is found, and how fast, beside what else there is. */
const [part, ...sizes] = process.argv.slice(2);
if (part !== undefined && part !== "quality" && part !== "speed") throw new Error(`There is no part “${part}”. There are: quality, speed.`);

if (part !== "speed") qualityTables();
if (part !== "quality") await speedTables(sizes.length > 0 ? sizes.map(Number) : [10_000, 100_000]);
