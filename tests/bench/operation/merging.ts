import type { Organisation } from "../check/organisation.js";
import type { Held, Merger } from "./merger.js";

/** Somebody who holds an organisation, and can merge agencies in it, and undo that. */
export interface Merging {
  /** Merges three agencies of the organisation as it was at the beginning, and keeps the patches both ways. */
  readonly merge: (merger: Merger) => void;
  /** Undoes the last merger by its patches. */
  readonly undo: () => void;
  /** What an agency does, and who has a task, as it stands now. */
  readonly assignmentsOf: (agency: string) => readonly Held[] | undefined;
  readonly holdersOf: (task: string) => readonly string[];
}

/** Takes an organisation in. */
export type MakeMerging = (organisation: Organisation) => Merging;
