import { escapeTerminal } from "../report/index.js";

const longestPath = 300;

/** A file name as it is printed: harmless, and not longer than a few lines. */
export function printedPath(path: string): string {
  const shown = escapeTerminal(path.length > longestPath ? `${path.slice(0, longestPath)}…` : path);
  return shown === "" ? '""' : shown;
}

/** Why the system refused: its code, such as `ENOSPC`. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error);
}
