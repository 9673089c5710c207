import type { Ref } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { shown } from "../model/input-problems.js";
import { endOf, successorsOf } from "../model/lineage.js";
import type { Model } from "../model/model.js";
import { nearest } from "../model/suggestion.js";
import { refusal, type Suggestions } from "./refusal.js";

/** The kinds of record that operations name. */
export type OperandKind = "agency" | "task" | "jurisdiction" | "post" | "act" | "level";

const tables = { agency: "agencies", task: "tasks", jurisdiction: "jurisdictions", post: "posts", act: "acts", level: "levels" } as const satisfies Record<OperandKind, keyof Model>;
const vi: Readonly<Record<OperandKind, string>> = { agency: "cơ quan", task: "nhiệm vụ", jurisdiction: "địa bàn", post: "chức vụ", act: "văn bản", level: "cấp" };

/** The address of a record of a kind. */
export function refTo(kind: OperandKind, id: string): Ref {
  return { [kind]: id } as unknown as Ref; // One key, the kind.
}

/**
 * The reason that an id names no record: it never did (with the nearest known id), or no longer does (with what it became).
 * `retry` makes the same operation with another id, as a suggestion.
 */
export function* unknownId(model: Model, kind: OperandKind, id: string | null | undefined, retry?: (id: string) => Readonly<Record<string, unknown>>): Generator<Problem> {
  if (id === null || id === undefined) return;
  const table = model[tables[kind]];
  if (table.has(id)) return;
  const name = `\`${shown(id)}\``;
  if (table.used(id)) {
    const heirs = kind === "act" ? [] : successorsOf(model, kind, id);
    const last = heirs[heirs.length - 1];
    const ended = kind === "act" ? undefined : endOf(model, kind, id);
    const on = last?.event.on ?? ended?.on;
    const when = on === undefined ? "" : ` on ${on}`;
    const whenVi = on === undefined ? "" : ` ngày ${on}`;
    const suggestions: Suggestions = last && retry ? [[retry(last.id)]] : [];
    const became = last ? `\`${shown(last.id)}\`` : undefined;
    yield refusal("id-ended", [refTo(kind, id)], { kind, id, ...(last && { successor: last.id }), ...(on !== undefined && { on }) }, {
      en: () => (became ? `The ${kind} ${name} became ${became}${when}: name that one.` : `The ${kind} ${name} ended${when}.`),
      vi: () => (became ? `${vi[kind]} ${name} đã thành ${became}${whenVi}: hãy dùng mã mới.` : `${vi[kind]} ${name} đã kết thúc${whenVi}.`),
    }, suggestions);
    return;
  }
  const near = nearest(id, idsOf(table));
  yield refusal("id-unknown", [refTo(kind, id)], { kind, id, ...(near !== undefined && { suggestion: near }) }, {
    en: () => `Unknown ${kind} ${name}${near === undefined ? "" : `, did you mean \`${shown(near)}\`?`}${near === undefined ? "." : ""}`,
    vi: () => `Không có ${vi[kind]} ${name}${near === undefined ? "." : `, có phải là \`${shown(near)}\`?`}`,
  }, near !== undefined && retry ? [[retry(near)]] : []);
}

function* idsOf(table: Iterable<{ readonly id: string }>): Generator<string> {
  for (const { id } of table) yield id;
}

/** The reason that a new id is borne by a record, or was before. */
export function* takenId(model: Model, kind: "agency" | "task" | "post", id: string): Generator<Problem> {
  const table = model[tables[kind]];
  if (!table.used(id)) return;
  const name = `\`${shown(id)}\``;
  const inUse = table.has(id);
  yield refusal(inUse ? "id-in-use" : "id-used-before", [refTo(kind, id)], { kind, id }, {
    en: () => (inUse ? `The id ${name} is in use by another ${kind}: choose a new one.` : `The id ${name} belonged to a ${kind} that ended, and ids are never used again: choose a new one.`),
    vi: () => (inUse ? `Mã ${name} đang được dùng cho ${vi[kind]} khác: hãy chọn mã mới.` : `Mã ${name} thuộc về ${vi[kind]} đã kết thúc và không được dùng lại: hãy chọn mã mới.`),
  });
}

/** One agency cannot be merged with itself alone. */
export function mergedWithItself(agency: string): Problem {
  return refusal("merge-with-itself", [{ agency }], { agency }, {
    en: () => `\`${shown(agency)}\` would be merged with itself alone: name a second agency, or a new one in \`into\`.`,
    vi: () => `\`${shown(agency)}\` sáp nhập với chính mình: hãy nêu cơ quan thứ hai, hoặc cơ quan mới trong \`into\`.`,
  });
}

/** An agency named to receive something is itself ending in this operation. */
export function receiverEnds(agency: string): Problem {
  return refusal("receiver-ends", [{ agency }], { agency }, {
    en: () => `\`${shown(agency)}\` ends in this operation, so it cannot receive anything: name an agency that lives on.`,
    vi: () => `\`${shown(agency)}\` kết thúc trong thao tác này nên không thể tiếp nhận: hãy nêu cơ quan còn hoạt động.`,
  });
}

/** A lead that no clause gives to anybody. */
export function leadWithoutReceiver(model: Model, agency: string, task: string, jurisdiction: string | undefined): Problem {
  const place = jurisdiction === undefined ? "" : ` in \`${shown(jurisdiction)}\``;
  const placeVi = jurisdiction === undefined ? "" : ` tại \`${shown(jurisdiction)}\``;
  return refusal("lead-without-receiver", [{ task }, ...(jurisdiction === undefined ? [] : [{ jurisdiction }]), { agency }], { agency, task, ...(jurisdiction !== undefined && { jurisdiction }) }, {
    en: () => `\`${shown(agency)}\` leads \`${shown(task)}\`${place}, and nobody receives it: name a receiver in \`to\` or \`tasks\`, or end the lead in \`ends\`.`,
    vi: () => `\`${shown(agency)}\` chủ trì \`${shown(task)}\`${placeVi} nhưng không có nơi tiếp nhận: hãy ghi nơi nhận ở \`to\` hoặc \`tasks\`, hoặc cho kết thúc ở \`ends\`.`,
  });
}

/** A lead whose only holder would lose it. */
export function onlyLead(agency: string, task: string, jurisdiction: string | undefined): Problem {
  return refusal("only-lead", [{ task }, ...(jurisdiction === undefined ? [] : [{ jurisdiction }]), { agency }], { agency, task, ...(jurisdiction !== undefined && { jurisdiction }) }, {
    en: () => `\`${shown(agency)}\` alone leads \`${shown(task)}\`${jurisdiction === undefined ? "" : ` in \`${shown(jurisdiction)}\``}: say in \`to\` who leads it then.`,
    vi: () => `Chỉ có \`${shown(agency)}\` chủ trì \`${shown(task)}\`${jurisdiction === undefined ? "" : ` tại \`${shown(jurisdiction)}\``}: hãy ghi ở \`to\` cơ quan sẽ chủ trì.`,
  });
}

