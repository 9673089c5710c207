import type { Facts } from "../findings/finding.js";
import { type Language, languageOf } from "../findings/language.js";
import { failure, type Result, success } from "../findings/result.js";
import { worded } from "../findings/wording.js";
import { draftOf, type ModelDraft } from "./draft.js";
import { named, shown } from "./input-problems.js";
import { isKept } from "./kept.js";
import { type Kind, kinds, type Model, mustBeModel, type Records } from "./model.js";
import { isRecord, plainCopy } from "./plain-data.js";
import { type RecordChange, Table } from "./table.js";
import type { TableDraft } from "./table-draft.js";
import { misfitAmong } from "./touched.js";

/**
 * One step of a change, in the shape of immer's patches: plain data for storing and sending.
 * Paths are `[kind, id]` for a record, `[kind, id, field]` for a field, `["used", kind, id]` for an id that is used from then on,
 * and `["title"]`, `["asOf"]`, `["accepted"]`.
 */
export interface Patch {
  readonly op: "add" | "remove" | "replace";
  readonly path: readonly string[];
  readonly value?: unknown;
}

/** What differs between two versions of one model, by kind and slot. Only records that they do not share are looked at. */
export type Changes = { readonly [K in Kind]: readonly RecordChange<Records[K]>[] };

/** What differs between a model and a later (or earlier) version of it. */
export function changesBetween(before: Model, after: Model): Changes {
  return {
    levels: Table.changes(before.levels, after.levels),
    jurisdictions: Table.changes(before.jurisdictions, after.jurisdictions),
    tasks: Table.changes(before.tasks, after.tasks),
    agencies: Table.changes(before.agencies, after.agencies),
    links: Table.changes(before.links, after.links),
    posts: Table.changes(before.posts, after.posts),
    acts: Table.changes(before.acts, after.acts),
    events: Table.changes(before.events, after.events),
  };
}

const headings = ["title", "asOf", "accepted"] as const;

/**
 * The patches that lead from one version of a model to another: applied to the first they give the second, in content, order and used ids.
 *
 * @example
 * const inverse = patchesBetween(after, before);
 */
export function patchesBetween(before: Model, after: Model, changes: Changes = changesBetween(before, after)): Patch[] {
  const patches: Patch[] = [];
  for (const field of headings) {
    if (before[field] !== after[field]) patches.push(after[field] === undefined ? { op: "remove", path: [field] } : { op: "replace", path: [field], value: after[field] });
  }
  for (const kind of kinds) {
    const added: Patch[] = [];
    const forgotten: Patch[] = [];
    for (const change of changes[kind]) {
      const path = [kind, change.id];
      if (change.before && change.after) {
        for (const patch of fieldPatches(path, change.before, change.after)) patches.push(patch);
      } else if (change.after) added.push({ op: "add", path, value: change.after });
      else if (change.before) patches.push({ op: "remove", path });
      if (!change.usedBefore && !change.after) added.push({ op: "add", path: ["used", ...path] });
      if (!change.usedAfter) forgotten.push({ op: "remove", path: ["used", ...path] });
    }
    for (const patch of added) patches.push(patch);
    for (const patch of forgotten.reverse()) patches.push(patch); // Ids are given back from the last on.
  }
  return patches;
}

function fieldPatches(path: readonly string[], before: object, after: object): Patch[] {
  const old = new Map(Object.entries(before));
  const now = new Map(Object.entries(after));
  const patches: Patch[] = [];
  for (const [field, value] of now) if (old.get(field) !== value) patches.push({ op: old.has(field) ? "replace" : "add", path: [...path, field], value });
  for (const field of old.keys()) if (!now.has(field)) patches.push({ op: "remove", path: [...path, field] });
  return patches;
}

/**
 * Applies patches that `apply` returned to the very version they belong to.
 *
 * @param model the version the patches start from
 * @param patches as they came from `apply`, possibly through JSON: nothing of them is kept
 * @param options the language of the message; default English
 * @returns the other version, or a finding `patch-does-not-fit` naming the first patch that does not fit, or what would be wrong in the
 *   model after them
 * @example
 * const undone = unwrap(applyPatches(model, inverse));
 */
