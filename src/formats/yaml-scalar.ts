/** Words that some YAML reader takes for a truth value, nothing or a number; in any mixture of capitals. */
const reserved: ReadonlySet<string> = new Set(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"]);

/**
 * Texts that every reader of YAML 1.1 and 1.2 takes as they are: they begin with a letter, so are no number or date, and hold nothing
 * that YAML reads meaning into. A comma may stand outside brackets only.
 */
const plainInBrackets = /^(?:\.{0,2}\/)?\p{L}[\p{L}\p{M}\p{N}_./()+;’–—' -]*$/u;
const plainOnALine = /^(?:\.{0,2}\/)?\p{L}[\p{L}\p{M}\p{N}_./()+;’–—', -]*$/u;

/** A day, as in `2025-07-01`. Our reader keeps it as text; others may make a date of it, so it is plain only where a date is meant. */
const day = /^\d{4}-\d{2}-\d{2}$/;
const fieldsOfDays: ReadonlySet<string> = new Set(["asOf", "due", "from", "inForce", "issued", "on", "until"]);

/** Where a scalar is written: a text may hold commas outside brackets, and a field that holds a day may hold it plain. */
export interface ScalarPlace {
  readonly inBrackets: boolean;
  readonly field?: string;
}

/** One string, number, truth value or `null` as YAML, on one line; reads back as the same with version 1.1 and 1.2. */
export function yamlScalar(value: unknown, place: ScalarPlace): string {
  if (typeof value === "string") return yamlString(value, place);
  if (typeof value === "number") return yamlNumber(value);
  return typeof value === "boolean" ? String(value) : "null";
}

/** A key of a map. The documented field `on` stays plain, as in every file of this format. */
export function yamlKey(key: string, inBrackets: boolean): string {
  return key === "on" ? key : yamlString(key, { inBrackets });
}

function yamlString(text: string, { inBrackets, field }: ScalarPlace): string {
  if (field !== undefined && fieldsOfDays.has(field) && day.test(text)) return text;
  const plain = (inBrackets ? plainInBrackets : plainOnALine).test(text) && !text.endsWith(" ") && !reserved.has(text.toLowerCase());
  return plain ? text : quoted(text);
}

/** Version 1.1 takes an exponent only with a point before it. */
function yamlNumber(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  const digits = Object.is(value, -0) ? "-0" : String(value);
  return digits.includes("e") && !digits.includes(".") ? digits.replace("e", ".0e") : digits;
}

/** What is not seen, breaks lines in some version of YAML, or has no meaning of its own is written as an escape. */
const unseen = /[\u007f-\u00a0\u00ad\u2028\u2029\ufeff\ufffe\uffff]|[\p{Cf}\p{Co}]/gu;

function quoted(text: string): string {
  return JSON.stringify(text).replace(unseen, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return point > 0xffff ? `\\U${hexadecimal(point, 8)}` : `\\u${hexadecimal(point, 4)}`;
  });
}

const hexadecimal = (number: number, digits: number): string => number.toString(16).padStart(digits, "0");
