import { describe, expect, it } from "vitest";
import { type CodeBlock, commandsOf } from "./support/code-blocks.js";
import { runnableExample } from "./support/runnable-example.js";
import { expectShown, linesReadAs, readsAs, shownValue } from "./support/shown-value.js";

const block = (language: string, text: string): CodeBlock => ({ file: "page.md", line: 1, language, words: [], text });

describe("what runs the pages", () => {
  it("notices a value that is not what the page says", () => {
    expect(() => expectShown({ cells: 42113 }, "{ cells: 42_113 }", "page.md:1")).not.toThrow();
    expect(() => expectShown({ cells: 42113 }, "{ cells: 42_114 }", "page.md:1")).toThrow("page.md:1: the page says");
  });

  it("lets `…` stand for anything, and nothing else", () => {
    expect(readsAs(shownValue({ dates: ["2025-01-01", "2025-02-20"] }), '{ dates: ["2025-01-01", …] }')).toBe(true);
    expect(readsAs(shownValue({ dates: ["2025-01-02", "2025-02-20"] }), '{ dates: ["2025-01-01", …] }')).toBe(false);
    expect(linesReadAs(["a", "b", "c"], ["a", "…", "c"])).toBe(true);
    expect(linesReadAs(["a", "b"], ["a"])).toBe(false);
  });

  it("turns a comment after an expression into an assertion, once", () => {
    const code = runnableExample(block("ts", "const two: number = 1 + 1; // → 2\ntwo * 2; // → 4\ntwo\n  // → {\n  //   a }"));
    expect(code).toContain('__expectShown(two, "2", "page.md:2")');
    expect(code).toContain('__expectShown(two * 2, "4", "page.md:3")');
    expect(code).toContain('__expectShown(two, "{ a }", "page.md:5")');
    expect(code.match(/two \* 2/g)).toHaveLength(1);
  });

  it("refuses an assertion that belongs to nothing", () => {
    expect(() => runnableExample(block("ts", "// → 2"))).toThrow("page.md:2");
  });

  it("tells commands from their output", () => {
    expect(commandsOf(block("console", "$ polity check \\\n    a.yaml\nfine\n\n$ polity init"))).toEqual([
      { line: 2, command: "polity check \\\n    a.yaml", output: ["fine"] },
      { line: 6, command: "polity init", output: [] },
    ]);
    expect(commandsOf(block("sh", "# first\nnpm ci\nnpx polity init"))).toMatchObject([{ command: "npm ci" }, { command: "npx polity init" }]);
  });
});
