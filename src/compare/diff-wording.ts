import type { Facts, Ref } from "../findings/finding.js";
import type { LanguageTag, Translations } from "../findings/language.js";
import { type Text, textIn } from "../model/text.js";
import { isRecord } from "../model/plain-data.js";
import type { ChangeKind, Difference } from "./change.js";
import { fieldWords } from "./field-words.js";

/** What a sentence about a change is made of: its facts, and the titles of the records it names. */
interface ChangeFacts {
  readonly data: Facts;
  /** The title of the first record. */
  readonly it: string;
  /** Titles of the records that a fact lists by id. */
  readonly titles: (kind: "agency" | "task" | "jurisdiction" | "level", field: string) => string;
  /** The same of what a record became, each with its share where that is stated. */
  readonly parts: (kind: "agency" | "jurisdiction") => string;
  /** The words for the fields, or for the role, that a fact names. */
  readonly fields: (field: string) => string;
  /** The title before, of a record that was renamed. */
  readonly formerly: string;
  /** ` in …`, when the change names a place. */
  readonly place: string;
}

const sentences: Readonly<Record<ChangeKind, Translations<ChangeFacts>>> = {
  "model-changed": { en: ({ data, fields }) => (data["field"] === "asOf" ? `The day of the model changed: ${beforeAndAfter(data)}.` : `The model's ${fields("field")} changed.`), vi: ({ data, fields }) => (data["field"] === "asOf" ? `Ngày của mô hình thay đổi: ${beforeAndAfter(data)}.` : `Mô hình thay đổi: ${fields("field")}.`) },
  "agency-merged": { en: ({ it, titles }) => `${it} was merged into ${titles("agency", "into")}.`, vi: ({ it, titles }) => `${it} sáp nhập vào ${titles("agency", "into")}.` },
  "agency-replaced": { en: ({ it, titles }) => `${it} was replaced by ${titles("agency", "into")}.`, vi: ({ it, titles }) => `${it} được thay bằng ${titles("agency", "into")}.` },
  "agency-split": { en: ({ it, parts }) => `${it} was split among ${parts("agency")}.`, vi: ({ it, parts }) => `${it} được chia cho ${parts("agency")}.` },
  "agency-ended": { en: ({ it }) => `${it} ended.`, vi: ({ it }) => `${it} kết thúc hoạt động.` },
  "agency-established": { en: ({ it }) => `${it} was established.`, vi: ({ it }) => `${it} được thành lập.` },
  "agency-renamed": { en: ({ it, formerly }) => `${formerly} was renamed ${it}.`, vi: ({ it, formerly }) => `${formerly} đổi tên thành ${it}.` },
  "agency-moved": { en: ({ it, titles, data }) => `${it} moved under ${data["after"] === null ? "nobody" : titles("agency", "after")}${data["before"] === null ? "" : ` (before: ${titles("agency", "before")})`}.`, vi: ({ it, titles, data }) => `${it} chuyển về ${data["after"] === null ? "không trực thuộc cơ quan nào" : `trực thuộc ${titles("agency", "after")}`}${data["before"] === null ? "" : ` (trước: ${titles("agency", "before")})`}.` },
  "agency-relocated": { en: ({ it, titles, data }) => `The place of ${it} is now ${data["after"] === null ? "everywhere" : titles("jurisdiction", "after")}.`, vi: ({ it, titles, data }) => `Địa bàn của ${it} nay là ${data["after"] === null ? "mọi nơi" : titles("jurisdiction", "after")}.` },
  "agency-converted": { en: ({ it, data, fields }) => `${it} was converted: ${fields("field")} ${beforeAndAfter(data)}.`, vi: ({ it, data, fields }) => `${it} được chuyển đổi: ${fields("field")} ${beforeAndAfter(data)}.` },
  "staff-changed": {
    en: ({ it, data }) => (data["before"] === data["after"] ? `The staffing quota of ${it} stays ${Number(data["after"])}, divided otherwise${money(data, "money from")}.` : `The staffing quota of ${it} changed from ${Number(data["before"])} to ${Number(data["after"])}.`),
    vi: ({ it, data }) => (data["before"] === data["after"] ? `Biên chế của ${it} vẫn là ${Number(data["after"])}, phân bổ khác trước${money(data, "nguồn kinh phí")}.` : `Biên chế của ${it} đổi từ ${Number(data["before"])} thành ${Number(data["after"])}.`),
  },
  "leaders-changed": { en: ({ it }) => `The limits of leaders of ${it} changed.`, vi: ({ it }) => `Số lượng lãnh đạo tối đa của ${it} thay đổi.` },
  "lead-moved": { en: ({ it, titles, place }) => `The lead of ${it}${place} moved from ${titles("agency", "from")} to ${titles("agency", "to")}.`, vi: ({ it, titles, place }) => `Vai trò chủ trì ${it}${place} chuyển từ ${titles("agency", "from")} sang ${titles("agency", "to")}.` },
  "lead-added": {
    en: ({ it, titles, place, data }) => (isEmpty(data["from"]) ? `${titles("agency", "to")} now ${isOne(data["to"]) ? "leads" : "lead"} ${it}${place}, which nobody led.` : `${titles("agency", "added")} now ${isOne(data["added"]) ? "leads" : "lead"} ${it}${place} too, beside ${titles("agency", "beside")}.`),
    vi: ({ it, titles, place, data }) => (isEmpty(data["from"]) ? `${titles("agency", "to")} nay chủ trì ${it}${place}, trước chưa ai chủ trì.` : `${titles("agency", "added")} nay cùng chủ trì ${it}${place}, bên cạnh ${titles("agency", "beside")}.`),
  },
  "lead-ended": {
    en: ({ it, titles, place, data }) => (isEmpty(data["to"]) ? `Nobody leads ${it}${place} any more; before: ${titles("agency", "from")}.` : `${titles("agency", "ended")} no longer ${isOne(data["ended"]) ? "leads" : "lead"} ${it}${place}; ${titles("agency", "to")} still ${isOne(data["to"]) ? "does" : "do"}.`),
    vi: ({ it, titles, place, data }) => (isEmpty(data["to"]) ? `Không còn ai chủ trì ${it}${place}; trước: ${titles("agency", "from")}.` : `${titles("agency", "ended")} không còn chủ trì ${it}${place}; ${titles("agency", "to")} vẫn chủ trì.`),
  },
  "role-added": { en: ({ it, titles, fields, place }) => `${it} now has the role ${fields("role")} in ${titles("task", "task")}${place}.`, vi: ({ it, titles, fields, place }) => `${it} nay có vai trò ${fields("role")} trong ${titles("task", "task")}${place}.` },
  "role-ended": { en: ({ it, titles, fields, place }) => `${it} no longer has the role ${fields("role")} in ${titles("task", "task")}${place}.`, vi: ({ it, titles, fields, place }) => `${it} không còn vai trò ${fields("role")} trong ${titles("task", "task")}${place}.` },
  "assignments-changed": { en: ({ it }) => `The leads of ${it} are stated differently, but no task changed hands in any place where both models require it.`, vi: ({ it }) => `Việc chủ trì của ${it} được ghi khác đi, nhưng không nhiệm vụ nào đổi cơ quan chủ trì ở những nơi mà cả hai mô hình đều yêu cầu.` },
  "task-merged": { en: ({ it, titles }) => `${it} became one with ${titles("task", "into")}.`, vi: ({ it, titles }) => `${it} nhập vào ${titles("task", "into")}.` },
  "task-replaced": { en: ({ it, titles }) => `${it} was replaced by ${titles("task", "into")}.`, vi: ({ it, titles }) => `${it} được thay bằng ${titles("task", "into")}.` },
  "task-split": { en: ({ it, titles }) => `${it} was split into ${titles("task", "into")}.`, vi: ({ it, titles }) => `${it} được chia thành ${titles("task", "into")}.` },
  "task-ended": { en: ({ it }) => `The task ${it} ended.`, vi: ({ it }) => `Nhiệm vụ ${it} kết thúc.` },
  "task-introduced": { en: ({ it }) => `The task ${it} was introduced.`, vi: ({ it }) => `Bổ sung nhiệm vụ ${it}.` },
  "task-renamed": { en: ({ it, formerly }) => `The task ${formerly} was renamed ${it}.`, vi: ({ it, formerly }) => `Nhiệm vụ ${formerly} đổi tên thành ${it}.` },
  "task-moved": { en: ({ it, titles, data }) => `The task ${it} moved under ${data["after"] === null ? "no other" : titles("task", "after")}.`, vi: ({ it, titles, data }) => `Nhiệm vụ ${it} chuyển về ${data["after"] === null ? "cấp cao nhất" : titles("task", "after")}.` },
  "requirement-changed": {
    en: ({ it, titles, data }) => `${it} must now be led ${data["as"] === undefined ? `in ${titles("jurisdiction", "after")}` : `where ${titles("task", "as")} must`}.`,
    vi: ({ it, titles, data }) => `${it} nay phải được chủ trì tại ${data["as"] === undefined ? titles("jurisdiction", "after") : `những nơi như ${titles("task", "as")}`}.`,
  },
  "task-changed": { en: ({ it, fields }) => `The task ${it} changed: ${fields("fields")}.`, vi: ({ it, fields }) => `Nhiệm vụ ${it} thay đổi: ${fields("fields")}.` },
  "jurisdiction-merged": { en: ({ it, titles }) => `The place ${it} was merged into ${titles("jurisdiction", "into")}.`, vi: ({ it, titles }) => `Địa bàn ${it} sáp nhập vào ${titles("jurisdiction", "into")}.` },
  "jurisdiction-replaced": { en: ({ it, titles }) => `The place ${it} became ${titles("jurisdiction", "into")}.`, vi: ({ it, titles }) => `Địa bàn ${it} trở thành ${titles("jurisdiction", "into")}.` },
  "jurisdiction-split": { en: ({ it, parts }) => `The place ${it} was divided among ${parts("jurisdiction")}.`, vi: ({ it, parts }) => `Địa bàn ${it} được chia cho ${parts("jurisdiction")}.` },
  "jurisdiction-added": { en: ({ it }) => `The place ${it} is new.`, vi: ({ it }) => `Địa bàn mới: ${it}.` },
  "jurisdiction-ended": { en: ({ it }) => `The place ${it} ended.`, vi: ({ it }) => `Địa bàn ${it} kết thúc.` },
  "jurisdiction-moved": {
    en: ({ it, titles, data }) => `The place ${it} is now ${data["after"] === null ? "in no other place" : `in ${titles("jurisdiction", "after")}`}${data["before"] === null ? "" : ` (before: ${titles("jurisdiction", "before")})`}.`,
    vi: ({ it, titles, data }) => `Địa bàn ${it} nay ${data["after"] === null ? "không thuộc địa bàn nào" : `thuộc ${titles("jurisdiction", "after")}`}${data["before"] === null ? "" : ` (trước: ${titles("jurisdiction", "before")})`}.`,
  },
  "jurisdiction-changed": { en: ({ it, fields }) => `The place ${it} changed: ${fields("fields")}.`, vi: ({ it, fields }) => `Địa bàn ${it} thay đổi: ${fields("fields")}.` },
  "level-added": { en: ({ it }) => `The level ${it} is new.`, vi: ({ it }) => `Cấp mới: ${it}.` },
  "level-ended": { en: ({ it }) => `The level ${it} ended.`, vi: ({ it }) => `Cấp ${it} kết thúc.` },
  "level-changed": { en: ({ it, fields }) => `The level ${it} changed: ${fields("fields")}.`, vi: ({ it, fields }) => `Cấp ${it} thay đổi: ${fields("fields")}.` },
  "link-added": { en: ({ it, titles, data }) => `New link: ${it} ${String(data["link"])} ${titles("agency", "to")}.`, vi: ({ it, titles, data }) => `Liên kết mới: ${it} ${String(data["link"])} ${titles("agency", "to")}.` },
  "link-ended": { en: ({ it, titles, data }) => `The link ended: ${it} ${String(data["link"])} ${titles("agency", "to")}.`, vi: ({ it, titles, data }) => `Liên kết kết thúc: ${it} ${String(data["link"])} ${titles("agency", "to")}.` },
  "post-added": { en: ({ it }) => `The post ${it} is new.`, vi: ({ it }) => `Chức vụ mới: ${it}.` },
  "post-ended": { en: ({ it }) => `The post ${it} ended.`, vi: ({ it }) => `Chức vụ ${it} kết thúc.` },
  "post-changed": { en: ({ it, fields }) => `The post ${it} changed: ${fields("fields")}.`, vi: ({ it, fields }) => `Chức vụ ${it} thay đổi: ${fields("fields")}.` },
  "act-added": { en: ({ it }) => `The act ${it} is new.`, vi: ({ it }) => `Văn bản mới: ${it}.` },
  "act-ended": { en: ({ it }) => `The act ${it} is gone.`, vi: ({ it }) => `Văn bản ${it} không còn.` },
  "act-changed": { en: ({ it, fields }) => `The act ${it} changed: ${fields("fields")}.`, vi: ({ it, fields }) => `Văn bản ${it} thay đổi: ${fields("fields")}.` },
  "history-changed": { en: ({ data }) => `Only the history differs: ${Number(data["before"])} events before, ${Number(data["after"])} after.`, vi: ({ data }) => `Chỉ lịch sử khác nhau: trước có ${Number(data["before"])} sự kiện, sau có ${Number(data["after"])}.` },
};

