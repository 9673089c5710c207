import { jsonPlaces } from "./json-places.js";
import { jsonProblems, maxDepth } from "./json-problems.js";
import { type Reading } from "./text-problem.js";

/**
 * Reads a JSON text. `JSON.parse` makes the data; that no key was lost, no number changed and nothing is nested beyond 100 is first
 * judged by counting, and the slow look at every character is taken only when the counts give cause.
 */
export function readJson(text: string): Reading {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const { problems, broken } = jsonProblems(text);
    if (problems.count === 0) problems.add({ code: "not-readable", offset: 0 });
    return { ok: false, problems, broken };
  }
  const keys = keysIn(data, 0);
  if (Number.isNaN(keys) || keys !== keysWritten(text, data, keys)) {
    const { problems } = jsonProblems(text);
    if (problems.count > 0) return { ok: false, problems, broken: false };
  }
  return { ok: true, data, root: jsonPlaces(text) };
}

/** How many keys the data has; `NaN` when a number or the depth needs a closer look. It is as deep as the depth that is allowed. */
function keysIn(value: unknown, depth: number): number {
  if (typeof value === "number") return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value)) ? 0 : NaN;
  if (typeof value !== "object" || value === null) return 0;
  if (depth >= maxDepth) return NaN;
  let keys = 0;
  if (Array.isArray(value)) for (const each of value) keys += keysIn(each, depth + 1);
  else for (const key in value) keys += 1 + keysIn((value as Readonly<Record<string, unknown>>)[key], depth + 1); // An object, as just seen.
  return keys;
}

/**
 * How many keys are written in a valid JSON text, at least: one for each colon that stands in no string. Colons in strings are taken from
 * the data; those that a lost value had, or that were written as an escape, make the count wrong, which a slow look then mends.
 */
function keysWritten(text: string, data: unknown, keys: number): number {
  const colons = occurrences(text, ":");
  if (colons === keys || /\\u003a/i.test(text)) return colons;
  return colons - colonsIn(data);
}

function colonsIn(value: unknown): number {
  if (typeof value === "string") return occurrences(value, ":");
  if (typeof value !== "object" || value === null) return 0;
  let colons = 0;
  if (Array.isArray(value)) for (const each of value) colons += colonsIn(each);
  else for (const key in value) colons += occurrences(key, ":") + colonsIn((value as Readonly<Record<string, unknown>>)[key]); // An object, as just seen.
  return colons;
}

function occurrences(text: string, piece: string): number {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) count += 1;
  return count;
}
