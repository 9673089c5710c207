import { describe, expect, it } from "vitest";
import { duplicateFunction } from "../../src/duplicates/index.js";
import { check } from "../../src/rules/check.js";
import { plan } from "../../src/scenario/plan.js";
import { apply } from "../../src/scenario/apply.js";
import { unwrap } from "../../src/findings/result.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { modelOf, places, testRule } from "../support/test-rule.js";

const agencies = "agencies: [{ id: A, title: Alpha, leads: [a] }, { id: B, title: Beta, leads: [b] }]";
const same = `
tasks: [{ id: a, title: Vehicle registration }, { id: b, title: Registration of vehicles }]
${agencies}`;
const field = `
tasks: [{ id: water, title: Water }, { id: a, parent: water, title: Rivers }, { id: b, parent: water, title: Dams }]
${agencies}`;

testRule(duplicateFunction, {
  severity: "warning",
  silent: {
    "different tasks": `{ tasks: [{ id: a, title: Roads }, { id: b, title: Schools }], ${agencies} }`,
    "one task with two leads, which is contested": "{ tasks: [{ id: a, title: Roads }], agencies: [{ id: A, title: Alpha, leads: [a] }, { id: B, title: Beta, leads: [a] }] }",
    "accepted duplicates": `${same}\naccepted: [{ tasks: [a, b], reason: Two laws }]`,
  },
  reports: {
    "the same function": [same, "“Vehicle registration” and “Registration of vehicles” are the same function, led by different agencies: Alpha, Beta. [task a, task b, agency A, agency B]"],
    "similar functions in a place": [
      `${places}
tasks: [{ id: a, title: Inspect food safety in markets, jurisdiction: tam-ky }, { id: b, title: Inspect food safety in restaurants, jurisdiction: tam-ky }]
${agencies}`,
      "“Inspect food safety in markets” and “Inspect food safety in restaurants” are similar functions, led by different agencies in Tam Kỳ: Alpha, Beta. [task a, task b, jurisdiction tam-ky, agency A, agency B]",
    ],
    "what is accepted in vain": [`${same.replace("Registration of vehicles", "Parks")}\naccepted: [{ tasks: [a, b], reason: Old }]`, "“Vehicle registration” and “Parks” are accepted as duplicates, and are none any more. [task a, task b]"],
  },
});

describe("the rule duplicate-function", () => {
  const rules = [duplicateFunction];
  const told = (yaml: string, severity = {}): string[] => check(modelOf(yaml), { rules, severity }).findings.filter(({ code }) => code === "duplicate-function").map((finding) => `${finding.severity}: ${finding.message}`);

  it("only notes that parts of a field are led by several agencies", () => {
    expect(told(field)).toEqual(["info: Parts of Water are led by different agencies: Alpha, Beta."]);
    expect(told(same, { "duplicate-function": "error" })[0]).toMatch(/^error: /);
    expect(told(same, { "duplicate-function": "off" })).toEqual([]);
  });

  it("tells the same people, and counts long lists", () => {
    const many = Array.from({ length: 8 }, (_, at) => at);
    expect(told(`
tasks: [{ id: f, title: Social affairs }, ${many.map((at) => `{ id: t${at}, parent: f, title: Object ${"abcdefgh"[at]}x, beneficiaries: [veterans] }`).join(", ")}]
agencies: [${many.map((at) => `{ id: A${at}, title: A${at}, leads: [t${at}] }`).join(", ")}]`)[0]).toBe("warning: “Object ax”, “Object bx”, “Object cx” and 5 more serve the same people, led by different agencies: 8 agencies.");
  });

  it("runs at the two ends of a plan, and never in apply", () => {
    const model = modelOf(same);
    const scenario = unwrap(parseScenario({ polity: 1, title: "Merge", steps: [{ id: "one", on: "2025-01-02", do: [{ op: "merge", agencies: ["B"], into: "A" }] }] }, { model }));
    const { findings } = plan(model, scenario, { rules });
    expect(findings.filter(({ code }) => code === "duplicate-function").map(({ from, until }) => [from, until])).toEqual([[undefined, "2025-01-02"]]);
    const applied = unwrap(apply(model, { op: "reassign", tasks: ["b"], from: "B", to: "A" }, { rules }));
    expect([...applied.introduced, ...applied.resolved].filter(({ code }) => code === "duplicate-function")).toEqual([]);
  });
});
