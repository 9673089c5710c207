import type { Facts, Language } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import type { Staffing } from "../model/agency.js";
import { shown } from "../model/input-problems.js";
import { refusal, type Suggestions } from "./refusal.js";

const none: Readonly<Record<Language, string>> = { en: "not stated", vi: "không ghi" };

/** Lines of staff in words: "60 (civil-servant, budget)". */
function linesIn(lang: Language, lines: readonly Staffing[]): string {
  const tag = (text: string | undefined): string => (text === undefined ? none[lang] : `\`${shown(text)}\``);
  const list = lines.slice(0, 6).map(({ category, funding, quota }) => `${quota} (${tag(category)}, ${tag(funding)})`).join("; ");
  return lines.length > 6 ? `${list}; …` : list;
}

function reason(code: string, agency: string, lines: readonly Staffing[], data: Facts, message: Readonly<Record<Language, (list: string) => string>>, suggestions: Suggestions): Problem {
  const plain = lines.slice(0, 100).map(({ category, funding, quota }) => ({ category: category ?? null, funding: funding ?? null, quota }));
  return refusal(code, [{ agency }], { agency, ...data, staffing: plain }, { en: () => message.en(linesIn("en", lines)), vi: () => message.vi(linesIn("vi", lines)) }, suggestions);
}

/** Several lines of staff fit, and each would give another result. */
export function staffUnclear(agency: string, lines: readonly Staffing[], suggestions: Suggestions): Problem {
  return reason("staff-unclear", agency, lines, {}, {
    en: (list) => `\`${shown(agency)}\` has several kinds of staff that fit: ${list}. State \`category\` and \`funding\` (\`null\`: not stated).`,
    vi: (list) => `\`${shown(agency)}\` có nhiều loại biên chế phù hợp: ${list}. Hãy ghi \`category\` và \`funding\` (\`null\`: không ghi).`,
  }, suggestions.slice(0, 6));
}

/** The agency has no staff of that category and source of money. */
export function noSuchStaff(agency: string, lines: readonly Staffing[], retry: (line: Staffing) => readonly Facts[], quota: number): Problem {
  const [only] = lines;
  return reason("no-such-staff", agency, lines, {}, {
    en: (list) => `\`${shown(agency)}\` has no such staff: it has ${only === undefined ? "no staff at all" : list}.`,
    vi: (list) => `\`${shown(agency)}\` không có loại biên chế này: ${only === undefined ? "cơ quan không có biên chế" : `hiện có ${list}`}.`,
  }, lines.filter((line) => line.quota >= quota).slice(0, 6).map(retry));
}

/** More posts would go than there are. */
export function tooFewStaff(agency: string, line: Staffing, wanted: number, suggestions: Suggestions): Problem {
  return reason("too-few-staff", agency, [line], { wanted }, {
    en: (list) => `\`${shown(agency)}\` has only ${list} of such staff, not ${wanted}: lower \`quota\`.`,
    vi: (list) => `\`${shown(agency)}\` chỉ có ${list} biên chế loại này, không đủ ${wanted}: hãy giảm \`quota\`.`,
  }, suggestions);
}
