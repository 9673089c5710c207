import type { Finding } from "../findings/finding.js";
import { type Language, tagOf } from "../findings/language.js";
import { type Problem, worded } from "../findings/wording.js";
import { type DataPath, pathText } from "../model/input-problems.js";
import { problemMessage } from "./problems.js";
import type { PositionOf } from "./read-data.js";
import type { TextProblem } from "./text-problem.js";

/** The problems of data as findings with file, line, column and path, in the order of the text. */
export function locatedFindings(problems: readonly Problem[], positionOf: PositionOf, file: string | undefined, lang: Language): Finding[] {
  const located = problems.map((problem): Finding => {
    const path = problem.path ?? [];
    const { line, column } = positionOf(path, problem.code === "unknown-key" ? "key" : "value");
    return { ...worded(withFirstLine(problem, positionOf), lang), source: { ...(file !== undefined && { file }), line, column, path: pathText(path) } };
  });
  return located.sort((a, b) => (a.source?.line ?? 0) - (b.source?.line ?? 0) || (a.source?.column ?? 0) - (b.source?.column ?? 0));
}

/** A problem that points at an earlier place tells its line. */
function withFirstLine(problem: Problem, positionOf: PositionOf): Problem {
  const { firstPath, ...data } = problem.data;
  return firstPath === undefined ? problem : { ...problem, data: { ...data, firstLine: positionOf(firstPath as DataPath).line } }; // Only paths of data stand in `firstPath`.
}

/** The problems of a text as findings. */
export function textFindings(problems: readonly TextProblem[], file: string | undefined, lang: Language): Finding[] {
  return problems.map((problem) => ({
    code: problem.code,
    severity: "error",
    message: problemMessage(problem, tagOf(lang)),
    at: [],
    data: problem.data,
    source: { ...(file !== undefined && { file }), line: problem.line, column: problem.column, path: problem.path ?? "" },
  }));
}
