/** Why the system refused: its code, such as `ENOSPC`. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error);
}