/** The value before and after, each as it stands in a file; a dash where there was none. */
function beforeAndAfter({ before, after }: Facts): string {
  const shown = (value: unknown): string => (typeof value === "string" ? value : "–");
  return `${shown(before)} → ${shown(after)}`;
}

/** The sources of money before and after, where these differ. */
function money({ funding }: Facts, words: string): string {
  if (!isRecord(funding)) return "";
  const shown = (sources: unknown): string => (Array.isArray(sources) && sources.length > 0 ? sources.join(", ") : "–");
  return `: ${words} ${shown(funding["before"])} → ${shown(funding["after"])}`;
}

const isEmpty = (list: unknown): boolean => !Array.isArray(list) || list.length === 0;
const isOne = (list: unknown): boolean => Array.isArray(list) && list.length === 1;

const inPlace: Readonly<Record<LanguageTag, string>> = { en: " in ", vi: " tại " };
const nowhere: Readonly<Record<LanguageTag, string>> = { en: "all places", vi: "mọi nơi" };

/** The ids that a fact names: one, or several. */
function idsIn(fact: unknown): readonly string[] {
  return Array.isArray(fact) ? (fact as readonly string[]) : typeof fact === "string" ? [fact] : [];
}

function refTo(kind: string, id: string): Ref {
  return { [kind]: id } as unknown as Ref; // One key: the kind.
}

