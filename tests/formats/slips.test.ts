import { dataOf, parseModel, unwrap } from "polity";
import { readModel, writeModel } from "polity/formats";
import { apply, digestOf } from "polity/scenario";
import { vi } from "polity/vi";
import { expect, it } from "vitest";

const told = (agency: string, lang: "en" | typeof vi = "en"): string[] => {
  const read = readModel(`polity: 1\ntitle: T\ntasks: [{ id: t, title: T }]\nagencies:\n  - ${agency}\n`, { lang });
  return read.ok ? [] : read.findings.map(({ message, help = "", source }) => `${source?.line}:${source?.column} ${message} ${help}`.trim());
};

it("says what to do about a comma in a text without quotes", () => {
  expect(told("{ id: a, title: Roads, bridges and ferries }")).toEqual(["5:28 Unknown key `bridges and ferries`: remove it, or correct its spelling. If it belongs to the text before the comma, put the whole text in quotes."]);
  expect(told("{ id: a, title: Roads, bridges and ferries }", vi)).toEqual(["5:28 Khóa `bridges and ferries` không có trong định dạng: hãy bỏ đi hoặc sửa chính tả. Nếu nó thuộc đoạn chữ trước dấu phẩy, hãy đặt cả đoạn trong dấu ngoặc kép."]);
  expect(told("{ id: a, title: Roads, bridges: 1 }")).toEqual(["5:28 Unknown key `bridges`: remove it, or correct its spelling."]);
});

it("says what to do about a number in quotes", () => {
  expect(told('{ id: a, title: A, staffing: "5" }')).toEqual(["5:34 Expected a number or a list, found a text. Write a number, without quotes."]);
  expect(told('{ id: a, title: A, staffing: [{ quota: "5" }] }', vi)).toEqual([expect.stringMatching(/Hãy ghi số, không đặt trong dấu ngoặc kép\.$/)]);
});

it("tells with its place a task that stands twice among the leads, or supports, of one agency", () => {
  expect(told("{ id: a, title: A, leads: [t, t] }")).toEqual(["5:35 `t` stands twice: name it once."]);
  expect(told("{ id: a, title: A, supports: [t, t] }", vi)).toEqual(["5:38 `t` có hai lần: hãy ghi một lần."]);
});

it("writes a lead that an agency has twice so that the file can be read again", () => {
  const model = unwrap(readModel("polity: 1\ntitle: T\ntasks: [{ id: t, title: T }]\nagencies: [{ id: a, title: A, leads: [t], supports: [t] }]\nassignments: [{ agency: a, task: t, role: lead }, { agency: a, task: t, role: support }]\n"));
  const { model: after } = unwrap(apply(model, { op: "establish", agency: { id: "b", title: "B", leads: ["t", "t"] } }));
  const again = unwrap(readModel(writeModel(after, { as: "yaml" })));
  expect(["a", "b"].map((id) => again.agencies.get(id)?.assignments.map(({ role }) => role))).toEqual([["lead", "lead", "support", "support"], ["lead", "lead"]]);
  expect(digestOf(again)).toBe(digestOf(after));
  const three = unwrap(parseModel({ polity: 1, title: "T", tasks: ["t", "u"].map((id) => ({ id, title: id })), agencies: [{ id: "a", title: "A", leads: ["t"] }], assignments: ["t", "u"].map((task) => ({ agency: "a", task, role: "lead" })) }));
  expect(unwrap(parseModel(dataOf(three))).agencies.get("a")).toEqual(three.agencies.get("a"));
});
