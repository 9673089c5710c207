import { describe, expect, it } from "vitest";
import { after, applied, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { drawn, organisation, outline } from "../support/outline.js";
import { modelOf, places } from "../support/test-rule.js";

const ministry = organisation(`
  ministry
    transport: roads, bridges
      inspection: vehicles
    construction: bridges, houses
  council`);

describe("merge: what follows", () => {
  it("absorbs one agency into another: leads and subordinates follow, one lead remains where both led", () => {
    expect(outline(after(ministry, { op: "merge", agencies: ["transport"], into: "construction" }))).toBe(drawn(`
      ministry
        construction: bridges, houses, roads
          inspection: vehicles
      council`));
  });

  it("consolidates into a new agency, with what all sources share", () => {
    const model = modelOf(`${places}
agencies:
  - { id: top, title: Top }
  - { id: a, title: A, parent: top, jurisdiction: quang-nam, kind: board/x, branch: party }
  - { id: b, title: B, parent: top, jurisdiction: quang-nam, kind: board/x, branch: party }`);
    expect(after(model, { op: "merge", agencies: ["a", "b"], into: { id: "c", title: "C" } }).agencies.get("c")).toMatchObject({ parent: "top", jurisdiction: "quang-nam", kind: "board/x", branch: "party" });
    const stated = after(model, { op: "merge", agencies: ["a", "b"], into: { id: "c", title: "C", parent: null, jurisdiction: null, branch: "state" } }).agencies.get("c");
    expect(stated).toMatchObject({ branch: "state", kind: "board/x" });
    expect(Object.keys(stated ?? {})).not.toEqual(expect.arrayContaining(["parent"]));
    expect(stated?.jurisdiction).toBeUndefined();
  });

  it("needs nothing stated that no source has", () => {
    expect(outline(after(organisation("a: x\nb: y"), { op: "merge", agencies: ["a", "b"], into: { id: "c", title: "C" } }))).toBe("c: x, y");
  });

  it("replaces one agency by a new one", () => {
    expect(outline(after(ministry, { op: "merge", agencies: ["transport"], into: { id: "mobility", title: "Mobility" } }))).toBe(drawn(`
      ministry
        construction: bridges, houses
        mobility: roads, bridges
          inspection: vehicles
      council`));
  });

  it("merges a subordinate into its superior, and a superior into its subordinate", () => {
    expect(outline(after(ministry, { op: "merge", agencies: ["inspection", "transport"], into: "transport" }))).toContain("transport: roads, bridges, vehicles");
    expect(outline(after(ministry, { op: "merge", agencies: ["ministry"], into: "transport" }))).toBe(drawn(`
      transport: roads, bridges
        inspection: vehicles
        construction: bridges, houses
      council`));
    expect(outline(after(ministry, { op: "merge", agencies: ["transport", "inspection"], into: { id: "mobility", title: "Mobility" } }))).toContain("  mobility: roads, bridges, vehicles");
  });

  it("sums staff by category and funding, or takes the quota that is stated", () => {
    const model = modelOf(`
agencies:
  - { id: a, title: A, staffing: [{ category: civil, quota: 3, filled: 2 }, { category: public, quota: 1 }] }
  - { id: b, title: B, staffing: [{ category: civil, quota: 4, filled: 4 }, { category: public, funding: own, quota: 2 }] }`);
    const staff = (staffing?: number): unknown => after(model, { op: "merge", agencies: ["b"], into: "a", ...(staffing !== undefined && { staffing }) }).agencies.get("a")?.staffing;
    expect(staff()).toEqual([{ category: "civil", quota: 7, filled: 6 }, { category: "public", quota: 1 }, { category: "public", funding: "own", quota: 2 }]);
    expect(staff(6)).toEqual([{ quota: 6 }]);
    expect(after(model, { op: "merge", agencies: ["a", "b"], into: { id: "c", title: "C", staffing: 5 } }).agencies.get("c")?.staffing).toEqual([{ quota: 5 }]);
    expect(refusal(model, { op: "merge", agencies: ["a", "b"], into: { id: "c", title: "C", staffing: 5 }, staffing: 4 })).toEqual(["Exactly one of these is needed: staffing, into.staffing."]);
  });

  it("lets posts and links follow; a link between two of them goes, and of equal ones one stays", () => {
    const model = modelOf(`
agencies: [{ id: a, title: A }, { id: b, title: B }, { id: c, title: C }]
links: [{ from: a, to: b, kind: guides }, { from: a, to: c, kind: guides }, { from: b, to: c, kind: guides }, { from: c, to: a, kind: supervises }]
posts: [{ id: head, agency: a, title: Head, rank: head, holder: p }]`);
    const merged = after(model, { op: "merge", agencies: ["a"], into: "b" });
    expect([...merged.links].map(({ from, to, kind }) => [from, to, kind])).toEqual([["b", "c", "guides"], ["c", "b", "supervises"]]);
    expect(merged.posts.get("head")?.agency).toBe("b");
  });

  it("drops a support that lies wholly within a lead of the survivor, and keeps one that does not", () => {
    const model = modelOf(`${places}
tasks: [{ id: health, title: Health }, { id: food, parent: health, title: Food }]
agencies: [{ id: a, title: A, jurisdiction: tam-ky, leads: [health] }, { id: b, title: B, jurisdiction: quang-nam, supports: [food] }, { id: c, title: C, jurisdiction: an-my, supports: [food] }]`);
    expect(assignmentsOf(after(model, { op: "merge", agencies: ["b", "c"], into: "a" }), "a")).toEqual(["lead health in tam-ky", "support food in quang-nam"]);
  });
});

describe("merge: the event", () => {
  it("names sources, survivor, and the duplicates that are resolved", () => {
    expect(eventOf(ministry, { op: "merge", agencies: ["transport"], into: "construction" })).toEqual({
      op: "merge",
      from: [{ agency: "transport" }, { agency: "construction" }],
      to: [{ agency: "construction" }],
      moved: [{ task: "roads", from: "transport", to: "construction" }],
      resolved: [{ task: "bridges", agencies: ["transport", "construction"], to: "construction" }],
    });
    expect(eventOf(ministry, { op: "merge", agencies: ["council"], into: { id: "board", title: "Board" } })).toEqual({ op: "merge", from: [{ agency: "council" }], to: [{ agency: "board" }] });
  });

  it("tells which findings went", () => {
    expect(applied(ministry, { op: "merge", agencies: ["transport"], into: "construction" }).resolved.map(({ code, at }) => [code, at[0]])).toEqual([["lead-contested", { task: "bridges" }]]);
  });
});

describe("merge: refusals", () => {
  it.each([
    [{ agencies: ["council"], into: "council" }, "`council` would be merged with itself alone: name a second agency, or a new one in `into`."],
    [{ agencies: ["council", "council"], into: "council" }, "`council` would be merged with itself alone: name a second agency, or a new one in `into`."],
    [{ agencies: ["counsil"], into: "ministry" }, "Unknown agency `counsil`, did you mean `council`?"],
    [{ agencies: ["council"], into: "ministri" }, "Unknown agency `ministri`, did you mean `ministry`?"],
    [{ agencies: ["council"], into: { id: "ministry", title: "M" } }, "The id `ministry` is in use by another agency: choose a new one."],
    [{ agencies: ["council"], into: { id: "ministry", title: "M", parent: "construction" } }, "The id `ministry` is in use by another agency: choose a new one."],
    [{ agencies: ["council", "transport"], into: { id: "new", title: "New" } }, "The merged agencies differ in `parent` (–, `ministry`): state `parent` of `new`."],
    [{ agencies: ["council", "transport"], into: { id: "new", title: "New", parent: "transport" } }, "`transport` ends in this operation, so it cannot receive anything: name an agency that lives on."],
    [{ agencies: ["transport"], into: { id: "new", title: "New", parent: "inspection" } }, "`new` would be subordinate to `inspection`, which follows a merged agency and would be subordinate to `new`: give one of them another superior first."],
    [{ agencies: ["ministry"], into: "inspection" }, "`inspection` would be subordinate to `transport`, which follows a merged agency and would be subordinate to `inspection`: give one of them another superior first."],
  ])("refuses %j", (fields, sentence) => {
    expect(refusal(ministry, { op: "merge", ...fields })).toEqual([sentence]);
    expect(refusal(ministry, { op: "merge", ...fields }, "vi").join("")).toMatch(/^[\p{Lu}`].*[.?]$/su);
  });

  it("suggests each value in which the sources differ, and the superior that lets the survivor live", () => {
    const differ = suggested(ministry, { op: "merge", agencies: ["council", "transport"], into: { id: "new", title: "New" } });
    expect(differ.map(([operation]) => operation?.["into"])).toEqual([{ id: "new", title: "New", parent: null }, { id: "new", title: "New", parent: "ministry" }]);
    expect(suggested(ministry, { op: "merge", agencies: ["ministry"], into: "inspection" })).toEqual([[{ op: "transfer", agency: "inspection", parent: null }, { op: "merge", agencies: ["ministry"], into: "inspection" }]]);
  });

  it("suggests what a merged agency became, unless it is the survivor alone", () => {
    const later = after(ministry, { op: "merge", agencies: ["transport"], into: "construction" });
    expect(suggested(later, { op: "merge", agencies: ["transport"], into: "council" })).toEqual([[{ op: "merge", agencies: ["construction"], into: "council" }]]);
    expect(refusal(later, { op: "merge", agencies: ["transport"], into: "construction" })).toEqual(["The agency `transport` became `construction` on 2025-03-01: name that one."]);
    expect(suggested(later, { op: "merge", agencies: ["transport"], into: "construction" })).toEqual([]);
  });
});
