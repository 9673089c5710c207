/** A type without `null` and `undefined` in its fields; fields that may be missing stay so. */
export type Present<T> = { [K in keyof T]: Exclude<T[K], null | undefined> };

/** A copy of a record without the fields that say nothing: in files `null` and "left out" mean the same. */
export function present<T extends object>(record: T): Present<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined)) as Present<T>; // Only empty fields are dropped.
}
