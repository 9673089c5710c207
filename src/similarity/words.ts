import { normalise, type Normalising } from "./normalise.js";

/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Looked at together: the segmenter's time for each word grows with the length of what it is given. */
const piece = 256;
const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/**
 * The words of a text, normalised, in any script. Where a script puts no spaces between words, the dictionaries of `Intl.Segmenter` part them.
 *
 * @example
 * wordsOf("Quản lý, cấp phép"); // → ["quản", "lý", "cấp", "phép"]
 */
export function wordsOf(text: string, options: Normalising = {}): string[] {
  const normal = normalise(text, options);
  if (normal === "") return [];
  const spaced = normal.split(" ");
  return unspaced.test(normal) ? spaced.flatMap((word) => (unspaced.test(word) ? segmented(word) : [word])) : spaced;
}

function segmented(run: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < run.length; at += piece) for (const { segment, isWordLike } of segmenter.segment(run.slice(at, at + piece))) if (isWordLike) words.push(segment);
  return words;
}
