import type { Facts } from "../findings/finding.js";
import { type InputCode, named } from "../model/input-problems.js";
import { kindIn, orMeant } from "./words.js";

/** Where the first of two stands: its line when the text is known, else its path. */
const first = ({ firstLine, first: path }: Facts): string => (typeof firstLine === "number" ? `ở dòng ${firstLine}` : `ở ${String(path)}`);

const typeNames = new Map<unknown, string>(Object.entries({ string: "văn bản", array: "danh sách", object: "các trường có tên", record: "các trường có tên", int: "số nguyên", number: "số", fraction: "số không nguyên", boolean: "đúng hoặc sai", null: "giá trị trống" }));

/** Types of data in words, joined by "hoặc". */
function typesIn(types: unknown): string {
  const list: readonly unknown[] = Array.isArray(types) ? types : [types];
  return list.map((type) => typeNames.get(type) ?? "giá trị khác").join(" hoặc ") || "giá trị khác";
}

/** What to do where a text, or a list, was written as something else. */
function remedy({ expected, found }: Facts): string {
  const only = Array.isArray(expected) && expected.length === 1 ? String(expected[0]) : expected;
  if (only === "string" && ["int", "number", "fraction", "boolean"].includes(String(found))) return ": hãy đặt trong dấu ngoặc kép";
  if (only === "string" && found === "array") return ": hãy ghi một giá trị, không dùng ngoặc vuông";
  if (only === "string" && found === "null") return ": hãy ghi một giá trị";
  if (only === "array" && found === "null") return ": hãy ghi một danh sách, hoặc bỏ khóa nếu không cần";
  return only === "array" && found === "string" ? ": hãy đặt trong ngoặc vuông" : "";
}

/** What would be allowed, as far as the facts say. */
function limits({ unit, allowed, least, most }: Facts): string {
  const units = unit === "characters" ? " ký tự" : unit === "entries" ? " mục" : "";
  if (unit === "share") return ": cần một số từ 0 đến 1, hoặc một phân số như \"1/3\"";
  if (Array.isArray(allowed)) return `: chỉ nhận ${allowed.map(String).join(", ")}`;
  if (least === 1 && units) return `: ít nhất một${units}`;
  if (least !== undefined) return `: ít nhất ${Number(least)}${units}`;
  return most === undefined ? "" : `: nhiều nhất ${Number(most)}${units}`;
}

