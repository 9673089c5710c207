import type { Language } from "../findings/finding.js";
import type { CountLine } from "../scenario/plan-result.js";
import type { Form } from "./form.js";
import { label } from "./label.js";

const totals: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map([["agencies", "agencies"], ["staff", "staff"], ["leads", "leads (assignments)"], ["tasks", "tasks"], ["leaf-tasks", "tasks without sub-tasks"], ["depth", "longest chain of superiors"]]),
  vi: new Map([["agencies", "cơ quan"], ["staff", "biên chế"], ["leads", "phân công chủ trì"], ["tasks", "nhiệm vụ"], ["leaf-tasks", "nhiệm vụ không có nhiệm vụ con"], ["depth", "chuỗi cấp trên dài nhất"]]),
};

const groups: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map([["agencies-by-level", "agencies"], ["agencies-by-branch", "agencies"], ["agencies-by-class", "agencies"], ["staff-by-category", "staff"], ["staff-by-funding", "staff"], ["jurisdictions-by-level", "places"]]),
  vi: new Map([["agencies-by-level", "cơ quan"], ["agencies-by-branch", "cơ quan"], ["agencies-by-class", "cơ quan"], ["staff-by-category", "biên chế"], ["staff-by-funding", "biên chế"], ["jurisdictions-by-level", "địa bàn"]]),
};

const branches: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map([["party", "Party"], ["state", "state"], ["front", "Front"], ["service", "public service"], ["enterprise", "enterprise"], ["other", "other"]]),
  vi: new Map([["party", "Đảng"], ["state", "Nhà nước"], ["front", "Mặt trận"], ["service", "đơn vị sự nghiệp"], ["enterprise", "doanh nghiệp"], ["other", "khác"]]),
};

/** The group of what does not say its level, branch, class, category or source of money. */
const notStated: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map([["agencies-by-level", "no place"], ["agencies-by-branch", "no branch"], ["agencies-by-class", "no kind"], ["staff-by-category", "no category"], ["staff-by-funding", "no funding"]]),
  vi: new Map([["agencies-by-level", "không ghi địa bàn"], ["agencies-by-branch", "không ghi khối"], ["agencies-by-class", "không ghi loại"], ["staff-by-category", "không ghi ngạch"], ["staff-by-funding", "không ghi nguồn kinh phí"]]),
};

/** What a line of the counts counts, in words: "agencies: Party". */
export function countName({ of, group }: CountLine, { lang, titles }: Pick<Form, "lang" | "titles">): string {
  if (group === undefined) return totals[lang].get(of) ?? of;
  return `${groups[lang].get(of) ?? of}: ${groupName(of, group, { lang, titles })}`;
}

function groupName(of: string, group: string, { lang, titles }: Pick<Form, "lang" | "titles">): string {
  if (group === "") return notStated[lang].get(of) ?? "–";
  if (of === "agencies-by-branch") return branches[lang].get(group) ?? label(group);
  return label((of.endsWith("-by-level") ? titles({ level: group }, lang) : undefined) ?? group);
}
