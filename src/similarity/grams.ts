import { normalise, type Normalising } from "./normalise.js";

/**
 * The runs of three characters of a text, normalised: what two spellings of one word share. A text of fewer characters is one run.
 *
 * @example
 * gramsOf("Y tế"); // → ["y t", " tế"]
 */
export function gramsOf(text: string, options: Normalising = {}): string[] {
  const normal = normalise(text, options);
  if (normal.length <= 3) return normal === "" ? [] : [normal];
  const grams: string[] = [];
  for (let at = 0; at + 3 <= normal.length; at += 1) grams.push(normal.slice(at, at + 3));
  return grams;
}
