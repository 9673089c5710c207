import stringWidth from "string-width";
import { graphemesOf } from "./cut.js";

/** A cell of a table: its text, and how it is coloured once it has its place. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string };

/** How a table is laid out. */
export interface TableLayout {
  /** Columns of the terminal. */
  readonly width: number;
  /** Columns left free before each line. */
  readonly indent?: number;
  /** Numbers stand at the right of these columns. */
  readonly right?: readonly number[];
  /** One line a row: what does not fit into the last column is cut. */
  readonly clip?: boolean;
}

const gap = 2;
/** A last column narrower than this goes on lines of its own. */
const narrowest = 28;

/**
 * Rows as lines with aligned columns. The last column takes the rest of the line and is wrapped; on a narrow terminal it goes below.
 *
 * @returns the lines, none longer than `width` as long as a single grapheme fits
 */
export function tableLines(rows: readonly (readonly Cell[])[], { width, indent = 2, right = [], clip = false }: TableLayout): string[] {
  const last = rows.reduce((most, row) => Math.max(most, row.length), 0) - 1;
  const widths: number[] = [];
  for (const row of rows) for (let at = 0; at < last; at += 1) widths[at] = Math.max(widths[at] ?? 0, widthOf(row[at]));
  const used = widths.flatMap((size, at) => (size > 0 ? [at] : []));
  const before = used.reduce((sum, at) => sum + (widths[at] ?? 0) + gap, indent);
  const below = last > 0 && width - before < narrowest && rows.some((row) => before + widthOf(row[last]) > width);
  const start = below ? indent + gap : before;
  return rows.flatMap((row) => {
    const cells = used.map((at) => padded(row[at], widths[at] ?? 0, right.includes(at)));
    const head = " ".repeat(indent) + cells.join(" ".repeat(gap));
    const [first = "", ...rest] = lastLines(textOf(row[last]), Math.max(10, width - start), clip).map((line) => painted(row[last], line));
    const pad = " ".repeat(start);
    if (below) return [...wrapped(head.trim(), Math.max(10, width - indent)).map((line) => " ".repeat(indent) + line), ...[first, ...rest].filter((line) => line !== "").map((line) => pad + line)];
    return [(used.length > 0 ? head + " ".repeat(gap) : head) + first, ...rest.map((line) => pad + line)].map((line) => line.trimEnd());
  });
}

function lastLines(text: string, width: number, clip: boolean): string[] {
  return clip ? [clipped(text, width)] : wrapped(text, width);
}

/** A text in one line: what does not fit is cut between words. */
export function clipped(text: string, width: number): string {
  const [line = "", ...rest] = wrapped(text, width);
  return rest.length === 0 ? line : `${wrapped(text, width - 1)[0] ?? ""}…`;
}

/** As many names as fit into so many columns, the first in any case, and how many more there are. */
export function fitted(names: readonly string[], width: number, andMore: (count: number) => string): string {
  const [first = "", ...others] = names;
  const room = others.length > 0 ? width - stringWidth(andMore(others.length)) - 2 : width;
  let line = clipped(first, Math.max(10, room));
  for (const [at, name] of others.entries()) {
    const rest = others.length - at;
    const longer = `${line}, ${name}`;
    if (stringWidth(rest > 1 ? `${longer}, ${andMore(rest - 1)}` : longer) > width) return `${line}, ${andMore(rest)}`;
    line = longer;
  }
  return line;
}

/** A text as lines of at most `width` columns, broken between words, and within a word that is longer than a line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const finish = (): void => {
    lines.push(line);
    [line, used] = ["", 0];
  };
  for (const word of text.split(" ").filter((each) => each !== "")) {
    const length = stringWidth(word);
    if (used > 0 && used + 1 + length > width) finish();
    if (used > 0) {
      line += ` ${word}`;
      used += 1 + length;
    } else if (length <= width) [line, used] = [word, length];
    else {
      for (const grapheme of graphemesOf(word)) {
        const size = stringWidth(grapheme);
        if (used > 0 && used + size > width) finish();
        line += grapheme;
        used += size;
      }
    }
  }
  if (line !== "" || lines.length === 0) finish();
  return lines;
}

function padded(cell: Cell | undefined, width: number, atRight: boolean): string {
  const space = " ".repeat(Math.max(0, width - widthOf(cell)));
  const text = painted(cell, textOf(cell));
  return atRight ? space + text : text + space;
}

function widthOf(cell: Cell | undefined): number {
  return stringWidth(textOf(cell));
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === "object" ? cell.text : (cell ?? "");
}

function painted(cell: Cell | undefined, text: string): string {
  return typeof cell === "object" && text !== "" ? cell.paint(text) : text;
}
