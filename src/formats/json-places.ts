import { afterSpace, afterString, afterValue, code, stringBetween } from "./json-pieces.js";
import { type Place } from "./text-problem.js";

/**
 * Where the values of a JSON text stand. Nothing is looked at before it is asked for: each list or map that lies on a path is
 * walked once, so that a file of a million records without problems costs nothing, and one with many problems one pass a level.
 * The text must be valid JSON.
 */
export function jsonPlaces(text: string): Place {
  const start = afterSpace(text, 0);
  return placeOf(text, start, start);
}

function placeOf(text: string, key: number, value: number): Place {
  const first = text.charCodeAt(value);
  if (first === code.openMap) {
    let entries: ReadonlyMap<string, Place> | undefined;
    return { key, value, entry: (step) => (entries ??= entriesOf(text, value)).get(String(step)) };
  }
  if (first !== code.openList) return { key, value };
  let starts: readonly number[] | undefined;
  const asked = new Map<number, Place>();
  return {
    key,
    value,
    entry: (step) => {
      starts ??= startsOf(text, value);
      const index = Number(step);
      const start = starts[index];
      if (start === undefined) return undefined;
      const place = asked.get(index) ?? placeOf(text, start, start);
      asked.set(index, place);
      return place;
    },
  };
}

/** The entries of the map that starts at `open`. */
function entriesOf(text: string, open: number): ReadonlyMap<string, Place> {
  const entries = new Map<string, Place>();
  let at = afterSpace(text, open + 1);
  while (at < text.length && text.charCodeAt(at) === code.quote) {
    const keyEnd = afterString(text, at);
    const value = afterSpace(text, afterSpace(text, keyEnd) + 1);
    entries.set(stringBetween(text, at, keyEnd), placeOf(text, at, value));
    at = afterSpace(text, afterValue(text, value));
    if (text.charCodeAt(at) !== code.comma) break;
    at = afterSpace(text, at + 1);
  }
  return entries;
}

/** The offsets of the entries of the list that starts at `open`. */
function startsOf(text: string, open: number): readonly number[] {
  const starts: number[] = [];
  let at = afterSpace(text, open + 1);
  while (at < text.length && text.charCodeAt(at) !== code.closeList) {
    starts.push(at);
    at = afterSpace(text, afterValue(text, at));
    if (text.charCodeAt(at) !== code.comma) break;
    at = afterSpace(text, at + 1);
  }
  return starts;
}
