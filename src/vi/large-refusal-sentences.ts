import { named, shown } from "../model/input-problems.js";
import { namedList, orMeant } from "./words.js";

/** A line of staff, as the facts tell it. */
interface StaffLine {
  readonly category: string | null;
  readonly funding: string | null;
  readonly quota: number;
}

/** The facts of these refusals; each sentence takes those of its code. */
export interface LargeRefusalFacts {
  readonly agency: string;
  readonly task?: string;
  readonly jurisdiction: string;
  readonly jurisdictions: readonly string[];
  readonly entry?: string;
  readonly sum?: number;
  readonly parent: string;
  readonly level: string;
  readonly kind?: string;
  readonly kinds: readonly string[];
  readonly suggestion?: string;
  readonly count: number;
  readonly found: number | readonly string[];
  readonly direction: "up" | "down";
  readonly id: string;
  readonly staffing?: readonly StaffLine[];
  readonly lines: number;
  readonly wanted: number;
  readonly category: string | null;
  readonly funding: string | null;
  readonly stated: number;
  readonly quota: number;
}

/** Why operations on places, levels, parts and staff are refused, in Vietnamese, by code. */
export const largeRefusalSentences: Readonly<Record<string, (data: LargeRefusalFacts) => string>> = {
  "place-in-use": ({ jurisdiction }) => `Đã có địa bàn ${named(jurisdiction)}: hãy ghi nó ở \`from\` của mục này nếu nó còn tồn tại, hoặc chọn mã mới.`,
  "place-twice": ({ jurisdiction, entry }) =>
    entry === undefined ? `Có hai mục cùng lập ${named(jurisdiction)}: hãy viết một mục, ghi đủ nguồn ở \`from\`.` : `${named(jurisdiction)} có hai lần trong \`from\` của ${named(entry)}: hãy ghi một lần.`,
  "shares-wrong": ({ jurisdiction, sum }) =>
    sum === undefined
      ? `Có phần của ${named(jurisdiction)} ghi tỷ lệ, có phần không: hãy ghi tỷ lệ cho mọi phần, hoặc bỏ hết.`
      : `Các tỷ lệ của ${named(jurisdiction)} cộng lại bằng ${String(Math.round(sum * 1e6) / 1e6).replace(".", ",")}, không bằng 1: hãy sửa lại.`,
  "parent-ends": ({ jurisdiction, parent }) => `${named(parent)} kết thúc trong thao tác này nên ${named(jurisdiction)} không thể thuộc nó: hãy nêu địa bàn còn lại sau đó.`,
  "child-undecided": ({ jurisdictions, parent }) => `${named(parent)} bị chia, nhưng chưa nêu ${namedList(jurisdictions)} thuộc nó sẽ về đâu: hãy thêm ${jurisdictions.length === 1 ? "" : "cho mỗi địa bàn "}một mục.`,
  "place-left-empty": ({ jurisdiction }) => `${named(jurisdiction)} sẽ không còn địa bàn nào bên trong: hãy bỏ cấp đó, hoặc sắp xếp lại cả nó, từ một địa bàn bên trong nó hoặc sang cấp khác.`,
  "kind-unknown": ({ kind, suggestion }) => `Ở đây không có cơ quan nào thuộc loại ${named(kind)}${orMeant(suggestion, ": hãy sửa lại hoặc bỏ đi.")}`,
  "made-id-taken": ({ agency, jurisdiction }) => `Cơ quan hợp nhất của ${named(jurisdiction)} sẽ có mã ${named(agency)}, là mã đã dùng hoặc không dùng được: hãy chọn mã khác cho địa bàn.`,
  "place-without-children": ({ jurisdiction }) => `${named(jurisdiction)} không có địa bàn nào bên trong nên sẽ không còn gì: hãy sắp xếp lại nó trước (\`redraw\`).`,
  "kind-not-listed": ({ agency, kind, count }) =>
    kind === undefined
      ? `${named(agency)} thuộc cấp này nhưng không có loại (\`kind\`) nên không mục nào của \`agencies\` nói đến được: hãy ghi loại, hoặc kết thúc nó trước.`
      : `Chưa nêu gì về loại ${named(kind)} (${named(agency)}${count === 1 ? "" : ` và ${count - 1} cơ quan khác`}): hãy thêm một mục vào \`agencies\`.`,
  "receiver-missing": (data) => noReceiver(data, "Không có cơ quan nào", "hãy thành lập trước"),
  "receiver-ambiguous": (data) => noReceiver(data, `Có ${String(data.found)} cơ quan`, "chỉ được có một"),
  "lead-outside-place": ({ agency, task, jurisdiction }) => `${named(agency)} chủ trì ${named(task)} cả ngoài ${named(jurisdiction)}, phần này không thể giao xuống: hãy giao lên (\`up\`), hoặc điều chuyển trước.`,
  "no-one-agency": ({ jurisdictions, kind, found }) =>
    typeof found === "number" || found.length === 0
      ? `Không có cơ quan loại ${named(kind)} tại ${namedList(jurisdictions)}: hãy thành lập tại đó trước, hoặc nêu loại khác.`
      : `Có ${found.length} cơ quan loại ${named(kind)} tại ${namedList(jurisdictions)} (${namedList(found)}): hãy dùng \`reassign\` để nêu cơ quan tiếp nhận.`,
  "no-lower-place": ({ agency, task, level }) => `Nơi ${named(agency)} chủ trì ${named(task)} không có địa bàn cấp ${named(level)} nên không có gì để phân cấp: hãy nêu cấp thấp hơn.`,
  "divided-receives": ({ agency }) => `${named(agency)} là cơ quan được chia: hãy bỏ khỏi \`into\` và \`rest\`, và ghi \`keep: true\` nếu cơ quan vẫn hoạt động.`,
  "named-twice": ({ id }) => `${named(id)} được nêu hai lần trong \`into\`: hãy nêu một lần.`,
  "ambiguous-id": ({ id, kinds }) => `${named(id)} có thể hiểu theo nhiều cách: hãy ghi ${kinds.map((kind) => `{ ${kind}: … }`).join(" hoặc ")}.`,
  "not-its-own": ({ agency, id, kind }) => `${named(id)} không phải là ${kind === "post" ? "chức vụ" : "đơn vị trực thuộc"} của ${named(agency)} nên không thể nhận: hãy bỏ đi.`,
  "staff-beyond": ({ agency, category, funding, stated, quota }) =>
    `Nhận ${stated} biên chế${category === null ? "" : ` ${shown(category)}`}${funding === null ? "" : ` (nguồn ${shown(funding)})`} nhưng ${named(agency)} chỉ có ${quota}: hãy nhận không quá số đó, với \`category\` và \`funding\` đúng như hiện có.`,
  "staff-unclear": ({ agency, staffing, lines }) =>
    staffing
      ? `${named(agency)} có nhiều loại biên chế phù hợp: ${inWords(staffing)}. Hãy ghi \`category\` và \`funding\` (\`null\`: không ghi).`
      : `Biên chế của ${named(agency)} gồm ${lines} loại hoặc nguồn: thay vì một con số, hãy ghi \`category\`, \`funding\` và \`quota\` của từng loại.`,
  "no-such-staff": ({ agency, staffing = [] }) => `${named(agency)} không có loại biên chế này: ${staffing.length === 0 ? "cơ quan không có biên chế" : `hiện có ${inWords(staffing)}`}.`,
  "too-few-staff": ({ agency, staffing = [], wanted }) => `${named(agency)} chỉ có ${inWords(staffing)} biên chế loại này, không đủ ${wanted}: hãy giảm \`quota\`.`,
  "leads-left-over": leftOver("việc chủ trì"),
  "roles-left-over": leftOver("vai trò khác"),
  "subordinates-left-over": leftOver("đơn vị trực thuộc"),
  "posts-left-over": leftOver("chức vụ"),
  "links-left-over": leftOver("liên kết"),
  "staff-left-over": leftOver("biên chế"),
};

/** Lines of staff in words: "60 (`civil-servant`, `budget`)". */
function inWords(lines: readonly StaffLine[]): string {
  const tag = (text: string | null): string => (text === null ? "không ghi" : named(text));
  const list = lines.slice(0, 6).map(({ category, funding, quota }) => `${quota} (${tag(category)}, ${tag(funding)})`).join("; ");
  return lines.length > 6 ? `${list}; …` : list;
}

function noReceiver({ jurisdiction, agency, kind, direction }: LargeRefusalFacts, found: string, remedy: string): string {
  return `${found} thuộc loại ${named(kind)} ${direction === "down" ? "tại" : "ở trên"} ${named(jurisdiction)} để tiếp nhận từ ${named(agency)}: ${remedy}.`;
}

function leftOver(what: string): (data: LargeRefusalFacts) => string {
  return ({ agency, count, task }) =>
    `Còn ${count} ${what} của ${named(agency)}${task === undefined ? "" : ` (${named(task)}${count === 1 ? "" : ", …"})`} chưa có nơi nhận: hãy ghi ở \`rest\` cơ quan nhận phần còn lại, hoặc \`keep: true\` nếu cơ quan vẫn hoạt động.`;
}
