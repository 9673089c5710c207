import type { Finding, Language } from "../findings/finding.js";
import { type Problem, worded } from "../findings/wording.js";
import { cellsOf, coverOf } from "../coverage/cover.js";
import type { Area } from "../coverage/regions.js";
import type { Day } from "../model/date.js";
import type { Kind, Model, Records } from "../model/model.js";
import type { Table } from "../model/table.js";
import { titlesOf } from "../model/titles.js";
import { treeOf } from "../model/tree.js";
import { type Fault, problemsOfFault } from "./faults.js";
import { judgeModel, judgeRecord } from "./judge.js";
import type { CellRule, Look, ModelRule, RecordRule } from "./rule.js";
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
  const selection = selectRules(options);
  const on = options.on ?? model.asOf;
  const look: Look = { model, ...(on !== undefined && { on }) };
  const problems: Problem[] = [];
  const tallies = new Map<string, RuleTally>();
  const gather = (code: string, looked: number, found: readonly Problem[]): void => {
    tallies.set(code, { looked, found: found.length });
    for (const problem of found) problems.push(problem);
  };
  const cells = countCells(model);
  const faults = faultsOf(model, selection.cell, treeOf(model.tasks).leaves);
  for (const rule of selection.cell) gather(rule.code, cells, faults.filter((fault) => fault.rule === rule).flatMap((fault) => problemsOfFault(model, fault)));
  for (const rule of selection.record) gather(rule.code, ...judgeTable(rule, look));
  for (const rule of selection.model) gather(rule.code, rule.looked(look), judgeModel(rule, look));
  const titles = titlesOf(model);
  const findings = sortProblems(problems).map((problem) => worded(problem, options.lang ?? "en", titles));
  const inOrder = selection.all.map((rule) => [rule.code, tallies.get(rule.code) ?? { looked: 0, found: 0 }] as const);
  return { findings, checked: { cells, rules: Object.fromEntries(inOrder) } };
}

/** The required cells of a model: leaf tasks times the leaf places that require them. */
export function countCells(model: Model): number {
  let cells = 0;
  for (const task of treeOf(model.tasks).leaves) cells += cellsOf(model, task);
  return cells;
}

/** The faults of some leaf tasks, grouped by rule and leads. */
export function faultsOf(model: Model, rules: readonly CellRule[], leafTasks: Iterable<number>): Fault[] {
  const faults = new Map<string, Fault & { readonly areas: (Area & { readonly spans: { start: number; end: number }[] })[] }>();
  for (const task of leafTasks) {
    for (const { start, end, leads } of coverOf(model, task)) {
      for (const rule of rules) {
        if (!rule.wrong(leads.length)) continue;
        const key = `${rule.code} ${leads.join(" ")}`;
        const fault = faults.get(key) ?? { rule, leads, areas: [] };
        const last = fault.areas[fault.areas.length - 1];
        if (last?.task === task) last.spans.push({ start, end });
        else fault.areas.push({ task, spans: [{ start, end }] });
        faults.set(key, fault);
      }
    }
  }
  return [...faults.values()];
}

function judgeTable(rule: RecordRule, look: Look): [looked: number, found: Problem[]] {
  const found: Problem[] = [];
  let looked = 0;
  const table = look.model[rule.each] as Table<Records[Kind]>;
  table.forEach((record) => {
    looked += rule.looked?.(record, look) ?? 1;
    for (const problem of judgeRecord(rule, record, look)) found.push(problem);
  });
  return [looked, found];
}

/** The model rules of a selection, judged: for the two ends of a plan. */
export function judgeWhole(rules: readonly ModelRule[], look: Look): Problem[] {
  return rules.flatMap((rule) => judgeModel(rule, look));
}
