/**
 * `npm run bench -- limit [SIZE…]`: how large a model may be, in the memory that Node takes by itself. JSON text is read, checked by every rule, and an operation
 * applied. Sizes are numbers of tasks, each with one and a half assignments; each has a process of its own, which may come to an end.
 */
import { spawnSync } from "node:child_process";
import { check, unwrap } from "polity";
import { readModel } from "polity/formats";
import { apply } from "polity/scenario";
import { organisation } from "../check/organisation.js";
import { peakMemory, timed } from "../support/measure.js";
import { shown, tableOf } from "../support/table.js";

const steps = ["text", "readModel", "check", "an operation"] as const;
const [first, ...more] = process.argv.slice(2);

/** Does each step, and prints its milliseconds as soon as it is done. */
function work(size: number): void {
  const done = (time: number): void => console.log(time);
  let text = "";
  let model = unwrap(readModel("{ \"polity\": 1, \"title\": \"Nothing\" }"));
  done(timed(() => (text = JSON.stringify({ polity: 1, title: "An organisation", ...organisation(size) }))));
  done(timed(() => (model = unwrap(readModel(text, { maxSize: Infinity })))));
  text = "";
  done(timed(() => check(model)));
  done(timed(() => unwrap(apply(model, { op: "merge", agencies: ["agency-9", "agency-14"], into: "agency-4" }))));
  done(peakMemory());
}

function row(size: number): string[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1, 2), "work", String(size)], { encoding: "utf8" });
  const times = stdout.trim().split("\n").filter(Boolean).map(Number);
  const reason = /heap out of memory/u.test(stderr) ? "Node's memory ends" : (/^\w*Error: (.*)$/mu.exec(stderr)?.[1] ?? "it ends");
  const cells = [...steps, "peak MB"].map((step, at) => (times[at] !== undefined ? shown(times[at]) : at === times.length && status !== 0 ? reason : "–"));
  return [size.toLocaleString("en-US"), ...cells.slice(1)].map((cell, at) => (at === 1 && times.length === 0 ? reason : cell));
}

if (first === "work") work(Number(more[0]));
else {
  const sizes = first === undefined ? [1_000_000, 2_000_000, 4_000_000, 8_000_000] : [first, ...more].map(Number);
  console.log(tableOf(["tasks", "readModel, ms", "check by every rule", "an operation", "peak MB"], sizes.map(row)));
}
