import { type Language, unwrap } from "polity";
import { report } from "polity/report";
import { parseScenario, plan, type Plan } from "polity/scenario";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`asOf: 2024-12-31
agencies:
  - { id: a, title: Office of the People's Committee of the Town, leads: [t, u] }
  - { id: b, title: Division of Education and Training of the Town, leads: [t] }
  - { id: c, title: Division of Culture and Information of the Town, leads: [v] }
tasks: [{ id: t, title: Clinics }, { id: u, title: Schools }, { id: v, title: Museums }]
`);
const scenario = (steps: readonly (readonly object[])[]): ReturnType<typeof parseScenario> => parseScenario({ polity: 1, title: "Test", acts: [{ id: "act", title: "Act", inForce: "2025-06-01", until: "2025-07-01" }], steps: steps.map((operations, at) => ({ id: `s${at}`, on: "2025-01-01", do: operations })) }, { model });
const planned = (...steps: readonly (readonly object[])[]): Plan => plan(model, unwrap(scenario(steps)));
const stepsOf = (result: Plan, lang: Language = "en"): string => {
  const text = report(result, { as: "text", models: [model], lang });
  return text.slice(text.indexOf("  2025-01-01"), text.indexOf("\n              →")).split("\n\n")[0] ?? "";
};

describe("what a step did", () => {
  it("says of a lead that is taken away, or given, what happens", () => {
    const taken = planned([{ op: "reassign", tasks: ["t"], from: "b" }]);
    expect(stepsOf(taken)).toBe("  2025-01-01  s0: takes the lead of Clinics from Division of Education and Training of the Town");
    expect(stepsOf(taken, vi)).toBe("  2025-01-01  s0: rút việc chủ trì Clinics khỏi Division of Education and Training of the Town");
    expect(stepsOf(planned([{ op: "reassign", tasks: ["v"], to: "b" }]))).toContain("gives Division of Education and Training of the Town the lead of Museums".slice(0, 30));
    expect(stepsOf(planned([{ op: "reassign", tasks: ["u", "v"], to: "b" }]))).toBe("  2025-01-01  s0: gives 1 agency the lead of 2 tasks");
    expect(stepsOf(planned([{ op: "reassign", tasks: ["v"], to: "b", role: "support" }]))).toBe("  2025-01-01  s0: changes a role other than the lead in Museums");
  });

  it("goes on below where it is long, under its own beginning", () => {
    expect(stepsOf(planned([{ op: "merge", agencies: ["b"], into: "a" }])).split("\n")).toEqual([
      "  2025-01-01  s0: merges Division of Education and Training of the Town → Office of the People's",
      "                Committee of the Town; 1 duplicate lead resolved",
    ]);
  });

  it("names agencies that began and ended within the plan by their titles", () => {
    const steps = unwrap(scenario([[{ op: "merge", agencies: ["a", "b"], into: { id: "m", title: "Middle Office" } }], [{ op: "merge", agencies: ["m", "c"], into: { id: "last", title: "Last Office" } }]]));
    const text = report(plan(model, steps), { as: "text", models: [model], scenario: steps });
    expect(text).toContain("→ Middle Office");
    expect(text).toContain("merges Middle Office,");
  });

  it("names everything in Markdown", () => {
    const many = modelOf(`asOf: 2024-12-31\nagencies: [${Array.from({ length: 12 }, (_, at) => `{ id: a${at}, title: Office no. ${at}, leads: [t] }`).join(", ")}]\ntasks: [{ id: t, title: Clinics }]`);
    const steps = unwrap(parseScenario({ polity: 1, title: "Test", steps: [{ id: "s", on: "2025-01-01", do: [{ op: "merge", agencies: Array.from({ length: 6 }, (_, at) => `a${at}`), into: { id: "n", title: "New Office" } }] }] }, { model: many }));
    const markdown = report(plan(many, steps), { as: "markdown", models: [many] });
    expect(markdown).toContain("merges Office no. 0, Office no. 1, Office no. 2, Office no. 3, Office no. 4, Office no. 5 → New Office");
    expect(markdown).toContain("and 2 more. (… Office no. 8, Office no. 9)");
  });

  it("says why a step never ran, with the days, in text and Markdown, and only once", () => {
    const waiting = plan(model, unwrap(parseScenario({ polity: 1, title: "Test", acts: [{ id: "act", title: "Act", inForce: "2025-06-01", until: "2025-07-01" }], from: "2024-12-31", until: "2025-02-01", steps: [{ id: "s", on: "2025-01-01", needs: ["act"], do: [] }, { id: "r", on: "2025-01-01", needs: ["s"], do: [] }] }, { model })));
    const why = "Step s never takes effect: it waits for act, in force from 2025-06-01 until 2025-07-01.";
    const text = report(waiting, { as: "text" }).replaceAll(/\s+/g, " ");
    expect(text.split(why)).toHaveLength(2);
    expect(text).toContain("Step r never takes effect: it waits for step s, which is not taken.");
    expect(report(waiting, { as: "markdown" })).toContain(`| NEVER RAN | s |  | ${why} |`);
    expect(report(waiting, { as: "text", lang: vi })).toContain("KHÔNG CHẠY");
  });
});
