import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { CallError } from "./call-error.js";
import { printedPath } from "./printed-path.js";
import type { Words } from "./words.js";

/** Files as they were when a command read them, so that it does not write over what somebody else changed in between. */
export class WatchedFiles {
  /** By path, the digest of the content; none when there was no file. */
  private readonly digests = new Map<string, string | undefined>();

  /** Takes down what was read from a file. */
  readonly seen = (path: string, bytes: Uint8Array): void => {
    this.digests.set(path, createHash("sha256").update(bytes).digest("hex"));
  };

  /** Takes down what a file holds now, or that there is none. */
  async look(path: string): Promise<void> {
    this.digests.set(path, await digestOfFile(path));
  }

  /** Whether a path leads to a file that was read. */
  async holds(path: string): Promise<boolean> {
    const target = await whereIs(path);
    for (const each of this.digests.keys()) if ((await whereIs(each)) === target) return true;
    return false;
  }

  /** @throws CallError with one line when a file is no longer what it was */
  async mustBeUnchanged(words: Words): Promise<void> {
    for (const [path, digest] of this.digests) if ((await digestOfFile(path)) !== digest) throw new CallError(words.changedSinceRead(printedPath(path)));
  }
}

/** Nothing for what is not there or is no file: a device has no content to compare. */
async function digestOfFile(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isFile()) return undefined;
    const hash = createHash("sha256");
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

/** Where a path leads: one file has one answer, by whatever links and folders it is named. */
export async function whereIs(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
