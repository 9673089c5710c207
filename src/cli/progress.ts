/** Milliseconds before anything is said, and between one saying and the next. */
const [patience, pause] = [1_000, 100];
const wipe = "\r\u001b[K";

/**
 * Says how far long work is, in one line on a terminal that is written over and wiped away at the end. Nothing is said where no
 * person looks: to a file or a pipe not a byte is written.
 */
export class Progress {
  private readonly start: number;
  private last = -Infinity;
  private shown = false;

  constructor(
    private readonly stream: { readonly isTTY?: boolean; write(text: string): unknown },
    private readonly now: () => number = () => performance.now(),
  ) {
    this.start = now();
  }

  /** Says something when the work has taken a while, and nothing was said just before. */
  say(text: string): void {
    const now = this.now();
    if (now - this.start < patience || now - this.last < pause) return;
    this.last = now;
    this.sayNow(text);
  }

  /** Says what is about to take long in one piece, or is the last to be said. */
  sayNow(text: string): void {
    if (!this.stream.isTTY) return;
    this.stream.write(`${wipe}${text}`);
    this.shown = true;
  }

  /** Wipes the line away, before anything else is printed. */
  end(): void {
    if (this.shown) this.stream.write(wipe);
    this.shown = false;
  }
}

/** The progress of this run of the program. */
export const progress = new Progress(process.stderr);
