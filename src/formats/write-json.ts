/** Legal in JSON as they are, but not seen by a person, or taken for the end of a line or of the text by some reader. */
const unseen = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Writes plain data as JSON, indented by two spaces, keys in the order given. The same data gives the same text.
 *
 * @param data objects, lists, strings, finite numbers, truth values and `null`, at most 100 deep, as everything that `readData` gives
 * @returns the text, which ends with a line feed; `readData` gives back the same data
 * @example
 * writeJson({ polity: 1 }); // → '{\n  "polity": 1\n}\n'
 */
export function writeJson(data: unknown): string {
  const text = data === undefined ? "null" : JSON.stringify(data, undefined, 2);
  return `${text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
