import { readModel } from "polity/formats";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";

describe("what was written as something else", () => {
  it.each([
    ["an id that is a number", "tasks: [{ id: 1, title: A }]", "put it in quotes", "hãy đặt trong dấu ngoặc kép"],
    ["a title that reads as true", "tasks: [{ id: a, title: true }]", "put it in quotes", "hãy đặt trong dấu ngoặc kép"],
    ["a day that is a number", "asOf: 20250101", "put it in quotes", "hãy đặt trong dấu ngoặc kép"],
    ["a list for one id", "tasks: [{ id: a, title: A, parent: [b] }]", "write one, without brackets", "hãy ghi một giá trị, không dùng ngoặc vuông"],
    ["one id for a list", "agencies: [{ id: a, title: A, leads: b }]", "put it in square brackets", "hãy đặt trong ngoặc vuông"],
    ["nothing for a title", "tasks: [{ id: a, title: }]", "write one", "hãy ghi một giá trị"],
    ["nothing for a list", "accepted: [{ tasks: , reason: R }]", "write a list, or remove the key if none is needed", "hãy ghi một danh sách, hoặc bỏ khóa nếu không cần"],
  ])("%s: says what to do", (_what, text, english, vietnamese) => {
    for (const [lang, said] of [["en", english], [vi, vietnamese]] as const) {
      const read = readModel(`polity: 1\ntitle: T\n${text}\n`, { lang });
      expect(read.ok ? [] : read.findings.map(({ message }) => message)).toEqual([expect.stringContaining(`: ${said}.`)]);
    }
  });

  it.each([
    ["an empty word", "agencies: [{ id: a, title: A, kind: '' }]", "An empty text is not allowed here: at least one character.", "Văn bản trống không hợp lệ ở đây: ít nhất một ký tự."],
  ])("%s: is named in words", (_what, text, english, vietnamese) => {
    for (const [lang, said] of [["en", english], [vi, vietnamese]] as const) {
      const read = readModel(`polity: 1\ntitle: T\n${text}\n`, { lang });
      expect(read.ok ? [] : read.findings.map(({ message }) => message)).toEqual([said]);
    }
  });
});
