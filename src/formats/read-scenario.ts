import { languageOf } from "../findings/language.js";
import { failure, type Result, success } from "../findings/result.js";
import type { Model } from "../model/model.js";
import { isRecord } from "../model/plain-data.js";
import { scenarioFrom } from "../scenario/parse-scenario.js";
import type { Scenario } from "../scenario/scenario.js";
import { locatedFindings, textFindings } from "./located.js";
import { readData } from "./read-data.js";
import type { ReadOptions } from "./read-model.js";

/**
 * Reads a scenario from the text of a YAML or JSON file.
 *
 * @param text the whole text
 * @param options `model`: the model it starts from, whose acts may be needed and cited; without it, an id that is neither a step nor an
 *   act of the scenario is taken for an act of the model. Further: name of the file, language of the messages, size limit
 * @returns the scenario, or every problem of the text at once, each with file, line, column and path
 * @example
 * const scenario = unwrap(readScenario(text, { file: "scenario.yaml", model }));
 */
export function readScenario(text: string, options: ReadOptions & { readonly model?: Model } = {}): Result<Scenario> {
  const { file, maxSize, model } = options;
  const lang = languageOf(options);
  const read = readData(text, maxSize === undefined ? {} : { maxSize });
  if (!read.ok) return failure(textFindings(read.problems, file, lang));
  const reading = scenarioFrom(read.data, model);
  return "scenario" in reading ? success(reading.scenario) : failure(locatedFindings(reading.problems, read.positionOf, file, lang));
}

/**
 * The model file that a scenario names in `model`, before the model itself is known; `undefined` when it names none or cannot be read.
 *
 * @example
 * modelPathIn("polity: 1\nmodel: ./model.yaml"); // → "./model.yaml"
 */
export function modelPathIn(text: string, options: Pick<ReadOptions, "maxSize"> = {}): string | undefined {
  const read = readData(text, options);
  if (!read.ok || !isRecord(read.data) || !Object.hasOwn(read.data, "model")) return undefined;
  const path: unknown = read.data["model"];
  return typeof path === "string" ? path : undefined;
}
