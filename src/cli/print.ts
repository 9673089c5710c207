import { CallError } from "./call-error.js";
import { progress } from "./progress.js";
import { reasonOf } from "./reason.js";
import type { Words } from "./words.js";

/**
 * Writes to standard output and waits until it is out. A reader that went away (`| head`) is no failure: the exit code stays.
 *
 * @param text the text, or its pieces, each made when the one before is out
 * @throws CallError when it cannot be written, as on a full disk
 */
export async function print(text: string | Iterable<string>, words: Words): Promise<void> {
  for (const piece of typeof text === "string" ? [text] : text) {
    const error = await written(process.stdout, piece);
    if (error && reasonOf(error) === "EPIPE") return;
    if (error) throw new CallError(words.notWritten(words.stdout, reasonOf(error)));
  }
}

/** Writes a line to standard error; nothing can be said about a failure there. */
export async function printError(text: string): Promise<void> {
  await written(process.stderr, text.endsWith("\n") ? text : `${text}\n`);
}

function written(stream: NodeJS.WriteStream, text: string): Promise<Error | undefined> {
  progress.end();
  return new Promise((done) => {
    // The stream also emits what it tells the callback; unheard, that would end the program with a stack trace.
    stream.once("error", done);
    stream.write(text, (error) => {
      if (!error) stream.removeListener("error", done);
      done(error ?? undefined);
    });
  });
}
