import type { Facts, Language, Ref } from "../findings/finding.js";
import type { Wording } from "../findings/wording.js";
import { type Text, textIn } from "../model/text.js";
import type { ChangeKind, Difference } from "./change.js";

/** What a sentence about a change is made of: its facts, and the titles of the records it names. */
interface ChangeFacts {
  readonly data: Facts;
  /** The title of the first record. */
  readonly it: string;
  /** Titles of the records that a fact lists by id. */
  readonly titles: (kind: "agency" | "task" | "jurisdiction" | "level", field: string) => string;
  /** The title before, of a record that was renamed. */
  readonly formerly: string;
  /** ` in …`, when the change names a place. */
  readonly place: string;
}

const sentences: Readonly<Record<ChangeKind, Wording<ChangeFacts>>> = {
  "model-changed": { en: ({ data }) => (data["field"] === "asOf" ? `The day of the model changed: ${pair(data)}.` : `The model's ${String(data["field"])} changed.`), vi: ({ data }) => (data["field"] === "asOf" ? `Ngày của mô hình thay đổi: ${pair(data)}.` : `Trường ${String(data["field"])} của mô hình thay đổi.`) },
  "agency-merged": { en: ({ it, titles }) => `${it} was merged into ${titles("agency", "into")}.`, vi: ({ it, titles }) => `${it} sáp nhập vào ${titles("agency", "into")}.` },
  "agency-replaced": { en: ({ it, titles }) => `${it} was replaced by ${titles("agency", "into")}.`, vi: ({ it, titles }) => `${it} được thay bằng ${titles("agency", "into")}.` },
  "agency-split": { en: ({ it, titles }) => `${it} was split among ${titles("agency", "into")}.`, vi: ({ it, titles }) => `${it} được chia cho ${titles("agency", "into")}.` },
  "agency-ended": { en: ({ it }) => `${it} ended.`, vi: ({ it }) => `${it} kết thúc hoạt động.` },
  "agency-established": { en: ({ it }) => `${it} was established.`, vi: ({ it }) => `${it} được thành lập.` },
  "agency-renamed": { en: ({ it, formerly }) => `${formerly} was renamed ${it}.`, vi: ({ it, formerly }) => `${formerly} đổi tên thành ${it}.` },
  "agency-moved": { en: ({ it, titles, data }) => `${it} moved under ${data["after"] === null ? "nobody" : titles("agency", "after")}${data["before"] === null ? "" : ` (before: ${titles("agency", "before")})`}.`, vi: ({ it, titles, data }) => `${it} chuyển về ${data["after"] === null ? "không trực thuộc cơ quan nào" : `trực thuộc ${titles("agency", "after")}`}${data["before"] === null ? "" : ` (trước: ${titles("agency", "before")})`}.` },
  "agency-relocated": { en: ({ it, titles, data }) => `The place of ${it} is now ${data["after"] === null ? "everywhere" : titles("jurisdiction", "after")}.`, vi: ({ it, titles, data }) => `Địa bàn của ${it} nay là ${data["after"] === null ? "mọi nơi" : titles("jurisdiction", "after")}.` },
  "agency-converted": { en: ({ it, data }) => `${it} was converted: ${pair(data)}.`, vi: ({ it, data }) => `${it} được chuyển đổi: ${pair(data)}.` },
  "staff-changed": { en: ({ it, data }) => `The staffing quota of ${it} changed from ${Number(data["before"])} to ${Number(data["after"])}.`, vi: ({ it, data }) => `Biên chế của ${it} đổi từ ${Number(data["before"])} thành ${Number(data["after"])}.` },
  "leaders-changed": { en: ({ it }) => `The limits of leaders of ${it} changed.`, vi: ({ it }) => `Số lượng lãnh đạo tối đa của ${it} thay đổi.` },
  "lead-moved": { en: ({ it, titles, place }) => `The lead of ${it}${place} moved from ${titles("agency", "from")} to ${titles("agency", "to")}.`, vi: ({ it, titles, place }) => `Vai trò chủ trì ${it}${place} chuyển từ ${titles("agency", "from")} sang ${titles("agency", "to")}.` },
  "lead-added": { en: ({ it, titles, place }) => `${titles("agency", "to")} now leads ${it}${place}, which nobody led.`, vi: ({ it, titles, place }) => `${titles("agency", "to")} nay chủ trì ${it}${place}, trước chưa ai chủ trì.` },
  "lead-ended": { en: ({ it, titles, place }) => `Nobody leads ${it}${place} any more; before: ${titles("agency", "from")}.`, vi: ({ it, titles, place }) => `Không còn ai chủ trì ${it}${place}; trước: ${titles("agency", "from")}.` },
  "role-added": { en: ({ it, titles, data, place }) => `${it} now has the role ${String(data["role"])} in ${titles("task", "task")}${place}.`, vi: ({ it, titles, data, place }) => `${it} nay có vai trò ${String(data["role"])} trong ${titles("task", "task")}${place}.` },
  "role-ended": { en: ({ it, titles, data, place }) => `${it} no longer has the role ${String(data["role"])} in ${titles("task", "task")}${place}.`, vi: ({ it, titles, data, place }) => `${it} không còn vai trò ${String(data["role"])} trong ${titles("task", "task")}${place}.` },
  "assignments-changed": { en: ({ it }) => `What ${it} does is written in other words or in places that require nothing.`, vi: ({ it }) => `Phân công của ${it} được ghi khác đi hoặc ở nơi không yêu cầu.` },
  "task-merged": { en: ({ it, titles }) => `${it} became one with ${titles("task", "into")}.`, vi: ({ it, titles }) => `${it} nhập vào ${titles("task", "into")}.` },
  "task-replaced": { en: ({ it, titles }) => `${it} was replaced by ${titles("task", "into")}.`, vi: ({ it, titles }) => `${it} được thay bằng ${titles("task", "into")}.` },
  "task-split": { en: ({ it, titles }) => `${it} was split into ${titles("task", "into")}.`, vi: ({ it, titles }) => `${it} được chia thành ${titles("task", "into")}.` },
  "task-ended": { en: ({ it }) => `The task ${it} ended.`, vi: ({ it }) => `Nhiệm vụ ${it} kết thúc.` },
  "task-introduced": { en: ({ it }) => `The task ${it} was introduced.`, vi: ({ it }) => `Bổ sung nhiệm vụ ${it}.` },
  "task-renamed": { en: ({ it, formerly }) => `The task ${formerly} was renamed ${it}.`, vi: ({ it, formerly }) => `Nhiệm vụ ${formerly} đổi tên thành ${it}.` },
  "task-moved": { en: ({ it, titles, data }) => `The task ${it} moved under ${data["after"] === null ? "no other" : titles("task", "after")}.`, vi: ({ it, titles, data }) => `Nhiệm vụ ${it} chuyển về ${data["after"] === null ? "cấp cao nhất" : titles("task", "after")}.` },
  "requirement-changed": { en: ({ it, titles }) => `${it} must now be led in ${titles("jurisdiction", "after")}.`, vi: ({ it, titles }) => `${it} nay phải được chủ trì tại ${titles("jurisdiction", "after")}.` },
  "task-changed": { en: ({ it, data }) => `The task ${it} changed: ${String(data["fields"])}.`, vi: ({ it, data }) => `Nhiệm vụ ${it} thay đổi: ${String(data["fields"])}.` },
  "jurisdiction-added": { en: ({ it }) => `The place ${it} is new.`, vi: ({ it }) => `Địa bàn mới: ${it}.` },
  "jurisdiction-ended": { en: ({ it }) => `The place ${it} ended.`, vi: ({ it }) => `Địa bàn ${it} kết thúc.` },
  "jurisdiction-changed": { en: ({ it, data }) => `The place ${it} changed: ${String(data["fields"])}.`, vi: ({ it, data }) => `Địa bàn ${it} thay đổi: ${String(data["fields"])}.` },
  "level-added": { en: ({ it }) => `The level ${it} is new.`, vi: ({ it }) => `Cấp mới: ${it}.` },
  "level-ended": { en: ({ it }) => `The level ${it} ended.`, vi: ({ it }) => `Cấp ${it} kết thúc.` },
  "level-changed": { en: ({ it, data }) => `The level ${it} changed: ${String(data["fields"])}.`, vi: ({ it, data }) => `Cấp ${it} thay đổi: ${String(data["fields"])}.` },
  "link-added": { en: ({ it, titles, data }) => `New link: ${it} ${String(data["link"])} ${titles("agency", "to")}.`, vi: ({ it, titles, data }) => `Liên kết mới: ${it} ${String(data["link"])} ${titles("agency", "to")}.` },
  "link-ended": { en: ({ it, titles, data }) => `The link ended: ${it} ${String(data["link"])} ${titles("agency", "to")}.`, vi: ({ it, titles, data }) => `Liên kết kết thúc: ${it} ${String(data["link"])} ${titles("agency", "to")}.` },
  "post-added": { en: ({ it }) => `The post ${it} is new.`, vi: ({ it }) => `Chức vụ mới: ${it}.` },
  "post-ended": { en: ({ it }) => `The post ${it} ended.`, vi: ({ it }) => `Chức vụ ${it} kết thúc.` },
  "post-changed": { en: ({ it, data }) => `The post ${it} changed: ${String(data["fields"])}.`, vi: ({ it, data }) => `Chức vụ ${it} thay đổi: ${String(data["fields"])}.` },
  "act-added": { en: ({ it }) => `The act ${it} is new.`, vi: ({ it }) => `Văn bản mới: ${it}.` },
  "act-ended": { en: ({ it }) => `The act ${it} is gone.`, vi: ({ it }) => `Văn bản ${it} không còn.` },
  "act-changed": { en: ({ it, data }) => `The act ${it} changed: ${String(data["fields"])}.`, vi: ({ it, data }) => `Văn bản ${it} thay đổi: ${String(data["fields"])}.` },
};

