import type * as z from "zod/mini";
import { type Language, languageOf } from "../findings/language.js";
import { failure, type Result, success } from "../findings/result.js";
import type { Problem } from "../findings/wording.js";
import { Act } from "../model/act.js";
import { DeclaredIds } from "../model/declared-ids.js";
import { inputFinding } from "../model/input-finding.js";
import { type DataPath, inputProblem, mostProblems } from "../model/input-problems.js";
import { emptyModel, type Model } from "../model/model.js";
import { isRecord, isSomethingElse, plainCopy } from "../model/plain-data.js";
import { present } from "../model/present.js";
import { actOf } from "../model/records.js";
import { readShape, validFields } from "../model/shape.js";
import { readOperation } from "./read-operation.js";
import { type Need, type Scenario, ScenarioEnvelope, type Step, StepInput } from "./scenario.js";
import { scheduleProblems, type StepRow } from "./scenario-integrity.js";

const scenarioFields = [...Object.keys(ScenarioEnvelope.shape), "acts", "steps"];

/** A scenario that was read, or every problem of the data. */
export type ScenarioReading = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

/**
 * Reads a scenario from plain data: what a YAML or JSON file holds.
 *
 * @param data any value; nothing of it is kept, changed or frozen
 * @param options `model`: the model it starts from, whose acts may be needed and cited and whose day comes before every step; without it,
 *   an id that is neither a step nor an act of the scenario is taken for an act of the model. `lang`: the language of the messages, default English
 * @returns the scenario, or every problem at once. Whether its operations fit the model is asked by `plan`, not here.
 * @example
 * const scenario = unwrap(parseScenario({ polity: 1, title: "Reform", steps: [] }, { model }));
 */
export function parseScenario(data: unknown, options: { readonly model?: Model; readonly lang?: Language } = {}): Result<Scenario> {
  const lang = languageOf(options);
  const copy = plainCopy(data);
  const reading = copy.copied ? scenarioFrom(copy.value, options.model) : { problems: [inputProblem("data-not-plain", [])] };
  if ("scenario" in reading) return success(reading.scenario);
  return failure(reading.problems.map((problem) => inputFinding(problem, lang)));
}

/** Reads a scenario from data that is ours to keep. */
export function scenarioFrom(data: unknown, model: Model | undefined): ScenarioReading {
  if (!isRecord(data) || isSomethingElse(data, scenarioFields)) return { problems: [inputProblem("not-a-scenario", [])] };
  const { acts: actsField, steps: stepsField, ...fields } = data;
  const envelope = readShape<z.output<typeof ScenarioEnvelope>>(ScenarioEnvelope, fields, []);
  const version: unknown = Object.hasOwn(data, "polity") ? data["polity"] : undefined;
  const versionProblems = version === 1 ? [] : [inputProblem("version-unknown", version === undefined ? [] : ["polity"], { value: version })];
  const problems: Problem[] = [...versionProblems, ...envelope.problems];
  const ids = new DeclaredIds();
  const rawActs = listOf(actsField, ["acts"], problems);
  const rawSteps = listOf(stepsField, ["steps"], problems);
  for (const problem of [...ids.declare("act", rawActs, ["acts"]), ...ids.declare("step", rawSteps, ["steps"])]) problems.push(problem);
  for (const problem of knowActs(ids, model, rawActs, rawSteps)) problems.push(problem);
  const acts = read(rawActs, ["acts"], problems, (row, path) => readShape<z.output<typeof Act>>(Act, row, path)).map(({ value }) => actOf(value));
  const steps = read(rawSteps, ["steps"], problems, (row, path) => readStep(row, path, ids)).map(({ index, value }): StepRow => ({ index, step: value }));
  const { value } = envelope;
  const scenario: Scenario = {
    title: value?.title ?? "",
    ...(value && present({ model: value.model, from: value.from, until: value.until })),
    acts,
    steps: steps.map(({ step }) => step),
  };
  for (const problem of scheduleProblems(model ?? emptyModel({ title: scenario.title, accepted: [] }), scenario, steps)) problems.push(problem);
  return problems.length > 0 ? { problems } : { scenario };
}

