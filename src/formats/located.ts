import type { Finding } from "../findings/finding.js";
import { type Language, type LanguageTag, tagOf } from "../findings/language.js";
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
    const slip = slipOfWriting(problem);
    return { ...worded(withFirstLine(problem, positionOf), lang), ...(slip && { help: slip[tagOf(lang)] }), source: { ...(file !== undefined && { file }), line, column, path: pathText(path) } };
  });
  return located.sort((a, b) => (a.source?.line ?? 0) - (b.source?.line ?? 0) || (a.source?.column ?? 0) - (b.source?.column ?? 0));
}

/** What to do where it is likely that not the data are wrong, but the way they are written. */
function slipOfWriting({ code, data }: Problem): Readonly<Record<LanguageTag, string>> | undefined {
  if (code === "unknown-key" && data["bare"] === true) {
    return { en: "If it belongs to the text before the comma, put the whole text in quotes.", vi: "Nếu nó thuộc đoạn chữ trước dấu phẩy, hãy đặt cả đoạn trong dấu ngoặc kép." };
  }
  if (code === "wrong-type" && data["found"] === "string" && /int|number/.test(String(data["expected"]))) return { en: "Write a number, without quotes.", vi: "Hãy ghi số, không đặt trong dấu ngoặc kép." };
  return undefined;
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
