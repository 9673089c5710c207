import type { Severity } from "../findings/finding.js";
import type { Day } from "../model/date.js";
import type { Text } from "../model/text.js";
import type { CountLine } from "../scenario/plan-result.js";

/** How many findings of a code a scenario brings, and leaves open at the end. */
export interface ComparedFindings {
  readonly code: string;
  readonly severity: Severity;
  /** Findings that some date introduced. */
  readonly introduced: number;
  /** Findings still open at the end, those that were there before any step included. */
  readonly open: number;
}

/** One scenario beside the others. */
export interface ComparedScenario {
  readonly title: Text;
  readonly from: Day;
  readonly until: Day;
  /** Days of the span: cell-days are summed over these. */
  readonly days: number;
  readonly proof: { readonly holds: boolean; readonly cells: number; readonly dates: number; readonly digest: string };
  /** How many steps took effect, and the ids of those that were refused, or never ran. */
  readonly steps: { readonly done: number; readonly refused: readonly string[]; readonly neverRan: readonly string[] };
  readonly findings: readonly ComparedFindings[];
  readonly counts: readonly CountLine[];
  readonly moved: {
    /** Agencies of the model before that ended, were merged, split or replaced, got another superior or place, were converted or renamed. */
    readonly agencies: number;
    /** Posts whose agency is another: the fewest that must have moved, by category, cuts and new posts left aside. */
    readonly staff: number;
    /** Tasks without sub-tasks whose lead went to somebody who is no successor, somewhere; and in how many cells. */
    readonly tasks: number;
    readonly cells: number;
  };
  /** Required cells (leaf task × leaf place) times days of the span without a lead, and with several. */
  readonly cellDays: { readonly missing: number; readonly contested: number };
}

/** Scenarios over one model, side by side, in the order given. */
export interface Comparison {
  readonly scenarios: readonly ComparedScenario[];
}
