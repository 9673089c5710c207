import { isRecord } from "../model/plain-data.js";
import { readData } from "./read-data.js";
import type { ReadOptions } from "./read-model.js";

const ofScenarios: readonly string[] = ["steps", "model"];
const ofModels: readonly string[] = ["levels", "jurisdictions", "agencies", "tasks", "assignments", "links", "posts"];

/**
 * Whether a text is meant as a model or as a scenario, by the lists that it has; `undefined` when it has none of either, or of both,
 * or cannot be read. Nothing is said of whether it is right.
 *
 * @example
 * kindIn("polity: 1\ntitle: A reform\nsteps: []"); // → "scenario"
 */
export function kindIn(text: string, options: Pick<ReadOptions, "maxSize"> = {}): "model" | "scenario" | undefined {
  const read = readData(text, options);
  if (!read.ok || !isRecord(read.data)) return undefined;
  const keys = new Set(Object.keys(read.data));
  const [isScenario, isModel] = [ofScenarios, ofModels].map((fields) => fields.some((field) => keys.has(field)));
  if (isScenario === isModel) return undefined;
  return isScenario ? "scenario" : "model";
}
