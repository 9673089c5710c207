import { randomBytes } from "node:crypto";
import { unlinkSync } from "node:fs";
import { chmod, lstat, open, readlink, rename, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { CallError } from "./call-error.js";
import { printedPath } from "./printed-path.js";
import { reasonOf } from "./reason.js";
import type { Words } from "./words.js";

const mostLinks = 40;
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes a file whole or not at all: a temporary file beside it, brought to the disk and renamed. A link is followed, and its target
 * keeps its permissions. On failure, and when the program is told to end, the temporary file is removed and the old file is whole.
 *
 * @param text the text, or its pieces, which are made as they are written
 * @param last looks once more just before the file is put in its place, and throws to leave it as it is
 * @throws CallError with one line that names the file and says what to do
 */
export async function writeAtomic(path: string, text: string | Iterable<string>, words: Words, last?: () => Promise<void>): Promise<void> {
  if (path.includes("\0")) throw new CallError(words.nulInPath);
  try {
    const target = await followed(resolve(path));
    const about = await stat(target).catch(() => undefined);
    if (about?.isDirectory()) throw new CallError(words.targetIsFolder(printedPath(path)));
    if (about && !about.isFile()) await writeFile(target, text);
    else await replace(target, text, about && about.mode & 0o7777, last);
  } catch (error) {
    throw error instanceof CallError ? error : new CallError(writeFailure(error, printedPath(path), words));
  }
}

async function replace(target: string, text: string | Iterable<string>, mode: number | undefined, last?: () => Promise<void>): Promise<void> {
  const temporary = `${dirname(target)}/.polity-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
  const stop = (signal: NodeJS.Signals): void => {
    removeNow(temporary);
    process.removeListener(signal, stop);
    process.kill(process.pid, signal);
  };
  for (const signal of endings) process.on(signal, stop);
  try {
    const file = await open(temporary, "wx", 0o666);
    try {
      await writeFile(file, text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(temporary, mode);
    await last?.();
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    for (const signal of endings) process.removeListener(signal, stop);
  }
}

/** Where a chain of links ends, whether or not there is anything yet. */
async function followed(path: string): Promise<string> {
  let at = path;
  for (let links = 0; links < mostLinks; links += 1) {
    const about = await lstat(at).catch(() => undefined);
    if (!about?.isSymbolicLink()) return at;
    at = resolve(dirname(at), await readlink(at));
  }
  return at;
}

function removeNow(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was renamed or never made: there is nothing to remove.
  }
}

/** What a failure to write means for the user. */
export function writeFailure(error: unknown, name: string, words: Words): string {
  const code = reasonOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return words.folderMissing(name);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return words.notAllowed(name);
  return words.notWritten(name, code);
}
