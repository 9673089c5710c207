import type { Finding, Severity } from "../findings/finding.js";
import type { Day } from "../model/date.js";
import { type Model, mustBeModel } from "../model/model.js";
import { treeOf } from "../model/tree.js";
import { type RuleOptions, selectRules } from "../rules/select.js";
import { plan, type PlanOptions } from "../scenario/plan.js";
import type { Plan, Proof } from "../scenario/plan-result.js";
import type { Scenario } from "../scenario/scenario.js";
import type { ComparedFindings, ComparedScenario, Comparison } from "./comparison.js";
import { movedStaff } from "./moved-staff.js";

const oneLead = ["lead-missing", "lead-contested"];
const stays = new Set(["unchanged", "changed"]);
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Runs any number of scenarios over one model and sets them side by side: counts before and after, findings, steps, what moved, for how
 * many days cells were without a lead, and what each proves.
 *
 * Cell-days are summed over each scenario's own span: give them the same `from` and `until` to compare these.
 *
 * @param model the model that all of them start from
 * @param scenarios as read by `parseScenario` with this model
 * @param options rules of your own, severities by code, and who is told how far each plan is
 * @returns one entry for each scenario, in the order given; plain data
 * @throws PolityError when a rule is called by a code that does not exist, or a rule of your own fails
 * @example
 * compare(model, [one, other]).scenarios.map(({ cellDays }) => cellDays.missing);
 */
export function compare(model: Model, scenarios: readonly Scenario[], options: RuleOptions & Pick<PlanOptions, "progress"> = {}): Comparison {
  mustBeModel(model);
  const { severity = {}, ...rest } = options;
  const selection = selectRules(options);
  // Days without a lead are counted also when the rule that reports them is switched off.
  const counting = { ...rest, severity: Object.fromEntries(Object.entries(severity).filter(([code, level]) => level !== "off" || !oneLead.includes(code))) };
  const asked = new Set([...selection.all.map(({ code }) => code), "step-never-ran", "deadline-missed"]);
  const atTheEnds = new Set(selection.model.map(({ code }) => code));
  return Object.freeze({ scenarios: scenarios.map((scenario) => compared(model, plan(model, scenario, counting), asked, atTheEnds)) });
}

function compared(model: Model, result: Plan, asked: ReadonlySet<string>, atTheEnds: ReadonlySet<string>): ComparedScenario {
  const { title, steps, proof, counts, dispositions, findings } = result;
  const { from, until } = proof;
  const tasks = treeOf(model.tasks);
  const isLeaf = (id: string): boolean => tasks.leaves[tasks.leafStart[model.tasks.slotOf(id)] ?? -1] === model.tasks.slotOf(id);
  const movedTasks = dispositions.filter(({ of, became }) => "task" in of && became === "moved" && isLeaf(of.task));
  const ids = (state: "refused" | "never-ran"): string[] => steps.filter((step) => step.state === state).map(({ id }) => id);
  return {
    title,
    from,
    until,
    days: daysBetween(from, until),
    proof: { holds: proof.holds, cells: proof.cells, dates: proof.dates.length, digest: proof.digest },
    steps: { done: steps.filter(({ state }) => state === "done").length, refused: ids("refused"), neverRan: ids("never-ran") },
    findings: byCode(result, asked, atTheEnds),
    counts: counts.lines,
    moved: {
      agencies: dispositions.filter(({ of, became }) => "agency" in of && !stays.has(became)).length,
      staff: movedStaff(model, result.model),
      tasks: movedTasks.length,
      cells: movedTasks.reduce((sum, { cells = 0 }) => sum + cells, 0),
    },
    cellDays: { missing: cellDays(findings, "lead-missing", proof), contested: cellDays(findings, "lead-contested", proof) },
  };
}

function byCode({ findings, dates }: Plan, asked: ReadonlySet<string>, atTheEnds: ReadonlySet<string>): ComparedFindings[] {
  const codes = new Map<string, { code: string; severity: Severity; introduced: number; open: number }>();
  const count = ({ code, severity }: Finding, side: "introduced" | "open"): void => {
    if (!asked.has(code)) return;
    const known = codes.get(code) ?? { code, severity, introduced: 0, open: 0 };
    codes.set(code, known);
    known[side] += 1;
  };
  for (const { introduced } of dates) for (const finding of introduced) count(finding, "introduced");
  for (const finding of findings) {
    if (atTheEnds.has(finding.code) && finding.from !== undefined) count(finding, "introduced");
    if (finding.until === undefined) count(finding, "open");
  }
  return [...codes.values()].sort((a, b) => rank[a.severity] - rank[b.severity] || (a.code < b.code ? -1 : 1));
}

/** Cells times days of one fault within the span. A finding without `from` was there before it, one without `until` after it. */
function cellDays(findings: readonly Finding[], code: string, { from, until }: Proof): number {
  let sum = 0;
  for (const finding of findings) {
    if (finding.code !== code) continue;
    const [first, end] = [later(finding.from ?? from, from), finding.until ?? until];
    sum += Number(finding.data["cells"]) * Math.max(0, daysBetween(first, end));
  }
  return sum;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
