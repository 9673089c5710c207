import { applyPatches, dataOf, parseModel, type Patch, PolityError, unwrap } from "polity";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`
levels: [{ id: province, title: Province }, { id: commune, title: Commune }]
jurisdictions:
  - { id: north, level: province, title: North }
  - { id: south, level: province, title: South }
  - { id: hill, level: commune, parent: north, title: Hill }
agencies:
  - { id: ministry, title: Ministry, staffing: 9007199254740000 }
  - { id: office, title: Office, parent: ministry, jurisdiction: north, leads: [roads] }
  - { id: board, title: Board, parent: office }
tasks:
  - { id: roads, title: Roads }
  - { id: bridges, title: Bridges, parent: roads, acts: [law] }
  - { id: health, title: Health }
assignments:
  - { agency: office, task: health, role: support, except: [hill] }
  - { agency: board, task: roads, role: lead, jurisdiction: south, except: [bridges] }
links:
  - { from: ministry, to: office, kind: guides }
  - { from: office, to: board, kind: guides }
posts: [{ id: head, agency: board, title: Head }]
acts: [{ id: law, title: Law, inForce: "2025-01-01", until: "2026-01-01" }]
accepted: [{ tasks: [health, roads], reason: One office. }]
`);

/** The message of what is refused. */
function refusal(patches: unknown, lang: "en" | typeof vi = "en"): string {
  const result = applyPatches(model, patches as readonly Patch[], { lang });
  if (result.ok) return "ok";
  expect(result.findings.map(({ code }) => code)).toEqual(["patch-does-not-fit"]);
  return result.findings[0]?.message ?? "";
}

const set = (path: string, value: unknown, op = "replace"): Patch => ({ op: op as "replace", path: path.split(" "), value });
const remove = (path: string): Patch => ({ op: "remove", path: path.split(" ") });
const add = (kind: string, value: { readonly id: string }): Patch => ({ op: "add", path: [kind, value.id], value });