/** What is wrong with a file or with data, in Vietnamese, by code. */
export const inputSentences: Readonly<Record<InputCode, (data: Facts) => string>> = {
  "not-a-model": () => "Đây không phải là mô hình: mô hình gồm các trường có tên, bắt đầu bằng `polity: 1` và `title`.",
  "not-a-scenario": () => "Đây không phải là kịch bản: kịch bản gồm các trường có tên, bắt đầu bằng `polity: 1`, `title` và `steps`.",
  "data-not-plain": () => "Không đọc được dữ liệu: lồng nhau quá 100 tầng, tham chiếu vòng tròn, hoặc có trường gây lỗi.",
  "version-unknown": (f) => `Tệp phải ghi \`polity: 1\`; ${f["value"] === undefined ? "tệp không ghi" : `${named(f["value"])} là phiên bản không biết`}.`,
  "missing-field": (f) => `Thiếu \`${String(f["field"])}\`: hãy bổ sung.`,
  "unknown-key": (f) => `Khóa ${named(f["value"])} không có trong định dạng${orMeant(f["suggestion"], ": hãy bỏ đi hoặc sửa chính tả.")}`,
  "wrong-type": (f) => `Cần ${typesIn(f["expected"])}, nhưng gặp ${typesIn(f["found"])}${remedy(f)}.`,
  "wrong-value": (f) => `${f["value"] === "" ? "Văn bản trống" : named(f["value"])} không hợp lệ ở đây${limits(f)}.`,
  "unknown-operation": (f) => `Không có thao tác ${named(f["value"])}${orMeant(f["suggestion"])}`,
  "more-rows-wrong": (f) => `Còn tới ${String(f["count"])} mục khác của danh sách này sai như vậy; chúng sẽ được nêu sau khi sửa các lỗi trên.`,
  "text-empty": () => "Văn bản trống: hãy ghi tên.",
  "text-too-long": (f) => `Văn bản dài ${String(f["length"])} ký tự; tối đa 1.000.000.`,
  "text-not-well-formed": () => "Văn bản chứa nửa ký tự (surrogate lẻ): hãy ghi lại.",
  "text-too-many-marks": () => "Văn bản có hơn 30 dấu kết hợp liền nhau: hãy bỏ bớt.",
  "text-wrong": (f) => `Văn bản của ngôn ngữ ${named(f["tag"])} phải là chuỗi ký tự.`,
  "tag-wrong": (f) => `${named(f["tag"])} không phải là mã ngôn ngữ: dùng BCP 47, ví dụ \`vi\` hoặc \`en\`.`,
  "id-empty": () => "Mã trống: phải có ít nhất một ký tự.",
  "id-too-long": (f) => `Mã dài ${String(f["length"])} ký tự; tối đa 1.000.`,
  "id-not-well-formed": () => "Mã chứa nửa ký tự (surrogate lẻ): hãy ghi lại.",
  "id-forbidden-character": (f) => `Mã ${named(f["value"])} chứa ký tự không nhìn thấy (điều khiển, đổi hướng, độ rộng bằng không) hoặc quá 30 dấu kết hợp: hãy bỏ đi.`,
  "id-space-at-end": (f) => `Mã ${named(f["value"])} bắt đầu hoặc kết thúc bằng dấu cách: hãy bỏ đi.`,
  "date-wrong": (f) => `${named(f["value"])} không phải là ngày: ghi theo dạng năm-tháng-ngày, ví dụ 2025-07-01.`,
  "dates-reversed": (f) => `Kết thúc ngày ${String(f["until"])}, không sau ngày bắt đầu ${String(f["from"])}: hãy sửa một trong hai ngày.`,
  "duplicate-id": (f) => `Mã ${kindIn(f["kind"])} ${named(f["id"])} được ghi hai lần, lần đầu ${first(f)}${f["otherForm"] ? " (hai mã chỉ khác cách mã hóa dấu nên được coi là một)" : ""}.`,
  "duplicate-link": (f) => `Liên kết này được ghi hai lần, lần đầu ${first(f)}.`,
  "listed-twice": (f) => `${named(f["id"])} có hai lần: hãy ghi một lần.`,
  "unknown-reference": (f) => `Không có ${kindIn(f["kind"])} ${named(f["id"])}${orMeant(f["suggestion"], ": hãy thêm vào hoặc sửa mã.")}`,
  "ambiguous-reference": (f) => `${named(f["id"])} vừa là ${kindIn(f["kind"])} vừa là ${kindIn(f["other"])}: hãy ghi { ${String(f["kind"])}: … } hoặc { ${String(f["other"])}: … }.`,
  cycle: (f) => `Trong \`parent\`, ${kindIn(f["kind"])} ${named(f["id"])} là cấp trên của chính mình: ${String(f["circle"])}. Hãy sửa một \`parent\`.`,
  // In a file the place is a record with an id; as a refusal it is the place that an operation would make.
  "level-order": (f) =>
    f["id"] === undefined
      ? `${named(f["jurisdiction"])} (cấp ${named(f["level"])}) không thể thuộc ${named(f["parent"])} (cấp ${named(f["parentLevel"])}): hãy chọn cấp thấp hơn, hoặc \`parent\` khác.`
      : `${named(f["id"])} ở cấp ${named(f["level"])}, không thấp hơn cấp ${named(f["parentLevel"])} của địa bàn cha ${named(f["parent"])}: hãy chọn cấp thấp hơn, hoặc \`parent\` khác.`,
  "except-outside": (f) => `${named(f["id"])} không nằm trong phạm vi phân công này (phải ở dưới nhiệm vụ hoặc địa bàn), nên không thể loại trừ.`,
  "sum-too-large": () => "Tổng biên chế vượt quá giới hạn số nguyên an toàn: hãy sửa lại.",
  "one-field-needed": (f) => `Cần ít nhất một trong các trường: ${String(f["fields"])}.`,
  "kind-twice": (f) => `Loại ${named(f["value"])} có hai lần: hãy viết một mục.`,
  "rest-twice": () => "Có hai mục của `to` không nêu nhiệm vụ nên cả hai cùng nhận toàn bộ phần còn lại: hãy nêu nhiệm vụ của một mục.",
  "one-field-only": (f) => `Cần đúng một trong các trường: ${String(f["fields"])}.`,
  "act-in-model": (f) => `Mô hình đã có văn bản ${named(f["id"])}; kịch bản chỉ được bổ sung. Hãy đổi mã hoặc bỏ đi.`,
  "step-before-model": (f) => `Bước bắt đầu ngày ${String(f["on"])}, không sau ngày của mô hình (\`asOf\`: ${String(f["asOf"])}): hãy chuyển bước sang ngày muộn hơn.`,
  "due-before-step": (f) => `Thời hạn của bước là ngày ${String(f["due"])}, trước ngày bắt đầu ${String(f["on"])}: hãy đổi một trong hai ngày.`,
  "step-outside-span": (f) => `Bước bắt đầu ngày ${String(f["on"])}, ngoài khoảng từ ${String(f["from"])} đến ${String(f["until"])}: hãy đổi ngày hoặc mở rộng khoảng.`,
  "steps-wait-for-each-other": (f) => `Các bước này chờ lẫn nhau: ${String(f["circle"])}. Hãy bỏ một điều kiện trong \`needs\`.`,
};
