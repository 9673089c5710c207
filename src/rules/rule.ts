import type { Facts, Ref, Severity } from "../findings/finding.js";
import type { Named } from "../findings/language.js";
import { PolityError } from "../findings/result.js";
import type { Wording } from "../findings/wording.js";
import type { Day } from "../model/date.js";
import type { Kind, Model, Records } from "../model/model.js";
import type { ReferenceName } from "../model/references.js";

/** What a rule may look at besides the record it judges. */
export interface Look {
  readonly model: Model;
  /** The day for which acts are looked at; none when the model names no day. */
  readonly on?: Day;
}

/** What a rule says of one record: where, and with which facts. */
export interface Judgement<F extends Facts = Facts> {
  readonly at: readonly Ref[];
  readonly data: F;
  /** When it is not as bad as the rule says. */
  readonly severity?: Severity;
}

interface Common<F extends Facts> {
  /** The name of the fault; also that of the file, the test and the page. */
  readonly code: string;
  readonly severity: Severity;
  /** What it looks for, in a sentence, for those who list rules. */
  readonly summary?: string;
  /** The sentence, made of the facts and of the titles of the records in `at`: in English, or `{ en, vi }`. */
  readonly message: Wording<F & Named>;
  /** What to do about it. */
  readonly help?: string | Wording<F & Named>;
}

/**
 * Which records a changed record may make right or wrong: the rule reads along these paths from the record it judges.
 * A step `agencies.parent` goes to the record named, `<agencies.parent` to the records that name this one; `table:jurisdictions` means any change in that table.
 */
export type Path = readonly (ReferenceName | `<${ReferenceName}`)[] | `table:${Kind}`;

/** A rule that judges one record of a kind at a time. It runs in `check`, in `apply` and on every date of a plan. */
export interface RecordRule<K extends Kind = Kind, F extends Facts = Facts> extends Common<F> {
  readonly each: K;
  /** Judges one record; what it yields becomes a finding each. */
  readonly check: (record: Records[K], look: Look) => Iterable<Judgement<F>>;
  /** What it reads beyond the record itself; left out: nothing. */
  readonly reads?: readonly Path[];
  /** True when the verdict depends on the day. */
  readonly dated?: boolean;
  /** How many things a record gives it to look at; default 1. What cannot be judged is left out of the count. */
  readonly looked?: (record: Records[K], look: Look) => number;
  /** How many things of a record it cannot judge, such as acts without dates; default none. */
  readonly leftAside?: (record: Records[K], look: Look) => number;
}

/** A rule that needs the whole model. It runs in `check` and at the two ends of a plan, never in `apply`. */
export interface ModelRule<F extends Facts = Facts> extends Common<F> {
  readonly each: "model";
  /** Judges the model; what it yields becomes a finding each. */
  readonly check: (look: Look) => Iterable<Judgement<F>>;
  /** How many things it looked at. */
  readonly looked: (look: Look) => number;
}

/** A rule on the number of leads of a required cell; it is followed cell by cell. */
export interface CellRule<F extends Facts = Facts> extends Common<F> {
  readonly each: "cell";
  /** Whether a required cell with that many leads is wrong. */
  readonly wrong: (leads: number) => boolean;
}

/** Any rule. */
export type Rule = RecordRule | ModelRule | CellRule;

/**
 * Declares a rule, ours or your own: pass it to `check` or `plan` in `rules`, and it runs beside the others.
 *
 * @param rule code, severity, what it judges, and its sentence: a function for English, or one for each language that is asked for
 * @returns the rule
 * @throws PolityError when the sentence is missing
 * @example
 * const noDeputies = defineRule({
 *   code: "no-deputies",
 *   severity: "info",
 *   summary: "An agency that may have no deputy.",
 *   each: "agencies",
 *   *check(agency) {
 *     if (agency.leaders?.deputies === 0) yield { at: [{ agency: agency.id }], data: {} };
 *   },
 *   message: { en: ({ agencies }) => `${agencies[0]} may have no deputy.`, vi: ({ agencies }) => `${agencies[0]} không có cấp phó.` },
 * });
 */
export function defineRule<F extends Facts>(rule: CellRule<F>): CellRule;
export function defineRule<F extends Facts>(rule: ModelRule<F>): ModelRule;
export function defineRule<K extends Kind, F extends Facts>(rule: RecordRule<K, F>): RecordRule;
export function defineRule(rule: unknown): Rule {
  const defined = Object.freeze(rule) as Rule; // One of the three forms above; its check is only ever called with records of its own kind.
  // Programs without types may leave a sentence out; it would be missed only when the rule finds something.
  if (!isWording(defined.message)) throw new PolityError(`The rule ${JSON.stringify(defined.code)} needs its sentence in English: a function, as \`message\` or as \`message.en\`.`);
  return defined;
}

/** Whether a value is a sentence: a function of the facts, or one for each language, of which English is one. */
export function isWording(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value === "function";
  return "en" in value && Object.values(value).every((each) => typeof each === "function");
}
