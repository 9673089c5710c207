/**
 * `npm run bench [-- JOB…] [SIZE…]`: this library beside what else there is, one job after the other, each on the same input in the same run.
 * Without arguments every job runs, at each of its sizes.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

interface Bench {
  /** The program, beside this file, and what comes before the sizes. */
  readonly program: string;
  readonly part?: string;
  /** The sizes it is run at; none: it has only one. */
  readonly sizes: readonly number[];
}

const sizes = [10_000, 100_000, 1_000_000];
/** Every job by name. A million texts are joined only when asked for. */
const jobs: Readonly<Record<string, Bench>> = {
  check: { program: "check/run.ts", sizes },
  operation: { program: "operation/run.ts", sizes },
  parse: { program: "read/run.ts", sizes },
  duplicates: { program: "duplicates/run.ts", part: "speed", sizes: sizes.slice(0, 2) },
  national: { program: "national/run.ts", sizes: [] },
  start: { program: "start/run.ts", sizes: [] },
  limit: { program: "limit/run.ts", sizes: [1_000_000, 2_000_000, 4_000_000, 8_000_000] },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((each) => !Object.hasOwn(jobs, each) && !/^[1-9]\d*$/.test(each));
if (unknown.length > 0) {
  console.error(`There is no job ${unknown.join(", ")}. There are: ${Object.keys(jobs).join(", ")}; a size is a whole number, as 10000.`);
  process.exitCode = 2;
} else {
  const numbers = asked.filter((each) => !Object.hasOwn(jobs, each));
  const named = Object.entries(jobs).filter(([name]) => asked.includes(name));
  for (const [name, { program, part, sizes: own }] of named.length > 0 ? named : Object.entries(jobs)) {
    console.log(`## ${name}\n`);
    const given = own.length === 0 ? [] : numbers.length > 0 ? numbers : own.map(String);
    const { status } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(new URL(program, import.meta.url)), ...(part === undefined ? [] : [part]), ...given], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
    console.log("");
  }
}
