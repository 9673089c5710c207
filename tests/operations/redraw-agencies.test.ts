import { describe, expect, it } from "vitest";
import { leadsOf, type Model } from "../../src/index.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { after, applied, refusal } from "../support/operation-outcome.js";
import { modelOf } from "../support/test-rule.js";

/** Two provinces with two wards each; agencies and more as given. */
const world = (agencies: string, more = "", tasks = "tasks: [{ id: roads, title: Roads }]\n"): Model => modelOf(`
levels: [{ id: province, title: Province }, { id: ward, title: Ward }]
jurisdictions:
  - { id: p, level: province, title: P }
  - { id: q, level: province, title: Q }
  - { id: x, level: ward, parent: p, title: X }
  - { id: y, level: ward, parent: p, title: Y }
  - { id: z, level: ward, parent: q, title: Z }
  - { id: v, level: ward, parent: q, title: V }
${tasks}agencies:
${agencies}${more}`);
const made = (...jurisdictions: Extract<OperationInput, { op: "redraw" }>["jurisdictions"]): OperationInput => ({ op: "redraw", jurisdictions });
const offices = `
  - { id: xo, title: Office of X, kind: office, jurisdiction: x, leads: [roads] }
  - { id: yo, title: Office of Y, kind: office, jurisdiction: y, leads: [roads] }
`;
const join = made({ id: "n", title: "N", from: ["x", "y"] });
const parentOf = (model: Model, id: string): string | undefined => model.agencies.find(id)?.parent;

