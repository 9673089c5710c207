import { type Language, unwrap } from "polity";
import { report } from "polity/report";
import { parseScenario, plan, type Plan } from "polity/scenario";
import stringWidth from "string-width";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`asOf: 2024-12-31
agencies:
  - { id: a, title: { en: Office A, vi: Phòng Tổ chức cán bộ }, leads: [t] }
  - { id: b, title: { en: Office B, vi: Phòng Nội vụ }, leads: [u] }
tasks: [{ id: t, title: Task T }, { id: u, title: Task U }]
`);
const step = (id: string, on: string, ...operations: object[]): object => ({ id, title: { en: `Step ${id}`, vi: `Bước ${id}` }, on, do: operations });
const run = (steps: readonly object[], more: object = {}): Plan => plan(model, unwrap(parseScenario({ polity: 1, title: "Test", steps, ...more }, { model })));
const rename = (title: string): object => ({ op: "rename", agency: "a", title });

describe("a plan as text", () => {
  const failing = run([
    { ...step("late", "2025-01-02", rename("A2")), needs: ["act"] },
    { ...step("later", "2025-01-01", rename("A3")), needs: ["other"] },
    step("wrong", "2025-01-03", { op: "merge", agencies: ["x"], into: "y" }, { op: "dissolve", agency: "b", to: "z" }),
    step("gap", "2025-01-04", { op: "dissolve", agency: "b", ends: ["u"] }),
    step("first", "2025-01-01", rename("A1")),
  ], { acts: [{ id: "act", title: "Act" }, { id: "other", title: "Other", inForce: "2025-01-05" }] });

  it("says first whether the proof holds, in how many tasks and days, and which steps did not run", () => {
    const [, , ...lines] = report(failing, { as: "text", models: [model] }).split("\n");
    expect(lines.slice(0, lines.indexOf(""))).toEqual([
      "One task, one lead: does NOT hold. 1 task has no lead (2025-01-04 → still open at the end).",
      "1 step refused: Step wrong.",
      "1 step never ran: Step late.",
    ]);
    expect(report(run([step("first", "2025-01-01", rename("A1"))]), { as: "text" }).split("\n")[2]).toBe("One task, one lead: holds. Every required task has exactly one lead, in every place, on every day.");
    expect(report(run([step("wrong", "2025-01-01", { op: "merge", agencies: ["x"], into: "a" })]), { as: "text" }).split("\n")[2]).toBe("One task, one lead: holds only WITHOUT the step that did not run.");
  });

  it("says nothing of a fault that was over on the first day of the span, since it lasted for no day of it", () => {
    const contested = modelOf("asOf: 2024-12-31\nagencies: [{ id: a, title: A, leads: [t] }, { id: b, title: B, leads: [t] }]\ntasks: [{ id: t, title: Task T }]\n");
    const settled = (from: string): string | undefined => report(plan(contested, unwrap(parseScenario({ polity: 1, title: "Test", from, steps: [step("settle", "2025-01-01", { op: "reassign", tasks: ["t"], from: "b" })] }, { model: contested }))), { as: "text" }).split("\n")[2];
    expect(settled("2025-01-01")).toBe("One task, one lead: holds. Every required task has exactly one lead, in every place, on every day.");
    expect(settled("2024-12-31")).toBe("One task, one lead: does NOT hold. 1 task has several leads, none of them to the end.");
  });

  it("says of a gap in a place that is redrawn how long it lasted in all", () => {
    const country = modelOf(`asOf: 2024-12-31
levels: [{ id: commune, title: Commune }]
jurisdictions: [{ id: c, level: commune, title: C }]
agencies: [{ id: a, title: A, leads: [t] }]
tasks: [{ id: t, title: Task T }]
`);
    const steps = [
      step("end", "2025-02-01", { op: "dissolve", agency: "a", ends: ["t"] }),
      step("draw", "2025-02-20", { op: "redraw", jurisdictions: [{ id: "c1", level: "commune", title: "C1", from: ["c"] }, { id: "c2", level: "commune", title: "C2", from: ["c"] }] }),
      step("new", "2025-03-03", { op: "establish", agency: { id: "b", title: "B", leads: ["t"] } }),
    ];
    const told = report(plan(country, unwrap(parseScenario({ polity: 1, title: "Test", steps }, { model: country }))), { as: "text" });
    expect(told.split("\n")[2]).toBe("One task, one lead: does NOT hold. 1 task has no lead (2025-02-01 → 2025-03-03; at most 30 days).");
  });

  it("tells steps by date, with every reason of one that did not run, and what the date brought", () => {
    const text = report(failing, { as: "text", models: [model] });
    expect(text.slice(text.indexOf("Steps"), text.indexOf("Tasks without")).trim().split("\n")).toEqual([
      "Steps",
      "  2025-01-01  Step first: new name A3",
      "  2025-01-02  NEVER RAN: Step late",
      "                Step late never takes effect: it waits for act, which has no date.",
      "  2025-01-03  REFUSED: Step wrong",
      "                steps[2].do[0]:",
      "                  Unknown agency `x`.",
      "                  Unknown agency `y`.",
      "                steps[2].do[1]: Unknown agency `z`.",
      "  2025-01-04  Step gap: dissolves Office B",
      "              → introduced lead-missing: 1 task",
      "  2025-01-05  Step later (waited since 2025-01-01): new name A3",
    ]);
  });

  it("gathers steps that waited since the same day", () => {
    const waiting = ["p", "q"].map((id) => ({ ...step(id, "2025-01-01", rename(id)), needs: ["act"] }));
    expect(report(run(waiting, { acts: [{ id: "act", title: "Act", inForce: "2025-02-01" }] }), { as: "text" })).toContain("  2025-02-01  waited since 2025-01-01:\n                Step p: new name q\n                Step q: new name q\n");
  });

  it("stays a page however many steps there are, but leaves out none that failed", () => {
    const many = Array.from({ length: 300 }, (_, at) => step(`s${at}`, "2025-01-01", at % 10 === 0 ? { op: "dissolve", agency: "nobody" } : rename(`A${at}`)));
    const text = report(run(many), { as: "text" });
    expect(text.match(/REFUSED/g)).toHaveLength(30);
    expect(text).toContain("… and 230 more");
    expect(text.split("\n").length).toBeLessThan(130);
  });

  it.each([40, 60, 100])("is never wider than %i columns, in Vietnamese too", (width) => {
    for (const lang of ["en", vi] as const) {
      for (const line of report(failing, { as: "text", lang, width, models: [model] }).split("\n").filter((each) => !each.includes("sha256"))) {
        if (width >= 100) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        else expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(width, 60));
      }
    }
  });
});

