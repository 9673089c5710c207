import type { RefKind, Severity } from "../findings/finding.js";
import type { LanguageTag } from "../findings/language.js";
import type { Disposition, StepOutcome } from "../scenario/plan-result.js";
import { numberIn } from "./number.js";

/** Every heading and phrase of the reports in one language. */
export interface Headings {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly severities: Readonly<Record<Severity, (count: number) => string>>;
  readonly records: Readonly<Record<RefKind, (count: number) => string>>;
  readonly kinds: Readonly<Record<RefKind, string>>;
  readonly findings: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly andIn: (places: string) => string;
  readonly andMoreAlike: (count: number) => string;
  readonly nothingFound: string;
  readonly cellsLooked: (cells: number) => string;
  readonly noCells: string;
  readonly rulesRun: (count: number) => string;
  readonly metNothing: (codes: string) => string;
  readonly leftAside: (code: string, count: number) => string;
  readonly everything: string;
  readonly span: (from: string, until: string) => string;
  readonly dates: (count: number) => string;
  readonly inFull: string;
  readonly steps: string;
  readonly step: string;
  readonly date: string;
  readonly state: string;
  readonly title: string;
  readonly did: string;
  readonly code: string;
  readonly where: string;
  readonly message: string;
  readonly from: string;
  readonly until: string;
  readonly states: Readonly<Record<StepOutcome["state"], string>>;
  readonly waited: (on: string) => string;
  readonly noEffect: string;
  readonly byDate: string;
  readonly introduced: string;
  readonly resolved: string;
  readonly gaps: string;
  readonly gapOf: (tasks: number | undefined, place: string | undefined) => string;
  readonly throughout: (tasks: string) => string;
  readonly days: (from: string | undefined, until: string | undefined, count: number | undefined) => string;
  readonly openAtEnd: string;
  readonly since: (on: string) => string;
  readonly changedOn: (on: string) => string;
  readonly nothingOpen: string;
  readonly closed: string;
  readonly counts: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly percent: string;
  readonly dispositions: string;
  readonly became: Readonly<Record<Disposition["became"], string>>;
  readonly agenciesBecame: string;
  readonly tasksBecame: string;
  readonly proof: string;
  readonly proofLine: (holds: boolean, cells: number, dates: number, digest: string) => string;
  readonly proofOfNothing: string;
  readonly changes: (count: number) => string;
  readonly noChange: string;
  readonly line: string;
  readonly help: string;
}

const count = (lang: LanguageTag, one: string, many: string) => (number: number): string => `${numberIn(number, lang)} ${number === 1 ? one : many}`;
const en = (one: string, many = `${one}s`): ((number: number) => string) => count("en", one, many);
const vi = (word: string): ((number: number) => string) => count("vi", word, word);

