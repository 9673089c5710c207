import { escapeTerminal } from "../report/index.js";

const longestPath = 300;

/** A file name as it is printed: harmless, and not longer than a few lines. */
export function printedPath(path: string): string {
  const shown = escapeTerminal(path.length > longestPath ? `${path.slice(0, longestPath)}…` : path);
  return shown === "" ? '""' : shown;
}
