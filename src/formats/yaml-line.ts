import { yamlKey, yamlScalar } from "./yaml-scalar.js";

/** A record or list of scalars that fits this many characters is written on one line. */
const longestLine = 100;

/** Whether a value is a list or a map, and not a scalar. */
export function isPart(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The fields of a map that are written; `undefined` says nothing. */
export function fieldsOf(map: object): readonly (readonly [string, unknown])[] {
  return Object.entries(map).filter(([, value]: [string, unknown]) => value !== undefined);
}

/**
 * A small list or map in brackets, or `undefined` when it must go over several lines: it is too long, or holds more than scalars
 * (a map also holds lists of scalars).
 */
export function yamlLine(part: object): string | undefined {
  return Array.isArray(part) ? listLine(part) : mapLine(fieldsOf(part));
}

function mapLine(fields: readonly (readonly [string, unknown])[]): string | undefined {
  if (fields.length === 0) return "{}";
  const pieces: string[] = [];
  let length = 2;
  for (const [key, value] of fields) {
    const text = Array.isArray(value) ? listLine(value) : pieceOf(value, key);
    if (text === undefined) return undefined;
    const piece = `${yamlKey(key, true)}: ${text}`;
    length += piece.length + 2;
    if (length > longestLine) return undefined;
    pieces.push(piece);
  }
  return `{ ${pieces.join(", ")} }`;
}

function listLine(list: readonly unknown[]): string | undefined {
  const pieces: string[] = [];
  let length = 2;
  for (const value of list) {
    const piece = pieceOf(value);
    if (piece === undefined) return undefined;
    length += piece.length + 2;
    if (length > longestLine) return undefined;
    pieces.push(piece);
  }
  return `[${pieces.join(", ")}]`;
}

/** A scalar, or an empty list or map, as it stands in brackets. */
function pieceOf(value: unknown, field?: string): string | undefined {
  if (isPart(value)) return Array.isArray(value) ? (value.length === 0 ? "[]" : undefined) : fieldsOf(value).length === 0 ? "{}" : undefined;
  if (typeof value === "string" && value.length > longestLine) return undefined;
  return yamlScalar(value, { inBrackets: true, ...(field !== undefined && { field }) });
}
