import { type Language, languageOf } from "../findings/language.js";
import { failure, type Result, success } from "../findings/result.js";
import type { Model } from "../model/model.js";
import { modelFrom } from "../model/parse.js";
import { locatedFindings, textFindings } from "./located.js";
import { readData } from "./read-data.js";

/** How a text is read. */
export interface ReadOptions {
  /** The name of the file, for messages. */
  readonly file?: string;
  /** The language of the messages; default English. */
  readonly lang?: Language;
  /** The longest text that is read, in UTF-16 units; default 5 million for YAML, 512 million for JSON. */
  readonly maxSize?: number;
}

/**
 * Reads a model from the text of a YAML or JSON file.
 *
 * @param text the whole text; whether it is YAML or JSON is seen from its content
 * @param options name of the file, language of the messages, size limit
 * @returns the model, or every problem of the text at once, each with file, line, column and path
 * @example
 * const model = unwrap(readModel("polity: 1\ntitle: A ministry", { file: "model.yaml" }));
 */
export function readModel(text: string, options: ReadOptions = {}): Result<Model> {
  const { file, maxSize } = options;
  const lang = languageOf(options);
  const read = readData(text, maxSize === undefined ? {} : { maxSize });
  if (!read.ok) return failure(textFindings(read.problems, file, lang));
  const reading = modelFrom(read.data);
  return "model" in reading ? success(reading.model) : failure(locatedFindings(reading.problems, read.positionOf, file, lang));
}
