import type { Ref } from "../findings/finding.js";
import type { Staffing } from "../model/agency.js";
import type { Day } from "../model/date.js";

/** An event as the reason for something: what was done, when, in which step, and by which acts. */
export interface Cause {
  readonly on?: Day;
  /** The operation, as in `merge`. */
  readonly op: string;
  readonly step?: string;
  /** Ids of the acts it rests on. */
  readonly basis: readonly string[];
}

/** A lead that came from others to those who had it next. */
export interface Handover extends Cause {
  /** The agencies that had it; none: nobody had it before. */
  readonly from: readonly string[];
  /** False when the one who took over may have had it before: a merger does not say which of its agencies led what. */
  readonly certain: boolean;
}

/** Who leads a task in an area, and how that came to be. */
export interface LeadArea {
  readonly task: string;
  /** Left out: everywhere. */
  readonly jurisdiction?: string;
  /** Required cells (leaf task × leaf place). */
  readonly cells: number;
  /** Who leads it now; none: nobody. */
  readonly agencies: readonly string[];
  /** How the lead came to them, newest first, as far back as the history goes. */
  readonly handovers: readonly Handover[];
}

/** One record that became another, in whole or in part. */
export interface LineageStep extends Cause {
  readonly from: string;
  readonly to: string;
  /** How much of `from` went into `to`, from 0 to 1; left out where nothing says how much of one that became several went where. */
  readonly share?: number;
}

/** What is told about a record: plain data, by ids. A record that ended has no `task`, `agency` or `place`. */
export interface Explanation {
  readonly about: Ref;
  /** The place that was asked about, with a task. */
  readonly within?: string;
  /** How it was made, when the history tells. */
  readonly made?: Cause;
  /** How it ended, when it did and the history tells. */
  readonly ended?: Cause;
  /** False when it ended. */
  readonly exists: boolean;
  /** What it came from, and what that came from: newest first. */
  readonly origins: readonly LineageStep[];
  /** What it became, and what that became: oldest first. */
  readonly became: readonly LineageStep[];
  readonly task?: { readonly parent?: string; readonly acts: readonly string[]; readonly subtasks: number; readonly areas: readonly LeadArea[] };
  readonly agency?: {
    readonly kind?: string;
    readonly branch: string;
    readonly jurisdiction?: string;
    readonly superior?: string;
    /** How many agencies are directly subordinate to it. */
    readonly subordinates: number;
    readonly staffing: readonly Staffing[];
    readonly leads: readonly { readonly task: string; readonly jurisdiction?: string }[];
  };
  readonly place?: {
    readonly level: string;
    readonly parent?: string;
    /** Where it lay before, newest first, and by what it came to lie elsewhere. */
    readonly formerly: readonly (Cause & { readonly parent: string })[];
    /** The places in it, and the agencies whose place it is. */
    readonly places: readonly string[];
    readonly agencies: readonly string[];
  };
}