describe("redraw: the id of a merged agency", () => {
  it("is refused when another agency of the place that stays bears it, so that none is lost in silence", () => {
    const desk = world(`  - { id: office/x, title: Desk, kind: desk, jurisdiction: x }\n  - { id: yo, title: Office of Y, kind: office, jurisdiction: y }\n`);
    expect(refusal(desk, made({ id: "x", from: ["x", "y"] }))).toEqual(["The merged agency of `x` would get the id `office/x`, which is used already or cannot be used: choose another id for the place."]);
  });

  it("is refused when an old agency bears it that ends, when two would get the same, and when it is too long", () => {
    const taken = (model: Model, operation: OperationInput): string[] => refusal(model, operation).map((message) => /^The merged agency of `[^`]*` would get the id/.exec(message)?.[0] ?? message);
    expect(taken(world("  - { id: office/n, title: O, kind: office, jurisdiction: x }\n"), join)).toEqual(["The merged agency of `n` would get the id"]);
    const two = world("  - { id: xo, title: O, kind: a/b, jurisdiction: x }\n  - { id: yo, title: O, kind: a, jurisdiction: y }\n");
    expect(taken(two, made({ id: "c", title: "C", from: ["x"] }, { id: "b/c", title: "B", from: ["y"] }))).toEqual(["The merged agency of `b/c` would get the id"]);
    expect(taken(world(`  - { id: xo, title: O, kind: ${"k".repeat(999)}, jurisdiction: x }\n`), join)).toEqual(["The merged agency of `n` would get the id"]);
  });

  it("may be any that a user writes", () => {
    const hostile = world("  - { id: xo, title: O, kind: __proto__, jurisdiction: x, leads: [roads] }\n  - { id: yo, title: O, kind: constructor, jurisdiction: y }\n");
    const now = after(hostile, made({ id: "toString", title: "N", from: ["x", "y"] }));
    expect([...now.agencies].map(({ id }) => id)).toEqual(["__proto__/toString", "constructor/toString"]);
    expect(leadsOf(now, "roads", "toString")).toEqual(["__proto__/toString"]);
  });

  it("does not depend on how letters are encoded", () => {
    const encoded = world(`  - { id: xo, title: O, kind: ${"sở".normalize("NFD")}, jurisdiction: x }\n  - { id: yo, title: O, kind: sở, jurisdiction: y }\n`);
    const now = after(encoded, { op: "redraw", jurisdictions: [{ id: "cẩm".normalize("NFD"), title: "N", from: ["x", "y"] }], merge: ["sở".normalize("NFD")] });
    expect([...now.agencies].map(({ id }) => id)).toEqual(["sở/cẩm"]);
  });
});

describe("redraw: kinds that merge", () => {
  it("are all of them when none is named", () => {
    for (const merge of [undefined, null, []]) expect([...after(world(offices), { ...join, ...(merge !== undefined && { merge }) }).agencies].map(({ id }) => id)).toEqual(["office/n"]);
  });

  it("are not those of which one place has two, in all places of the operation", () => {
    const now = after(world(`${offices}  - { id: zo1, title: Z1, kind: office, jurisdiction: z }\n  - { id: zo2, title: Z2, kind: office, jurisdiction: z }\n`), made({ id: "n", title: "N", from: ["x", "y"] }, { id: "z", from: ["z", "v"] }));
    expect([...now.agencies].map(({ id, jurisdiction }) => [id, jurisdiction])).toEqual([["xo", "n"], ["yo", "n"], ["zo1", "z"], ["zo2", "z"]]);
  });
});

describe("redraw: superiors", () => {
  const heads = "  - { id: ph, title: Head, kind: head, jurisdiction: p }\n  - { id: qh, title: Head, kind: head, jurisdiction: q }\n";
  const under = (x: string, z: string): string => `  - { id: xo, title: Office of X, kind: office, jurisdiction: x, parent: ${x} }\n  - { id: zo, title: Office of Z, kind: office, jurisdiction: z, parent: ${z} }\n`;

  it("are the one whose place contains the new place when they differ, else the first", () => {
    const model = world(heads + under("ph", "qh"));
    expect(parentOf(after(model, made({ id: "n", title: "N", parent: "q", from: ["x", "z"] })), "office/n")).toBe("qh");
    expect(parentOf(after(model, made({ id: "n", title: "N", parent: "p", from: ["x", "z"] })), "office/n")).toBe("ph");
    expect(parentOf(after(model, made({ id: "n", title: "N", parent: null, from: ["x", "z"] })), "office/n")).toBe("ph");
  });

  it("are what the old superiors became, when these merge in the same operation", () => {
    const now = after(world(heads + under("ph", "qh")), made({ id: "pq", title: "PQ", from: ["p", "q"] }, { id: "n", title: "N", from: ["x", "z"] }));
    expect([parentOf(now, "office/n"), now.jurisdictions.find("n")?.parent]).toEqual(["head/pq", "pq"]);
  });

  it("are the part of a divided superior in whose place the agency is", () => {
    const now = after(world(heads + under("ph", "ph")), made({ id: "p1", title: "P1", from: [{ id: "p", share: 0.9 }] }, { id: "p2", title: "P2", from: [{ id: "p", share: 0.1 }] }, { id: "x", parent: "p2", from: ["x"] }, { id: "y", parent: "p1", from: ["y"] }));
    expect(parentOf(now, "xo")).toBe("head/p2");
    expect(parentOf(now, "zo")).toBe("head/p1"); // Outside of both: the largest share.
  });

  it("are those above the merged agency where one of its sources was under another", () => {
    expect(parentOf(after(world(`${heads}  - { id: xo, title: Office of X, kind: office, jurisdiction: x, parent: ph }\n  - { id: yo, title: Office of Y, kind: office, jurisdiction: y, parent: xo }\n`), join), "office/n")).toBe("ph");
  });
});

describe("redraw: what follows", () => {
  it("puts agencies that do not merge under what their superior became", () => {
    const now = after(world(`${offices}  - { id: team, title: Team, jurisdiction: p, parent: yo }\n`), join);
    expect(parentOf(now, "team")).toBe("office/n");
  });

  it("holds a link between two divided agencies for the parts in one place, and drops one that would tie an agency to itself", () => {
    const desks = `${offices}  - { id: yd, title: Desk, kind: desk, jurisdiction: y }\n`;
    const divided = made({ id: "x", from: ["x", "y"] }, { id: "w", title: "W", from: ["y"] });
    const ties = (links: string, operation: OperationInput): string[] => [...after(world(desks, `links: [${links}]\n`), operation).links].map(({ from, to }) => `${from} ${to}`);
    expect(ties("{ from: yo, to: yd, kind: guides }", divided)).toEqual(["xo desk/x", "office/w desk/w"]);
    expect(ties("{ from: xo, to: yo, kind: guides }", join)).toEqual([]);
    expect(ties("{ from: xo, to: yd, kind: guides }, { from: yo, to: yd, kind: guides }", join)).toEqual(["office/n desk/n"]);
  });

  it("divides staff of each category on its own, and persons never more than posts", () => {
    const model = world("  - { id: xo, title: O, kind: office, jurisdiction: x, staffing: [{ category: a, quota: 1, filled: 1 }, { category: b, quota: 1, filled: 0 }, { category: c, quota: 4, filled: 3 }] }\n");
    const now = after(model, made(...["n1", "n2", "n3"].map((id) => ({ id, title: id, from: [{ id: "x", share: "1/3" }] }))));
    expect(["n1", "n2", "n3"].map((id) => now.agencies.find(`office/${id}`)?.staffing)).toEqual([
      [{ category: "a", quota: 1, filled: 1 }, { category: "b", quota: 1, filled: 0 }, { category: "c", quota: 2, filled: 1 }],
      [{ category: "c", quota: 1, filled: 1 }],
      [{ category: "c", quota: 1, filled: 1 }],
    ]);
  });

  it("resolves the duplicate where two sources led the same cell", () => {
    const { events, model: now } = applied(world(offices, "assignments: [{ agency: xo, task: roads, role: lead, jurisdiction: z }, { agency: yo, task: roads, role: lead, jurisdiction: z }]\n"), join);
    expect(leadsOf(now, "roads", "z")).toEqual(["office/n"]);
    expect(events[0]?.resolved).toEqual([{ task: "roads", jurisdiction: "z", agencies: ["xo", "yo"], to: "office/n" }]);
  });

  it("refuses to leave a task without the lead that it had through the place above", () => {
    const model = world("  - { id: pd, title: Roads of P, jurisdiction: p, leads: [roads] }\n");
    const moved = made({ id: "x", parent: "q", from: ["x"] });
    expect(refusal(model, moved)).toEqual(["Nobody would lead `roads` in `x`, led by `pd` before: give the place another `parent`, or `reassign` the lead before."]);
    expect(refusal(model, moved, "vi")).toHaveLength(1);
  });

  it("names what was led before, not the place above that it comes to lie in", () => {
    const only = world("  - { id: pd, title: Roads of P, jurisdiction: p, leads: [roads] }\n", "", "tasks: [{ id: roads, title: Roads, jurisdiction: [x, y] }]\n");
    expect(refusal(only, made({ id: "x", parent: "q", from: ["x"] }))).toEqual(["Nobody would lead `roads` in `x`, led by `pd` before: give the place another `parent`, or `reassign` the lead before."]);
    expect(refusal(only, made({ id: "n", title: "N", parent: "q", from: ["x"] }))).toEqual(["Nobody would lead `roads` in `x`, led by `pd` before: give the place another `parent`, or `reassign` the lead before."]);
  });

  it("divides a place into a thousand in a moment", () => {
    const model = world("  - { id: xo, title: Office of X, kind: office, jurisdiction: x, leads: [roads], staffing: 1500 }\n  - { id: xd, title: Desk, kind: desk, jurisdiction: x, parent: xo }\n");
    const parts = Array.from({ length: 1000 }, (_, index) => ({ id: `n${index}`, title: `N${index}`, from: ["x"] }));
    const now = after(model, made(...parts));
    expect([now.agencies.size, leadsOf(now, "roads", "n999"), now.agencies.find("office/n999")?.staffing]).toEqual([2000, ["office/n999"], [{ quota: 1 }]]);
  });
});
