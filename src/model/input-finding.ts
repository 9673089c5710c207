import type { Finding } from "../findings/finding.js";
import type { Language } from "../findings/language.js";
import { type Problem, type TitleLookup, worded } from "../findings/wording.js";
import { pathText } from "./input-problems.js";

/** A problem of data as a finding, with the path of the value; a reader of text adds file, line and column. */
export function inputFinding(problem: Problem, lang: Language, titles?: TitleLookup): Finding {
  return { ...worded(problem, lang, titles), source: { path: pathText(problem.path ?? []) } };
}
