import { CST, Lexer } from "yaml";
import { readJson } from "./read-json.js";

/**
 * Whether a YAML text has comments, which are no part of the data: they are lost when it is read and written again. JSON has none.
 *
 * @example
 * hasComments("polity: 1 # the version"); // → true
 */
export function hasComments(text: string): boolean {
  if (!text.includes("#") || (/^\ufeff?\s*[{[]/.test(text) && readJson(text.replace("\ufeff", "")).ok)) return false;
  let before = "";
  for (const token of new Lexer().lex(text)) {
    // What stands after the mark of a scalar is text, whatever it begins with.
    if (before !== CST.SCALAR && token.startsWith("#")) return true;
    before = token;
  }
  return false;
}
