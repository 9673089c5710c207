/** Character codes that mean something in JSON. */
export const code = { quote: 34, comma: 44, colon: 58, openList: 91, backslash: 92, closeList: 93, openMap: 123, closeMap: 125 } as const;

/** The offset of the next character that is not JSON white space, or the length of the text. */
export function afterSpace(text: string, offset: number): number {
  let at = offset;
  for (; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character !== 32 && character !== 10 && character !== 13 && character !== 9) break;
  }
  return at;
}

/** The offset behind the closing quote of the string that starts at `offset`; the text must be valid JSON. */
export function afterString(text: string, offset: number): number {
  for (let at = offset + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === code.quote) return at + 1;
    if (character === code.backslash) at += 1;
  }
  return text.length;
}

/** The offset behind the value that starts at `offset`; the text must be valid JSON. */
export function afterValue(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === code.quote) {
      at = afterString(text, at) - 1;
      if (depth === 0) return at + 1;
    } else if (character === code.openList || character === code.openMap) depth += 1;
    else if (character === code.closeList || character === code.closeMap) {
      depth -= 1;
      if (depth <= 0) return depth === 0 ? at + 1 : at;
    } else if (depth === 0 && (character === code.comma || character <= 32)) return at;
  }
  return text.length;
}

/** The string that stands between two offsets, quotes included. */
export function stringBetween(text: string, start: number, end: number): string {
  const inside = text.slice(start + 1, end - 1);
  return inside.includes("\\") ? String(JSON.parse(text.slice(start, end))) : inside;
}
