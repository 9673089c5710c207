/**
 * Controls (C0, C1), line and paragraph separators, direction controls, and characters of no width other than the joiners, which
 * several scripts need; and the tags, which are invisible. A terminal may obey them, and a reader cannot see them.
 */
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;
/** More marks than any language stacks: the rest would climb over the lines above. */
const flood = /(\p{M}{6})(\p{M})\p{M}*/gu;

/**
 * A text made safe to print: what is invisible or would move the cursor is shown by its number.
 *
 * @example
 * escapeTerminal("a\u001b[31mb"); // → "a\\u{1b}[31mb"
 */
export function escapeTerminal(text: string): string {
  return text.replace(unseen, byNumber).replace(flood, (_all, kept: string, next: string) => `${kept}${byNumber(next)}…`);
}

function byNumber(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
