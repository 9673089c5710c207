/** A type without `null` and `undefined` in its fields; fields that may be missing stay so. */
export type Present<T> = { [K in keyof T]: Exclude<T[K], null | undefined> };

/** A record without the fields that say nothing: in files `null` and "left out" mean the same. It is the same object when there are none. */
export function present<T extends object>(record: T): Present<T> {
  const kept: Partial<Record<string, unknown>> = {};
  let isFull = true;
  for (const [name, value] of Object.entries(record)) {
    if (value === null || value === undefined) isFull = false;
    else kept[name] = value;
  }
  return (isFull ? record : kept) as Present<T>; // Only empty fields are dropped.
}
