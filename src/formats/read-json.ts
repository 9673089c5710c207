import { jsonPlaces } from "./json-places.js";
import { jsonProblems, maxDepth } from "./json-problems.js";
import { afterString, code } from "./json-pieces.js";
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
  const { keys, doubtful } = glance(data);
  if (doubtful || keys !== keysWritten(text)) {
    const { problems } = jsonProblems(text);
    if (problems.count > 0) return { ok: false, problems, broken: false };
  }
  return { ok: true, data, root: jsonPlaces(text) };
}

/** How many keys the data has, and whether a number or the depth needs a closer look. Layer by layer, without recursion. */
function glance(data: unknown): { readonly keys: number; readonly doubtful: boolean } {
  let keys = 0;
  let layer: unknown[] = [data];
  for (let depth = 0; layer.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of layer) {
      if (typeof value === "number" && !Number.isSafeInteger(value) && (!Number.isFinite(value) || Number.isInteger(value))) return { keys, doubtful: true };
      if (typeof value !== "object" || value === null) continue;
      if (depth >= maxDepth) return { keys, doubtful: true };
      const values: unknown[] = Object.values(value);
      if (!Array.isArray(value)) keys += values.length;
      for (const each of values) if (typeof each === "object" || typeof each === "number") next.push(each);
    }
    layer = next;
  }
  return { keys, doubtful: false };
}

/** How many keys are written in a valid JSON text: one for each colon outside strings. */
function keysWritten(text: string): number {
  let keys = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === code.colon) keys += 1;
    else if (character === code.quote) at = afterString(text, at) - 1;
  }
  return keys;
}