describe("a plan as Markdown and JSON", () => {
  it("puts the steps of Markdown in the order of their dates", () => {
    const rows = report(run([step("second", "2025-02-01", rename("A2")), step("first", "2025-01-01", rename("A1"))]), { as: "markdown" }).match(/^\| 2025-.*?(first|second)/gm);
    expect(rows?.map((row) => row.slice(2, 12))).toEqual(["2025-01-01", "2025-02-01"]);
  });

  it("names the grouping of each count", () => {
    const markdown = (lang: Language): string => report(run([step("first", "2025-01-01", rename("A1"))]), { as: "markdown", lang });
    expect(markdown("en")).toMatch(/agencies by branch: state[\s\S]*agencies by kind: no kind/);
    expect(markdown(vi)).toMatch(/cơ quan theo khối: Nhà nước[\s\S]*cơ quan theo loại: không ghi loại/);
  });

  it("cuts the lists of a date in JSON like the findings, and says how many were left out", () => {
    const result = run([step("gap", "2025-01-04", { op: "dissolve", agency: "b", ends: ["u"] })]);
    const [date] = result.dates;
    const [finding] = date?.introduced ?? [];
    const long = { ...result, dates: [{ ...date!, introduced: Array.from({ length: 10_003 }, () => finding!), resolved: Array.from({ length: 10_002 }, () => finding!) }] };
    const read = JSON.parse(report(long, { as: "json" })) as { dates: { introduced: unknown[]; resolved: unknown[]; truncated: number }[] };
    expect(read.dates.map(({ introduced, resolved, truncated }) => [introduced.length, resolved.length, truncated])).toEqual([[10_000, 10_000, 5]]);
    expect((JSON.parse(report(result, { as: "json" })) as typeof read).dates[0]).toMatchObject({ on: "2025-01-04", steps: ["gap"], truncated: 0 });
  });
});
