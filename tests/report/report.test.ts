import { check, type CheckResult, type Finding, unwrap } from "polity";
import { readModel } from "polity/formats";
import { report } from "polity/report";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";

const many = (count: number): CheckResult => ({
  findings: Array.from({ length: count }, (_, at): Finding => ({ code: "lead-missing", severity: "error", message: `Nobody leads task ${at}.`, at: [{ task: `t${at}` }], data: { cells: at } })),
  checked: { cells: count, rules: { "lead-missing": { looked: count, found: count } } },
});

describe("report", () => {
  it("shows the 100 worst findings of a code in text, all in Markdown, and 10,000 in JSON", () => {
    const text = report(many(12_000), { as: "text" });
    expect(text).toContain("lead-missing: 12,000 tasks, 12,000 findings");
    expect(text).toContain("… and 11,900 more");
    expect(text.split("\n")[1]).toBe("  t11999  Nobody leads task 11999.");
    expect(text.split("\n").length).toBeLessThan(110);
    expect(report(many(12_000), { as: "markdown" }).match(/Nobody leads/g)).toHaveLength(12_000);
    const json = JSON.parse(report(many(12_000), { as: "json" })) as { findings: unknown[]; truncated: number };
    expect([json.findings.length, json.truncated]).toEqual([10_000, 2_000]);
    expect(JSON.parse(report(many(3), { as: "json" }))).toMatchObject({ truncated: 0, checked: { cells: 3 } });
  });

  it("cuts a title of a megabyte", () => {
    const model = unwrap(readModel(JSON.stringify({ polity: 1, title: "T", tasks: [{ id: "a", title: "x".repeat(900_000) }] })));
    expect(report(check(model), { as: "text" }).length).toBeLessThan(2_000);
    expect(report(check(model), { as: "markdown" }).length).toBeLessThan(10_000);
  });

  it("writes in JSON what a terminal may obey by its number, and means the same", () => {
    const message = "a\u009b31m\u202eb\ufeff\u2028 Sở Y tế";
    const [finding] = many(1).findings;
    const json = report([{ ...finding!, message }], { as: "json" });
    expect(json).toContain("a\\u009b31m\\u202eb\\ufeff\\u2028 Sở Y tế");
    expect(JSON.parse(json)).toMatchObject({ findings: [{ message }] });
  });

  it("reports nothing as no difference", () => {
    expect(report([], { as: "text" })).toBe("No difference.\n");
    expect(report([], { as: "text", lang: vi })).toBe("Không có khác biệt.\n");
  });

  it("tells place, path and sentence of input findings", () => {
    const result = readModel("polity: 1\ntitle: ''\n", { file: "a.yaml" });
    expect(result.ok ? "" : report(result.findings, { as: "text" })).toBe("a.yaml:2:8 error (title)\n  The text is empty: write a title.\n\n1 error.\n");
  });

  it("paints severities, and nothing else changes", () => {
    const paint = { bold: mark("b"), dim: mark("d"), red: mark("r"), yellow: mark("y"), green: mark("g") };
    const painted = report(many(2), { as: "text", paint });
    expect(painted).toContain("<r>error</r>");
    expect(painted.replace(/<\/?[a-z]>/g, "")).toBe(report(many(2), { as: "text" }));
  });
});

function mark(tag: string): (text: string) => string {
  return (text) => `<${tag}>${text}</${tag}>`;
}
