import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemMessage, textProblemCodes } from "../../src/formats/problems.js";
import { readData } from "../../src/formats/read-data.js";
import { filesBelow, root } from "../support/source-files.js";

const facts = { character: "U+0000", key: "id", firstLine: 7, count: 12, number: "1e400", limit: 5_000_000, size: 6_250_000, part: "list", name: "a" };
const messages = (text: string, lang: "en" | "vi"): string[] => {
  const read = readData(text);
  return read.ok ? [] : read.problems.map((problem) => problemMessage(problem, lang));
};

describe("problemMessage", () => {
  it.each(textProblemCodes)("says what is wrong and what to do: %s", (code) => {
    for (const lang of ["en", "vi"] as const) {
      const message = problemMessage({ code, line: 1, column: 1, data: facts }, lang);
      expect(message).toMatch(/^\P{Ll}.*[.]$/u);
      expect(message).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(problemMessage({ code, line: 1, column: 1, data: facts }, "vi")).toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/u);
  });

  it("has a sentence for every code that the readers give", () => {
    const given = filesBelow("src/formats", [".ts"])
      .filter((file) => /\/(json|yaml|read)-/.test(file) && !file.endsWith("-wording.ts"))
      .flatMap((file) => [...readFileSync(`${root}${file}`, "utf8").matchAll(/(?:code: |refused\(|report\(|problem\(walk, |stop\(walk, |^ {2}[A-Z_]+: |, )"([a-z]+(?:-[a-z]+)+|empty)"/gm)].map((match) => match[1] ?? ""));
    expect(new Set(given).size).toBeGreaterThan(40);
    expect([...new Set(given)].filter((code) => !textProblemCodes.includes(code))).toEqual([]);
  });

  it("tells the line of the first of two keys", () => {
    expect(messages("a:\n  id: 1\n  id: 2\n", "en")).toEqual(["The field `id` is given twice, first on line 2. Keep one of the two."]);
    expect(messages('{"id": 1,\n"id": 2}', "vi")).toEqual(["Trường `id` được ghi hai lần, lần đầu ở dòng 1. Hãy giữ lại một."]);
  });

  it("repeats at most 60 characters, and nothing invisible", () => {
    const long = "k".repeat(500);
    expect(messages(`? ${long}\n? ${long}\n`, "en")).toEqual([`The field \`${"k".repeat(60)}…\` is given twice, first on line 1. Keep one of the two.`]);
    expect(messages('{"\\u001b\\u202e": 1, "\\u001b\\u202e": 2}', "en")).toEqual(["The field `\\u{1b}\\u{202e}` is given twice, first on line 1. Keep one of the two."]);
    expect(messages(`[${"9".repeat(400)}]`, "en")[0]).toContain(`\`${"9".repeat(60)}…\``);
  });

  it("carries no more than 100 characters of the text", () => {
    const long = "k".repeat(10_000);
    for (const text of [`{"${long}": 1, "${long}": 2}`, `? ${long}\n? ${long}\n`, `- *${long}\n`, `[${"9".repeat(10_000)}]`]) {
      const read = readData(text);
      expect(JSON.stringify(read).length).toBeLessThan(400);
    }
  });

  it("does not repeat the content around a problem", () => {
    for (const text of ["root:x:0:0:root:/root:/bin/bash\nsecret: @x: y\n", '{"secret": secret}', "secret [", "- secret\nsecret\n"]) {
      for (const message of messages(text, "en")) expect(message).not.toMatch(/secret|bash/);
    }
  });

  it("gives sizes in millions of characters", () => {
    expect(problemMessage({ code: "too-large", line: 1, column: 1, data: { size: 6_250_000, limit: 5_000_000 } }, "vi")).toContain("6,3 triệu ký tự; chỉ đọc tối đa 5,0 triệu");
  });
});
