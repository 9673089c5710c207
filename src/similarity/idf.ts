import type { Weigh } from "./token-sets.js";

const least = 0.1;
/** Texts added in thought, which have none of the words: of ten texts nobody can tell which words are common. */
const imagined = 200;

/**
 * Rare words count more: the inverse document frequency, from 1 for a word that one text has down to a tenth for one that nearly all of many have.
 * After Spärck Jones, "A statistical interpretation of term specificity", 1972.
 */
export const idf: Weigh = (_token, documents, texts) => Math.max(least, Math.log((texts + imagined) / documents) / Math.log(texts + imagined));