export function applyPatches(model: Model, patches: readonly Patch[], options: { readonly lang?: Language } = {}): Result<Model> {
  mustBeModel(model);
  const lang = languageOf(options);
  const copy = plainCopy(patches);
  const draft = draftOf(model);
  const touched = new Map<Kind, Set<string>>();
  let { accepted } = model;
  if (!copy.copied || !Array.isArray(copy.value)) return misfit({}, "Patches are a list of `{ op, path, value }`, as `apply` gives them.", lang);
  for (const [number, patch] of (copy.value as readonly unknown[]).entries()) {
    if (!isPatch(patch) || !fits(draft, patch)) {
      const { op, path } = isPatch(patch) ? patch : { op: undefined, path: [] };
      const said = op === undefined ? "" : ` (${op} ${shown(path.join(" / "))})`;
      return misfit({ patch: number, ...(op && { op, path }) }, `Patch ${number + 1}${said} does not fit this version of the model.`, lang);
    }
    const [first, second = "", third = ""] = patch.path;
    const [kind, id] = first === "used" ? [second, third] : [first, second];
    if (first === "accepted") accepted = patch.value as Model["accepted"]; // As was seen when it was applied.
    else if (isKind(kind)) touched.set(kind, (touched.get(kind) ?? new Set()).add(id));
  }
  const path = misfitAmong(model, draft, touched, accepted);
  return path ? misfit({ path }, `With these patches, ${named(path.join(" / "))} would be wrong, or would name what is not there.`, lang) : success(draft.finish());
}

function misfit(data: Facts, message: string, lang: Language): Result<Model> {
  return failure([worded({ code: "patch-does-not-fit", severity: "error", at: [], data, message }, lang)]);
}

/** Whether a value has the form of a patch. */
function isPatch(value: unknown): value is Patch {
  if (!isRecord(value) || !Array.isArray(value["path"])) return false;
  return ["add", "remove", "replace"].some((op) => op === value["op"]) && value["path"].every((part) => typeof part === "string");
}

/** Applies one patch; false when it does not fit. */
function fits(draft: ModelDraft, { op, path, value }: Patch): boolean {
  const [first, second, third] = path;
  if (first === "used") return path.length === 3 && isKind(second) && third !== undefined && useFits(draft[second], op, third);
  const field = headings.find((each) => each === first);
  if (field && path.length === 1) {
    if (op === "remove" ? field !== "asOf" : !isKept(field, value)) return false;
    draft.setHeading({ [field]: op === "remove" ? undefined : value });
    return true;
  }
  if (!isKind(first) || second === undefined) return false;
  const table = draft[first] as unknown as TableDraft<Records[Kind]>; // The record in the patch is of this kind, as it came from `apply`.
  if (path.length === 2) return recordFits(table, op, second, value);
  const record = table.get(second);
  if (!record || third === undefined || third === "id" || path.length !== 3) return false;
  const fields = new Map<string, unknown>(Object.entries(record));
  if (fields.has(third) === (op === "add")) return false;
  if (op === "remove") fields.delete(third);
  else fields.set(third, value);
  table.replace(second, Object.fromEntries(fields) as unknown as Records[Kind]); // Same record, one field changed.
  return true;
}

function recordFits(table: TableDraft<Records[Kind]>, op: Patch["op"], id: string, value: unknown): boolean {
  if (op === "remove") {
    if (!table.has(id)) return false;
    table.remove(id);
    return true;
  }
  if (op !== "add" || table.has(id) || typeof value !== "object" || value === null || !("id" in value) || value.id !== id) return false;
  if (table.used(id)) table.restore(value as Records[Kind]);
  else table.add(value as Records[Kind]);
  return true;
}

function useFits(table: { used(id: string): boolean; has(id: string): boolean; reserve(id: string): void; forget(id: string): void; slots: number; slotOf(id: string): number }, op: Patch["op"], id: string): boolean {
  if (op === "replace") return false;
  if (op === "add") {
    if (table.used(id)) return false;
    table.reserve(id);
    return true;
  }
  if (!table.used(id) || table.has(id) || table.slotOf(id) !== table.slots - 1) return false;
  table.forget(id);
  return true;
}

function isKind(name: string | undefined): name is Kind {
  return kinds.some((kind) => kind === name);
}
