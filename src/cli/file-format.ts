import { CallError } from "./call-error.js";
import { printedPath } from "./printed-path.js";
import type { Words } from "./words.js";

/**
 * The format that the ending of a file name asks for.
 *
 * @throws CallError for another ending
 */
export function formatOf(path: string, words: Words): "yaml" | "json" {
  if (/\.ya?ml$/i.test(path)) return "yaml";
  if (/\.json$/i.test(path)) return "json";
  throw new CallError(words.unknownEnding(printedPath(path)));
}
