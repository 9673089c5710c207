import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";
import { PolityError } from "../../src/findings/result.js";
import { check } from "../../src/rules/check.js";
import { rules } from "../../src/rules/registry.js";
import { defineRule, type Rule } from "../../src/rules/rule.js";
import { modelOf, places } from "../support/test-rule.js";

const model = modelOf(`${places}
asOf: 2025-01-01
tasks: [{ id: t, title: { en: Food safety, vi: An toàn thực phẩm } }, { id: s, title: Schools, jurisdiction: [hoi-an, an-my] }]
agencies: [{ id: a, title: A, jurisdiction: tam-ky, leads: [t] }, { id: b, title: B, jurisdiction: tam-ky, leads: [t] }, { id: c, title: C }]
posts: [{ id: p, agency: c, title: Head, rank: head }]`);

const noLeads = defineRule({
  code: "no-leads",
  severity: "info",
  summary: "An agency that leads nothing.",
  each: "agencies",
  *check(agency) {
    if (!agency.assignments.some((each) => each.role === "lead")) yield { at: [{ agency: agency.id }], data: { roles: 0 } };
  },
  message: { en: ({ agencies }) => `${agencies[0]} leads nothing.`, vi: ({ agencies }) => `${agencies[0]} không chủ trì gì.` },
});

describe("check", () => {
  it("lists the worst first, each with its place and facts", () => {
    expect(check(model, { severity: { "lead-not-required": "off" } }).findings.map(({ code, severity, at, data }) => [severity, code, at, data])).toEqual([
      ["error", "lead-contested", [{ task: "t" }, { jurisdiction: "tam-ky" }, { agency: "a" }, { agency: "b" }], { cells: 2 }],
      ["error", "lead-missing", [{ task: "s" }, { jurisdiction: "quang-nam" }], { cells: 2, places: ["an-my", "hoi-an"] }],
      ["error", "lead-missing", [{ task: "t" }, { jurisdiction: "hoi-an" }], { cells: 1 }],
      ["warning", "idle-agency", [{ agency: "c" }], {}],
      ["warning", "vacant-head", [{ post: "p" }, { agency: "c" }], { post: "p" }],
    ]);
  });

  it("says what it looked at, rule by rule, in the order of the rules", () => {
    const { checked } = check(model);
    expect(checked.cells).toBe(5);
    expect(Object.keys(checked.rules)).toEqual(rules.map((rule) => rule.code));
    expect(checked.rules).toMatchObject({
      "lead-missing": { looked: 5, found: 2 },
      "lead-contested": { looked: 5, found: 1 },
      "level-inversion": { looked: 0, found: 0 },
      "outside-jurisdiction": { looked: 2, found: 0 },
      "idle-agency": { looked: 3, found: 1 },
      "vacant-head": { looked: 1, found: 1 },
      "act-not-in-force": { looked: 0, found: 0 },
      "ambiguous-title": { looked: 3, found: 0 },
      "lead-not-required": { looked: 2, found: 0 },
    });
  });

  it("names a higher node when nothing else is required below it", () => {
    const only = modelOf(`${places}
tasks: [{ id: t, title: T, jurisdiction: hoi-an }, { id: s, title: S, jurisdiction: tam-ky }]
agencies: [{ id: a, title: A, leads: [s] }]`);
    expect(check(only).findings.map(({ at }) => at)).toEqual([[{ task: "t" }, { jurisdiction: "quang-nam" }]]);
  });

  it("counts one cell per leaf task when there are no places, and none when there are no tasks", () => {
    expect(check(modelOf("tasks: [{ id: f, title: F }, { id: t, parent: f, title: T }, { id: u, parent: f, title: U }]")).checked.cells).toBe(2);
    expect(check(modelOf(places)).checked.cells).toBe(0);
  });

  it("words in the language asked for, titles too", () => {
    expect(check(model, { lang: vi }).findings[2]?.message).toBe("Không có cơ quan nào chủ trì An toàn thực phẩm tại Hội An.");
  });

  it("returns frozen plain data, the same every time", () => {
    const result = check(model);
    for (const part of [result, result.findings, result.checked, result.checked.rules, result.checked.rules["lead-missing"]]) expect(Object.isFrozen(part)).toBe(true);
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.stringify(check(model))).toBe(JSON.stringify(result));
  });
});

describe("severity", () => {
  it("is changed by code, and off leaves the rule out of the count too", () => {
    const { findings, checked } = check(model, { severity: { "idle-agency": "error", "vacant-head": "off" } });
    expect(findings.find(({ code }) => code === "idle-agency")?.severity).toBe("error");
    expect(findings.some(({ code }) => code === "vacant-head")).toBe(false);
    expect(Object.hasOwn(checked.rules, "vacant-head")).toBe(false);
  });

  it.each(["lead-mising", "__proto__", "constructor", ""])("of the rule %j, which does not exist, is a wrong call", (code) => {
    expect(() => check(model, { severity: Object.fromEntries([[code, "off" as const]]) })).toThrow(PolityError);
  });

  it("is a wrong call when there is no such severity", () => {
    expect(() => check(model, { severity: { "idle-agency": "fatal" as "error" } })).toThrow(/off, info, warning or error/);
  });
});

