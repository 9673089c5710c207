import type { Weigh } from "./token-sets.js";

const least = 0.1;

/**
 * Rare words count more: the inverse document frequency, from 1 for a word that one text has down to a tenth for one that all have.
 * After Spärck Jones, "A statistical interpretation of term specificity", 1972.
 */
export const idf: Weigh = (_token, documents, texts) => Math.max(least, Math.log((texts + 1) / documents) / Math.log(texts + 1));
