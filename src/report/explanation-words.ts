import type { LanguageTag } from "../findings/language.js";
import { numberIn } from "./number.js";

/** The phrases of an explanation, in one language. */
export interface ExplanationWords {
  readonly task: string;
  readonly kind: string;
  readonly branch: string;
  readonly place: string;
  readonly level: string;
  readonly partOf: string;
  readonly superior: string;
  readonly acts: string;
  readonly subtasks: string;
  readonly subordinates: string;
  readonly staff: string;
  readonly leads: string;
  readonly places: string;
  readonly formerly: string;
  readonly agencies: string;
  readonly made: string;
  readonly ended: string;
  readonly gone: string;
  readonly who: string;
  readonly origins: string;
  readonly became: string;
  readonly nobody: string;
  readonly everywhere: string;
  readonly nowhere: string;
  readonly noHistory: string;
  readonly undated: string;
  readonly from: (agencies: string) => string;
  readonly perhapsFrom: (agencies: string) => string;
  readonly fromNobody: string;
  readonly cells: (count: number) => string;
  readonly step: (id: string) => string;
  readonly date: string;
  readonly how: string;
  readonly share: string;
}

/** The phrases of an explanation, by language. */
export const explanationWords: Readonly<Record<LanguageTag, ExplanationWords>> = {
  en: {
    task: "Task",
    kind: "Kind",
    branch: "Branch",
    place: "Place",
    level: "Level",
    partOf: "Part of",
    superior: "Superior",
    acts: "Rests on",
    subtasks: "Sub-tasks",
    subordinates: "Subordinate agencies",
    staff: "Staffing quota",
    leads: "Leads",
    places: "Places in it",
    formerly: "Part of, before",
    agencies: "Agencies there",
    made: "Made",
    ended: "Ended",
    gone: "It no longer exists.",
    who: "Who leads it",
    origins: "What it came from",
    became: "What it became",
    nobody: "nobody",
    everywhere: "everywhere",
    nowhere: "It is not required there, so nobody has to lead it.",
    noHistory: "as far back as the history goes",
    undated: "no date",
    from: (agencies) => `from ${agencies}`,
    perhapsFrom: (agencies) => `perhaps from ${agencies}`,
    fromNobody: "led by nobody before",
    cells: (count) => `${numberIn(count, "en")} ${count === 1 ? "cell" : "cells"}`,
    step: (id) => `step ${id}`,
    date: "Date",
    how: "How",
    share: "Share",
  },
  vi: {
    task: "Nhiệm vụ",
    kind: "Loại",
    branch: "Khối",
    place: "Địa bàn",
    level: "Cấp",
    partOf: "Thuộc",
    superior: "Cấp trên",
    acts: "Căn cứ",
    subtasks: "Nhiệm vụ con",
    subordinates: "Đơn vị trực thuộc",
    staff: "Biên chế",
    leads: "Chủ trì",
    places: "Địa bàn bên trong",
    formerly: "Trước đó thuộc",
    agencies: "Cơ quan tại đó",
    made: "Hình thành",
    ended: "Kết thúc",
    gone: "Không còn tồn tại.",
    who: "Cơ quan chủ trì",
    origins: "Nguồn gốc",
    became: "Trở thành",
    nobody: "không có cơ quan nào",
    everywhere: "mọi nơi",
    nowhere: "Không bắt buộc thực hiện tại đó nên không cần cơ quan chủ trì.",
    noHistory: "từ trước mọi sự kiện được ghi",
    undated: "không ghi ngày",
    from: (agencies) => `từ ${agencies}`,
    perhapsFrom: (agencies) => `có thể từ ${agencies}`,
    fromNobody: "trước đó không ai chủ trì",
    cells: (count) => `${numberIn(count, "vi")} ô`,
    step: (id) => `bước ${id}`,
    date: "Ngày",
    how: "Cách thức",
    share: "Tỷ lệ",
  },
};

const operations: Readonly<Record<LanguageTag, ReadonlyMap<string, string>>> = {
  en: new Map([["establish", "establishment"], ["merge", "merger"], ["dissolve", "dissolution"], ["split", "split"], ["reassign", "reassignment"], ["delegate", "delegation"], ["rename", "renaming"], ["transfer", "transfer"], ["convert", "conversion"], ["introduce", "introduction"], ["retire", "end of a task"], ["unify", "unification"], ["redraw", "redrawing of places"], ["abolish-level", "end of a level"], ["restaff", "change of staff"], ["appoint", "appointment"]]),
  vi: new Map([["establish", "thành lập"], ["merge", "hợp nhất, sáp nhập"], ["dissolve", "giải thể"], ["split", "chia tách"], ["reassign", "chuyển nhiệm vụ"], ["delegate", "phân cấp"], ["rename", "đổi tên"], ["transfer", "đổi cấp trên"], ["convert", "chuyển loại hình"], ["introduce", "thêm nhiệm vụ"], ["retire", "bỏ nhiệm vụ"], ["unify", "gộp nhiệm vụ"], ["redraw", "sắp xếp địa bàn"], ["abolish-level", "bỏ một cấp"], ["restaff", "điều chỉnh biên chế"], ["appoint", "bố trí nhân sự"]]),
};

/** An operation as a noun, for a person; one that is not known stands as it is. */
export function operationName(op: string, lang: LanguageTag): string {
  return operations[lang].get(op) ?? op;
}
