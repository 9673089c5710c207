import type { Ref } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { didYouMean, named } from "../model/input-problems.js";
import { endOf, type LineageKind, successorsOf } from "../model/lineage.js";
import type { Model } from "../model/model.js";
import { nearest } from "../model/suggestion.js";
import { namedList, type Reason, refusal } from "./refusal.js";

/** The kinds of record that operations name. */
export type OperandKind = "agency" | "task" | "jurisdiction" | "post" | "act" | "level";

/** Makes the same operation with another id in the place of the wrong one, for a suggestion. */
export type Retry = (id: string) => Readonly<Record<string, unknown>>;

/** The table in which records of a kind stand. */
export const tables = { agency: "agencies", task: "tasks", jurisdiction: "jurisdictions", post: "posts", act: "acts", level: "levels" } as const satisfies Record<OperandKind, keyof Model>;

/** The address of a record of a kind. */
export function refTo(kind: OperandKind, id: string): Ref {
  return { [kind]: id } as unknown as Ref; // One key, the kind.
}

/** The reason that an id names no record: it never did (with the nearest known id), or no longer does (with what it became). */
export function* unknownId(model: Model, kind: OperandKind, id: string | null | undefined, retry?: Retry): Generator<Reason> {
  if (id === null || id === undefined) return;
  const table = model[tables[kind]];
  if (table.has(id)) return;
  if (!table.used(id)) yield { ...neverUsed(kind, id, undefined), closer: () => neverUsed(kind, id, nearest(id, idsOf(table)), retry) };
  else if (kind === "act") yield endedAct(id);
  else yield { ...endedId(model, kind, id), closer: () => endedId(model, kind, id, retry) };
}

function neverUsed(kind: OperandKind, id: string, near: string | undefined, retry?: Retry): Problem {
  return refusal("id-unknown", [refTo(kind, id)], { kind, id, suggestion: near }, `Unknown ${kind} ${named(id)}${didYouMean(near)}`, near !== undefined && retry ? [[retry(near)]] : []);
}

function* idsOf(table: Iterable<{ readonly id: string }>): Generator<string> {
  for (const { id } of table) yield id;
}

function endedAct(id: string): Problem {
  return refusal("id-ended", [{ act: id }], { kind: "act", id }, `The act ${named(id)} ended.`);
}

function endedId(model: Model, kind: LineageKind, id: string, retry?: Retry): Problem {
  const { on, heirs, direct } = heirsOf(model, kind, id);
  const list = namedList(heirs).replace(/, ([^,]*)$/, " and $1");
  const when = on === undefined ? "" : ` on ${on}`;
  const [now, name] = heirs.length === 1 ? [{ successor: heirs[0] }, "that one"] : [{ successors: heirs.slice(0, 100) }, "one of them"];
  return refusal("id-ended", [refTo(kind, id)], { kind, id, on, ...(heirs.length > 0 && { ...now, direct }) },
    heirs.length === 0 ? `The ${kind} ${named(id)} ended${when}.` : `The ${kind} ${named(id)} ${direct ? `became ${list}${when}` : `ended${when} and is now ${list}`}: name ${name}.`,
    retry ? heirs.slice(0, 6).map((heir) => [retry(heir)]) : []);
}

/** What an ended record is now: its successors that live, through any number of events; `direct` when it became them in one. */
function heirsOf(model: Model, kind: LineageKind, id: string): { readonly on: string | undefined; readonly heirs: readonly string[]; readonly direct: boolean } {
  const end = endOf(model, kind, id);
  const heirs = new Set<string>();
  const seen = new Set([id]);
  let direct = true;
  // A set is walked in the order of insertion, with what is added on the way.
  for (const at of seen) {
    const last = endOf(model, kind, at);
    for (const next of last ? successorsOf(model, kind, at).filter(({ event }) => event === last) : []) {
      if (model[tables[kind]].has(next.id)) heirs.add(next.id);
      seen.add(next.id);
      if (at !== id) direct = false;
    }
  }
  return { on: end?.on, heirs: [...heirs], direct };
}

/** The reason that a new id is borne by a record, or was before. */
export function* takenId(model: Model, kind: "agency" | "task" | "post" | "jurisdiction", id: string): Generator<Problem> {
  const table = model[tables[kind]];
  if (!table.used(id)) return;
  if (table.has(id)) yield refusal("id-in-use", [refTo(kind, id)], { kind, id }, `The id ${named(id)} is in use by another ${kind}: choose a new one.`);
  else yield refusal("id-used-before", [refTo(kind, id)], { kind, id }, `The id ${named(id)} belonged to ${kind === "agency" ? "an" : "a"} ${kind} that ended, and ids are never used again: choose a new one.`);
}
