import { PolityError } from "../findings/result.js";
import { type LineAndColumn, lineLookup } from "./line-lookup.js";
import { readJson } from "./read-json.js";
import { readYaml } from "./read-yaml.js";
import { type Place, type ProblemList, problemList, type Reading, type TextProblem } from "./text-problem.js";

/** In UTF-16 units. The YAML parser needs a gigabyte for ten million of them. */
const maxYaml = 5_000_000;
const maxJson = 512_000_000;

/** Faults of a JSON text that a YAML text in brackets has by right; after any other fault a reading as YAML would be a guess. */
const rightInYaml: ReadonlySet<string> = new Set(["comma-before-end", "comment-with-hash", "key-expected", "key-without-quotes", "number-not-json", "single-quotes", "text-after-end", "text-without-quotes", "value-expected"]);
/** The longest piece of the text that a problem carries. */
const longestPiece = 100;

/** Where the value at a path stands, or with `"key"` the key in front of it. A path that leads nowhere gives the last value on it. */
export type PositionOf = (path: readonly (string | number)[], what?: "key" | "value") => LineAndColumn;

/** What a text holds, and where; or everything that keeps it from being read. */
export type ReadData =
  | { readonly ok: true; readonly data: unknown; readonly positionOf: PositionOf }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/**
 * Reads a text as plain data: JSON or YAML (1.2, core schema, one document), told by its content. A byte order mark is skipped, lines
 * may end with LF or CR LF. Refused, each with its place: what is no JSON or YAML, keys that stand twice in a map, numbers that
 * cannot be kept, control characters, custom tags, more than 100 repeats by `*name`, nesting beyond 100.
 *
 * @param options.maxSize the longest text that is read, in UTF-16 units; 5,000,000 for YAML and 512,000,000 for JSON when left out
 * @returns the data, as objects with own keys only, lists, strings, finite numbers, `true`, `false` and `null`; or up to 100 problems
 * and, as the last one, the count of the rest
 * @throws PolityError for what is no text; whatever a text holds, it does not throw
 * @example
 * const read = readData("agencies:\n  - { id: a }");
 * if (read.ok) read.positionOf(["agencies", 0, "id"]); // → { line: 2, column: 11 }
 */
export function readData(text: string, options: { readonly maxSize?: number } = {}): ReadData {
  if (typeof text !== "string") throw new PolityError("There is no text to read: hand over what the file holds, as one string.");
  const content = text.startsWith("\ufeff") ? text.slice(1) : text;
  const lineAndColumn = lineLookup(content);
  const reading = read(content, options.maxSize);
  if (reading.ok) return { ok: true, data: reading.data, positionOf: (path, what = "value") => lineAndColumn(placeAt(reading.root, path)[what]) };
  return { ok: false, problems: placed(reading.problems, lineAndColumn) };
}

function read(text: string, maxSize: number | undefined): Reading {
  const first = /^\s*/.exec(text)?.[0].length ?? 0;
  if (first === text.length) return refused("empty");
  const looksLikeJson = text[first] === "{" || text[first] === "[";
  const limit = maxSize ?? (looksLikeJson ? maxJson : maxYaml);
  if (text.length > limit) return refused("too-large", { size: text.length, limit });
  if (!looksLikeJson) return readYaml(text, limit);

  const json = readJson(text);
  const yamlLimit = maxSize ?? maxYaml;
  if (json.ok || text.length > yamlLimit || !rightInYaml.has(json.problems.first.at(-1)?.code ?? "")) return json;
  const yaml = readYaml(text, yamlLimit);
  return yaml.ok || !yaml.broken ? yaml : json;
}

function refused(code: string, data: Record<string, string | number> = {}): Reading {
  const problems = problemList();
  problems.add({ code, offset: 0, data });
  return { ok: false, problems, broken: false };
}

function placeAt(root: Place, path: readonly (string | number)[]): Place {
  let place = root;
  for (const step of path) {
    const next = place.entry?.(step);
    if (!next) return { key: place.value, value: place.value };
    place = next;
  }
  return place;
}

/** The problems with line and column, in the order of the text. */
function placed(problems: ProblemList, lineAndColumn: (offset: number) => LineAndColumn): TextProblem[] {
  const list = problems.first.toSorted((a, b) => a.offset - b.offset).map(({ code, offset, path, data = {}, firstOffset }) => ({
    code,
    ...lineAndColumn(offset),
    ...(path !== undefined && path !== "" && { path }),
    data: { ...cut(data), ...(firstOffset !== undefined && { firstLine: lineAndColumn(firstOffset).line }) },
  }));
  const rest = problems.count - list.length;
  const { line, column } = list.at(-1) ?? { line: 1, column: 1 };
  return rest > 0 ? [...list, { code: "more-problems", line, column, data: { count: rest } }] : list;
}

function cut(data: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === "string" ? value.slice(0, longestPiece) : value]));
}
