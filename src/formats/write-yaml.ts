import { fieldsOf, isPart, yamlLine } from "./yaml-line.js";
import { yamlKey, yamlScalar } from "./yaml-scalar.js";

/** A longer key is marked by `?`: YAML looks for the colon of others in the first 1,024 characters only. */
const longestKey = 1_000;

/** Lines that are handed on at once. */
const linesAtOnce = 1_000;

/** A value that is still to be written. */
interface Pending {
  readonly value: unknown;
  /** What stands before it on its line: the indentation and a dash, or a key and its colon. */
  readonly head: string;
  /** The key in front. Lists and maps behind a key begin on the next line, others behind the dash. */
  readonly field?: string;
  /** How far the lines of a list or map are indented. */
  readonly indent: number;
}

/**
 * Writes plain data as YAML that readers of version 1.1 and 1.2 understand alike, and in which a small change is a small difference:
 * a field a line, a small record or list of scalars on one line, keys in the order given, no lines folded, no `&name`. The same data
 * gives the same text. A field that is `undefined` is left out. The time grows with the size of the data, whatever its depth.
 *
 * @param data objects, lists, strings, numbers, truth values and `null`
 * @returns the text, in pieces of many lines, which ends with a line feed; `readData` gives back the same data
 * @example
 * [...yamlPieces({ polity: 1, levels: [{ id: "province", title: "Tỉnh" }] })].join("");
 * // → "polity: 1\nlevels:\n  - { id: province, title: Tỉnh }\n"
 */
export function* yamlPieces(data: unknown): Generator<string> {
  let lines: string[] = [];
  const pending: Pending[] = [{ value: data, head: "", indent: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (lines.length >= linesAtOnce) {
      yield `${lines.join("\n")}\n`;
      lines = [];
    }
    const line = lineOf(next);
    if (line === undefined) for (const entry of entriesOf(next, lines).reverse()) pending.push(entry);
    else lines.push(next.head === "" ? line : `${next.head} ${line}`);
  }
  yield `${lines.join("\n")}\n`;
}

/** The value when it stands on one line; `undefined` when its entries have lines of their own, as those of the whole file have. */
function lineOf({ value, head, field }: Pending): string | undefined {
  if (!isPart(value)) return yamlScalar(value, { inBrackets: false, ...(field !== undefined && { field }) });
  return head === "" && fieldsOf(value).length > 0 ? undefined : yamlLine(value);
}

/** The entries of a list or map, each with what stands before it. */
function entriesOf({ value, head, field, indent }: Pending, lines: string[]): Pending[] {
  const margin = " ".repeat(indent);
  let start = margin;
  if (field !== undefined) lines.push(head);
  else if (head !== "") start = `${head} `;

  const entry = (after: string, inside: unknown, key?: string): Pending => {
    const pending = { value: inside, head: `${start}${after}`, indent: indent + 2, ...(key !== undefined && { field: key }) };
    start = margin;
    return pending;
  };
  if (Array.isArray(value)) return value.map((each: unknown) => entry("-", each));
  return fieldsOf(value as object).map(([key, inside]) => { // Scalars have a line of their own and do not come here.
    const written = yamlKey(key, false);
    return written.length > longestKey ? entry(`? ${written}\n${margin}:`, inside) : entry(`${written}:`, inside, key);
  });
}
