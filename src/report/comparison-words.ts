import type { LanguageTag } from "../findings/language.js";
import { numberIn } from "./number.js";

/** The phrases of a comparison of scenarios, in one language. */
export interface ComparisonWords {
  readonly heading: (count: number) => string;
  readonly span: (from: string, until: string, days: number) => string;
  readonly proof: string;
  readonly holds: string;
  readonly fails: string;
  readonly cells: string;
  readonly missing: string;
  readonly contested: string;
  readonly done: string;
  readonly refused: string;
  readonly neverRan: string;
  readonly agencies: string;
  readonly staff: string;
  readonly tasks: string;
  readonly movedCells: string;
  readonly findings: (code: string) => string;
  readonly spansDiffer: string;
  readonly digest: string;
}

/** The phrases of a comparison, by language. */
export const comparisonWords: Readonly<Record<LanguageTag, ComparisonWords>> = {
  en: {
    heading: (count) => `${numberIn(count, "en")} ${count === 1 ? "scenario" : "scenarios side by side"}`,
    span: (from, until, days) => `from ${from} until ${until}, ${numberIn(days, "en")} ${days === 1 ? "day" : "days"}`,
    proof: "proof",
    holds: "holds",
    fails: "does NOT hold",
    cells: "cells looked at",
    missing: "cell-days without a lead",
    contested: "cell-days with several leads",
    done: "steps done",
    refused: "steps refused",
    neverRan: "steps that never ran",
    agencies: "agencies moved",
    staff: "staff moved",
    tasks: "tasks whose lead moved",
    movedCells: "cells whose lead moved",
    findings: (code) => `${code}: introduced / open`,
    spansDiffer: "The spans differ in length, so cell-days cannot be compared: give the scenarios the same `from` and `until`.",
    digest: "Digests",
  },
  vi: {
    heading: (count) => `So sánh ${numberIn(count, "vi")} kịch bản`,
    span: (from, until, days) => `từ ${from} đến trước ${until}, ${numberIn(days, "vi")} ngày`,
    proof: "chứng minh",
    holds: "đúng",
    fails: "KHÔNG đúng",
    cells: "số ô đã xét",
    missing: "ô-ngày không có cơ quan chủ trì",
    contested: "ô-ngày có nhiều cơ quan chủ trì",
    done: "bước đã thực hiện",
    refused: "bước bị từ chối",
    neverRan: "bước không chạy",
    agencies: "cơ quan biến động",
    staff: "biên chế chuyển cơ quan",
    tasks: "nhiệm vụ đổi chủ trì",
    movedCells: "ô đổi chủ trì",
    findings: (code) => `${code}: mới / còn lại`,
    spansDiffer: "Các khoảng thời gian dài ngắn khác nhau nên không so sánh được ô-ngày: hãy ghi cùng `from` và `until`.",
    digest: "Mã tóm lược",
  },
};