describe("applyPatches", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  const failing = [{ op: "remove", get path(): never { throw new Error("no"); } }];
  it.each([null, undefined, {}, "abc", 5, circle, failing].map((value) => [value]))("refuses what is no list of patches", (value) => {
    expect(refusal(value)).toBe("Patches are a list of `{ op, path, value }`, as `apply` gives them.");
    expect(refusal(value, vi)).toBe("Các bản vá là một danh sách gồm `{ op, path, value }`, như `apply` trả về.");
  });

  it.each([null, 5, [], { foo: 1 }, { op: "replace", path: "agencies" }, { op: "replace", path: [5] }, { op: "test", path: ["title"], value: "T" }, { path: ["title"], value: "T" }].map((value) => [value]))("refuses %j among patches", (value) => {
    expect(refusal([set("title", "T"), value])).toBe("Patch 2 does not fit this version of the model.");
    expect(refusal([set("title", "T"), value], vi)).toBe("Bản vá 2 không khớp với phiên bản này của mô hình.");
  });

  it.each([
    ["a path that is none", set("agencies", {}), "replace agencies"],
    ["a path that goes on", set("agencies office title en", "x"), "replace agencies / office / title / en"],
    ["a kind that there is not", set("agency office title", "x"), "replace agency / office / title"],
    ["a record that is not there", set("agencies nobody title", "x"), "replace agencies / nobody / title"],
    ["a field that is not there", remove("agencies ministry parent"), "remove agencies / ministry / parent"],
    ["a field that is there already", set("agencies office parent", "board", "add"), "add agencies / office / parent"],
    ["a change of id", set("agencies office id", "bureau"), "replace agencies / office / id"],
    ["a record written over", set("agencies bureau", { id: "bureau" }), "replace agencies / bureau"],
    ["a record under another id", { op: "add" as const, path: ["agencies", "bureau"], value: { id: "x" } }, "add agencies / bureau"],
    ["a title that is no text", set("title", { x: 5 }), "replace title"],
    ["a model without title", remove("title"), "remove title"],
    ["a day that is none", set("asOf", "2025-02-30"), "replace asOf"],
    ["accepted duplicates of another form", set("accepted", [{ tasks: ["roads"] }]), "replace accepted"],
    ["the end of the use of an id that never was", remove("used events 1"), "remove used / events / 1"],
    ["a use of an id that is used", { op: "add" as const, path: ["used", "tasks", "roads"] }, "add used / tasks / roads"],
  ])("refuses %s", (_what, patch, said) => {
    expect(refusal([patch])).toBe(`Patch 1 (${said}) does not fit this version of the model.`);
  });

  const kept = { title: "X", branch: "state", staffing: [], assignments: [] };
  it.each<[string, Patch[], string]>([
    ["assignments that are none", [set("agencies office assignments", "x")], "agencies / office"],
    ["an assignment without exceptions", [set("agencies office assignments", [{ task: "roads", role: "lead" }])], "agencies / office"],
    ["an exception by bare id", [set("agencies office assignments", [{ task: "roads", role: "lead", except: ["bridges"] }])], "agencies / office"],
    ["assignments in another order than they are read", [set("agencies office assignments", [{ task: "roads", role: "advise", except: [] }, { task: "health", role: "lead", jurisdiction: "north", except: [] }])], "agencies / office"],
    ["a title that is a number", [set("agencies office title", 7)], "agencies / office"],
    ["a text in no language", [set("agencies office title", { x: 5 })], "agencies / office"],
    ["a field that is null", [set("agencies office parent", null)], "agencies / office"],
    ["a field that there is not", [set("agencies office colour", "red", "add")], "agencies / office"],
    ["a record without branch", [remove("agencies office branch")], "agencies / office"],
    ["a task without its lists", [remove("tasks roads acts")], "tasks / roads"],
    ["one place instead of a list", [set("tasks roads jurisdiction", "north")], "tasks / roads"],
    ["an id in another form", [add("agencies", { id: "e\u0301", ...kept })], "agencies / e\u0301"],
    ["a used id that is none", [{ op: "add", path: ["used", "tasks", " "] }], "tasks /  "],
    ["a link out of turn", [add("links", { id: "9", ...{ from: "board", to: "office", kind: "x" } })], "links / 9"],
    ["an act that ends before it begins", [set("acts law until", "2025-01-01")], "acts / law"],
    ["a dangling parent", [set("agencies office parent", "nobody")], "agencies / office"],
    ["a parent that is removed with it", [remove("agencies ministry"), set("agencies office parent", "ministry")], "agencies / office"],
    ["the end of an agency that others name", [remove("agencies board"), remove("links 2")], "posts / head"],
    ["the end of a task that has others below", [remove("tasks roads")], "tasks / bridges"],
    ["the end of a task that is accepted", [remove("tasks health"), set("agencies office assignments", [])], "accepted"],
    ["accepted tasks that are not there", [set("accepted", [{ tasks: ["nothing"], reason: "x" }])], "accepted"],
    ["a circle of parents", [set("agencies ministry parent", "board", "add")], "agencies / ministry"],
    ["its own parent", [set("agencies board parent", "board")], "agencies / board"],
    ["a place above its parent", [set("jurisdictions south parent", "north", "add")], "jurisdictions / south"],
    ["a level below that of a place within", [set("jurisdictions north level", "commune")], "jurisdictions / hill"],
    ["an exception elsewhere", [set("agencies board assignments", [{ task: "health", role: "lead", jurisdiction: "south", except: [{ task: "bridges" }] }])], "agencies / board"],
    ["an exception that moves out", [set("tasks bridges parent", "health")], "agencies / board"],
    ["a place that moves out of where it is excepted", [set("jurisdictions hill parent", "south")], "agencies / office"],
    ["a link twice", [add("links", { id: "3", ...{ from: "office", to: "board", kind: "guides" } })], "links / 3"],
    ["more staff than can be counted", [set("agencies office staffing", [{ quota: 1_000 }])], "agencies"],
  ])("refuses %s, and says which record is wrong", (_what, patches, said) => {
    expect(refusal(patches)).toBe(`With these patches, \`${said}\` would be wrong, or would name what is not there.`);
    expect(refusal(patches, vi)).toBe(`Với các bản vá này, \`${said}\` sẽ sai, hoặc nêu điều không có.`);
  });

  it("refuses an id that changes its place among the others", () => {
    const kept = { id: "head", agency: "board", title: "Head" };
    const chair = { id: "chair", agency: "board", title: "Chair" };
    expect(refusal([remove("posts head"), remove("used posts head"), add("posts", chair), add("posts", kept)])).toContain("posts / head");
    expect(refusal([remove("posts head"), remove("used posts head"), add("posts", kept)])).toBe("ok");
  });

  it("takes patches in any order, as long as the model after is right", () => {
    const after = unwrap(applyPatches(model, [set("agencies office parent", "bureau"), add("agencies", { id: "bureau", ...kept }), set("agencies board parent", "bureau"), remove("links 1"), remove("agencies ministry")]));
    expect([...after.agencies].map(({ id, parent }) => [id, parent])).toEqual([["office", "bureau"], ["board", "bureau"], ["bureau", undefined]]);
    expect(dataOf(unwrap(parseModel(dataOf(after))))).toEqual(dataOf(after));
  });

  it("keeps nothing of what it is given", () => {
    const value = { id: "bureau", ...kept, title: { en: "Bureau" } };
    const after = unwrap(applyPatches(model, [add("agencies", value)]));
    value.title.en = "changed";
    expect(after.agencies.find("bureau")?.title).toEqual({ en: "Bureau" });
    expect(Object.isFrozen(value)).toBe(false);
  });

  it("is called wrongly without a model", () => {
    expect(() => applyPatches({} as never, [])).toThrow(PolityError);
  });
});
