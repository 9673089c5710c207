import type { Finding } from "../findings/finding.js";
import type { Language } from "../findings/language.js";
import { type Problem, worded } from "../findings/wording.js";
import { pathText } from "./input-problems.js";

/** An input problem as a finding, with the path of the value; a reader of text adds file, line and column. */
export function inputFinding(problem: Problem, lang: Language): Finding {
  return { ...worded(problem, lang), source: { path: pathText(problem.path ?? []) } };
}
