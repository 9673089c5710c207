import type { Ref } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { shown } from "../model/input-problems.js";
import { endOf, type LineageKind, successorsOf } from "../model/lineage.js";
import type { Model } from "../model/model.js";
import { nearest } from "../model/suggestion.js";
import { type Reason, refusal } from "./refusal.js";

/** The kinds of record that operations name. */
export type OperandKind = "agency" | "task" | "jurisdiction" | "post" | "act" | "level";

/** Makes the same operation with another id in the place of the wrong one, for a suggestion. */
export type Retry = (id: string) => Readonly<Record<string, unknown>>;

const tables = { agency: "agencies", task: "tasks", jurisdiction: "jurisdictions", post: "posts", act: "acts", level: "levels" } as const satisfies Record<OperandKind, keyof Model>;
const vi: Readonly<Record<OperandKind, string>> = { agency: "cơ quan", task: "nhiệm vụ", jurisdiction: "địa bàn", post: "chức vụ", act: "văn bản", level: "cấp" };
const viFirst: Readonly<Record<OperandKind, string>> = { agency: "Cơ quan", task: "Nhiệm vụ", jurisdiction: "Địa bàn", post: "Chức vụ", act: "Văn bản", level: "Cấp" };

const named = (id: string): string => `\`${shown(id)}\``;

/** The address of a record of a kind. */
export function refTo(kind: OperandKind, id: string): Ref {
  return { [kind]: id } as unknown as Ref; // One key, the kind.
}

/** A retry for what an operation ends: a mistyped id is corrected, but what a record became is not ended in its stead. */
export function retryIfNeverUsed(model: Model, kind: "agency" | "task", id: string, retry: Retry): Retry | undefined {
  return model[tables[kind]].used(id) ? undefined : retry;
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
  return refusal("id-unknown", [refTo(kind, id)], { kind, id, ...(near !== undefined && { suggestion: near }) }, {
    en: () => (near === undefined ? `Unknown ${kind} ${named(id)}.` : `Unknown ${kind} ${named(id)}, did you mean ${named(near)}?`),
    vi: () => (near === undefined ? `Không có ${vi[kind]} ${named(id)}.` : `Không có ${vi[kind]} ${named(id)}, có phải là ${named(near)}?`),
  }, near !== undefined && retry ? [[retry(near)]] : []);
}

function* idsOf(table: Iterable<{ readonly id: string }>): Generator<string> {
  for (const { id } of table) yield id;
}

function endedAct(id: string): Problem {
  return refusal("id-ended", [{ act: id }], { kind: "act", id }, { en: () => `The act ${named(id)} ended.`, vi: () => `Văn bản ${named(id)} đã kết thúc.` });
}

function endedId(model: Model, kind: LineageKind, id: string, retry?: Retry): Problem {
  const { on, heirs, direct } = heirsOf(model, kind, id);
  const list = (and: string): string => heirs.slice(0, 6).map(named).join(", ").replace(/, ([^,]*)$/, `${and}$1`);
  const [first] = heirs;
  const when = { en: on === undefined ? "" : ` on ${on}`, vi: on === undefined ? "" : ` ngày ${on}` };
  return refusal("id-ended", [refTo(kind, id)], { kind, id, ...(first !== undefined && (heirs.length === 1 ? { successor: first } : { successors: heirs.slice(0, 100) })), ...(on !== undefined && { on }) }, {
    en: () => {
      if (first === undefined) return `The ${kind} ${named(id)} ended${when.en}.`;
      const became = direct ? `became ${list(" and ")}${when.en}` : `ended${when.en} and is now ${list(" and ")}`;
      return `The ${kind} ${named(id)} ${became}: name ${heirs.length === 1 ? "that one" : "one of them"}.`;
    },
    vi: () => {
      if (first === undefined) return `${viFirst[kind]} ${named(id)} đã kết thúc${when.vi}.`;
      const became = direct ? `đã thành ${list(" và ")}${when.vi}` : `đã kết thúc${when.vi}, nay là ${list(" và ")}`;
      return `${viFirst[kind]} ${named(id)} ${became}: hãy dùng ${heirs.length === 1 ? "mã mới" : "một trong các mã đó"}.`;
    },
  }, retry ? heirs.slice(0, 6).map((heir) => [retry(heir)]) : []);
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
  const inUse = table.has(id);
  yield refusal(inUse ? "id-in-use" : "id-used-before", [refTo(kind, id)], { kind, id }, {
    en: () => (inUse ? `The id ${named(id)} is in use by another ${kind}: choose a new one.` : `The id ${named(id)} belonged to ${kind === "agency" ? "an" : "a"} ${kind} that ended, and ids are never used again: choose a new one.`),
    vi: () => (inUse ? `Mã ${named(id)} đang được dùng cho ${vi[kind]} khác: hãy chọn mã mới.` : `Mã ${named(id)} thuộc về ${vi[kind]} đã kết thúc và không được dùng lại: hãy chọn mã mới.`),
  });
}
