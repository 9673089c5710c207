import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/finding.js";
import { parseModel } from "../../src/model/parse.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { vi } from "../../src/vi/index.js";

const empty = (count: number): object[] => Array.from({ length: count }, () => ({}));
const codes = (findings: readonly Finding[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

describe("data with more problems than anybody reads", () => {
  it("tells the first of them, and how many more entries may be wrong", () => {
    const result = parseModel({ polity: 1, title: "Many", agencies: empty(100_000), tasks: [{ id: "t", title: 7 }] });
    const findings = result.ok ? [] : result.findings;
    expect(codes(findings)).toEqual({ "missing-field": 20_000, "more-rows-wrong": 2 });
    expect(findings.filter(({ code }) => code === "more-rows-wrong").map(({ data }) => data["count"])).toEqual([90_000, 1]);
    expect(findings.find(({ code }) => code === "more-rows-wrong")?.message).toBe("Up to 90000 more entries of this list are wrong in such ways; they are told once these are put right.");
  });

  it("does so for the steps of a scenario, and the operations of a step", () => {
    const result = parseScenario({ polity: 1, title: "Many", model: "m.yaml", steps: empty(50_000) }, { lang: vi });
    expect(result.ok ? [] : result.findings.filter(({ code }) => code === "more-rows-wrong").map(({ data, message }) => [data["count"], message.startsWith("Còn tới")])).toEqual([[43_333, true]]);
    const step = parseScenario({ polity: 1, title: "Many", model: "m.yaml", steps: [{ id: "s", on: "2025-07-01", do: empty(50_000) }] });
    expect(step.ok ? {} : codes(step.findings)).toMatchObject({ "more-rows-wrong": 1 });
  });

  it("names a hundred unknown keys of one record", () => {
    const result = parseModel({ polity: 1, title: "Many", ...Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`key${at}`, 1])) });
    expect(result.ok ? {} : codes(result.findings)).toEqual({ "unknown-key": 100 });
  });
});
