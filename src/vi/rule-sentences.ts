import type { Named } from "../findings/language.js";

/** What a step waits for: another step, or an act with the days of its force. */
type Waited = { readonly step: string } | { readonly act: string; readonly from?: string; readonly until?: string };

/** The facts of the findings of rules, and of steps. */
export interface RuleFacts {
  readonly act: string;
  readonly on: string;
  readonly title: string;
  readonly count: number;
  readonly superior: string;
  readonly level: string;
  readonly superiorLevel: string;
  readonly own: string;
  readonly post: string;
  readonly step: string;
  readonly waits: readonly Waited[];
  readonly due: string;
  readonly effective?: string;
}

/** A sentence, and what to do. */
interface Pair {
  readonly message: (data: RuleFacts, names: Named) => string;
  readonly help: () => string;
}

const mostNamed = 10;

/** What rules find, and what becomes of steps, in Vietnamese, by code. */
export const ruleSentences: Readonly<Record<string, Pair>> = {
  "lead-missing": {
    message: (_, { task, place, everyTask, everywhere }) => `Không có cơ quan nào chủ trì ${everyTask ? "bất cứ nhiệm vụ nào" : task}${everywhere ? "" : ` tại ${place}`}.`,
    help: () => "Giao cho một cơ quan chủ trì tại đó, hoặc thu hẹp nơi phải thực hiện nhiệm vụ.",
  },
  "lead-contested": {
    message: (_, { task, place, agencies, everyTask, everywhere }) => `${everyTask ? "Mọi nhiệm vụ" : task} do ${agencies.length} cơ quan cùng chủ trì${everywhere ? "" : ` tại ${place}`}: ${list(agencies)}.`,
    help: () => "Giữ một cơ quan chủ trì, các cơ quan khác phối hợp; hoặc chia nhiệm vụ thành các nhiệm vụ con, mỗi cơ quan một phần.",
  },
  "level-inversion": {
    message: ({ superior, level, superiorLevel }, { agencies: [agency], titleOf }) => `${agency} (${titleOf({ level })}) trực thuộc ${titleOf({ agency: superior })} ở cấp thấp hơn (${titleOf({ level: superiorLevel })}).`,
    help: () => "Chuyển cơ quan về trực thuộc cấp ngang bằng hoặc cao hơn.",
  },
  "outside-jurisdiction": {
    message: ({ own }, { agencies: [agency], task, place, titleOf }) => `${agency} chủ trì ${task} tại ${place}, ngoài địa bàn của mình là ${titleOf({ jurisdiction: own })}.`,
    help: () => "Thu hẹp phạm vi chủ trì về địa bàn của cơ quan, hoặc giao cho cơ quan địa bàn rộng hơn.",
  },
  "idle-agency": {
    message: (_, { agencies: [agency] }) => `${agency} không có nhiệm vụ và không có đơn vị trực thuộc.`,
    help: () => "Giao nhiệm vụ cho cơ quan này, hoặc giải thể.",
  },
  "vacant-head": {
    message: ({ post }, { agencies: [agency], titleOf }) => `Chức vụ đứng đầu ${titleOf({ post })} của ${agency} còn khuyết.`,
    help: () => "Bổ nhiệm người giữ chức vụ, có thể kiêm nhiệm.",
  },
  "act-not-in-force": {
    message: ({ act, on }, { task, titleOf }) => `${task} dựa trên ${titleOf({ act })}, không có hiệu lực vào ngày ${on}.`,
    help: () => "Ghi văn bản đang có hiệu lực, hoặc sửa ngày hiệu lực.",
  },
  "ambiguous-title": {
    message: ({ count, title }, { place, everywhere }) => `${count} cơ quan${everywhere ? "" : ` tại ${place}`} cùng có tên “${title}”.`,
    help: () => "Đổi tên để phân biệt các cơ quan.",
  },
  "lead-not-required": {
    message: (_, { agencies: [agency], task, place }) => `${agency} chủ trì ${task} tại ${place}, nơi không yêu cầu nhiệm vụ này.`,
    help: () => "Sửa địa bàn của phân công, hoặc quy định nhiệm vụ phải thực hiện tại đó.",
  },
  "step-never-ran": {
    message: ({ step, waits }) => `Bước ${step} không bao giờ có hiệu lực: còn chờ ${waits.map(waited).join("; ")}.`,
    help: () => "Ghi ngày hiệu lực của văn bản, sửa bước mà nó chờ, hoặc mở rộng khoảng thời gian.",
  },
  "deadline-missed": {
    message: ({ step, due, effective }) => `Bước ${step} phải hoàn thành ngày ${due}, nhưng ${effective === undefined ? "không có hiệu lực" : `đến ${effective} mới có hiệu lực`}.`,
    help: () => "Đẩy sớm điều kiện mà bước này chờ, hoặc lùi thời hạn.",
  },
};

function list(titles: readonly string[]): string {
  const rest = titles.length - mostNamed;
  return rest > 0 ? `${titles.slice(0, mostNamed).join(", ")} và ${rest} cơ quan khác` : titles.join(", ");
}

function waited(need: Waited): string {
  if ("step" in need) return `bước ${need.step} chưa thực hiện`;
  const { act, from, until } = need;
  if (from === undefined) return `${act} (không ghi ngày)`;
  return `${act} (có hiệu lực từ ${from}${until === undefined ? "" : ` đến trước ${until}`})`;
}
