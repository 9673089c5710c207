/**
 * `npm run bench:read [-- SIZE…]`: JSON text → validated model beside JSON.parse alone and JSON.parse with ajv, on the same generated text.
 * Sizes are numbers of assignments. Each size has a process of its own; the jobs take turns in it. Memory is that of a process which does one job once.
 */
import { spawnSync } from "node:child_process";
import { Ajv2020 } from "ajv/dist/2020.js";
import { modelSchema, readModel, writeModel } from "../../../src/formats/index.js";
import { unwrap } from "../../../src/index.js";
import { generatedModel } from "./generated-model.js";

const rounds = 5;
const roundsOfMillions = 3;
const [first, ...more] = process.argv.slice(2);
const validate = new Ajv2020({ validateFormats: false, unicodeRegExp: true }).compile(modelSchema());

/** What is measured, by the name in the table. */
const jobs: Readonly<Record<string, (text: string) => unknown>> = {
  "`JSON.parse`": (text) => JSON.parse(text) as unknown,
  "`JSON.parse`, then ajv": (text) => {
    if (!validate(JSON.parse(text))) throw new Error("ajv refuses the generated model.");
  },
  "`readModel`": (text) => unwrap(readModel(text)),
};

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** The highest memory of a process that makes the text and does one job once, in MB; without a job, of one that only makes the text. */
function peak(size: number, job: string): number {
  const { stdout, status } = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1, 2), "memory", String(size), job], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`The job ${job} failed.`);
  return Number(stdout);
}

function measure(size: number): void {
  const text = JSON.stringify(generatedModel(size));
  const model = unwrap(readModel(text));
  const times = new Map<string, number[]>();
  const take = (name: string, work: () => unknown): void => void times.set(name, [...(times.get(name) ?? []), timed(work)]);
  for (let round = 0; round < (size < 1_000_000 ? rounds : roundsOfMillions); round += 1) {
    for (const [name, job] of Object.entries(jobs)) take(name, () => job(text));
    take("`writeModel`, the other way", () => writeModel(model, { as: "json" }));
  }
  const base = median(times.get("`JSON.parse`") ?? []);
  for (const [name, all] of times) {
    const own = median(all);
    console.log(`| ${size.toLocaleString("en-US")} | ${(text.length / 1e6).toFixed(1)} | ${name} | ${own.toFixed(0)} | ${(own / base).toFixed(2)} | ${name in jobs ? peak(size, name) : "–"} |`);
  }
}

if (first === "memory") {
  const [size, job = ""] = more;
  const text = JSON.stringify(generatedModel(Number(size)));
  jobs[job]?.(text);
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
} else if (first === "size") measure(Number(more[0]));
else {
  console.log("| assignments | MB | | ms | × `JSON.parse` | peak MB |\n|---:|---:|---|---:|---:|---:|");
  for (const size of first === undefined ? ["10000", "100000"] : [first, ...more]) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1, 2), "size", size], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}
