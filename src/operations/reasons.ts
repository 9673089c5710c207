import type { Problem } from "../findings/wording.js";
import type { Role } from "../model/assignment.js";
import { shown } from "../model/input-problems.js";
import type { Model } from "../model/model.js";
import { refusal, type Suggestions } from "./refusal.js";

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

/** Two clauses say where one lead goes. */
export function namedTwice(agency: string, task: string): Problem {
  return refusal("task-named-twice", [{ task }, { agency }], { agency, task }, {
    en: () => `Two clauses say what becomes of the lead of \`${shown(agency)}\` in \`${shown(task)}\`: name the task once, in \`tasks\` or in \`ends\`.`,
    vi: () => `Có hai điều khoản về việc \`${shown(agency)}\` chủ trì \`${shown(task)}\`: hãy nêu nhiệm vụ một lần, ở \`tasks\` hoặc ở \`ends\`.`,
  });
}

/** Something that ends leaves subordinates, or staff, without a receiver. */
export function leftBehind(agency: string, what: "subordinates" | "staff", count: number, suggestions?: Suggestions): Problem {
  return refusal(`${what}-without-receiver`, [{ agency }], { agency, count }, {
    en: () => (what === "staff" ? `\`${shown(agency)}\` has a quota of ${count} staff that nobody receives: name a receiver in \`to\`, or move the staff before.` : `\`${shown(agency)}\` has ${count === 1 ? "a subordinate agency" : `${count} subordinate agencies`} that nobody receives: name the new superior in \`subordinates\`, or transfer ${count === 1 ? "it" : "them"} before.`),
    vi: () => (what === "staff" ? `\`${shown(agency)}\` có ${count} biên chế chưa có nơi tiếp nhận: hãy ghi nơi nhận ở \`to\`, hoặc điều chuyển trước.` : `\`${shown(agency)}\` có ${count} đơn vị trực thuộc chưa có cấp trên mới: hãy ghi ở \`subordinates\`, hoặc chuyển trước.`),
  }, suggestions);
}

/** An agency would stand under itself. */
export function superiorCycle(agency: string, superior: string, suggestions?: Suggestions): Problem {
  const itself = agency === superior;
  return refusal("superior-cycle", [{ agency }], { agency, superior }, {
    en: () => (itself ? `\`${shown(agency)}\` cannot be its own superior: choose another one.` : `\`${shown(agency)}\` cannot be subordinate to \`${shown(superior)}\`, which stands below it: choose a superior outside its own subordinates.`),
    vi: () => (itself ? `\`${shown(agency)}\` không thể trực thuộc chính mình: hãy chọn cấp trên khác.` : `\`${shown(agency)}\` không thể trực thuộc \`${shown(superior)}\`, là đơn vị cấp dưới của chính nó: hãy chọn cấp trên khác.`),
  }, suggestions);
}

/** The survivor of a merger is below an agency that follows one of the merged ones to it. */
export function mergerCycle(survivor: string, superior: string, suggestions?: Suggestions): Problem {
  return refusal("superior-cycle", [{ agency: survivor }], { agency: survivor, superior }, {
    en: () => `\`${shown(survivor)}\` would be subordinate to \`${shown(superior)}\`, which follows a merged agency and would be subordinate to \`${shown(survivor)}\`: give one of them another superior first.`,
    vi: () => `\`${shown(survivor)}\` sẽ trực thuộc \`${shown(superior)}\`, trong khi \`${shown(superior)}\` theo cơ quan được sáp nhập về trực thuộc \`${shown(survivor)}\`: hãy chuyển cấp trên của một trong hai trước.`,
  }, suggestions);
}

/** A role would move from an agency to the same agency. */
export function movedToItself(agency: string): Problem {
  return refusal("moved-to-itself", [{ agency }], { agency }, {
    en: () => `\`${shown(agency)}\` stands in \`from\` and in \`to\`, so nothing would move: name another agency in one of them.`,
    vi: () => `\`${shown(agency)}\` có ở cả \`from\` và \`to\` nên không có gì được chuyển: hãy nêu cơ quan khác ở một trong hai.`,
  });
}

/** The role that moves is also the one to be kept. */
export function keepsTheSame(agency: string, role: Role): Problem {
  return refusal("role-kept", [{ agency }], { agency, role }, {
    en: () => `\`${shown(agency)}\` cannot give up the role ${role} and keep it: name another role in \`keep\`.`,
    vi: () => `\`${shown(agency)}\` không thể vừa chuyển vừa giữ vai trò ${roleVi[role]}: hãy ghi vai trò khác ở \`keep\`.`,
  });
}

const roleVi: Readonly<Record<Role, string>> = { lead: "chủ trì", support: "phối hợp", advise: "tham mưu", execute: "thực hiện", supervise: "giám sát" };

/** `from` does not hold what it should give. */
export function notHeld(agency: string, task: string, role: Role, jurisdiction: string | undefined): Problem {
  const place = jurisdiction === undefined ? "" : ` in \`${shown(jurisdiction)}\``;
  return refusal("not-held", [{ task }, ...(jurisdiction === undefined ? [] : [{ jurisdiction }]), { agency }], { agency, task, role, ...(jurisdiction !== undefined && { jurisdiction }) }, {
    en: () => `\`${shown(agency)}\` ${role === "lead" ? "does not lead" : `does not hold the role ${role} in`} \`${shown(task)}\`${place}, so there is nothing to move.`,
    vi: () => `\`${shown(agency)}\` không giữ vai trò ${roleVi[role]} đối với \`${shown(task)}\`${jurisdiction === undefined ? "" : ` tại \`${shown(jurisdiction)}\``} nên không có gì để chuyển.`,
  });
}

/** What the new agency of a merger should inherit differs between its sources. */
export function sourcesDiffer(field: "parent" | "jurisdiction" | "kind" | "branch", values: readonly (string | undefined)[], agency: string, suggestions: Suggestions): Problem {
  const list = values.slice(0, 6).map((each) => (each === undefined ? "–" : `\`${shown(each)}\``)).join(", ");
  return refusal("sources-differ", [{ agency }], { field, values: values.map((each) => each ?? null) }, {
    en: () => `The merged agencies differ in \`${field}\` (${list}): state \`${field}\` of \`${shown(agency)}\`.`,
    vi: () => `Các cơ quan hợp nhất khác nhau về \`${field}\` (${list}): hãy ghi \`${field}\` của \`${shown(agency)}\`.`,
  }, suggestions);
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
