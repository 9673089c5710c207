import { unwrap } from "polity";
import { digestOf, parseScenario, plan } from "polity/scenario";
import { describe, expect, it } from "vitest";
import { countsOf } from "../../src/scenario/counts.js";
import { modelOf, places } from "../support/test-rule.js";

const model = modelOf(`asOf: 2024-12-31
${places}
agencies:
  - { id: committee, title: Committee, jurisdiction: quang-nam, branch: party }
  - { id: transport, title: Transport, kind: department/transport, parent: committee, jurisdiction: quang-nam, leads: [roads], staffing: [{ category: civil, funding: budget, quota: 5 }] }
  - { id: construction, title: Construction, kind: department/construction, parent: committee, jurisdiction: quang-nam, leads: [housing], staffing: [{ category: civil, funding: budget, quota: 3 }] }
  - { id: office, title: Office, parent: construction }
  - { id: bureau, title: Bureau, leads: [archives] }
  - { id: centre, title: Centre, kind: unit/centre }
  - { id: desk, title: Desk }
tasks: [{ id: roads, title: Roads }, { id: housing, title: Housing }, { id: archives, title: Archives }, { id: old, title: Old, jurisdiction: hoi-an }]
`);
const step = (id: string, on: string, ...operations: object[]): object => ({ id, on, do: operations });
const run = (steps: readonly object[], more: object = {}) => plan(model, unwrap(parseScenario({ polity: 1, title: "Test", steps, ...more }, { model })));

describe("what a plan says became of things", () => {
  const { dispositions, counts, steps, findings, proof } = run([
    step("one", "2025-01-01", { op: "merge", agencies: ["transport"], into: "construction" }, { op: "merge", agencies: ["bureau"], into: { id: "archive", title: "Archive" } }),
    step("two", "2025-02-01", { op: "dissolve", agency: "centre" }, { op: "dissolve", agency: "desk", to: "construction" }, { op: "rename", task: "housing", title: "Homes" }, { op: "retire", tasks: ["old"] }, { op: "transfer", agency: "office", parent: "committee" }),
    { ...step("three", "2025-02-01"), needs: ["act"], due: "2025-02-01" },
  ], { acts: [{ id: "act", title: "Act" }] });

  it("gives every agency and task of the baseline a disposition", () => {
    expect(dispositions.map(({ of, became, into, on, step: by, cells }) => [Object.values(of)[0], became, ...(into ?? []).map((ref) => Object.values(ref)[0]), on, by, cells].filter((each) => each !== undefined))).toEqual([
      ["committee", "unchanged"],
      ["transport", "merged", "construction", "2025-01-01", "one"],
      ["construction", "changed"],
      ["office", "moved"],
      ["bureau", "replaced", "archive", "2025-01-01", "one"],
      ["centre", "ended", "2025-02-01", "two"],
      ["desk", "merged", "construction", "2025-02-01", "two"],
      ["roads", "unchanged"],
      ["housing", "renamed"],
      ["archives", "unchanged"],
      ["old", "ended", "2025-02-01", "two"],
    ]);
  });

  it("counts before and after, with difference and per cent", () => {
    const line = (of: string, group?: string) => counts.lines.find((each) => each.of === of && each.group === group);
    expect(line("agencies")).toEqual({ of: "agencies", before: 7, after: 4, difference: -3, percent: -42.9 });
    expect(line("agencies-by-class", "department")).toMatchObject({ before: 2, after: 1 });
    expect(line("agencies-by-branch", "party")).toMatchObject({ before: 1, after: 1, difference: 0, percent: 0 });
    expect(line("staff-by-category", "civil")).toMatchObject({ before: 8, after: 8 });
    expect(line("depth")).toMatchObject({ before: 3, after: 2 });
    expect(countsOf(model)).toMatchObject({ leads: 3, tasks: 4, leafTasks: 4, agenciesByLevel: [["province", 3], ["", 4]] });
  });

  it("says of a refused step on which day it was tried, and which of its operations were refused", () => {
    const wrong = { ...step("wrong", "2025-01-01", { op: "dissolve", agency: "desk", to: "construction" }, { op: "rename", agency: "dsk", title: "Desk" }), needs: ["act"] };
    const { steps: [, refused] } = run([step("one", "2025-01-01"), wrong], { acts: [{ id: "act", title: "Act", inForce: "2025-01-09" }] });
    expect(refused).toMatchObject({ on: "2025-01-01", tried: "2025-01-09", state: "refused", refused: [{ code: "id-unknown", source: { path: "steps[1].do[1]" } }] });
    expect(refused).not.toHaveProperty("effective");
  });

  it("says which step never ran, and why, and which missed its deadline", () => {
    expect(steps.map(({ id, state }) => [id, state])).toEqual([["one", "done"], ["two", "done"], ["three", "never-ran"]]);
    const messages = findings.map(({ message }) => message);
    expect(messages).toContain("Step three never takes effect: it waits for act, which has no date.");
    expect(messages).toContain("Step three was due on 2025-02-01, and does not take effect.");
  });

  it("proves what it looked at", () => {
    expect(proof.holds).toBe(false);
    // Old is required in Hội An only, so that all of Quảng Nam is the largest place whose required cells are all wrong.
    expect(findings.filter(({ code }) => code === "lead-missing").map(({ message, until }) => [message, until])).toEqual([["Nobody leads Old in Quảng Nam (Hội An).", "2025-02-01"]]);
    expect(proof.dates).toEqual(["2024-12-31", "2025-01-01", "2025-02-01"]);
    expect(proof.cells).toBe(10 + 10 + 9);
  });
});

describe("the digest", () => {
  const scenario = unwrap(parseScenario({ polity: 1, title: "Test", steps: [step("one", "2025-01-01")] }, { model }));

  it("is the same whatever the order of the records and the Unicode form of the titles", () => {
    const yaml = (agencies: string): string => `agencies: [${agencies}]\ntasks: [{ id: t, title: T }]`;
    const [a, b] = ["{ id: a, title: \"S\u1edf\", leads: [t] }", "{ id: b, title: B, supports: [t] }"];
    const first = digestOf(modelOf(yaml(`${a}, ${b}`)));
    expect(first).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(digestOf(modelOf(yaml(`${b}, ${a}`)))).toBe(first);
    expect(digestOf(modelOf(yaml(`${a.replace("\u1edf", "o\u031b\u0309")}, ${b}`)))).toBe(first);
    expect(digestOf(modelOf(yaml(`${a}, ${b.replace("supports", "leads")}`)))).not.toBe(first);
  });

  it("changes with the scenario", () => {
    expect(digestOf(model, scenario)).not.toBe(digestOf(model));
    expect(digestOf(model, { ...scenario, until: "2026-01-01" })).not.toBe(digestOf(model, scenario));
  });
});
