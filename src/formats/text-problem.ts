/** The most problems of one file that are told one by one; the rest is counted. */
const mostProblems = 100;

/** One thing that keeps a text from being read as data. It is worded by `problemMessage`. */
export interface TextProblem {
  /** What is wrong, as in `duplicate-key`; every code has a wording in `problems.ts`. */
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** Where in the data, as in `agencies[3].parent`, when that much could be read. */
  readonly path?: string;
  /** What the sentence is made of. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** A problem whose place is still a distance from the start of the text, in UTF-16 units. */
export interface FoundProblem {
  readonly code: string;
  readonly offset: number;
  readonly path?: string;
  readonly data?: Readonly<Record<string, string | number>>;
  /** Where an earlier thing stands that the problem is about; its line becomes `data.firstLine`. */
  readonly firstOffset?: number;
}

/** Collects problems while a text is read: the first hundred in full, the rest as a number, so that no input makes a long answer. */
export interface ProblemList {
  readonly first: readonly FoundProblem[];
  /** How many there are in all. */
  readonly count: number;
  add(problem: FoundProblem): void;
}

/** An empty list of problems. */
export function problemList(): ProblemList {
  const first: FoundProblem[] = [];
  let count = 0;
  return {
    first,
    get count() {
      return count;
    },
    add(problem) {
      count += 1;
      if (first.length < mostProblems) first.push(problem);
    },
  };
}

/** What a reader of one format gives back: the data and where its parts stand, or what is wrong. `broken`: the text is not of that format at all. */
export type Reading = { readonly ok: true; readonly data: unknown; readonly root: Place } | { readonly ok: false; readonly problems: ProblemList; readonly broken: boolean };

/** Where one value stands in the text, and the key in front of it (for an entry of a list: the value again). */
export interface Place {
  readonly key: number;
  readonly value: number;
  /** Finds an entry of this list or map; `undefined` when there is none. Left out for a value without entries. */
  readonly entry?: (step: string | number) => Place | undefined;
}
