import type * as z from "zod/mini";
import { Day, isDay } from "./date.js";
import { Id, isPlainId } from "./id.js";
import { isPlainTag, Tag } from "./tag.js";
import { isText, Text } from "./text.js";

/** "Yes" means that a schema takes the value and gives it back as it is; "no" means that the schema must be asked. */
export type Fits = (value: unknown) => boolean;

type Check = z.core.$ZodChecks | z.core.$ZodCheck;

/** Schemas whose values have a test of their own. */
const known: ReadonlyMap<unknown, Fits> = new Map<unknown, Fits>([
  [Id, isPlainId],
  [Text, isText],
  [Tag, isPlainTag],
  [Day, (value) => typeof value === "string" && isDay(value)],
]);
const never: Fits = () => false;

/**
 * A quick look at rows, derived from their schema, which stays the one definition of what is valid: nothing is copied and no list of
 * problems is made. What a schema holds that is not known here never fits, so that the schema itself is asked.
 *
 * @example
 * fitsOf(Level)({ id: "province", title: "Province" }); // → true
 */
export function fitsOf(schema: z.core.$ZodType): Fits {
  const test = known.get(schema);
  if (test) return test;
  const { def } = (schema as z.core.$ZodTypes)._zod; // Every schema of zod is one of these.
  switch (def.type) {
    case "optional":
    case "nullable": {
      const inner = fitsOf(def.innerType);
      const nothing = def.type === "optional" ? undefined : null;
      return (value) => value === nothing || inner(value);
    }
    case "literal": {
      const values = new Set<unknown>(def.values);
      return (value) => values.has(value);
    }
    case "union": {
      const options = def.options.map(fitsOf);
      return def.checks ? never : (value) => options.some((option) => option(value));
    }
    case "array": {
      const element = fitsOf(def.element);
      return sized(def.checks, (value): value is readonly unknown[] => Array.isArray(value) && value.every(element));
    }
    case "string":
      return sized(def.checks, (value) => typeof value === "string");
    case "number": {
      const isWhole = "format" in def && def.format === "safeint";
      return isWhole || !("format" in def) ? ranged(def.checks, isWhole ? Number.isSafeInteger : Number.isFinite) : never;
    }
    case "object":
      return def.checks || def.catchall?._zod.def.type !== "never" ? never : fields(Object.entries(def.shape));
    default:
      return never;
  }
}

/** An object with these fields and no other. Rows mostly have their fields in the order of the schema, which is where each is looked for first. */
function fields(shape: readonly (readonly [string, z.core.$ZodType])[]): Fits {
  const names = shape.map(([name]) => name);
  const tests = shape.map(([, schema]) => fitsOf(schema));
  const isNeeded = shape.map(([, schema]) => schema._zod.optin !== "optional");
  const needed = isNeeded.filter(Boolean).length;
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const row = value as Readonly<Record<string, unknown>>; // An object, as just seen.
    let next = 0;
    let missing = needed;
    for (const name in row) {
      let at = next;
      while (at < names.length && names[at] !== name) at += 1;
      if (at === names.length) at = names.indexOf(name);
      if (!tests[at]?.(row[name])) return false;
      if (isNeeded[at]) missing -= 1;
      next = at + 1;
    }
    return missing === 0;
  };
}

/** With limits of length, in UTF-16 units or entries. */
function sized(checks: readonly Check[] | undefined, test: (value: unknown) => value is string | readonly unknown[]): Fits {
  let [least, most] = [0, Infinity];
  for (const { _zod: { def } } of checks ?? []) {
    if (def.check === "min_length") least = (def as z.core.$ZodCheckMinLengthDef).minimum; // The kind of check says so.
    else if (def.check === "max_length") most = (def as z.core.$ZodCheckMaxLengthDef).maximum; // The same.
    else return never;
  }
  return (value) => test(value) && value.length >= least && value.length <= most;
}

/** With inclusive limits of the number itself. */
function ranged(checks: readonly Check[] | undefined, test: (value: unknown) => boolean): Fits {
  let [least, most] = [-Infinity, Infinity];
  for (const { _zod: { def } } of checks ?? []) {
    const { inclusive, value } = def as z.core.$ZodCheckGreaterThanDef; // Other checks have no such fields.
    if (inclusive !== true) return never;
    if (def.check === "greater_than") least = Number(value);
    else if (def.check === "less_than") most = Number(value);
    else return never;
  }
  return (value) => test(value) && Number(value) >= least && Number(value) <= most;
}
