import { describe, expect, it } from "vitest";
import { Progress } from "../../src/cli/progress.js";

/** A stream that keeps what is written, and a clock that is set by hand. */
function watched({ isTTY }: { readonly isTTY?: boolean }): { readonly progress: Progress; readonly written: string[]; at(milliseconds: number): void } {
  const written: string[] = [];
  let time = 0;
  const progress = new Progress({ ...(isTTY !== undefined && { isTTY }), write: (text) => written.push(text) }, () => time);
  return { progress, written, at: (milliseconds) => void (time = milliseconds) };
}

describe("Progress (B64)", () => {
  it("writes one line over and over, and wipes it away at the end, once", () => {
    const { progress, written, at } = watched({ isTTY: true });
    progress.sayNow("Reading …");
    at(1_500);
    progress.say("50 %");
    progress.end();
    progress.end();
    expect(written).toEqual(["\r\u001b[KReading …", "\r\u001b[K50 %", "\r\u001b[K"]);
  });

  it("says nothing of short work, and no more than ten times a second", () => {
    const { progress, written, at } = watched({ isTTY: true });
    for (const time of [0, 500, 999, 1_000, 1_050, 1_099, 1_100, 1_150]) {
      at(time);
      progress.say(String(time));
    }
    expect(written.map((text) => text.slice("\r\u001b[K".length))).toEqual(["1000", "1100"]);
  });

  it.each([{ isTTY: false }, {}])("writes not a byte where no person looks: %o", (stream) => {
    const { progress, written, at } = watched(stream);
    progress.sayNow("Reading …");
    at(5_000);
    progress.say("50 %");
    progress.end();
    expect(written).toEqual([]);
  });
});
