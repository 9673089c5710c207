/** A record as it is written: without fields that have no value, and without empty lists. */
export function written(record: object): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  const given = record as Readonly<Record<string, unknown>>; // Its fields have names.
  for (const field of Object.keys(given)) {
    const value = given[field];
    if (value !== undefined && (!Array.isArray(value) || value.length > 0)) kept[field] = value;
  }
  return kept;
}
