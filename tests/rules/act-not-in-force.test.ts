import { describe, expect, it } from "vitest";
import { actNotInForce } from "../../src/rules/act-not-in-force.js";
import { check } from "../../src/rules/check.js";
import { modelOf, testRule } from "../support/test-rule.js";

const on = (act: string, asOf = "2025-03-01"): string => `
asOf: ${asOf}
acts: [{ id: d, title: Decree 45, ${act} }]
tasks: [{ id: t, title: Food safety, acts: [d] }]`;

testRule(actNotInForce, {
  severity: "warning",
  silent: {
    "an act on its first day": on("issued: 2025-02-28, inForce: 2025-03-01"),
    "an act on its last day": on("inForce: 2025-01-01, until: 2025-03-02"),
    "an act that says only when it was issued": on("issued: 2025-03-01"),
    "an act without dates": on("issued: null"),
    "an act of which only a later end is known": on("until: 2025-03-02"),
    "a model that names no day": "{ acts: [{ id: d, title: D, until: 2020-01-01 }], tasks: [{ id: t, title: T, acts: [d] }] }",
    "an act no task rests on": "{ asOf: 2025-03-01, acts: [{ id: d, title: D, until: 2020-01-01 }], tasks: [{ id: t, title: T }] }",
  },
  reports: {
    "an act that is not in force yet": [on("issued: 2025-02-28, inForce: 2025-03-02"), "Food safety rests on Decree 45, which is not in force on 2025-03-01. [task t, act d]"],
    "an act that has ended": [on("inForce: 2025-01-01, until: 2025-03-01"), "Food safety rests on Decree 45, which is not in force on 2025-03-01. [task t, act d]"],
    "an act of which only the end is known, and has come": [on("until: 2025-03-01"), "Food safety rests on Decree 45, which is not in force on 2025-03-01. [task t, act d]"],
    "an act named twice, once": [`
asOf: 2025-03-01
acts: [{ id: d, title: D, issued: 2026-01-01 }]
tasks: [{ id: t, title: T, acts: [d, d] }]`, "T rests on D, which is not in force on 2025-03-01. [task t, act d]"],
  },
});

describe("the day it looks at", () => {
  const model = modelOf(on("inForce: 2025-01-01, until: 2025-06-01"));

  it("is that of the model, or the one asked for", () => {
    expect(check(model).checked.rules["act-not-in-force"]).toEqual({ looked: 1, found: 0 });
    expect(check(model, { on: "2025-06-01" }).checked.rules["act-not-in-force"]).toEqual({ looked: 1, found: 1 });
  });

  it("acts without dates are left aside, and counted", () => {
    const undated = modelOf(`
asOf: 2025-03-01
acts: [{ id: d, title: D }, { id: e, title: E, issued: 2025-01-01 }]
tasks: [{ id: t, title: T, acts: [d, e] }, { id: u, title: U, acts: [d] }]`);
    expect(check(undated).checked.rules["act-not-in-force"]).toEqual({ looked: 1, found: 0, leftAside: 2 });
  });
});
