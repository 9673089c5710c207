import type { LanguageTag } from "../findings/language.js";
import { numberIn } from "./number.js";

/** The sentences of a plan's verdict in one language. */
interface VerdictWords {
  readonly verdict: (holds: boolean, stepsLeftOut: number) => string;
  readonly withoutLead: (tasks: number | undefined, from: string, until: string | undefined, longest: number) => string;
  readonly withSeveralLeads: (tasks: number | undefined, atEnd: number | undefined) => string;
  readonly stepsRefused: (count: number) => string;
  readonly stepsNeverRan: (count: number) => string;
}

/** The sentences of a plan's verdict, by language. */
export const verdictWords: Readonly<Record<LanguageTag, VerdictWords>> = {
  en: {
    verdict: (holds, left) =>
      !holds ? "One task, one lead: does NOT hold." : left > 0 ? `One task, one lead: holds only WITHOUT the ${left === 1 ? "step" : `${numberIn(left, "en")} steps`} that did not run.` : "One task, one lead: holds. Every required task has exactly one lead, in every place, on every day.",
    withoutLead: (tasks, from, until, longest) => `${tasks === undefined ? "Every task of some place has" : tasks === 1 ? "1 task has" : `${numberIn(tasks, "en")} tasks have`} no lead (${from} → ${until === undefined ? "still open at the end" : `${until}; at most ${numberIn(longest, "en")} ${longest === 1 ? "day" : "days"}`}).`,
    withSeveralLeads: (tasks, atEnd) => `${tasks === undefined ? "Every task of some place has" : tasks === 1 ? "1 task has" : `${numberIn(tasks, "en")} tasks have`} several leads, ${atEnd === 0 ? "none" : atEnd === undefined || atEnd === tasks ? "all" : numberIn(atEnd, "en")} of them to the end.`,
    stepsRefused: (count) => `${numberIn(count, "en")} ${count === 1 ? "step" : "steps"} refused`,
    stepsNeverRan: (count) => `${numberIn(count, "en")} ${count === 1 ? "step" : "steps"} never ran`,
  },
  vi: {
    verdict: (holds, left) =>
      !holds ? "Một việc, một cơ quan chủ trì: KHÔNG đúng." : left > 0 ? `Một việc, một cơ quan chủ trì: chỉ đúng khi KHÔNG tính ${left === 1 ? "bước" : `${numberIn(left, "vi")} bước`} không chạy.` : "Một việc, một cơ quan chủ trì: đúng. Mọi nhiệm vụ bắt buộc có đúng một cơ quan chủ trì, ở mọi địa bàn, vào mọi ngày.",
    withoutLead: (tasks, from, until, longest) => `${tasks === undefined ? "Mọi nhiệm vụ của một địa bàn" : `${numberIn(tasks, "vi")} nhiệm vụ`} không có cơ quan chủ trì (${from} → ${until === undefined ? "chưa hết vào cuối kỳ" : `${until}; lâu nhất ${numberIn(longest, "vi")} ngày`}).`,
    withSeveralLeads: (tasks, atEnd) => `${tasks === undefined ? "Mọi nhiệm vụ của một địa bàn" : `${numberIn(tasks, "vi")} nhiệm vụ`} có nhiều cơ quan chủ trì, ${atEnd === 0 ? "không nhiệm vụ nào" : atEnd === undefined || atEnd === tasks ? "tất cả" : `${numberIn(atEnd, "vi")} nhiệm vụ`} còn đến cuối kỳ.`,
    stepsRefused: (count) => `${numberIn(count, "vi")} bước bị từ chối`,
    stepsNeverRan: (count) => `${numberIn(count, "vi")} bước không chạy`,
  },
};
