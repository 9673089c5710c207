import { type Finding, identityOf } from "../findings/finding.js";
import { type Language, languageOf } from "../findings/language.js";
import { type Problem, worded } from "../findings/wording.js";
import type { Act } from "../model/act.js";
import type { Day } from "../model/date.js";
import { draftOf } from "../model/draft.js";
import { type Model, mustBeModel } from "../model/model.js";
import { titlesOf } from "../model/titles.js";
import { judgeWhole } from "../rules/check.js";
import { type RuleOptions, selectRules } from "../rules/select.js";
import { sortProblems } from "../rules/sort.js";
import { countLines, countsOf } from "./counts.js";
import { dispositionsOf } from "./dispositions.js";
import { digestOf } from "./digest.js";
import type { DateOutcome, Plan } from "./plan-result.js";
import { mustBeScenario, type Scenario, type Step } from "./scenario.js";
import { actsOf, daysOfForce, effectiveDays, spanOf } from "./schedule.js";
import { StepRun } from "./step-run.js";
import { deadlineMissed, stepNeverRan } from "./step-findings.js";
import { Timeline } from "./timeline.js";

/** How far a plan is: before each operation, and once more when all are done and the account is drawn up. */
export interface PlanProgress {
  /** The step whose operation is next; left out at the end. */
  readonly step?: string;
  /** Operations that were tried, of all that the scenario has. */
  readonly done: number;
  readonly of: number;
}

/** How a plan is judged and worded. */
export interface PlanOptions extends RuleOptions {
  /** The language of the messages; default English. */
  readonly lang?: Language;
  /** Is told how far the plan is, for work that takes long. */
  readonly progress?: (at: PlanProgress) => void;
}

/**
 * Runs a scenario over a model: every step on the day it takes effect, the rules on every date, and the proof.
 *
 * @param model the model before; it is not changed
 * @param scenario the steps, as read by `parseScenario` with this model
 * @param options language, rules of your own, severities by code
 * @returns the model after, findings with their days, what each date introduced and resolved, dispositions, counts, and the proof
 * @throws PolityError when a rule is called by a code that does not exist, or a rule of your own fails
 * @example
 * plan(model, scenario).proof.holds;
 */
export function plan(model: Model, scenario: Scenario, options: PlanOptions = {}): Plan {
  mustBeModel(model);
  mustBeScenario(scenario);
  const selection = selectRules(options);
  const lang = languageOf(options);
  const acts = actsOf(model, scenario);
  const days = effectiveDays(scenario.steps, acts);
  const span = spanOf(model, scenario, days);
  const before = withActs(model, scenario);
  const timeline = new Timeline(selection, before, span.from, lang);
  const of = scenario.steps.reduce((sum, step) => sum + step.do.length, 0);
  let done = 0;
  // A date that is run again without a refused step tells its operations again, at most up to all.
  const run = new StepRun(scenario.steps, days, lang, ({ id }) => options.progress?.({ step: id, done: Math.min(done++, of), of }));
  const dates: DateOutcome[] = [];
  for (const day of datesToLookAt(scenario, days, daysOfForce(acts.values(), span.from, span.until), span)) {
    const taken = run.take(timeline.model, day);
    dates.push({ on: day, steps: taken.steps, ...timeline.advance(day, taken.model, taken.steps.length > 0) });
  }
  options.progress?.({ done: of, of });
  const titles = titlesOf(timeline.model, before);
  const ends = atBothEnds(judgeWhole(selection.model, { model: before, on: span.from }), judgeWhole(selection.model, { model: timeline.model, on: timeline.day }), timeline.day);
  const ofSteps = scenario.steps.flatMap((step) => stepProblems(step, run, acts, span.until));
  const findings = sortProblems([...timeline.findings(), ...[...ends, ...ofSteps].map((problem): Finding => worded(problem, lang, titles))]);
  const [countsBefore, countsAfter] = [countsOf(before), countsOf(timeline.model)];
  return Object.freeze({
    title: scenario.title,
    model: timeline.model,
    findings,
    steps: run.outcomes(),
    dates,
    counts: { before: countsBefore, after: countsAfter, lines: countLines(countsBefore, countsAfter) },
    dispositions: dispositionsOf(before, timeline.model),
    proof: { ...timeline.proof(), from: span.from, until: span.until, digest: digestOf(model, scenario) },
  });
}

function withActs(model: Model, scenario: Scenario): Model {
  const draft = draftOf(model);
  for (const act of scenario.acts) if (!draft.acts.has(act.id)) draft.acts.add(act);
  return draft.finish();
}

/** The dates on which something may happen, in order, the first day of the span left out unless a step takes effect then. */
function datesToLookAt(scenario: Scenario, days: ReadonlyMap<string, Day>, force: readonly Day[], span: { readonly from: Day; readonly until: Day }): Day[] {
  const effective = scenario.steps.flatMap((step) => days.get(step.id) ?? []).filter((day) => day >= span.from && day < span.until);
  return [...new Set([...effective, ...force])].sort();
}

/** What whole-model rules find before and after: what is gone ended, and what is new began, by the last date. */
function atBothEnds(before: readonly Problem[], after: readonly Problem[], last: Day): Problem[] {
  const had = new Set(before.map(identityOf));
  const has = new Set(after.map(identityOf));
  return [...before.filter((problem) => !has.has(identityOf(problem))).map((problem) => ({ ...problem, until: last })), ...after.map((problem) => (had.has(identityOf(problem)) ? problem : { ...problem, from: last }))];
}

function stepProblems(step: Step, run: StepRun, acts: ReadonlyMap<string, Act>, until: Day): Problem[] {
  const { state, effective } = run.outcomeOf(step);
  const problems: Problem[] = [];
  if (state === "never-ran") problems.push(stepNeverRan(step, run.missing(step, acts, until), acts));
  if (step.due !== undefined && (effective ?? "9999-99-99") > step.due) problems.push(deadlineMissed(step, step.due, effective));
  return problems;
}
