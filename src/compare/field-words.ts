import type { LanguageTag } from "../findings/language.js";

type Words = Readonly<Record<LanguageTag, string>>;

const words: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["title", { en: "title", vi: "tên" }],
  ["level", { en: "level", vi: "cấp" }],
  ["parent", { en: "superior", vi: "cấp trên" }],
  ["agency", { en: "agency", vi: "cơ quan" }],
  ["rank", { en: "rank", vi: "ngạch" }],
  ["holder", { en: "holder", vi: "người giữ" }],
  ["issued", { en: "day of issue", vi: "ngày ban hành" }],
  ["inForce", { en: "first day in force", vi: "ngày có hiệu lực" }],
  ["until", { en: "end of force", vi: "ngày hết hiệu lực" }],
  ["beneficiaries", { en: "beneficiaries", vi: "đối tượng phục vụ" }],
  ["acts", { en: "legal bases", vi: "căn cứ pháp lý" }],
  ["kind", { en: "kind", vi: "loại" }],
  ["branch", { en: "branch", vi: "khối" }],
  ["accepted", { en: "accepted duplicates", vi: "trùng lắp được chấp nhận" }],
  ["levels", { en: "order of levels", vi: "thứ tự các cấp" }],
  ["lead", { en: "lead", vi: "chủ trì" }],
  ["support", { en: "support", vi: "phối hợp" }],
  ["advise", { en: "advise", vi: "tham mưu" }],
  ["execute", { en: "execute", vi: "thực hiện" }],
  ["supervise", { en: "supervise", vi: "giám sát" }],
]);

/** The words for a field or a role, or for several of them, as a diff says them. A name that is not known stands as it is. */
export function fieldWords(names: unknown, lang: LanguageTag): string {
  const list: readonly unknown[] = Array.isArray(names) ? names : [names];
  return list.map((name) => words.get(String(name))?.[lang] ?? String(name)).join(", ");
}
