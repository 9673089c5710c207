import type { TokenSets } from "./token-sets.js";

const words = 8;

/**
 * The bitmap filter: 256 bits a text, one set for each token; two texts whose bits differ in `n` places differ in at least `n` tokens.
 * Source: Sandes, Teodoro & Melo, "Bitmap filter: speeding up exact set similarity joins with bitwise operations", 2020.
 */
export function bitmapsOf({ size, offsets, tokens }: TokenSets): Uint32Array {
  const bits = new Uint32Array(size * words);
  for (let text = 0; text < size; text += 1) {
    for (let at = offsets[text] ?? 0; at < (offsets[text + 1] ?? 0); at += 1) {
      const place = Math.imul(tokens[at] ?? 0, 0x9e3779b1) >>> 24;
      const word = text * words + (place >>> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (place & 31));
    }
  }
  return bits;
}

/** In how many places the bits of two texts differ. */
export function differingBits(bits: Uint32Array, a: number, b: number): number {
  let count = 0;
  for (let word = 0; word < words; word += 1) {
    // Counting the ones of a word side by side: Warren, "Hacker's Delight", 5–1.
    let each = (bits[a * words + word] ?? 0) ^ (bits[b * words + word] ?? 0);
    each -= (each >>> 1) & 0x55555555;
    each = (each & 0x33333333) + ((each >>> 2) & 0x33333333);
    count += Math.imul((each + (each >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
