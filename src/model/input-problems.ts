import type { Facts, Ref } from "../findings/finding.js";
import type { Problem, Wording } from "../findings/wording.js";

/** Path of a value in the data of a file. */
export type DataPath = readonly (string | number)[];

/** The longest piece of a user's data that a message repeats. */
const shownLength = 60;

/** A piece of the user's data, made safe to show: cut, and what cannot be seen written as `\u{…}`. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : (JSON.stringify(value) ?? "");
  const cut = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A path as people write it: `agencies[3].parent`. */
export function pathText(path: DataPath): string {
  let text = "";
  for (const key of path) text += typeof key === "number" ? `[${key}]` : /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key) && key.length <= shownLength ? `${text && "."}${key}` : `[${JSON.stringify(shown(key))}]`;
  return text;
}

const kindNames = {
  en: { level: "level", jurisdiction: "jurisdiction", task: "task", agency: "agency", post: "post", act: "act", step: "step", "task or jurisdiction": "task or jurisdiction", "act or step": "act or step" },
  vi: { level: "cấp", jurisdiction: "địa bàn", task: "nhiệm vụ", agency: "cơ quan", post: "chức vụ", act: "văn bản", step: "bước", "task or jurisdiction": "nhiệm vụ hoặc địa bàn", "act or step": "văn bản hoặc bước" },
} as const;

/** A kind of record, in the words of a language. */
export type NamedKind = keyof (typeof kindNames)["en"];
const kindIn = (lang: "en" | "vi", kind: unknown): string => new Map<unknown, string>(Object.entries(kindNames[lang])).get(kind) ?? String(kind);

const hint = (facts: Facts, lang: "en" | "vi"): string => (typeof facts["suggestion"] !== "string" ? "" : lang === "en" ? `, did you mean \`${shown(facts["suggestion"])}\`?` : `, có phải là \`${shown(facts["suggestion"])}\`?`);
/** Where the first of two stands: its line when the text is known, else its path. */
const first = (facts: Facts, lang: "en" | "vi"): string => (typeof facts["firstLine"] === "number" ? `${lang === "en" ? "on line" : "ở dòng"} ${facts["firstLine"]}` : `${lang === "en" ? "at" : "ở"} ${String(facts["first"])}`);
const value = (facts: Facts): string => `\`${shown(facts["value"])}\``;

const typeNames = {
  en: { string: "a text", array: "a list", object: "named fields", record: "named fields", int: "a whole number", number: "a number", fraction: "a number that is not whole", boolean: "true or false", null: "nothing" },
  vi: { string: "văn bản", array: "danh sách", object: "các trường có tên", record: "các trường có tên", int: "số nguyên", number: "số", fraction: "số không nguyên", boolean: "đúng hoặc sai", null: "giá trị trống" },
} as const;

/** Types of data in the words of a language, joined by "or". */
function typesIn(lang: "en" | "vi", types: unknown): string {
  const names = new Map<unknown, string>(Object.entries(typeNames[lang]));
  const list: readonly unknown[] = Array.isArray(types) ? types : [types];
  const other = lang === "en" ? "another value" : "giá trị khác";
  return list.length === 0 ? other : list.map((type) => names.get(type) ?? other).join(lang === "en" ? " or " : " hoặc ");
}

/** What to do where a text, or a list, was written as something else. */
function remedy({ expected, found }: Facts, lang: "en" | "vi"): string {
  const only = Array.isArray(expected) && expected.length === 1 ? String(expected[0]) : expected;
  if (only === "string" && ["int", "number", "fraction", "boolean"].includes(String(found))) return lang === "en" ? ": put it in quotes" : ": hãy đặt trong dấu ngoặc kép";
  if (only === "string" && found === "array") return lang === "en" ? ": write one, without brackets" : ": hãy ghi một giá trị, không dùng ngoặc vuông";
  return only === "array" && found === "string" ? (lang === "en" ? ": put it in square brackets" : ": hãy đặt trong ngoặc vuông") : "";
}

