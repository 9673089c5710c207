import { type ChildProcess, fork } from "node:child_process";
import type { Report } from "./candidate.js";
import { median } from "./measure.js";

/** How a candidate did: medians in milliseconds by what was timed, and the highest memory of its process in MB. */
export interface Result {
  readonly name: string;
  readonly times: Readonly<Record<string, number>>;
  readonly memory: number;
}

/**
 * Runs candidates on the same input, each in a process of its own; they take turns, so that a busy moment of the machine meets all of them.
 *
 * @param size given to each process after its name
 * @returns the results of those whose packages are installed
 * @throws when two candidates answer differently, or one fails
 */
export async function inTurns(names: readonly string[], size: number, rounds: number): Promise<readonly Result[]> {
  const running = new Map<string, { readonly child: ChildProcess; readonly taken: Map<string, number[]> }>();
  for (const name of names) {
    const child = fork(process.argv[1] ?? "", ["candidate", name, String(size)], { execArgv: [...process.execArgv, "--max-old-space-size=8192"] });
    if ((await reportOf(name, child, "ready")).ready) running.set(name, { child, taken: new Map() });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { child, taken }] of running) {
      child.send("turn");
      for (const [part, time] of Object.entries((await reportOf(name, child, "times")).times)) taken.set(part, [...(taken.get(part) ?? []), time]);
    }
  }
  const results: Result[] = [];
  const answers = new Map<string, string[]>();
  for (const [name, { child, taken }] of running) {
    child.send("answer");
    const { answer, memory } = await reportOf(name, child, "answer");
    answers.set(answer, [...(answers.get(answer) ?? []), name]);
    results.push({ name, memory, times: Object.fromEntries([...taken].map(([part, times]) => [part, median(times)])) });
  }
  if (answers.size > 1) throw new Error(`They answer differently: ${[...answers.values()].map((same) => same.join(" and ")).join("; ")}.`);
  return results;
}

/** The next report of a candidate, which must be of a kind. */
async function reportOf<K extends string>(name: string, child: ChildProcess, kind: K): Promise<Extract<Report, Record<K, unknown>>> {
  const report = await new Promise<Report>((resolve, reject) => {
    const failed = (code: number | null): void => reject(new Error(`${name} ended with ${String(code)}.`));
    child.once("exit", failed);
    child.once("message", (message) => {
      child.off("exit", failed);
      resolve(message as Report); // Nothing else is sent.
    });
  });
  if (!(kind in report)) throw new Error(`${name} told something else than ${kind}.`);
  return report as Extract<Report, Record<K, unknown>>; // It has the field that tells its kind.
}
