import { isRecord } from "../model/plain-data.js";

/**
 * Canonical JSON of plain data (RFC 8785): no spaces, fields in the order of their UTF-16 units, numbers and strings as ECMAScript writes
 * them. Fields that are `undefined` are left out.
 *
 * @param text what a string is taken for; left out: itself
 */
export function canonicalJson(value: unknown, text: (string: string) => string = (string) => string): string {
  if (typeof value === "string") return JSON.stringify(text(value));
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each, text)).join(",")}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const fields = Object.keys(value).filter((key) => value[key] !== undefined).sort(); // Own keys, so none is looked up elsewhere.
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key], text)}`).join(",")}}`;
}
