import type { Facts, Finding, Ref } from "../findings/finding.js";
import { type Language, languageOf, tagOf } from "../findings/language.js";
import { PolityError } from "../findings/result.js";
import type { TitleLookup } from "../findings/wording.js";
import type { Model } from "../model/model.js";
import { isRecord } from "../model/plain-data.js";
import { titlesOf } from "../model/titles.js";
import type { Duplicates } from "../duplicates/duplicate-group.js";
import type { PlanMerger } from "../duplicates/duplicates-of-plan.js";
import type { CheckResult } from "../rules/check.js";
import type { Comparison } from "../compare/comparison.js";
import type { Explanation } from "../compare/explanation.js";
import type { Plan } from "../scenario/plan-result.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Form } from "./form.js";
import { headings } from "./headings.js";
import { jsonOfChanges, jsonOfCheck, jsonOfComparison, jsonOfDuplicates, jsonOfExplanation, jsonOfFindings, jsonOfPlan } from "./json.js";
import { noPaint, type Paint } from "./paint.js";
import { statedTitles } from "./stated-titles.js";
import { textOfChanges } from "./text-changes.js";
import { textOfCheck } from "./text-check.js";
import { textOfComparison } from "./text-comparison.js";
import { textOfDuplicates } from "./text-duplicates.js";
import { textOfExplanation } from "./text-explanation.js";
import { textOfFindings } from "./text-findings.js";
import { textOfPlan } from "./text-plan.js";
import { markdownOfChanges, markdownOfFindings } from "./markdown-lists.js";
import { markdownOfComparison } from "./markdown-comparison.js";
import { markdownOfDuplicates } from "./markdown-duplicates.js";
import { markdownOfExplanation } from "./markdown-explanation.js";
import { markdownOfCheck } from "./markdown-check.js";
import { markdownOfPlan } from "./markdown-plan.js";

/** One difference between two models. */
export interface ReportedChange {
  readonly kind: string;
  readonly at: readonly Ref[];
  readonly data: Facts;
  readonly message: string;
}

/** What can be reported: the result of `check`, of `plan`, of `diff`, of `explain`, of `compare`, of `duplicates`, or the findings of a `Result` without value. */
export type Reportable = CheckResult | Plan | Explanation | Comparison | Duplicates | readonly ReportedChange[] | readonly Finding[];

/** How a result is reported. */
export interface ReportOptions {
  readonly as: "text" | "markdown" | "json";
  /** The language of headings and titles; messages keep the language they were worded in. Default English. */
  readonly lang?: Language;
  /** Colours for `text`; default none. */
  readonly paint?: Paint;
  /** Columns for `text`; default 100, at least 40. */
  readonly width?: number;
  /** Models in which titles are looked up, besides the one in a plan: the model before names what has ended. */
  readonly models?: readonly Model[];
  /** For a plan: its scenario, which has the titles of what the plan makes and ends again. */
  readonly scenario?: Pick<Scenario, "steps">;
  /** For a plan: what its mergers do about duplicates, as `duplicatesOfPlan` tells it. */
  readonly mergers?: readonly PlanMerger[];
}

/**
 * A result as text for a terminal, as Markdown, or as JSON. Text shows the worst and says how much more there is; Markdown holds every finding, JSON up to 10,000.
 * Whatever titles and ids hold, the output holds no terminal escapes, and Markdown no links, images or HTML.
 *
 * @param result what `check`, `plan`, `diff`, `explain`, `compare` or `duplicates` returned, or the findings of a failed `Result`
 * @param options form, language, colours, width, models
 * @returns the report, ending with a line break
 * @throws PolityError when it is none of these results, or `as` is missing or unknown
 * @example
 * report(check(model), { as: "text", lang: vi }); // `import { vi } from "polity/vi"`
 */
export function report(result: Reportable, options: ReportOptions): string {
  mustBeReportable(result);
  mustNameForm(options);
  const { as, paint = noPaint, width = 100, models = [], mergers = [], scenario } = options;
  const lang = tagOf(languageOf(options));
  const all = isPlan(result) ? [result.model, ...models] : models;
  const [known, stated] = [titlesOf(...all), scenario && statedTitles(scenario)];
  const titles: TitleLookup = stated ? (ref, tag) => known(ref, tag) ?? stated(ref, tag) : known;
  const form: Form = { lang, words: headings[lang], paint, width: Math.max(40, width), titles, mergers, full: as !== "text" };
  if (isPlan(result)) return { text: textOfPlan, markdown: markdownOfPlan, json: jsonOfPlan }[as](result, form);
  if (isCheck(result)) return { text: textOfCheck, markdown: markdownOfCheck, json: jsonOfCheck }[as](result, form);
  if (isExplanation(result)) return { text: textOfExplanation, markdown: markdownOfExplanation, json: jsonOfExplanation }[as](result, form);
  if (isComparison(result)) return { text: textOfComparison, markdown: markdownOfComparison, json: jsonOfComparison }[as](result, form);
  if (isDuplicates(result)) return { text: textOfDuplicates, markdown: markdownOfDuplicates, json: jsonOfDuplicates }[as](result, form);
  if (areFindings(result)) return { text: textOfFindings, markdown: markdownOfFindings, json: jsonOfFindings }[as](result, form);
  return { text: textOfChanges, markdown: markdownOfChanges, json: jsonOfChanges }[as](result, form);
}

/** Stops a call that gives something else to report; a program without types can pass anything. */
function mustBeReportable(result: unknown): void {
  if (Array.isArray(result) ? result.every((each) => isRecord(each) && typeof each["message"] === "string" && Array.isArray(each["at"])) : isRecord(result) && marks.some((mark) => mark in result)) return;
  const advice = isRecord(result) && "ok" in result ? `; of a \`Result\`, hand over ${result["ok"] === true ? "`result.value`" : "`result.findings`"}` : "";
  throw new PolityError(`There is nothing here to report: report takes what check, plan, diff, explain, compare or duplicates gives, or the findings of a failed \`Result\`${advice}.`);
}

function mustNameForm(options: Partial<ReportOptions> | null | undefined): void {
  if (!["text", "markdown", "json"].some((form) => form === options?.as)) throw new PolityError('Say in which form to report: `{ as: "text" }`, `{ as: "markdown" }` or `{ as: "json" }`.');
}

/** A field of each result by which it is known. */
const marks = ["proof", "checked", "about", "scenarios", "boilerplate"] as const;

function isPlan(result: Reportable): result is Plan {
  return "proof" in result;
}

function isCheck(result: Reportable): result is CheckResult {
  return "checked" in result;
}

function isExplanation(result: Reportable): result is Explanation {
  return "about" in result;
}

function isComparison(result: Reportable): result is Comparison {
  return "scenarios" in result;
}

function isDuplicates(result: Reportable): result is Duplicates {
  return "boilerplate" in result;
}

/** An empty list is that of two models without a difference: a result without value has a finding at least. */
function areFindings(result: readonly ReportedChange[] | readonly Finding[]): result is readonly Finding[] {
  return result[0] !== undefined && "severity" in result[0];
}
