import type { Model } from "../model/model.js";
import { type OperandKind, type Retry, tables, unknownId } from "./id-reasons.js";
import type { Mentioned } from "./operation.js";
import type { Reason } from "./refusal.js";

/** Which fields of an operation, or of a part of it, name records, and of which kind: one id each, or a list. A field that holds anything else names none. */
export type NamingFields = Readonly<Record<string, OperandKind>>;

/** Makes the same operation with another value in the place of one of its parts. */
export type RetryWith<T> = (part: T) => Readonly<Record<string, unknown>>;

/**
 * The reasons for ids that name no record, field by field, each with the suggestion of the same operation with the nearest id.
 *
 * @param part an operation, or a part of one
 * @param fields its fields that name records, in the order of the reasons
 * @param retry the operation with another such part; left out: the part is the operation, which is plain data
 * @param ends what is named ends: what an id became is then not suggested in its stead
 */
export function* unknownRecords<T extends object>(model: Model, part: T, fields: NamingFields, retry: RetryWith<T> = (other) => other as ReturnType<Retry>, ends = false): Generator<Reason> {
  for (const [field, kind] of Object.entries(fields)) {
    const value = valueIn(part, field);
    for (const id of new Set(idsIn(value))) {
      const again: Retry = (other) => retry({ ...part, [field]: Array.isArray(value) ? value.map((each: unknown) => (each === id ? other : each)) : other });
      yield* unknownId(model, kind, id, ends && model[tables[kind]].used(id) ? undefined : again);
    }
  }
}

/** The ids that stand in such fields, by table. */
export function namedRecords(part: object, fields: NamingFields): Mentioned {
  const named: Record<string, readonly string[]> = {};
  for (const [field, kind] of Object.entries(fields)) named[tables[kind]] = [...(named[tables[kind]] ?? []), ...idsIn(valueIn(part, field))];
  return named;
}

function valueIn(part: object, field: string): unknown {
  return (part as Readonly<Record<string, unknown>>)[field]; // The fields are ours, never a user's.
}

function idsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === "string");
}