/** ` (90 %)`, where a share is stated. */
function shareIn(shares: unknown, index: number, lang: LanguageTag): string {
  const share: unknown = Array.isArray(shares) ? shares[index] : undefined;
  return typeof share === "number" ? ` (${(Math.round(share * 1000) / 10).toLocaleString(lang, { maximumFractionDigits: 1 })} %)` : "";
}

/** The sentence about a change; records of a kind whose titles read the same in it are told apart by their ids. */
export function changeMessage(difference: Difference, lang: LanguageTag, titleOf: (ref: Ref) => string): string {
  const idOf = new Map<string, string>();
  const alike = new Set<string>();
  const sentence = sentenceOf(difference, lang, (ref) => {
    const [key, id] = keyAndId(ref, titleOf(ref));
    if ((idOf.get(key) ?? id) !== id) alike.add(key);
    idOf.set(key, id);
    return titleOf(ref);
  });
  if (alike.size === 0) return sentence;
  return sentenceOf(difference, lang, (ref) => {
    const [key, id] = keyAndId(ref, titleOf(ref));
    return alike.has(key) ? `${titleOf(ref)} (${id})` : titleOf(ref);
  });
}

/** The kind of a record with its title, and its id. */
function keyAndId(ref: Ref, title: string): readonly [string, string] {
  const [kind = "", id = ""] = Object.entries(ref)[0] ?? [];
  return [`${kind} ${title}`, id];
}

function sentenceOf({ kind, at, data }: Difference, lang: LanguageTag, titleOf: (ref: Ref) => string): string {
  const place = at.find((ref) => "jurisdiction" in ref && ref !== at[0]);
  const [first] = at;
  return sentences[kind][lang]({
    data,
    it: first ? titleOf(first) : "",
    formerly: kind === "agency-renamed" || kind === "task-renamed" ? textIn(data["before"] as Text, lang) : "", // These two carry the title before.
    fields: (field) => fieldWords(data[field], lang),
    place: place ? `${inPlace[lang]}${titleOf(place)}` : "",
    titles: (of, field) => {
      const list = idsIn(data[field]);
      return list.length === 0 ? nowhere[lang] : list.map((id) => titleOf(refTo(of, id))).join(", ");
    },
    parts: (of) => idsIn(data["into"]).map((id, index) => `${titleOf(refTo(of, id))}${shareIn(data["shares"], index, lang)}`).join(", "),
  });
}