/** Something that ends leaves subordinates, or staff, without a receiver. */
export function leftBehind(agency: string, what: "subordinates" | "staff", count: number): Problem {
  return refusal(`${what}-without-receiver`, [{ agency }], { agency, count }, {
    en: () => (what === "staff" ? `\`${shown(agency)}\` has a quota of ${count} staff that nobody receives: name a receiver in \`to\`, or move the staff before.` : `\`${shown(agency)}\` has ${count} subordinate agencies that nobody receives: name their new superior in \`subordinates\`, or transfer them before.`),
    vi: () => (what === "staff" ? `\`${shown(agency)}\` có ${count} biên chế chưa có nơi tiếp nhận: hãy ghi nơi nhận ở \`to\`, hoặc điều chuyển trước.` : `\`${shown(agency)}\` có ${count} đơn vị trực thuộc chưa có cấp trên mới: hãy ghi ở \`subordinates\`, hoặc chuyển trước.`),
  });
}

/** An agency would stand under itself. */
export function superiorCycle(agency: string, superior: string): Problem {
  return refusal("superior-cycle", [{ agency }], { agency, superior }, {
    en: () => `\`${shown(agency)}\` cannot be subordinate to \`${shown(superior)}\`, which stands below it: choose a superior outside its own subordinates.`,
    vi: () => `\`${shown(agency)}\` không thể trực thuộc \`${shown(superior)}\` vì cơ quan này ở dưới nó: hãy chọn cấp trên khác.`,
  });
}