describe("a rule of one's own", () => {
  it("runs beside ours, with the same findings", () => {
    const { findings, checked } = check(model, { rules: [noLeads] });
    expect(findings.at(-1)).toEqual({ code: "no-leads", severity: "info", message: "C leads nothing.", at: [{ agency: "c" }], data: { roles: 0 } });
    expect(checked.rules["no-leads"]).toEqual({ looked: 3, found: 1 });
  });

  it("may bear any name", () => {
    const { checked } = check(model, { rules: [{ ...noLeads, code: "__proto__" }], severity: Object.fromEntries([["__proto__", "warning" as const]]) });
    expect(Object.entries(checked.rules).at(-1)).toEqual(["__proto__", { looked: 3, found: 1 }]);
    expect(Object.getPrototypeOf(checked.rules)).toBe(Object.prototype);
  });

  it("may count leads, and is kept apart from another whose name goes on with numbers", () => {
    const alone = (code: string, wrong: number): Rule => defineRule({ code, severity: "info", summary: "A task.", each: "cell", wrong: (leads) => leads === wrong, message: { en: () => code, vi: () => code } });
    const { checked } = check(model, { rules: [alone("a", 2), alone("a 0", 2)] });
    expect([checked.rules["a"], checked.rules["a 0"]]).toEqual([{ looked: 5, found: 1 }, { looked: 5, found: 1 }]);
  });

  it.each([["ours", [{ ...noLeads, code: "idle-agency" }]], ["another", [noLeads, noLeads]]])("with the name of %s is a wrong call", (_name, own) => {
    expect(() => check(model, { rules: own })).toThrow(PolityError);
  });

  const failing = (): never => {
    throw new TypeError("no such field");
  };
  const broken: Record<string, Rule> = {
    "in its check": { ...noLeads, check: failing },
    "after its first judgement": { ...noLeads, *check() { yield { at: [], data: {} }; failing(); } },
    "in its count": { ...noLeads, looked: failing },
    "in what it leaves aside": { ...noLeads, leftAside: failing },
    "in its sentence": { ...noLeads, message: { en: failing, vi: failing } },
    "in its help": { ...noLeads, help: { en: failing, vi: failing } },
    "on a cell": { code: "no-leads", severity: "info", summary: "", each: "cell", wrong: failing, message: noLeads.message },
    "on the model": { code: "no-leads", severity: "info", summary: "", each: "model", looked: () => 0, check: failing, message: noLeads.message },
    "counting the model": { code: "no-leads", severity: "info", summary: "", each: "model", looked: failing, check: () => [], message: noLeads.message },
  };
  it.each(Object.entries(broken))("that fails %s fails as one error with its name", (_where, rule) => {
    expect(() => check(model, { rules: [rule] })).toThrow(new PolityError('The rule "no-leads" failed: no such field'));
  });

  const noJudgements: Record<string, unknown> = {
    "a text for a place": { at: "zz", data: {} },
    "one record instead of a list": { at: { agency: "a" }, data: {} },
    "a bare id": { at: ["a"], data: {} },
    "a kind that there is not": { at: [{ agencies: "a" }], data: {} },
    "a record without id": { at: [{ agency: undefined }], data: {} },
    "two kinds at once": { at: [{ agency: "a", task: "t" }], data: {} },
    "no facts": { at: [] },
    "a text for facts": { at: [], data: "x" },
    "an unknown severity": { at: [], data: {}, severity: "bad" },
    "nothing": undefined,
  };
  it.each(Object.entries(noJudgements))("that yields %s fails with its name", (_what, judgement) => {
    const own: Rule[] = [{ ...noLeads, check: () => [judgement as never] }, { code: "no-leads", severity: "info", summary: "", each: "model", looked: () => 1, check: () => [judgement as never], message: noLeads.message }];
    for (const rule of own) expect(() => check(model, { rules: [rule] })).toThrow(new PolityError('The rule "no-leads" failed: what it yields must be { at, data }, with a list of records such as [{ agency: agency.id }] in `at` and named facts in `data`'));
  });

  const noRules: Record<string, unknown> = {
    "has no code": { ...noLeads, code: "" },
    "has a severity that is none of error, warning, info": { ...noLeads, severity: "off" },
    "does not say what it judges": { ...noLeads, each: "constructor" },
    "lacks its sentence in English": { ...noLeads, message: { vi: () => "" } as never },
  };
  it.each(Object.entries(noRules))("that %s is a wrong call", (flaw, rule) => {
    expect(() => check(model, { rules: [rule as Rule] })).toThrow(flaw);
  });

  it("is told when it is declared that its sentence is missing", () => {
    for (const message of [undefined, { vi: () => "" }, { en: () => "", vi: "" }, "text"]) {
      expect(() => defineRule({ ...noLeads, message } as never)).toThrow('The rule "no-leads" needs its sentence in English: a function, as `message` or as `message.en`.');
    }
  });
});
