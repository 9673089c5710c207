const endings = ["ification", "ifying", "ization", "isation", "ational", "fulness", "iveness", "ations", "ments", "ation", "ement", "ities", "ingly", "ment", "ness", "ions", "ings", "able", "ible", "ified", "ies", "ify", "ing", "ion", "ers", "ity", "ive", "ous", "ed", "er", "es", "al", "ly", "s", "e", "y"];

/**
 * An English word without its ending, so that `licensing` and `licensed` meet: a light form of Porter, "An algorithm for suffix stripping", 1980.
 *
 * @param word in lower case
 */
export function stem(word: string): string {
  if (word.length < 5) return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 3 && !(each === "s" && word.endsWith("ss")));
  const cut = ending === undefined ? word : word.slice(0, word.length - ending.length);
  const single = cut.length > 3 && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut;
  return single.replace(/(?<=.{4})[eiy]+$/, "");
}
