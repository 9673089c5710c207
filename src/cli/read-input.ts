import { fstatSync, type Stats, statSync } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { devNull } from "node:os";
import type { Readable } from "node:stream";
import { CallError } from "./call-error.js";
import { printedPath } from "./printed-path.js";
import { reasonOf } from "./reason.js";
import { whereIs } from "./watched-files.js";
import type { Words } from "./words.js";

/** The longest input, in bytes: a longer text does not fit into one string. */
const longest = 512_000_000;
const pieceSize = 1 << 20;

/** The files that this run of the program read. */
const inputs = new Set<string>();

/** Whether a path leads to a file that was read: a report written there would take its place. */
export async function isInput(path: string): Promise<boolean> {
  return inputs.has(await whereIs(path));
}

/** How an input is read. */
export interface InputOptions {
  readonly words: Words;
  /** Bytes. */
  readonly maxSize?: number;
  /** Is told what was read from a file, to see later whether it is still so. */
  readonly seen?: (path: string, bytes: Uint8Array) => void;
}

/**
 * Reads a whole file, or standard input for `-`, as UTF-8 text. Only regular files are opened, so that nothing waits for a pipe or
 * reads a device without end; the size is looked at before anything is read.
 *
 * @throws CallError with one line that names the file and says what to do
 */
export async function readInput(path: string, { words, maxSize, seen }: InputOptions): Promise<string> {
  const limit = Math.min(maxSize ?? longest, longest);
  const name = path === "-" ? words.stdin : printedPath(path);
  if (path.includes("\0")) throw new CallError(words.nulInPath);
  const pieces = path === "-" ? await readStdin(name, limit, words) : await readFile(path, name, limit, words);
  if (path !== "-") {
    inputs.add(await whereIs(path));
    seen?.(path, pieces);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(pieces);
  } catch {
    throw new CallError(words.notUtf8(name));
  }
}

async function readFile(path: string, name: string, limit: number, words: Words): Promise<Buffer> {
  let file: FileHandle | undefined;
  try {
    refuseUnlessFile(await stat(path), name, words);
    file = await open(path, "r");
    const now = await file.stat();
    refuseUnlessFile(now, name, words);
    if (now.size > limit) throw new CallError(words.tooLarge(name, limit));
    return await gathered(file.createReadStream({ autoClose: false, highWaterMark: pieceSize }), name, limit, words);
  } catch (error) {
    throw error instanceof CallError ? error : new CallError(readFailure(error, name, words));
  } finally {
    await file?.close();
  }
}

async function readStdin(name: string, limit: number, words: Words): Promise<Buffer> {
  try {
    const about = fstatSync(0);
    if (isNothing(about)) return Buffer.alloc(0);
    if (about.isDirectory() || about.isBlockDevice() || (about.isCharacterDevice() && !process.stdin.isTTY)) throw new CallError(words.special(name));
    return await gathered(process.stdin, name, limit, words);
  } catch (error) {
    throw error instanceof CallError ? error : new CallError(readFailure(error, name, words));
  }
}

/** Whether it is the device that is always empty, which a closed standard input becomes as well. */
function isNothing(about: Stats): boolean {
  return about.isCharacterDevice() && about.rdev === statSync(devNull).rdev;
}

/** The bytes of a stream, at most so many: a file may grow while it is read, and some files of the system say they are empty. */
async function gathered(stream: Readable, name: string, limit: number, words: Words): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limit) throw new CallError(words.tooLarge(name, limit));
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function refuseUnlessFile(about: Stats, name: string, words: Words): void {
  if (about.isDirectory()) throw new CallError(words.folder(name));
  if (!about.isFile()) throw new CallError(words.special(name));
}

function readFailure(error: unknown, name: string, words: Words): string {
  const code = reasonOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return words.missing(name);
  if (code === "EACCES" || code === "EPERM") return words.unreadable(name);
  return words.failed(name, code);
}
