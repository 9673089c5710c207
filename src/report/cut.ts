const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
/** No grapheme of a text that is kept whole is longer; beyond it the text is cut before it is looked at. */
const unitsPerGrapheme = 30;

/**
 * A text of at most so many graphemes (what a reader takes for one character), with `…` where it was cut.
 *
 * @example
 * cut("Sở Y tế", 4); // → "Sở …"
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let count = 0;
  let kept = "";
  for (const { segment } of graphemes.segment(text.slice(0, most * unitsPerGrapheme))) {
    count += 1;
    if (count === most) {
      const whole = kept.length + segment.length === text.length;
      return whole ? text : `${kept}…`;
    }
    kept += segment;
  }
  return kept.length === text.length ? text : `${kept}…`;
}

/** The graphemes of a text. */
export function graphemesOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}
