import { isRecord } from "../model/plain-data.js";

/**
 * Canonical JSON of plain data (RFC 8785): no spaces, fields in the order of their UTF-16 units, numbers and strings as ECMAScript writes
 * them. Fields that are `undefined` are left out.
 *
 * @param text what a string is taken for; left out: itself
 */
export function canonicalJson(value: unknown, text: (string: string) => string = (string) => string): string {
  if (typeof value === "string") return JSON.stringify(text(value));
  if (Array.isArray(value)) {
    let list = "";
    for (const each of value) list += `${list === "" ? "[" : ","}${canonicalJson(each, text)}`;
    return list === "" ? "[]" : `${list}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  let fields = "";
  for (const key of Object.keys(value).sort()) { // Own keys, so none is looked up elsewhere.
    const field = value[key];
    if (field !== undefined) fields += `${fields === "" ? "{" : ","}${JSON.stringify(key)}:${canonicalJson(field, text)}`;
  }
  return fields === "" ? "{}" : `${fields}}`;
}
