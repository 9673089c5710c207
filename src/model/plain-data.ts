/** Data nested deeper than this is refused before anything walks it. */
export const maxDepth = 100;

/**
 * A copy of foreign data as plain objects and arrays with own, enumerable keys only, so that nothing of the caller's is kept,
 * frozen or called later. `undefined` in `value` when the data cannot be copied: nested too deep, in a circle, or an accessor threw.
 */
export function plainCopy(data: unknown): { readonly copied: true; readonly value: unknown } | { readonly copied: false } {
  try {
    return { copied: true, value: copy(data, 0) };
  } catch {
    return { copied: false }; // A getter or a Proxy of the caller threw, or the nesting is too deep.
  }
}

function copy(data: unknown, depth: number): unknown {
  if (depth > maxDepth) throw new RangeError("nested too deep");
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) {
    const list: unknown[] = [];
    for (let index = 0; index < data.length; index += 1) list.push(copy(data[index], depth + 1));
    return list;
  }
  const plain: Record<string, unknown> = {};
  for (const key of Object.keys(data)) {
    const value = copy((data as Readonly<Record<string, unknown>>)[key], depth + 1); // An own field.
    if (key === "__proto__") Object.defineProperty(plain, key, { value, enumerable: true, configurable: true, writable: true });
    else plain[key] = value;
  }
  return plain;
}

/** Whether a value is an object with named fields, and not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an object has fields, and none of these (any file may have a `$schema`): it is something else, and what it says is not repeated. */
export function isSomethingElse(value: object, fields: readonly string[]): boolean {
  const names = Object.keys(value);
  return names.length > 0 && !names.some((name) => name !== "$schema" && fields.includes(name));
}

/** The value at a path, or `undefined`; only own fields are followed. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[key]; // An own field, as just checked.
  }
  return value;
}