/** `from` does not hold what it should give. */
export function notHeld(agency: string, task: string, role: string, jurisdiction: string | undefined): Problem {
  const place = jurisdiction === undefined ? "" : ` in \`${shown(jurisdiction)}\``;
  return refusal("not-held", [{ task }, ...(jurisdiction === undefined ? [] : [{ jurisdiction }]), { agency }], { agency, task, role, ...(jurisdiction !== undefined && { jurisdiction }) }, {
    en: () => `\`${shown(agency)}\` does not hold the role ${role} in \`${shown(task)}\`${place}, so there is nothing to move.`,
    vi: () => `\`${shown(agency)}\` không giữ vai trò ${role} đối với \`${shown(task)}\`${jurisdiction === undefined ? "" : ` tại \`${shown(jurisdiction)}\``} nên không có gì để chuyển.`,
  });
}

/** What the new agency of a merger should inherit differs between its sources. */
export function sourcesDiffer(field: "parent" | "jurisdiction" | "kind" | "branch", values: readonly (string | undefined)[], agency: string): Problem {
  const list = values.slice(0, 6).map((each) => (each === undefined ? "none" : `\`${shown(each)}\``)).join(", ");
  return refusal("sources-differ", [{ agency }], { field, values: values.map((each) => each ?? null) }, {
    en: () => `The merged agencies differ in \`${field}\` (${list}): state \`${field}\` of \`${shown(agency)}\`.`,
    vi: () => `Các cơ quan hợp nhất khác nhau về \`${field}\` (${list}): hãy ghi \`${field}\` của \`${shown(agency)}\`.`,
  });
}

/** A required cell that was led would be led by nobody. */
export function leadLost(task: string, jurisdiction: string | undefined, former: readonly string[], cells: number): Problem {
  const names = former.map((id) => `\`${shown(id)}\``).join(", ");
  return refusal("lead-lost", [{ task }, ...(jurisdiction === undefined ? [] : [{ jurisdiction }]), ...former.map((agency) => ({ agency }))], { cells }, {
    en: () => `Nobody would lead \`${shown(task)}\`${jurisdiction === undefined ? "" : ` in \`${shown(jurisdiction)}\``}, led by ${names} before: say who receives it, or that it ends.`,
    vi: () => `Không còn ai chủ trì \`${shown(task)}\`${jurisdiction === undefined ? "" : ` tại \`${shown(jurisdiction)}\``}, trước do ${names} chủ trì: hãy nêu nơi tiếp nhận hoặc cho kết thúc.`,
  });
}

/** Staff in and staff out do not agree. */
export function staffNotConserved(category: string, funding: string, before: number, after: number): Problem {
  return refusal("staff-not-conserved", [], { category, funding, before, after }, {
    en: () => `The staffing quota${category && ` of ${shown(category)}`}${funding && ` paid from ${shown(funding)}`} would change from ${before} to ${after} without saying so.`,
    vi: () => `Biên chế${category && ` ${shown(category)}`}${funding && ` (nguồn ${shown(funding)})`} sẽ đổi từ ${before} thành ${after} mà không được nêu rõ.`,
  });
}

/** A sum of quotas that a whole number cannot hold. */
export function staffTooLarge(): Problem {
  return refusal("staff-too-large", [], {}, {
    en: () => "The staffing quotas would add up to more than a whole number can hold safely.",
    vi: () => "Tổng biên chế vượt quá giới hạn số nguyên an toàn.",
  });
}

