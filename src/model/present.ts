/** A type without `null` and `undefined` in its fields; fields that may be missing stay so. */
export type Present<T> = { [K in keyof T]: Exclude<T[K], null | undefined> };

/** A record without the fields that say nothing: in files `null` and "left out" mean the same. It is the same object when there are none. */
export function present<T extends object>(record: T): Present<T> {
  for (const value of Object.values(record)) if (value === null || value === undefined) return withoutEmpty(record);
  return record as Present<T>; // Every field has a value.
}

function withoutEmpty<T extends object>(record: T): Present<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined)) as Present<T>; // Only empty fields are dropped.
}