/** The headings, by language. */
export const headings: Readonly<Record<LanguageTag, Headings>> = {
  en: {
    severity: { error: "error", warning: "warning", info: "note" },
    severities: { error: en("error"), warning: en("warning"), info: en("note") },
    records: { level: en("level"), jurisdiction: en("place"), task: en("task"), agency: en("agency", "agencies"), post: en("post"), act: en("act"), step: en("step") },
    kinds: { level: "level", jurisdiction: "place", task: "task", agency: "agency", post: "post", act: "act", step: "step" },
    findings: en("finding"),
    andMore: (rest) => (rest === Infinity ? "… and many more" : `… and ${numberIn(rest, "en")} more`),
    andIn: (places) => `(and in ${places})`,
    andMoreAlike: (rest) => `(and ${numberIn(rest, "en")} more of the kind)`,
    nothingFound: "Nothing found.",
    cellsLooked: (cells) => `${numberIn(cells, "en")} ${cells === 1 ? "cell" : "cells"} (task × place) looked at`,
    noCells: "No cell was looked at: the model has no task that any place requires, so that nothing was found says nothing.",
    rulesRun: en("rule"),
    metNothing: (codes) => `Met nothing to look at: ${codes}.`,
    leftAside: (code, aside) => `${code} left ${numberIn(aside, "en")} aside that it could not judge.`,
    everything: "the whole model",
    span: (from, until) => `from ${from} until ${until}`,
    dates: en("date"),
    inFull: "This is the short form: --format markdown, or json, tells every finding, count and agency.",
    steps: "Steps",
    step: "Step",
    date: "Date",
    state: "State",
    title: "Title",
    did: "What it did",
    code: "Code",
    where: "Where",
    message: "Finding",
    from: "From",
    until: "Until",
    states: { done: "done", refused: "REFUSED", "never-ran": "NEVER RAN" },
    waited: (on) => `waited since ${on}`,
    noEffect: "no change",
    byDate: "What each date introduced and resolved",
    introduced: "introduced",
    resolved: "resolved",
    gaps: "Tasks without a lead",
    throughout: (tasks) => `all the time: ${tasks} (see below)`,
    gapOf: (tasks, place) => `${tasks === undefined ? "every task" : en("task")(tasks)}${place ? ` in ${place}` : ""}`,
    days: (from, until, number) => (from === undefined && until === undefined ? "all the time" : until === undefined ? `${from ?? "before"} → still open` : `${from ?? "before"} → ${until}${number === undefined ? "" : `, ${numberIn(number, "en")} ${number === 1 ? "day" : "days"}`}`),
    openAtEnd: "Still open at the end",
    since: (on) => `since ${on}`,
    changedOn: (on) => `changed ${on}`,
    nothingOpen: "Nothing is open at the end.",
    closed: "Gone by the end",
    counts: "Counts",
    before: "before",
    after: "after",
    difference: "difference",
    percent: "%",
    dispositions: "What became of",
    became: { ended: "ended", split: "split", merged: "merged", replaced: "replaced", moved: "moved", converted: "converted", renamed: "renamed", changed: "changed", unchanged: "unchanged" },
    agenciesBecame: "agencies became",
    tasksBecame: "tasks became",
    proof: "Proof",
    proofLine: (holds, cells, dates, digest) => `${holds ? "holds" : "does NOT hold"}: ${numberIn(cells, "en")} ${cells === 1 ? "cell" : "cells"} on ${numberIn(dates, "en")} ${dates === 1 ? "date" : "dates"}, ${digest}`,
    proofOfNothing: "The proof is about no cell: no place requires any task, so it says nothing.",
    changes: en("change"),
    noChange: "No difference.",
    line: "Line",
    help: "What to do",
  },
  vi: {
    severity: { error: "lỗi", warning: "cảnh báo", info: "lưu ý" },
    severities: { error: vi("lỗi"), warning: vi("cảnh báo"), info: vi("lưu ý") },
    records: { level: vi("cấp"), jurisdiction: vi("địa bàn"), task: vi("nhiệm vụ"), agency: vi("cơ quan"), post: vi("chức vụ"), act: vi("văn bản"), step: vi("bước") },
    kinds: { level: "cấp", jurisdiction: "địa bàn", task: "nhiệm vụ", agency: "cơ quan", post: "chức vụ", act: "văn bản", step: "bước" },
    findings: vi("phát hiện"),
    andMore: (rest) => (rest === Infinity ? "… và nhiều mục khác" : `… và ${numberIn(rest, "vi")} mục khác`),
    andIn: (places) => `(và tại ${places})`,
    andMoreAlike: (rest) => `(và ${numberIn(rest, "vi")} phát hiện cùng loại)`,
    nothingFound: "Không phát hiện vấn đề nào.",
    cellsLooked: (cells) => `đã xét ${numberIn(cells, "vi")} ô (nhiệm vụ × địa bàn)`,
    noCells: "Chưa xét ô nào: mô hình không có nhiệm vụ nào phải thực hiện tại địa bàn nào, nên việc không phát hiện gì không chứng tỏ điều gì.",
    rulesRun: vi("quy tắc"),
    metNothing: (codes) => `Không gặp đối tượng nào để xét: ${codes}.`,
    leftAside: (code, aside) => `${code} bỏ qua ${numberIn(aside, "vi")} trường hợp không thể đánh giá.`,
    everything: "toàn bộ mô hình",
    span: (from, until) => `từ ngày ${from} đến trước ngày ${until}`,
    dates: vi("ngày"),
    inFull: "Đây là bản tóm tắt: --format markdown hoặc json cho biết mọi phát hiện, số lượng và cơ quan.",
    steps: "Các bước",
    step: "Bước",
    date: "Ngày",
    state: "Trạng thái",
    title: "Tên",
    did: "Nội dung thực hiện",
    code: "Mã",
    where: "Ở đâu",
    message: "Phát hiện",
    from: "Từ ngày",
    until: "Đến trước ngày",
    states: { done: "xong", refused: "BỊ TỪ CHỐI", "never-ran": "KHÔNG CHẠY" },
    waited: (on) => `chờ từ ${on}`,
    noEffect: "không thay đổi",
    byDate: "Từng ngày: vấn đề mới và vấn đề đã hết",
    introduced: "mới",
    resolved: "đã hết",
    gaps: "Nhiệm vụ không có cơ quan chủ trì",
    throughout: (tasks) => `suốt thời gian: ${tasks} (xem bên dưới)`,
    gapOf: (tasks, place) => `${tasks === undefined ? "mọi nhiệm vụ" : vi("nhiệm vụ")(tasks)}${place ? ` tại ${place}` : ""}`,
    days: (from, until, number) => (from === undefined && until === undefined ? "suốt thời gian" : until === undefined ? `${from ?? "trước đó"} → chưa hết` : `${from ?? "trước đó"} → ${until}${number === undefined ? "" : `, ${numberIn(number, "vi")} ngày`}`),
    openAtEnd: "Còn lại đến cuối kỳ",
    since: (on) => `từ ${on}`,
    changedOn: (on) => `đổi ${on}`,
    nothingOpen: "Không còn vấn đề nào đến cuối kỳ.",
    closed: "Đã hết trước cuối kỳ",
    counts: "Số lượng",
    before: "trước",
    after: "sau",
    difference: "chênh lệch",
    percent: "%",
    dispositions: "Kết quả đối với",
    became: { ended: "kết thúc", split: "chia tách", merged: "hợp nhất", replaced: "thay thế", moved: "chuyển", converted: "chuyển loại hình", renamed: "đổi tên", changed: "thay đổi", unchanged: "giữ nguyên" },
    agenciesBecame: "kết quả cơ quan",
    tasksBecame: "kết quả nhiệm vụ",
    proof: "Chứng minh",
    proofLine: (holds, cells, dates, digest) => `${holds ? "đúng" : "KHÔNG đúng"}: ${numberIn(cells, "vi")} ô trong ${numberIn(dates, "vi")} ngày, ${digest}`,
    proofOfNothing: "Chứng minh không xét ô nào: không địa bàn nào phải thực hiện nhiệm vụ nào, nên không chứng tỏ điều gì.",
    changes: vi("thay đổi"),
    noChange: "Không có khác biệt.",
    line: "Dòng",
    help: "Cách xử lý",
  },
};
