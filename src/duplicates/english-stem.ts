/** Endings that make another word of the same thing; an ending before those that it ends in. */
const endings = ["ization", "isation", "fulness", "iveness", "ation", "ement", "ingly", "ional", "ment", "ness", "ance", "able", "ible", "ity", "ing", "ion", "ive", "ous", "ed", "er", "es", "al", "ic", "ly", "e", "y"];

/**
 * An English word without its endings, so that `licensing` and `licensed` meet, `duty` and `duties`, `mental` and `mentally`: a light form of Porter,
 * "An algorithm for suffix stripping", 1980.
 *
 * @param word in lower case
 */
export function stem(word: string): string {
  let left = singular(word);
  for (let least = 3; left.length > 4; least = 4) {
    const ending = endings.find((each) => left.endsWith(each) && left.length - each.length >= least);
    if (ending === undefined) break;
    left = left.slice(0, -ending.length).replace(/([^ls])\1$/, "$1");
  }
  return left.replace(/(?<=.{4})[ei]+$/, "");
}

function singular(word: string): string {
  if (word.length < 4 || !/[^su]s$/.test(word)) return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=.(?:x|ch|sh|ss|us))es$|s$/, "");
}
