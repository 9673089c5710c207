import type { Finding } from "../findings/finding.js";
import { type Language, languageOf } from "../findings/language.js";
import { type Problem, worded } from "../findings/wording.js";
import { requiredByTask } from "../coverage/required.js";
import { sizeOfSpans } from "../coverage/span.js";
import type { Day } from "../model/date.js";
import { type Kind, type Model, mustBeModel, type Records } from "../model/model.js";
import { present } from "../model/present.js";
import type { Table } from "../model/table.js";
import { titlesOf } from "../model/titles.js";
import { treeOf } from "../model/tree.js";
import { faultsOf, findingBudget, problemsOfFault } from "./faults.js";
import { judgeModel, judgeRecord } from "./judge.js";
import type { Look, ModelRule, RecordRule } from "./rule.js";
import { type RuleOptions, selectRules } from "./select.js";
import { sortProblems } from "./sort.js";

/** How a check runs and words its findings. */
export interface CheckOptions extends RuleOptions {
  /** The language of the messages; default English. */
  readonly lang?: Language;
  /** The day for which acts are looked at; default the model's own day. */
  readonly on?: Day;
}

/** How much a rule looked at, and how much it found. */
export interface RuleTally {
  readonly looked: number;
  readonly found: number;
  /** What it met and could not judge, as an act without dates; left out when there was nothing of the kind. */
  readonly leftAside?: number;
}

/** What was looked at: required cells, and for each rule by code what it met. */
export interface Checked {
  readonly cells: number;
  readonly rules: Readonly<Record<string, RuleTally>>;
}

/** What `check` returns. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly checked: Checked;
}

/**
 * Judges a model by every rule: above all, that each required cell (leaf task × leaf place) has exactly one lead.
 *
 * @param model the model
 * @param options language, day, rules of your own, severities by code (`off` switches a rule off)
 * @returns the findings, the worst first, and what was looked at; a rule that met nothing to look at has `looked: 0`
 * @throws PolityError when a rule is called by a code that does not exist, or a rule of your own fails
 * @example
 * check(model, { severity: { "idle-agency": "off" } }).findings;
 */
export function check(model: Model, options: CheckOptions = {}): CheckResult {
  mustBeModel(model);
  const lang = languageOf(options);
  const selection = selectRules(options);
  const on = options.on ?? model.asOf;
  const look: Look = present({ model, on });
  const problems: Problem[] = [];
  const tallies = new Map<string, RuleTally>();
  const gather = (code: string, looked: number, found: readonly Problem[], leftAside = 0): void => {
    tallies.set(code, Object.freeze({ looked, found: found.length, ...(leftAside > 0 && { leftAside }) }));
    for (const problem of found) problems.push(problem);
  };
  const cells = countCells(model);
  const faults = faultsOf(model, selection.cell, treeOf(model.tasks).leaves);
  const budget = findingBudget();
  for (const rule of selection.cell) gather(rule.code, cells, faults.filter((fault) => fault.rule === rule).flatMap((fault) => problemsOfFault(model, fault, {}, budget)));
  for (const rule of selection.record) gather(rule.code, ...judgeTable(rule, look));
  for (const rule of selection.model) gather(rule.code, rule.looked(look), judgeModel(rule, look));
  const titles = titlesOf(model);
  const findings = sortProblems(problems).map((problem) => worded(problem, lang, titles));
  const inOrder = selection.all.map((rule) => [rule.code, tallies.get(rule.code)] as const);
  const checked: Checked = Object.freeze({ cells, rules: Object.freeze(Object.fromEntries(inOrder) as Record<string, RuleTally>) }); // Every rule of the selection was gathered above.
  return Object.freeze({ findings: Object.freeze(findings), checked });
}

/** The required cells of a model: leaf tasks times the leaf places that require them. */
export function countCells(model: Model): number {
  const required = requiredByTask(model);
  let cells = 0;
  for (const task of treeOf(model.tasks).leaves) cells += sizeOfSpans(required(task));
  return cells;
}

function judgeTable(rule: RecordRule, look: Look): [looked: number, found: Problem[], leftAside: number] {
  const found: Problem[] = [];
  let [looked, leftAside] = [0, 0];
  const table = look.model[rule.each] as Table<Records[Kind]>;
  table.forEach((record) => {
    looked += rule.looked?.(record, look) ?? 1;
    leftAside += rule.leftAside?.(record, look) ?? 0;
    for (const problem of judgeRecord(rule, record, look)) found.push(problem);
  });
  return [looked, found, leftAside];
}

/** The model rules of a selection, judged: for the two ends of a plan. */
export function judgeWhole(rules: readonly ModelRule[], look: Look): Problem[] {
  return rules.flatMap((rule) => judgeModel(rule, look));
}
