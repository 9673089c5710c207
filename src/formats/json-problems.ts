import { pathText } from "../model/input-problems.js";
import { commentFault, controlFault, jsonNumber, keyFault, valueFault } from "./json-faults.js";
import { afterSpace, afterString, code, stringBetween } from "./json-pieces.js";
import { numberProblem } from "./number-safety.js";
import { type FoundProblem, type ProblemList, problemList } from "./text-problem.js";

/** Lists and maps inside each other beyond this are refused. */
export const maxDepth = 100;

/** A list or map that is not closed yet. */
interface Open {
  readonly at: number;
  /** The offset of each key so far; left out for a list. */
  readonly keys?: Map<string, number>;
  /** The key, or the number, of the entry that is being read. */
  step: string | number | undefined;
}

interface Scan {
  readonly text: string;
  readonly open: Open[];
  readonly problems: ProblemList;
  at: number;
  expected: "value" | "entry or end" | "colon" | "comma or end" | "nothing";
  /** Where the comma before the entry that is expected stands. */
  comma: number | undefined;
}

/**
 * Everything that is wrong with a JSON text: the first error of its grammar (RFC 8259), keys that stand twice in a map, numbers that
 * cannot be kept, nesting beyond 100. One pass, without recursion. `broken` says that the text is no JSON.
 */
export function jsonProblems(text: string): { readonly problems: ProblemList; readonly broken: boolean } {
  const scan: Scan = { text, open: [], problems: problemList(), at: afterSpace(text, 0), expected: "value", comma: undefined };
  while (scan.at < text.length) {
    const found = step(scan);
    if (found) {
      const fault = controlFault(text, found.offset) ?? found;
      scan.problems.add({ path: pathHere(scan), ...fault });
      return { problems: scan.problems, broken: fault.code !== "too-deep" };
    }
    scan.at = afterSpace(text, scan.at);
  }
  const part = scan.open.at(-1);
  if (part) scan.problems.add({ code: "not-closed", offset: text.length, path: pathHere(scan), firstOffset: part.at, data: { part: nameOf(part) } });
  else if (scan.expected === "value") scan.problems.add({ code: "empty", offset: 0 });
  return { problems: scan.problems, broken: scan.expected !== "nothing" };
}

/** Reads on by one bracket, comma, colon, key or value; gives back what makes reading on impossible. */
function step(scan: Scan): FoundProblem | undefined {
  const { text, at, expected } = scan;
  const part = scan.open.at(-1);
  if (expected === "nothing") return { code: "text-after-end", offset: at };
  if (part === undefined) return readValue(scan);
  const ends = text.charCodeAt(at) === (part.keys ? code.closeMap : code.closeList);
  switch (expected) {
    case "colon":
      if (text.charCodeAt(at) !== code.colon) return { code: "colon-missing", offset: at };
      scan.at += 1;
      scan.expected = "value";
      return undefined;
    case "comma or end":
      return ends ? close(scan) : readComma(scan, part);
    case "entry or end":
      if (ends) return scan.comma === undefined ? close(scan) : { code: "comma-before-end", offset: scan.comma };
      return part.keys ? readKey(scan, part, part.keys) : readValue(scan);
    case "value":
      return readValue(scan);
  }
}

function close(scan: Scan): undefined {
  scan.open.pop();
  scan.at += 1;
  scan.expected = scan.open.length > 0 ? "comma or end" : "nothing";
}

function readComma(scan: Scan, part: Open): FoundProblem | undefined {
  const { text, at } = scan;
  if (text.charCodeAt(at) !== code.comma) return commentFault(text, at) ?? { code: "comma-missing", offset: at, firstOffset: part.at, data: { part: nameOf(part) } };
  scan.comma = at;
  scan.at += 1;
  scan.expected = "entry or end";
  if (typeof part.step === "number") part.step += 1;
  return undefined;
}

function readKey(scan: Scan, part: Open, keys: Map<string, number>): FoundProblem | undefined {
  const { text, at } = scan;
  const fault = text.charCodeAt(at) === code.quote ? valueFault(text, at) : keyFault(text, at);
  if (fault) return fault;
  scan.at = afterString(text, at);
  const key = stringBetween(text, at, scan.at);
  part.step = key;
  const firstOffset = keys.get(key);
  if (firstOffset === undefined) keys.set(key, at);
  else scan.problems.add({ code: "duplicate-key", offset: at, path: pathHere(scan), data: { key }, firstOffset });
  scan.expected = "colon";
  scan.comma = undefined;
  return undefined;
}

function readValue(scan: Scan): FoundProblem | undefined {
  const { text, at, open } = scan;
  const fault = valueFault(text, at);
  if (fault) return fault;
  scan.comma = undefined;
  const first = text.charCodeAt(at);
  if (first === code.openMap || first === code.openList) {
    if (open.length >= maxDepth) return { code: "too-deep", offset: at, data: { limit: maxDepth } };
    open.push(first === code.openMap ? { at, keys: new Map(), step: undefined } : { at, step: 0 });
    scan.at += 1;
    scan.expected = "entry or end";
    return undefined;
  }
  scan.at += lengthOf(scan, first);
  scan.expected = open.length > 0 ? "comma or end" : "nothing";
  return undefined;
}

/** The length of the string, word or number that starts here; a number that cannot be kept is noted on the way. */
function lengthOf(scan: Scan, first: number): number {
  const { text, at } = scan;
  if (first === code.quote) return afterString(text, at) - at;
  jsonNumber.lastIndex = at;
  const number = jsonNumber.exec(text)?.[0];
  if (number === undefined) return text.startsWith("false", at) ? 5 : 4; // Else "true" or "null".
  const problem = numberProblem(number, Number(number));
  if (problem) scan.problems.add({ code: problem, offset: at, path: pathHere(scan), data: { number } });
  return number.length;
}

const pathHere = ({ open }: Scan): string => pathText(open.flatMap((part) => part.step ?? []));
const nameOf = (part: Open): string => (part.keys ? "map" : "list");
