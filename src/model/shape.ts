import type * as z from "zod/mini";
import type { Problem } from "../findings/wording.js";
import { type DataPath, inputProblem, isInputCode } from "./input-problems.js";
import { isRecord, valueAt } from "./plain-data.js";
import { nearest } from "./suggestion.js";

/** The most problems that one record reports. */
const mostPerRecord = 100;

/** Reads one record by its schema: the typed record, or every way in which it does not fit. */
export function readShape<T>(schema: z.ZodMiniType<T>, data: unknown, path: DataPath): { readonly value?: T; readonly problems: readonly Problem[] } {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return { problems: parsed.error.issues.slice(0, mostPerRecord).flatMap((issue) => problemsOf(issue, schema, data, path)) };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, schema: z.ZodMiniType, data: unknown, base: DataPath): Problem[] {
  const inner = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const path = [...base, ...inner];
  const value = valueAt(data, inner);
  if (value === undefined && issue.code !== "custom") return [inputProblem("missing-field", path.slice(0, -1), { field: String(path[path.length - 1] ?? "") })];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.slice(0, mostPerRecord).map((key) => unknownKey(key, [...path, key], keysOf(schema), valueAt(data, [...inner, key]) === null));
    case "invalid_union":
      return unionProblems(issue, schema, data, base, path, value);
    case "invalid_type":
      return [typeProblem(path, [issue.expected], value)];
    case "custom": {
      const params = issue.params ?? {};
      const code: unknown = params["code"];
      return isInputCode(code) ? [inputProblem(code, path, { value: typeof value === "string" ? value.slice(0, 200) : value, ...params })] : [typeProblem(path, ["string"], value)];
    }
    case "invalid_value":
      return [inputProblem("wrong-value", path, { value: cut(value), allowed: issue.values.map(String) })];
    case "too_small":
      return [inputProblem("wrong-value", path, { value: cut(value), least: Number(issue.minimum), unit: unitOf(issue.origin) })];
    case "too_big":
      return [inputProblem("wrong-value", path, { value: cut(value), most: Number(issue.maximum), unit: unitOf(issue.origin) })];
    case "invalid_format": // Only the share of a place has a form of its own.
      return [inputProblem("wrong-value", path, { value: cut(value), unit: "share" })];
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return [inputProblem("wrong-value", path, { value: cut(value) })];
  }
}

/** A field that a record does not have, with the one that was most likely meant; without a value it may be the end of a text with a comma, as in `{ title: Roads, bridges }`. */
export function unknownKey(key: string, path: DataPath, known: readonly string[], bare = false): Problem {
  const suggestion = nearest(key, known);
  return inputProblem("unknown-key", path, { value: key, ...(suggestion !== undefined ? { suggestion } : bare && { bare }) });
}

/** Of the ways to read a value, the one that gets furthest tells what is wrong; when none gets inside, all of them are named. */
function unionProblems(issue: Extract<Issue, { code: "invalid_union" }>, schema: z.ZodMiniType, data: unknown, base: DataPath, path: DataPath, value: unknown): Problem[] {
  const depth = (issues: readonly Issue[]): number => (issues.some((each) => each.code === "invalid_type" && each.path.length === 0) ? -1 : issues.reduce((most, each) => Math.max(most, each.path.length), 0));
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
  if (best && depth(best) >= 0) {
    const inner = path.slice(base.length);
    return best.slice(0, mostPerRecord).flatMap((each) => problemsOf({ ...each, path: [...inner, ...each.path] }, schema, data, base)); // The same issue, seen from the record.
  }
  const expected = issue.errors.flatMap((issues) => issues.flatMap((each) => (each.code === "invalid_type" ? [each.expected] : [])));
  return [typeProblem(path, expected, value)];
}

function typeProblem(path: DataPath, expected: readonly string[], value: unknown): Problem {
  const types = [...new Set(expected.filter((each) => each !== "null" && each !== "undefined"))];
  return inputProblem("wrong-type", path, { expected: types, found: typeOf(value) });
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && !Number.isInteger(value) ? "fraction" : typeof value;
}

function unitOf(origin: string): "number" | "characters" | "entries" {
  return origin === "string" ? "characters" : origin === "array" ? "entries" : "number";
}

function cut(value: unknown): unknown {
  return typeof value === "string" ? value.slice(0, 200) : value;
}

/** The fields of a record that are right by themselves, for a record that as a whole is not: what they name is still looked at. */
export function validFields(schema: z.ZodMiniType, data: unknown): Readonly<Record<string, unknown>> {
  const shape: unknown = "shape" in schema ? schema.shape : undefined;
  if (!isRecord(shape) || !isRecord(data)) return {};
  const valid: [string, unknown][] = [];
  for (const [field, form] of Object.entries(shape)) {
    const read = Object.hasOwn(data, field) ? (form as z.ZodMiniType).safeParse(data[field]) : undefined; // The shape of an object schema holds schemas.
    if (read?.success) valid.push([field, read.data]);
  }
  return Object.fromEntries(valid);
}

/** Every field name that a schema of an object knows. */
function keysOf(schema: z.ZodMiniType): string[] {
  const shape: unknown = "shape" in schema ? schema.shape : undefined;
  return isRecord(shape) ? Object.keys(shape) : [];
}
