import type { Facts } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import type { Staffing } from "../model/agency.js";
import { named } from "../model/input-problems.js";
import { refusal, type Suggestions } from "./refusal.js";

/** Lines of staff in words: "60 (civil-servant, budget)". */
function inWords(lines: readonly Staffing[]): string {
  const tag = (text: string | undefined): string => (text === undefined ? "not stated" : named(text));
  const list = lines.slice(0, 6).map(({ category, funding, quota }) => `${quota} (${tag(category)}, ${tag(funding)})`).join("; ");
  return lines.length > 6 ? `${list}; …` : list;
}

function plain(lines: readonly Staffing[]): Facts[] {
  return lines.slice(0, 100).map(({ category, funding, quota }) => ({ category: category ?? null, funding: funding ?? null, quota }));
}

/** Several lines of staff fit, and each would give another result. */
export function staffUnclear(agency: string, lines: readonly Staffing[], suggestions: Suggestions): Problem {
  return refusal("staff-unclear", [{ agency }], { agency, staffing: plain(lines) },
    `${named(agency)} has several kinds of staff that fit: ${inWords(lines)}. State \`category\` and \`funding\` (\`null\`: not stated).`, suggestions.slice(0, 6));
}

/** The agency has no staff of that category and source of money. */
export function noSuchStaff(agency: string, lines: readonly Staffing[], retry: (line: Staffing) => readonly Facts[], quota: number): Problem {
  return refusal("no-such-staff", [{ agency }], { agency, staffing: plain(lines) },
    `${named(agency)} has no such staff: it has ${inWords(lines) || "no staff at all"}.`, lines.filter((line) => line.quota >= quota).slice(0, 6).map(retry));
}

/** More posts would go than there are. */
export function tooFewStaff(agency: string, line: Staffing, wanted: number, suggestions: Suggestions): Problem {
  return refusal("too-few-staff", [{ agency }], { agency, wanted, staffing: plain([line]) },
    `${named(agency)} has only ${inWords([line])} of such staff, not ${wanted}: lower \`quota\`.`, suggestions);
}
