import type { Organisation } from "./organisation.js";

/** Somebody who can find the tasks without a lead, and those with several. */
export interface Checker {
  /** Takes an organisation in, in place of the one before, in whatever form suits. */
  readonly load: () => unknown;
  /** Finds the faults, and keeps what it found. */
  readonly check: () => unknown;
  /** What was found last: for each fault the task and its leads, sorted, with blanks between. */
  readonly answer: () => Iterable<string>;
}

/** Makes a checker for an organisation. */
export type MakeChecker = (organisation: Organisation) => Checker | Promise<Checker>;
