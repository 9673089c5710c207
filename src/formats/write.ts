import { dataOf } from "../model/data-of.js";
import type { Model } from "../model/model.js";
import { type Scenario, scenarioData } from "../scenario/scenario.js";
import { writeJson } from "./write-json.js";
import { writeYaml } from "./write-yaml.js";

/** A format of files. */
export interface WriteOptions {
  readonly as: "yaml" | "json";
}

/**
 * Writes a model as text; reading it gives the model again. The same model gives the same text, records keep their order.
 *
 * @example
 * writeModel(model, { as: "yaml" });
 */
export function writeModel(model: Model, { as }: WriteOptions): string {
  return write(dataOf(model), as);
}

/**
 * Writes a scenario as text; reading it gives the scenario again.
 *
 * @example
 * writeScenario(scenario, { as: "json" });
 */
export function writeScenario(scenario: Scenario, { as }: WriteOptions): string {
  return write(scenarioData(scenario), as);
}

function write(data: unknown, as: WriteOptions["as"]): string {
  return as === "yaml" ? writeYaml(data) : writeJson(data);
}