/** The acts of the model may be named too, not stated again; without a model, whatever is no step may be an act of it. */
function knowActs(ids: DeclaredIds, model: Model | undefined, rawActs: readonly unknown[], rawSteps: readonly unknown[]): Problem[] {
  if (model) {
    const doubled = rawActs.flatMap((row, index) => (isRecord(row) && typeof row["id"] === "string" && model.acts.has(row["id"].normalize("NFC")) ? [inputProblem("act-in-model", ["acts", index, "id"], { id: row["id"] })] : []));
    ids.know("act", [...model.acts].map((act) => act.id));
    return doubled;
  }
  for (const row of rawSteps) {
    for (const field of ["needs", "basis"]) {
      const named: unknown = isRecord(row) && Object.hasOwn(row, field) ? row[field] : undefined;
      for (const each of Array.isArray(named) ? (named as readonly unknown[]) : []) {
        const id = isRecord(each) && Object.hasOwn(each, "act") ? each["act"] : each;
        if (typeof id === "string" && id.length <= 1000 && (field === "basis" || !ids.has("step", id))) ids.know("act", [id.normalize("NFC")]);
      }
    }
  }
  return [];
}

function listOf(value: unknown, path: DataPath, problems: Problem[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) problems.push(inputProblem("wrong-type", path, { expected: ["array"], found: typeof value }));
  return [];
}

/** The rows of a list that can be read, with their places in it; the problems of the others are added, until there are too many. */
function read<T>(rows: readonly unknown[], path: DataPath, problems: Problem[], readRow: (row: unknown, path: DataPath) => { readonly value?: T; readonly problems: readonly Problem[] }): { readonly index: number; readonly value: T }[] {
  const values: { index: number; value: T }[] = [];
  for (const [index, row] of rows.entries()) {
    if (problems.length >= mostProblems) {
      problems.push(inputProblem("more-rows-wrong", path, { count: rows.length - index }));
      break;
    }
    const { value, problems: found } = readRow(row, [...path, index]);
    for (const problem of found) problems.push(problem);
    if (value !== undefined) values.push({ index, value });
  }
  return values;
}

function readStep(row: unknown, path: DataPath, ids: DeclaredIds): { value?: Step; problems: Problem[] } {
  const shape = readShape<z.output<typeof StepInput>>(StepInput, row, path);
  const problems = [...shape.problems];
  const raw: unknown = isRecord(row) && Object.hasOwn(row, "do") ? row["do"] : [];
  const operations = read(Array.isArray(raw) ? (raw as readonly unknown[]) : [], [...path, "do"], problems, readOperation).map(({ value }) => value);
  // A step that is partly wrong is never taken, but what the right part of it names is checked with the rest.
  const fields = shape.value ?? (validFields(StepInput, row) as Partial<z.output<typeof StepInput>>); // Each field fits its own form.
  const { needs, basis } = fields;
  const resolved = (needs ?? []).flatMap((need, index): Need[] => {
    const found = needOf(need, ids, [...path, "needs", index]);
    if (!("problems" in found)) return [found];
    for (const problem of found.problems) problems.push(problem);
    return [];
  });
  for (const [index, act] of (basis ?? []).entries()) for (const problem of ids.unknown(["act"], act, [...path, "basis", index])) problems.push(problem);
  if (!shape.value) return { problems };
  const { id, title, on, due } = shape.value;
  return { value: { id, ...present({ title, due }), on, needs: resolved, basis: basis ?? [], do: operations }, problems };
}

function needOf(need: string | { act: string } | { step: string }, ids: DeclaredIds, path: DataPath): Need | { readonly problems: readonly Problem[] } {
  if (typeof need === "object") {
    const problems = "act" in need ? ids.unknown(["act"], need.act, [...path, "act"]) : ids.unknown(["step"], need.step, [...path, "step"]);
    return problems.length > 0 ? { problems } : need;
  }
  const [isAct, isStep] = [ids.has("act", need), ids.has("step", need)];
  if (isAct && isStep) return { problems: [inputProblem("ambiguous-reference", path, { id: need, kind: "act", other: "step" })] };
  if (isAct) return { act: need };
  return isStep ? { step: need } : { problems: ids.unknown(["act", "step"], need, path) };
}
