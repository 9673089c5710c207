import { dataOf } from "../model/data-of.js";
import type { Model } from "../model/model.js";
import { type Scenario, scenarioData } from "../scenario/scenario.js";
import { jsonPieces } from "./write-json.js";
import { yamlPieces } from "./write-yaml.js";

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
export function writeModel(model: Model, options: WriteOptions): string {
  return [...writeModelInPieces(model, options)].join("");
}

/**
 * The text of `writeModel` in pieces, for writing a large model to a file or a stream: the text as a whole, which may be longer than
 * a string can be (about 500 million characters), is never held.
 *
 * @returns the pieces, in order; each is made when it is asked for
 * @example
 * await writeFile("model.json", writeModelInPieces(model, { as: "json" })); // of node:fs/promises
 */
export function writeModelInPieces(model: Model, { as }: WriteOptions): Iterable<string> {
  return pieces(dataOf(model), as);
}

/**
 * Writes a scenario as text; reading it gives the scenario again.
 *
 * @example
 * writeScenario(scenario, { as: "json" });
 */
export function writeScenario(scenario: Scenario, { as }: WriteOptions): string {
  return [...pieces(scenarioData(scenario), as)].join("");
}

function pieces(data: unknown, as: WriteOptions["as"]): Iterable<string> {
  return as === "yaml" ? yamlPieces(data) : jsonPieces(data);
}
