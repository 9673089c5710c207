import { code } from "./json-pieces.js";
import { type FoundProblem } from "./text-problem.js";

/** A number of JSON, anchored at `lastIndex`. */
export const jsonNumber = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
/** What a person who writes a word, or a number as in other languages, goes on with. */
const wordCharacter = /[\p{L}\p{N}_$.+-]/u;
const letter = /[\p{L}_$]/u;

/** The comment that starts here: JSON has none, but people write them. */
export function commentFault(text: string, offset: number): FoundProblem | undefined {
  if (text[offset] === "#") return { code: "comment-with-hash", offset };
  return text.startsWith("//", offset) || text.startsWith("/*", offset) ? { code: "comment-in-json", offset } : undefined;
}

/** The control character that stands here: it is a better reason than what should stand in its place. */
export function controlFault(text: string, offset: number): FoundProblem | undefined {
  const character = text.charCodeAt(offset);
  return character < 32 || (character > 126 && character < 160) ? { code: "control-character", offset, data: { character: unicodeName(character) } } : undefined;
}

/** Why no key starts here; the character is not a double quote. */
export function keyFault(text: string, offset: number): FoundProblem {
  const first = text[offset] ?? "";
  if (first === "'") return { code: "single-quotes", offset };
  return commentFault(text, offset) ?? { code: letter.test(first) ? "key-without-quotes" : "key-expected", offset };
}

/** Why no complete value starts here, or `undefined`. What stands inside a list or a map is not looked at. */
export function valueFault(text: string, offset: number): FoundProblem | undefined {
  const first = text[offset] ?? "";
  if (first === "{" || first === "[") return undefined;
  if (first === '"') return stringFault(text, offset);
  if (first === "'") return { code: "single-quotes", offset };
  if (/[-+.0-9]/.test(first)) return numberFault(text, offset);
  if (!letter.test(first)) return commentFault(text, offset) ?? { code: "value-expected", offset };
  const word = ["true", "false", "null"].find((each) => text.startsWith(each, offset));
  if (word !== undefined && !wordCharacter.test(text[offset + word.length] ?? "")) return undefined;
  const notFinite = ["NaN", "Infinity"].find((each) => text.startsWith(each, offset));
  return notFinite === undefined ? { code: "text-without-quotes", offset } : { code: "number-not-finite", offset, data: { number: notFinite } };
}

function numberFault(text: string, offset: number): FoundProblem | undefined {
  jsonNumber.lastIndex = offset;
  const written = jsonNumber.exec(text)?.[0] ?? "";
  return written === "" || wordCharacter.test(text[offset + written.length] ?? "") ? { code: "number-not-json", offset } : undefined;
}

/** Why the string that starts here is none, or `undefined`. */
function stringFault(text: string, offset: number): FoundProblem | undefined {
  for (let at = offset + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === code.quote) return undefined;
    if (character === 10 || character === 13) break;
    if (character < 32) return controlFault(text, at);
    if (character !== code.backslash) continue;
    if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at + 1, at + 6))) return { code: "escape-unknown", offset: at };
    at += 1;
  }
  return { code: "text-not-closed", offset };
}

/** A character by its number, as in `U+0007`. */
export function unicodeName(character: number): string {
  return `U+${character.toString(16).toUpperCase().padStart(4, "0")}`;
}
