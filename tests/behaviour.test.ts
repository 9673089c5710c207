import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./support/source-files.js";

/** One promise of docs/behaviour.md: its number, and the tests named beside it. */
const promises = readFileSync(join(root, "docs/behaviour.md"), "utf8")
  .split(/^- \*\*/m)
  .slice(1)
  .map((text) => ({ number: /^B\d+/.exec(text)?.[0] ?? "", shownBy: [...text.matchAll(/`((?:tests|docs)\/[^`]+)`/g)].map(([, file = ""]) => file) }));

describe("docs/behaviour.md", () => {
  it("numbers its promises, each once", () => {
    expect(promises.length).toBeGreaterThan(0);
    expect(promises.map(({ number }) => number)).toEqual(promises.map((_, index) => `B${index + 1}`));
  });

  it.each(promises)("$number names a test that exists", ({ shownBy }) => {
    expect(shownBy.length).toBeGreaterThan(0);
    expect(shownBy.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