function pair({ field, before, after }: Facts): string {
  const shown = (value: unknown): string => (typeof value === "string" ? value : "–");
  return `${shown(field)} ${shown(before)} → ${shown(after)}`;
}

const inPlace: Readonly<Record<Language, string>> = { en: " in ", vi: " tại " };
const nowhere: Readonly<Record<Language, string>> = { en: "all places", vi: "mọi nơi" };

/** The sentence about a change. */
export function changeMessage({ kind, at, data }: Difference, lang: Language, titleOf: (ref: Ref) => string): string {
  const place = at.find((ref) => "jurisdiction" in ref && ref !== at[0]);
  const [first] = at;
  return sentences[kind][lang]({
    data,
    it: first ? titleOf(first) : "",
    formerly: kind === "agency-renamed" || kind === "task-renamed" ? textIn(data["before"] as Text, lang) : "", // These two carry the title before.
    place: place ? `${inPlace[lang]}${titleOf(place)}` : "",
    titles: (of, field) => {
      const ids: unknown = data[field];
      const list = Array.isArray(ids) ? (ids as readonly string[]) : typeof ids === "string" ? [ids] : [];
      return list.length === 0 ? nowhere[lang] : list.map((id) => titleOf({ [of]: id } as unknown as Ref)).join(", "); // One key: the kind.
    },
  });
}
