import { check, unwrap } from "polity";
import { report } from "polity/report";
import { parseScenario, plan, type Plan } from "polity/scenario";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";
import { modelOf } from "../support/test-rule.js";

const names = ["Alder", "Birch", "Cedar", "Date", "Elm", "Fir", "Ginkgo", "Hazel", "Iris"];
const province = (more: string): ReturnType<typeof modelOf> => modelOf(`asOf: 2024-12-31
levels: [{ id: province, title: Province }, { id: commune, title: Commune }]
jurisdictions: [{ id: p, level: province, title: The Province }, ${names.map((name, at) => `{ id: c${at}, level: commune, parent: p, title: ${name} }`).join(", ")}]
${more}`);
const ending = (model: ReturnType<typeof modelOf>): Plan => plan(model, unwrap(parseScenario({ polity: 1, title: "Test", steps: [{ id: "s", on: "2025-01-01", do: [{ op: "dissolve", agency: "a", ends: ["t"] }] }] }, { model })));

describe("the places of a gap", () => {
  const few = province("tasks: [{ id: t, title: Harbours, jurisdiction: [c0, c2] }, { id: u, title: Roads }]\nagencies: [{ id: a, title: A, leads: [t] }, { id: b, title: B, leads: [u] }]");

  it("are named where the task is required in some places only, in every form", () => {
    const result = ending(few);
    expect(result.findings[0]).toMatchObject({ message: "Nobody leads Harbours in The Province (Alder, Cedar).", at: [{ task: "t" }, { jurisdiction: "p" }], data: { cells: 2, places: ["c0", "c2"] } });
    const text = report(result, { as: "text" });
    expect(text).toContain("2025-01-01 → still open  1 task in Alder, Cedar: Harbours");
    expect(text).toContain("t  since 2025-01-01  2 places  Harbours (Alder, Cedar)");
    expect(report(result, { as: "markdown" })).toContain("| t, p (c0, c2) | Nobody leads Harbours in The Province (Alder, Cedar). |");
    expect(report(result, { as: "json" })).toContain('"places": [');
  });

  it("are named up to six of them in text, and all in Markdown", () => {
    const many = province(`tasks: [{ id: t, title: Harbours, jurisdiction: [${names.slice(0, 8).map((_, at) => `c${at}`).join(", ")}] }]`);
    expect(check(many).findings.map(({ message }) => message)).toEqual(["Nobody leads Harbours in The Province (Alder, Birch, Cedar, Date, Elm, Fir and 2 more)."]);
    expect(check(many, { lang: vi }).findings[0]?.message).toBe("Không có cơ quan nào chủ trì Harbours tại The Province (Alder, Birch, Cedar, Date, Elm, Fir và 2 nơi khác).");
    expect(report(check(many), { as: "markdown" })).toContain("t, p (c0, c1, c2, c3, c4, c5, c6, c7)");
  });

  it("are named when there are several findings, and every task is not counted as one", () => {
    const model = province("tasks: [{ id: t, title: Harbours, jurisdiction: [c0, c2] }, { id: u, title: Roads }]\nagencies: [{ id: a, title: A, leads: [t] }]\nassignments: [{ agency: a, task: u, role: lead, except: [c0, c1, c2] }]");
    const text = report(check(model), { as: "text", models: [model] });
    expect(text).toContain("u  Nobody leads Roads in Alder. (and in Cedar)");
    expect(text).toContain("   Nobody leads any task in Birch.");
    const told = report(plan(model, unwrap(parseScenario({ polity: 1, title: "Test", steps: [{ id: "s", on: "2025-01-01", do: [{ op: "reassign", tasks: ["u"], to: "a" }] }] }, { model }))), { as: "text" });
    expect(told.replaceAll("\n", " ")).toContain("Every task of some place has no lead (2024-12-31 → 2025-01-01; at most 1 day).");
    expect(told).toContain("before → 2025-01-01, 1 day  Roads (Alder, Cedar), every task (Birch)");
  });
});
