import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The text of a file of the data beside the project, or nothing where it is not at hand. */
export function sharedText(path: string): string | undefined {
  const file = fileURLToPath(new URL(`../../../../shared/data/${path}`, import.meta.url));
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
