import { applyPatches, check, dataOf, parseModel, unwrap } from "polity";
import { apply } from "polity/scenario";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`
agencies:
  - { id: transport, title: Transport, kind: department/transport, leads: [roads] }
  - { id: construction, title: Construction, kind: department/construction, leads: [roads, housing] }
  - { id: health, title: Health, kind: department/health, leads: [hospitals] }
tasks:
  - { id: roads, title: Roads }
  - { id: housing, title: Housing }
  - { id: hospitals, title: Hospitals }
`);

describe("apply", () => {
  it("tells what a merger resolved, and introduces nothing", () => {
    const { resolved, introduced, events } = unwrap(apply(model, { op: "merge", agencies: ["transport"], into: "construction" }));
    expect(resolved.map(({ message }) => message)).toEqual(["Roads is led by 2 agencies: Construction, Transport."]);
    expect(introduced.map(({ code }) => code)).toEqual([]);
    for (const list of [events, events[0], resolved, introduced]) expect(Object.isFrozen(list)).toBe(true);
    expect(events[0]?.resolved).toEqual([{ task: "roads", agencies: ["transport", "construction"], to: "construction" }]);
  });

  it("applies a list whole, or not at all, and tells the reasons of every operation in it", () => {
    const result = apply(model, [
      { op: "merge", agencies: ["transprt"], into: "construction" },
      { op: "dissolve", agency: "health" },
      { op: "rename", agency: "transport", title: "Roads" },
    ]);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.findings.map(({ code, source }) => [code, source?.path]).toSorted()).toEqual([["id-unknown", "[0]"], ["lead-without-receiver", "[1]"]]);
    expect(model.agencies.get("transport")?.title).toBe("Transport");
  });

  it("does not blame an operation for what a refused one before it would have made", () => {
    const result = apply(model, [
      { op: "establish", agency: { id: "health", title: "Health again" } },
      { op: "establish", agency: { id: "board", title: "Board", parent: "nobody" } },
      { op: "transfer", agency: "transport", parent: "board" },
    ]);
    if (!result.ok) expect(result.findings.map(({ code }) => code).toSorted()).toEqual(["id-in-use", "id-unknown"]);
    expect(result.ok).toBe(false);
  });

  it("reports a malformed operation as an input finding, each with its path", () => {
    // @ts-expect-error the operation has no name that exists, which is what is tried
    const result = apply(model, [{ op: "merg", agencies: ["transport"], into: "construction" }, { op: "rename", agency: "health" }]);
    if (!result.ok) expect(result.findings.map(({ code, source }) => [code, source?.path])).toEqual([["unknown-operation", "[0].op"], ["missing-field", "[1]"]]);
    expect(result.ok).toBe(false);
  });

  it("returns patches that undo and redo it", () => {
    const { model: after, patches, inverse } = unwrap(apply(model, { op: "merge", agencies: ["transport", "construction"], into: { id: "works", title: "Works", kind: "department/works" } }));
    expect(dataOf(unwrap(applyPatches(after, inverse)))).toEqual(dataOf(model));
    expect(dataOf(unwrap(applyPatches(model, patches)))).toEqual(dataOf(after));
    expect(unwrap(applyPatches(after, inverse)).agencies.used("works")).toBe(false);
  });

  it("returns patches of at most ten kilobytes for a merger that moves sixty assignments, however large the model", () => {
    const tasks = Array.from({ length: 3_000 }, (_, at) => ({ id: `task-${at}`, title: `Task ${at}` }));
    const agencies = Array.from({ length: 100 }, (_, at) => ({ id: `agency-${at}`, title: `Agency ${at}`, leads: tasks.slice(at * 30, at * 30 + 30).map(({ id }) => id) }));
    const large = unwrap(parseModel({ polity: 1, title: "A large model", tasks, agencies }));
    const { patches, inverse } = unwrap(apply(large, { op: "merge", agencies: ["agency-41", "agency-87"], into: "agency-7" }));
    for (const each of [patches, inverse]) expect(JSON.stringify(each).length).toBeLessThan(10_000);
  });

  it("says which patch does not fit a version, in either language", () => {
    const { patches } = unwrap(apply(model, { op: "rename", agency: "health", title: "Care" }));
    const other = unwrap(apply(model, { op: "dissolve", agency: "health", to: "transport" })).model;
    const told = (["en", vi] as const).map((lang) => {
      const result = applyPatches(other, patches, { lang });
      return result.ok ? [] : result.findings.map(({ code, message }) => [code, message]);
    });
    expect(told).toEqual([
      [["patch-does-not-fit", "Patch 1 (replace agencies / health / title) does not fit this version of the model."]],
      [["patch-does-not-fit", "Bản vá 1 (replace agencies / health / title) không khớp với phiên bản này của mô hình."]],
    ]);
  });

  it("words messages in Vietnamese, and obeys severities", () => {
    const { resolved } = unwrap(apply(model, { op: "merge", agencies: ["transport"], into: "construction" }, { lang: vi }));
    expect(resolved[0]?.message).toContain("cùng chủ trì");
    expect(unwrap(apply(model, { op: "merge", agencies: ["transport"], into: "construction" }, { severity: { "lead-contested": "off" } })).resolved).toEqual([]);
    expect(check(model).findings).toHaveLength(1);
  });
});
