import { type Text, textIn, textProblem } from "../model/text.js";

/**
 * The title of something whose place became another: the old place's title in it is replaced by the new one's, as a whole word; where
 * it does not stand, the new one's follows. In each language by the titles of that language.
 *
 * @example
 * retitled("People's Committee of Cẩm Châu", "Cẩm Châu", "Hội An Đông"); // "People's Committee of Hội An Đông"
 */
export function retitled(title: Text, oldPlace: Text, newPlace: Text): Text {
  if (typeof title === "string") return inOneLanguage(title, alternatives(oldPlace), textIn(newPlace, "und"));
  return Object.fromEntries(Object.entries(title).map(([tag, text]) => [tag, inOneLanguage(text, [textIn(oldPlace, tag), ...alternatives(oldPlace)], textIn(newPlace, tag))]));
}

const alternatives = (text: Text): string[] => (typeof text === "string" ? [text] : Object.values(text));

function inOneLanguage(title: string, old: readonly string[], now: string): string {
  const [text, place] = [title.normalize("NFC"), now.normalize("NFC")];
  for (const each of old) {
    const found = each.normalize("NFC");
    if (found === place && holds(text, found)) return title;
    const replaced = replacedWord(text, found, place);
    if (replaced !== undefined) return textProblem(replaced) ? title : replaced;
  }
  const followed = `${title} ${now}`;
  return textProblem(followed) ? title : followed;
}

function holds(text: string, word: string): boolean {
  return replacedWord(text, word, word) !== undefined;
}

/** Every occurrence of a word replaced; `undefined` when it occurs only within other words, or not at all. */
function replacedWord(text: string, word: string, by: string): string | undefined {
  const parts: string[] = [];
  let [start, from] = [0, 0];
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, from)) {
    from = at + word.length;
    if (isLetter(text.slice(0, at).slice(-2), "$") || isLetter(text.slice(from, from + 2), "^")) continue;
    parts.push(text.slice(start, at));
    start = from;
  }
  return parts.length === 0 ? undefined : [...parts, text.slice(start)].join(by);
}

function isLetter(around: string, end: "^" | "$"): boolean {
  return (end === "^" ? /^[\p{L}\p{M}\p{N}]/u : /[\p{L}\p{M}\p{N}]$/u).test(around);
}
