import { unwrap } from "polity";
import { parseScenario, plan, type PlanProgress } from "polity/scenario";
import { describe, expect, it } from "vitest";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`asOf: 2024-12-31
agencies: [{ id: a, title: A, leads: [roads] }, { id: b, title: B, leads: [housing] }, { id: c, title: C }]
tasks: [{ id: roads, title: Roads }, { id: housing, title: Housing }]
`);
const told = (steps: readonly object[]): PlanProgress[] => {
  const all: PlanProgress[] = [];
  plan(model, unwrap(parseScenario({ polity: 1, title: "Test", steps }, { model })), { progress: (at) => all.push(at) });
  return all;
};

describe("the progress of a plan (B64)", () => {
  it("is told before each operation, and when all are done", () => {
    expect(told([
      { id: "one", on: "2025-01-01", do: [{ op: "rename", agency: "a", title: "AA" }, { op: "rename", agency: "b", title: "BB" }] },
      { id: "two", on: "2025-02-01", do: [{ op: "merge", agencies: ["a"], into: "b" }] },
    ])).toEqual([{ step: "one", done: 0, of: 3 }, { step: "one", done: 1, of: 3 }, { step: "two", done: 2, of: 3 }, { done: 3, of: 3 }]);
  });

  it("never goes beyond all, also when a date is run again without a refused step", () => {
    const all = told([
      { id: "one", on: "2025-01-01", do: [{ op: "rename", agency: "a", title: "AA" }] },
      { id: "two", on: "2025-01-01", do: [{ op: "dissolve", agency: "b" }] },
    ]);
    expect(all.map(({ done, of }) => [done, of])).toEqual([[0, 2], [1, 2], [2, 2], [2, 2]]);
    expect(all.at(-1)).toEqual({ done: 2, of: 2 });
  });

  it("is told of a plan without steps", () => {
    expect(told([])).toEqual([{ done: 0, of: 0 }]);
  });
});
