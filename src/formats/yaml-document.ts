import { type CST, Composer, type Document, Lexer, type ErrorCode, Parser } from "yaml";
import { maxDepth } from "./json-problems.js";
import { type ProblemList } from "./text-problem.js";
import { yamlFault } from "./yaml-faults.js";

/** `schema` is said although it is the default, because only then `%YAML 1.1` in a file cannot bring back `no` = false and merge keys. */
const options = { version: "1.2", schema: "core", merge: false, uniqueKeys: false, resolveKnownTags: false, logLevel: "error", prettyErrors: false } as const;

/** The parser's tokens and nodes take much memory, so dense texts are bounded by what they hold, in parts per character that `maxSize` allows. */
const tokensPerCharacter = 0.6;
const entriesPerCharacter = 0.2;
const entryTokens: ReadonlySet<string> = new Set(["-", ":", "?", ","]);

/**
 * Parses a text as one YAML document. What is wrong goes to `problems`; the document is given back even then, as far as it goes.
 * Depth and number of tokens are watched while the text is taken apart, before anything recurses or fills the memory.
 * `undefined` when there is no document, or it was given up.
 */
export function yamlDocument(text: string, maxSize: number, problems: ProblemList): Document.Parsed | undefined {
  const unclosed = new Map<number, number>();
  const report = firstOfEachLine(text, problems);
  const composer = composerInto(report, unclosed);
  const parser = new Parser();
  let documents = 0;
  let document: Document.Parsed | undefined;

  /** Takes one token of the outermost level; `false` when it is the second document. */
  const take = (token: CST.Token): boolean => {
    if (token.type === "error") report("not-expected", token.offset);
    else {
      if (token.type === "document") documents += 1;
      if (documents > 1) problems.add({ code: "several-documents", offset: token.offset });
      else for (const each of composer.next(token)) document = each;
    }
    return documents < 2;
  };

  let [tokens, entries] = [0, 0];
  for (const source of new Lexer().lex(text)) {
    for (const token of parser.next(source)) if (!take(token)) return undefined;
    tokens += 1;
    if ((source.startsWith('"') || source.startsWith("'")) && (source.length === 1 || source.at(-1) !== source[0])) unclosed.set(parser.offset, parser.offset - source.length);
    if (entryTokens.has(source)) entries += 1;
    // The open parts are the document, the lists and maps, and perhaps a scalar.
    if (parser.stack.length > maxDepth + 2) {
      problems.add({ code: "too-deep", offset: parser.stack.at(-1)?.offset ?? parser.offset, data: { limit: maxDepth } });
      return undefined;
    }
    if (tokens > maxSize * tokensPerCharacter || entries > maxSize * entriesPerCharacter) {
      problems.add({ code: "too-many-values", offset: parser.offset });
      return undefined;
    }
  }
  for (const token of parser.end()) if (!take(token)) return undefined;
  for (const each of composer.end()) document = each;
  return document;
}

/** Takes the first error of each line only: the others are mostly its consequences. */
function firstOfEachLine(text: string, problems: ProblemList): (code: string, offset: number) => void {
  let [start, end] = [-1, -1];
  return (code, offset) => {
    if (offset >= start && offset <= end) return;
    problems.add({ code, offset });
    start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
    const next = text.indexOf("\n", offset);
    end = next < 0 ? text.length : next;
  };
}

/**
 * A composer that hands over its errors instead of making an exception of each: of a million errors we keep a hundred. It sees that
 * a quote is missing only where the text ends; `unclosed` leads from there to where the quoted text begins.
 */
function composerInto(report: (code: string, offset: number) => void, unclosed: ReadonlyMap<number, number>): Composer {
  const composer = new Composer(options);
  const onError = (place: number | readonly number[] | { offset: number }, error: ErrorCode, message: string): void => {
    const offset = typeof place === "number" ? place : "offset" in place ? place.offset : (place[0] ?? 0);
    const code = yamlFault(error, message);
    report(code, code === "text-not-closed" ? (unclosed.get(offset) ?? offset) : offset);
  };
  // The handler is private in the types; a test with half a million errors fails should a new version name it otherwise.
  Object.defineProperty(composer, "onError", { value: onError });
  return composer;
}
