/** How texts are made alike. */
export interface Normalising {
  /** True leaves accents out, so that a text typed without them matches: `Y tế` is `y te`, `Đà Nẵng` is `da nang`. */
  readonly fold?: boolean;
}

/** Unicode's stream-safe limit (UAX 15): more marks in a row make normalising quadratic, and no language needs them. */
const floodOfMarks = /(\p{M}{30})\p{M}+/gu;
const anyAccent = /[\u0300-\u036f]/;
const accents = /[\u0300-\u036f]/g;
/** The five Vietnamese tone marks on the first of two vowels that end a syllable, as the older spelling has it. */
const toneOnFirst = /(?:([oO])([\u0300\u0301\u0303\u0309\u0323])([aeAE])|([uU])([\u0300\u0301\u0303\u0309\u0323])([yY]))(?![\u0300-\u036f])/g;
const apostrophe = /(?<=\p{L})['\u2019\u02bc](?=\p{L})/gu;
const thousands = /(?<=\p{Nd})[.,\u00a0\u202f](?=\p{Nd}{3}(?!\p{Nd}))/gu;
const notWordLike = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * A text in the form in which texts are compared: one Unicode form, no capitals, no punctuation, single spaces, numbers without
 * separators, and the Vietnamese tone mark where the newer spelling puts it (`hòa` is `hoà`, `thủy` is `thuỷ`).
 *
 * @param text any text
 * @param options whether accents are left out
 * @returns the words of the text, parted by single spaces; empty when it has none
 * @example
 * normalise("Sở Y tế, TP. Hòa Bình"); // → "sở y tế tp hoà bình"
 */
export function normalise(text: string, { fold = false }: Normalising = {}): string {
  const spread = text.replace(floodOfMarks, "$1").normalize("NFD");
  const placed = anyAccent.test(spread) ? spread.replace(toneOnFirst, "$1$4$3$6$2$5") : spread;
  // Upper case first: letters that differ in one case only, as ß and SS, become alike.
  const lower = placed.toUpperCase().toLowerCase().replace(/ς/g, "σ");
  const plain = fold ? lower.replace(accents, "").replace(/đ/g, "d") : lower;
  return plain.normalize("NFC").replace(apostrophe, "").replace(thousands, "").replace(notWordLike, " ").trim();
}