/** What would be allowed, as far as the facts say. */
function limits(facts: Facts, lang: "en" | "vi"): string {
  const units = { en: { number: "", characters: " characters", entries: " entries" }, vi: { number: "", characters: " ký tự", entries: " mục" } }[lang];
  const unit = new Map<unknown, string>(Object.entries(units)).get(facts["unit"]) ?? "";
  const allowed: unknown = facts["allowed"];
  if (Array.isArray(allowed)) return `: ${lang === "en" ? "one of" : "chỉ nhận"} ${allowed.map(String).join(", ")}`;
  if (facts["least"] === 1 && unit !== "") return lang === "en" ? `: at least one ${facts["unit"] === "entries" ? "entry" : "character"}` : `: ít nhất một${unit}`;
  if (facts["least"] !== undefined) return `: ${lang === "en" ? "at least" : "ít nhất"} ${Number(facts["least"])}${unit}`;
  return facts["most"] === undefined ? "" : `: ${lang === "en" ? "at most" : "nhiều nhất"} ${Number(facts["most"])}${unit}`;
}

/** The sentences of every input problem. The facts are named in the templates; `value` is what the file says. */
const sentences = {
  "not-a-model": { en: () => "This is no model: a model is a list of named fields that begins with `polity: 1` and `title`.", vi: () => "Đây không phải là mô hình: mô hình gồm các trường có tên, bắt đầu bằng `polity: 1` và `title`." },
  "not-a-scenario": { en: () => "This is no scenario: a scenario is a list of named fields that begins with `polity: 1`, `title` and `steps`.", vi: () => "Đây không phải là kịch bản: kịch bản gồm các trường có tên, bắt đầu bằng `polity: 1`, `title` và `steps`." },
  "data-not-plain": { en: () => "The data cannot be read: it is nested more than 100 deep, goes round in a circle, or a field of it fails.", vi: () => "Không đọc được dữ liệu: lồng nhau quá 100 tầng, tham chiếu vòng tròn, hoặc có trường gây lỗi." },
  "version-unknown": { en: (f) => `The file must say \`polity: 1\`; ${f["value"] === undefined ? "it says nothing" : `${value(f)} is a version this program does not know`}.`, vi: (f) => `Tệp phải ghi \`polity: 1\`; ${f["value"] === undefined ? "tệp không ghi" : `${value(f)} là phiên bản không biết`}.` },
  "missing-field": { en: (f) => `\`${String(f["field"])}\` is missing: add it.`, vi: (f) => `Thiếu \`${String(f["field"])}\`: hãy bổ sung.` },
  "unknown-key": { en: (f) => `Unknown key ${value(f)}${hint(f, "en") || ": remove it, or correct its spelling."}`, vi: (f) => `Khóa ${value(f)} không có trong định dạng${hint(f, "vi") || ": hãy bỏ đi hoặc sửa chính tả."}` },
  "wrong-type": { en: (f) => `Expected ${typesIn("en", f["expected"])}, found ${typesIn("en", f["found"])}${remedy(f, "en")}.`, vi: (f) => `Cần ${typesIn("vi", f["expected"])}, nhưng gặp ${typesIn("vi", f["found"])}${remedy(f, "vi")}.` },
  "wrong-value": { en: (f) => `${value(f)} is not allowed here${limits(f, "en")}.`, vi: (f) => `${value(f)} không hợp lệ ở đây${limits(f, "vi")}.` },
  "unknown-operation": { en: (f) => `There is no operation ${value(f)}${hint(f, "en") || "."}`, vi: (f) => `Không có thao tác ${value(f)}${hint(f, "vi") || "."}` },
  "text-empty": { en: () => "The text is empty: write a title.", vi: () => "Văn bản trống: hãy ghi tên." },
  "text-too-long": { en: (f) => `The text has ${String(f["length"])} characters; at most 1,000,000 are allowed.`, vi: (f) => `Văn bản dài ${String(f["length"])} ký tự; tối đa 1.000.000.` },
  "text-not-well-formed": { en: () => "The text holds half of a character pair (a lone surrogate): write it again.", vi: () => "Văn bản chứa nửa ký tự (surrogate lẻ): hãy ghi lại." },
  "text-too-many-marks": { en: () => "The text has more than 30 combining marks in a row: remove them.", vi: () => "Văn bản có hơn 30 dấu kết hợp liền nhau: hãy bỏ bớt." },
  "text-wrong": { en: (f) => `The text for language \`${shown(f["tag"])}\` must be a string.`, vi: (f) => `Văn bản của ngôn ngữ \`${shown(f["tag"])}\` phải là chuỗi ký tự.` },
  "tag-wrong": { en: (f) => `\`${shown(f["tag"])}\` is no language tag: use BCP 47, such as \`vi\` or \`en\`.`, vi: (f) => `\`${shown(f["tag"])}\` không phải là mã ngôn ngữ: dùng BCP 47, ví dụ \`vi\` hoặc \`en\`.` },
  "id-empty": { en: () => "The id is empty: give it at least one character.", vi: () => "Mã trống: phải có ít nhất một ký tự." },
  "id-too-long": { en: (f) => `The id has ${String(f["length"])} characters; at most 1,000 are allowed.`, vi: (f) => `Mã dài ${String(f["length"])} ký tự; tối đa 1.000.` },
  "id-not-well-formed": { en: () => "The id holds half of a character pair (a lone surrogate): write it again.", vi: () => "Mã chứa nửa ký tự (surrogate lẻ): hãy ghi lại." },
  "id-forbidden-character": { en: (f) => `The id ${value(f)} holds a character that cannot be seen (a control, direction or zero-width character), or more than 30 combining marks: remove it.`, vi: (f) => `Mã ${value(f)} chứa ký tự không nhìn thấy (điều khiển, đổi hướng, độ rộng bằng không) hoặc quá 30 dấu kết hợp: hãy bỏ đi.` },
  "id-space-at-end": { en: (f) => `The id ${value(f)} begins or ends with a space: remove it.`, vi: (f) => `Mã ${value(f)} bắt đầu hoặc kết thúc bằng dấu cách: hãy bỏ đi.` },
  "date-wrong": { en: (f) => `${value(f)} is no date: write a day of the calendar as year-month-day, such as 2025-07-01.`, vi: (f) => `${value(f)} không phải là ngày: ghi theo dạng năm-tháng-ngày, ví dụ 2025-07-01.` },
  "dates-reversed": { en: (f) => `It ends on ${String(f["until"])}, which is not after its first day ${String(f["from"])}.`, vi: (f) => `Kết thúc ngày ${String(f["until"])}, không sau ngày bắt đầu ${String(f["from"])}.` },
  "duplicate-id": {
    en: (f) => `The ${kindIn("en", f["kind"])} \`${shown(f["id"])}\` is given twice, first ${first(f, "en")}${f["otherForm"] ? " (the two differ only in how accents are encoded, so they count as the same)" : ""}.`,
    vi: (f) => `Mã ${kindIn("vi", f["kind"])} \`${shown(f["id"])}\` được ghi hai lần, lần đầu ${first(f, "vi")}${f["otherForm"] ? " (hai mã chỉ khác cách mã hóa dấu nên được coi là một)" : ""}.`,
  },
  "duplicate-link": { en: (f) => `This link is given twice, first ${first(f, "en")}.`, vi: (f) => `Liên kết này được ghi hai lần, lần đầu ${first(f, "vi")}.` },
  "unknown-reference": { en: (f) => `Unknown ${kindIn("en", f["kind"])} \`${shown(f["id"])}\`${hint(f, "en") || ": add it, or correct the id."}`, vi: (f) => `Không có ${kindIn("vi", f["kind"])} \`${shown(f["id"])}\`${hint(f, "vi") || ": hãy thêm vào hoặc sửa mã."}` },
  "ambiguous-reference": { en: (f) => `\`${shown(f["id"])}\` is both a ${kindIn("en", f["kind"])} and a ${kindIn("en", f["other"])}: write { ${String(f["kind"])}: … } or { ${String(f["other"])}: … }.`, vi: (f) => `\`${shown(f["id"])}\` vừa là ${kindIn("vi", f["kind"])} vừa là ${kindIn("vi", f["other"])}: hãy ghi { ${String(f["kind"])}: … } hoặc { ${String(f["other"])}: … }.` },
  cycle: { en: (f) => `The ${kindIn("en", f["kind"])} \`${shown(f["id"])}\` stands above itself: ${String(f["circle"])}. Change one \`parent\`.`, vi: (f) => `Trong \`parent\`, ${kindIn("vi", f["kind"])} \`${shown(f["id"])}\` là cấp trên của chính mình: ${String(f["circle"])}. Hãy sửa một \`parent\`.` },
  "level-order": { en: (f) => `\`${shown(f["id"])}\` is at level \`${shown(f["level"])}\`, which is not below level \`${shown(f["parentLevel"])}\` of its parent \`${shown(f["parent"])}\`.`, vi: (f) => `\`${shown(f["id"])}\` ở cấp \`${shown(f["level"])}\`, không thấp hơn cấp \`${shown(f["parentLevel"])}\` của địa bàn cha \`${shown(f["parent"])}\`.` },
  "except-outside": { en: (f) => `\`${shown(f["id"])}\` does not lie inside this assignment (strictly below its task or its place), so it cannot be excepted.`, vi: (f) => `\`${shown(f["id"])}\` không nằm trong phạm vi phân công này (phải ở dưới nhiệm vụ hoặc địa bàn), nên không thể loại trừ.` },
  "sum-too-large": { en: () => "The quotas add up to more than a whole number can hold safely: correct them.", vi: () => "Tổng biên chế vượt quá giới hạn số nguyên an toàn: hãy sửa lại." },
  "one-field-needed": { en: (f) => `At least one of these is needed: ${String(f["fields"])}.`, vi: (f) => `Cần ít nhất một trong các trường: ${String(f["fields"])}.` },
  "kind-twice": { en: (f) => `The kind ${value(f)} stands twice: write one entry for it.`, vi: (f) => `Loại ${value(f)} có hai lần: hãy viết một mục.` },
  "rest-twice": { en: () => "Two entries of `to` name no tasks, so that both would receive all the rest: name the tasks of one.", vi: () => "Có hai mục của `to` không nêu nhiệm vụ nên cả hai cùng nhận toàn bộ phần còn lại: hãy nêu nhiệm vụ của một mục." },
  "one-field-only": { en: (f) => `Exactly one of these is needed: ${String(f["fields"])}.`, vi: (f) => `Cần đúng một trong các trường: ${String(f["fields"])}.` },
  "act-in-model": { en: (f) => `The model has an act \`${shown(f["id"])}\` already; the scenario may only add acts. Give this one another id, or leave it out.`, vi: (f) => `Mô hình đã có văn bản \`${shown(f["id"])}\`; kịch bản chỉ được bổ sung. Hãy đổi mã hoặc bỏ đi.` },
  "step-before-model": { en: (f) => `The step begins on ${String(f["on"])}, which is not after the day of the model (\`asOf\`: ${String(f["asOf"])}).`, vi: (f) => `Bước bắt đầu ngày ${String(f["on"])}, không sau ngày của mô hình (\`asOf\`: ${String(f["asOf"])}).` },
  "step-outside-span": { en: (f) => `The step begins on ${String(f["on"])}, outside the span from ${String(f["from"])} until ${String(f["until"])}: move the step or widen the span.`, vi: (f) => `Bước bắt đầu ngày ${String(f["on"])}, ngoài khoảng từ ${String(f["from"])} đến ${String(f["until"])}: hãy đổi ngày hoặc mở rộng khoảng.` },
  "steps-wait-for-each-other": { en: (f) => `These steps wait for each other: ${String(f["circle"])}. Remove one of the needs.`, vi: (f) => `Các bước này chờ lẫn nhau: ${String(f["circle"])}. Hãy bỏ một điều kiện trong \`needs\`.` },
} as const satisfies Record<string, Wording<Facts>>;

/** The code of an input problem: what is wrong with a file or with data. */
export type InputCode = keyof typeof sentences;

/** Every input code, for catalogues. */
export const inputCodes = Object.keys(sentences) as InputCode[]; // The keys of the table above.

/** Whether a string is a code of an input problem. */
export function isInputCode(code: unknown): code is InputCode {
  return typeof code === "string" && Object.hasOwn(sentences, code);
}

/** An input problem: the file is wrong at this path. */
export function inputProblem(code: InputCode, path: DataPath, data: Facts = {}, at: readonly Ref[] = []): Problem {
  return { code, severity: "error", at, data, path, message: sentences[code] };
}
