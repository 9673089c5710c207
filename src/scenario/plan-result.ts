import type { Finding, Ref } from "../findings/finding.js";
import type { Day } from "../model/date.js";
import type { Event } from "../model/event.js";
import type { Model } from "../model/model.js";
import type { Text } from "../model/text.js";

/** What became of a step. */
export interface StepOutcome {
  readonly id: string;
  readonly title?: Text;
  /** The first day on which it might have taken effect. */
  readonly on: Day;
  /** The day on which it did. */
  readonly effective?: Day;
  readonly state: "done" | "refused" | "never-ran";
  readonly basis: readonly string[];
  readonly events: readonly Event[];
  /** The day on which it was tried, when it was refused. */
  readonly tried?: Day;
  /** Why it was refused; `source` has the path of the operation, as in `steps[3].do[2]`. */
  readonly refused?: readonly Finding[];
}

/** What one date changed: the faults it brought and those it removed, by cells joined to the largest subtrees. */
export interface DateOutcome {
  readonly on: Day;
  /** Ids of the steps that took effect. */
  readonly steps: readonly string[];
  readonly introduced: readonly Finding[];
  readonly resolved: readonly Finding[];
}

/** What became of an agency or a task of the model before. */
export interface Disposition {
  readonly of: Ref;
  readonly became: "ended" | "split" | "merged" | "replaced" | "moved" | "converted" | "renamed" | "changed" | "unchanged";
  /** Its successors. */
  readonly into?: readonly Ref[];
  /** The day and the step of the event that decided it. */
  readonly on?: Day;
  readonly step?: string;
  /** For a task that moved: in how many cells its leads are not the successors of those before. */
  readonly cells?: number;
}

/** One line of the counts: what was counted, before and after. */
export interface CountLine {
  /** `agencies`, `agencies-by-level`, `agencies-by-branch`, `agencies-by-class`, `staff-by-category`, `staff-by-funding`, `staff`, `leads`, `tasks`, `leaf-tasks`, `jurisdictions-by-level`, `depth`. */
  readonly of: string;
  /** The level, branch, class, category or source of money; none for a total. */
  readonly group?: string;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** The difference in per cent of `before`, one decimal; none when there was nothing before. */
  readonly percent?: number;
}

/** The counts of one model, by what was counted. */
export interface Counts {
  readonly agencies: number;
  /** By level id; agencies without a place are under the empty string. */
  readonly agenciesByLevel: readonly (readonly [string, number])[];
  readonly agenciesByBranch: readonly (readonly [string, number])[];
  /** By class, the part of `kind` before `/`; agencies without a kind are under the empty string. */
  readonly agenciesByClass: readonly (readonly [string, number])[];
  readonly staff: number;
  readonly staffByCategory: readonly (readonly [string, number])[];
  readonly staffByFunding: readonly (readonly [string, number])[];
  /** Assignments in the role `lead`. */
  readonly leads: number;
  readonly tasks: number;
  readonly leafTasks: number;
  readonly jurisdictionsByLevel: readonly (readonly [string, number])[];
  /** The longest chain of subordination, in agencies. */
  readonly depth: number;
}

/** That every required cell has exactly one lead on every day of the span; or that it has not. */
export interface Proof {
  /** True when no cell was without a lead, or with several, on any day from `from` on and before `until`. */
  readonly holds: boolean;
  readonly from: Day;
  readonly until: Day;
  /** Required cells, summed over the dates looked at. */
  readonly cells: number;
  /** The first day of the span and each later day on which anything, or the force of an act, changed. */
  readonly dates: readonly Day[];
  /** `sha256:` and the SHA-256 of the inputs in canonical JSON. */
  readonly digest: string;
}

/** What `plan` returns: the model after, everything found on the way with its days, and the proof. */
export interface Plan {
  readonly title: Text;
  readonly model: Model;
  readonly findings: readonly Finding[];
  readonly steps: readonly StepOutcome[];
  readonly dates: readonly DateOutcome[];
  readonly counts: { readonly before: Counts; readonly after: Counts; readonly lines: readonly CountLine[] };
  readonly dispositions: readonly Disposition[];
  readonly proof: Proof;
}
