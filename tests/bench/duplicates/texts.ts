/** The same numbers every time (Park & Miller, "Random number generators: good ones are hard to find", 1988). */
function randomFrom(start: number): () => number {
  let seed = start;
  return () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
}

const onsets = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split(" ");
const vowels = "a ă â e ê i o ô ơ u ư ai ao ia iê oa ua uô ươ".split(" ");
const codas = ["", "", "", "c", "m", "n", "ng", "nh", "p", "t"];
const tones = ["", "", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

/**
 * Titles of tasks, made: 8 to 21 syllables of a vocabulary of 6,000, some as frequent as in the statutory tasks of Vietnamese agencies
 * (Zipf); every tenth is an earlier one with a syllable changed.
 */
export function madeTexts(count: number): string[] {
  const random = randomFrom(20250701);
  const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const vocabulary = [...new Set(Array.from({ length: 12_000 }, () => `${of(onsets)}${of(vowels)}${of(tones)}${of(codas)}`.normalize("NFC")))].slice(0, 6000);
  const syllable = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!;
  const texts: string[] = [];
  for (let number = 0; number < count; number += 1) {
    if (number > 0 && random() < 0.1) {
      const syllables = of(texts).split(" ");
      syllables[Math.floor(random() * syllables.length)] = syllable();
      texts.push(syllables.join(" "));
    } else texts.push(Array.from({ length: 8 + Math.floor(random() * 14) }, syllable).join(" "));
  }
  return texts;
}
