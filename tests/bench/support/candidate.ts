import { createHash } from "node:crypto";
import { peakMemory } from "./measure.js";

/** Somebody who does a job, beside others. */
export interface Candidate {
  /** Does the job once, and says what each part of it took, in milliseconds. */
  readonly turn: () => Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>;
  /** What came out of it, in words that all candidates share; not timed. */
  readonly answer: () => Iterable<string>;
}

/** What a candidate tells the process that gives it turns. */
export type Report = { readonly ready: boolean } | { readonly times: Readonly<Record<string, number>> } | { readonly answer: string; readonly memory: number };

/**
 * Serves the turns that `inTurns` gives, in a process of its own.
 *
 * @param make makes the candidate, with whatever it needs; `undefined` when its package is not installed
 */
export async function serveTurns(make: () => Promise<Candidate | undefined>): Promise<void> {
  const tell = (report: Report): void => void process.send?.(report);
  const candidate = await make();
  if (!candidate) {
    tell({ ready: false });
    process.disconnect();
    return;
  }
  process.on("message", (message) => {
    void (async () => {
      if (message === "turn") return tell({ times: await candidate.turn() });
      const hash = createHash("sha256");
      for (const line of [...candidate.answer()].sort()) hash.update(`${line}\n`);
      tell({ answer: hash.digest("hex"), memory: peakMemory() });
      process.disconnect();
    })();
  });
  tell({ ready: true });
}
