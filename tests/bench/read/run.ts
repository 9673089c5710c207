/**
 * `npm run bench:read [-- SIZE…]`: JSON text → validated model beside JSON.parse alone and JSON.parse with ajv, on the same generated text.
 * Sizes are numbers of assignments. Each size has a process of its own; the jobs take turns in it. Memory is that of a process which does one job once.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import { unwrap } from "polity";
import { modelSchema, readModel, writeModel } from "polity/formats";
import { outputOf, runAgain } from "../support/again.js";
import { median, peakMemory, roundsFor, timed } from "../support/measure.js";
import { shown, tableOf } from "../support/table.js";
import { generatedModel } from "./generated-model.js";

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

/** The highest memory of a process that makes the text and does one job once, in MB; without a job, of one that only makes the text. */
function peak(size: number, job: string): number {
  return Number(outputOf("memory", String(size), job));
}

function measure(size: number): void {
  const text = JSON.stringify(generatedModel(size));
  const model = unwrap(readModel(text));
  const times = new Map<string, number[]>();
  const take = (name: string, work: () => unknown): void => void times.set(name, [...(times.get(name) ?? []), timed(work)]);
  for (let round = 0; round < roundsFor(size); round += 1) {
    for (const [name, job] of Object.entries(jobs)) take(name, () => job(text));
    take("`writeModel`, the other way", () => writeModel(model, { as: "json" }));
  }
  const base = median(times.get("`JSON.parse`") ?? []);
  const rows = [...times].map(([name, all]) => [name, shown(median(all)), shown(median(all) / base), name in jobs ? shown(peak(size, name)) : "–"]);
  console.log(`### Reading: ${size.toLocaleString("en-US")} assignments, ${(text.length / 1e6).toFixed(1)} MB\n\n${tableOf(["", "ms", "× `JSON.parse`", "peak MB"], rows)}\n`);
}

if (first === "memory") {
  const [size, job = ""] = more;
  const text = JSON.stringify(generatedModel(Number(size)));
  jobs[job]?.(text);
  console.log(peakMemory());
} else if (first === "size") measure(Number(more[0]));
else for (const size of first === undefined ? ["10000", "100000"] : [first, ...more]) if (!runAgain("size", size)) process.exitCode = 1;
