/** The one empty list that records share. */
export const none: readonly never[] = Object.freeze([]);

/** A record frozen to its last list, in place; what is frozen already is not entered again. Records are a few levels deep. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (Array.isArray(value)) for (const part of value) frozen(part);
  else for (const name in value) frozen(value[name]);
  return value;
}
