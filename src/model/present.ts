/** A type without `null` and `undefined` in its fields; fields that may be missing stay so. */
export type Present<T> = { [K in keyof T]: Exclude<T[K], null | undefined> };

/** A record without the fields that say nothing: in files `null` and "left out" mean the same. It is the same object when there are none. */
export function present<T extends object>(record: T): Present<T> {
  const said = record as Readonly<Record<string, unknown>>; // Every field has a name.
  const names = Object.keys(said);
  if (names.every((name) => said[name] !== null && said[name] !== undefined)) return record as Present<T>; // As just seen.
  const kept: Record<string, unknown> = {};
  for (const name of names) if (said[name] !== null && said[name] !== undefined) kept[name] = said[name];
  return kept as Present<T>; // Only empty fields are dropped.
}
