/** A record as it is written: without fields that have no value, and without empty lists. */
export function written(record: object): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(record)) if (value !== undefined && (!Array.isArray(value) || value.length > 0)) kept[field] = value;
  return kept;
}
