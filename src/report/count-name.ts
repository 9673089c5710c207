import type { LanguageTag } from "../findings/language.js";
import type { CountLine } from "../scenario/plan-result.js";
import type { Form } from "./form.js";
import { label } from "./label.js";

const totals: Readonly<Record<LanguageTag, ReadonlyMap<string, string>>> = {
  en: new Map([["agencies", "agencies"], ["staff", "staff"], ["leads", "leads (assignments)"], ["tasks", "tasks"], ["leaf-tasks", "tasks without sub-tasks"], ["depth", "longest chain of superiors"]]),
  vi: new Map([["agencies", "cơ quan"], ["staff", "biên chế"], ["leads", "phân công chủ trì"], ["tasks", "nhiệm vụ"], ["leaf-tasks", "nhiệm vụ không có nhiệm vụ con"], ["depth", "chuỗi cấp trên dài nhất"]]),
};

const groups: Readonly<Record<LanguageTag, ReadonlyMap<string, string>>> = {
  en: new Map([["agencies-by-level", "agencies by level"], ["agencies-by-branch", "agencies by branch"], ["agencies-by-class", "agencies by kind"], ["staff-by-category", "staff by category"], ["staff-by-funding", "staff by funding"], ["jurisdictions-by-level", "places by level"]]),
  vi: new Map([["agencies-by-level", "cơ quan theo cấp"], ["agencies-by-branch", "cơ quan theo khối"], ["agencies-by-class", "cơ quan theo loại"], ["staff-by-category", "biên chế theo ngạch"], ["staff-by-funding", "biên chế theo nguồn kinh phí"], ["jurisdictions-by-level", "địa bàn theo cấp"]]),
};

const branches: Readonly<Record<LanguageTag, ReadonlyMap<string, string>>> = {
  en: new Map([["party", "Party"], ["state", "state"], ["front", "Front"], ["service", "public service"], ["enterprise", "enterprise"], ["other", "other"]]),
  vi: new Map([["party", "Đảng"], ["state", "Nhà nước"], ["front", "Mặt trận"], ["service", "đơn vị sự nghiệp"], ["enterprise", "doanh nghiệp"], ["other", "khác"]]),
};

/** The group of what does not say its level, branch, class, category or source of money. */
const notStated: Readonly<Record<LanguageTag, ReadonlyMap<string, string>>> = {
  en: new Map([["agencies-by-level", "no place"], ["agencies-by-branch", "no branch"], ["agencies-by-class", "no kind"], ["staff-by-category", "no category"], ["staff-by-funding", "no funding"]]),
  vi: new Map([["agencies-by-level", "không ghi địa bàn"], ["agencies-by-branch", "không ghi khối"], ["agencies-by-class", "không ghi loại"], ["staff-by-category", "không ghi ngạch"], ["staff-by-funding", "không ghi nguồn kinh phí"]]),
};

/** What a line of the counts counts, in words: "agencies by branch: Party". */
export function countName(line: CountLine, form: Pick<Form, "lang" | "titles">): string {
  const { of, group } = line;
  return group === undefined ? (totals[form.lang].get(of) ?? of) : `${groupingName(of, form)}: ${groupName(line, form)}`;
}

/** By what the lines of a kind are grouped: "agencies by branch". */
export function groupingName(of: string, { lang }: Pick<Form, "lang">): string {
  return groups[lang].get(of) ?? of;
}

/** The group of a line alone: "Party". */
export function groupName({ of, group = "" }: CountLine, { lang, titles }: Pick<Form, "lang" | "titles">): string {
  if (group === "") return notStated[lang].get(of) ?? "–";
  if (of === "agencies-by-branch") return branches[lang].get(group) ?? label(group);
  return label((of.endsWith("-by-level") ? titles({ level: group }, lang) : undefined) ?? group);
}
