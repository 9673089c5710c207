/** How much counts what only the title with more to itself says, and what only the other says: where each has an object of its own, they are about different things. */
const [more, less] = [0.5, 1.6];

/**
 * How alike two titles are, from 0 to 1, from the weight of what they share and of what each has alone.
 * The symmetric ratio model of Jimenez, Becerra & Gelbukh, "SOFTCARDINALITY-CORE", 2013, after Tversky, "Features of similarity", 1977.
 */
export function alikeness(shared: number, alone: number, otherAlone: number): number {
  if (shared <= 0) return 0;
  return shared / (shared + more * Math.max(alone, otherAlone) + less * Math.min(alone, otherAlone));
}

/** The lowest Jaccard similarity that titles of some alikeness can have: below it no pair needs a look. */
export function leastJaccard(least: number): number {
  return (least * more) / (least * more + 1 - least);
}
