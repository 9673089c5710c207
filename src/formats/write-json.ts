/** Legal in JSON as they are, but not seen by a person, or taken for the end of a line or of the text by some reader. */
const unseen = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Records that are written at once: enough to be fast, and few enough that no text of a whole country is ever held. */
const recordsAtOnce = 1_000;

/**
 * Writes plain data as JSON, indented by two spaces, keys in the order given. The same data gives the same text.
 *
 * @param data objects, lists, strings, finite numbers, truth values and `null`, at most 100 deep, as everything that `readData` gives
 * @returns the text, in pieces, which ends with a line feed; `readData` gives back the same data
 * @example
 * [...jsonPieces({ polity: 1 })].join(""); // → '{\n  "polity": 1\n}\n'
 */
export function* jsonPieces(data: unknown): Generator<string> {
  const fields = typeof data === "object" && data !== null && !Array.isArray(data) ? Object.entries(data).filter(([, value]) => value !== undefined) : [];
  if (fields.length === 0) {
    yield `${json(data ?? null)}\n`;
    return;
  }
  let before = "{";
  for (const [key, value] of fields) {
    yield `${before}\n  ${json(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* listPieces(value);
    else yield inner(json(value));
    before = ",";
  }
  yield "\n}\n";
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  for (let start = 0; start < list.length; start += recordsAtOnce) {
    const text = inner(json(list.slice(start, start + recordsAtOnce)));
    yield (start === 0 ? "[" : ",") + text.slice(1, -"\n  ]".length);
  }
  yield "\n  ]";
}

/** Written as it stands within an object: no string holds a line feed as it is. */
function inner(text: string): string {
  return text.replaceAll("\n", "\n  ");
}

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
