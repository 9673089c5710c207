import { dataOf } from "../model/data-of.js";
import { PolityError } from "../findings/result.js";
import type { Model } from "../model/model.js";
import { type Scenario, scenarioData } from "../scenario/scenario.js";
import { jsonPieces } from "./write-json.js";
import { yamlPieces } from "./write-yaml.js";

/** A format of files. */
export interface WriteOptions {
  readonly as: "yaml" | "json";
}

const writers = { yaml: yamlPieces, json: jsonPieces } as const;

/**
 * Writes a model as text; reading it gives the model again. The same model gives the same text, records keep their order.
 *
 * @throws PolityError when `as` is missing or unknown
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
 * @throws PolityError when `as` is missing or unknown
 * @example
 * await writeFile("model.json", writeModelInPieces(model, { as: "json" })); // of node:fs/promises
 */
export function writeModelInPieces(model: Model, options: WriteOptions): Iterable<string> {
  return writerOf(options)(dataOf(model));
}

/**
 * Writes a scenario as text; reading it gives the scenario again.
 *
 * @throws PolityError when `as` is missing or unknown
 * @example
 * writeScenario(scenario, { as: "json" });
 */
export function writeScenario(scenario: Scenario, options: WriteOptions): string {
  return [...writerOf(options)(scenarioData(scenario))].join("");
}

/** What writes in the format asked for; a program without types can pass anything. */
function writerOf(options: Partial<WriteOptions> | null | undefined): (data: unknown) => Iterable<string> {
  const as = options?.as;
  if (as !== undefined && Object.hasOwn(writers, as)) return writers[as];
  throw new PolityError('Say in which format to write: `{ as: "yaml" }` or `{ as: "json" }`.');
}
