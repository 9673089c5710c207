import { describe, expect, it } from "vitest";
import { parseModel } from "../../src/model/parse.js";
import { unwrap } from "../../src/findings/result.js";
import type { Model } from "../../src/model/model.js";
import { check } from "../../src/rules/check.js";
import { rules } from "../../src/rules/registry.js";
import { vi } from "../../src/vi/index.js";
import { apply } from "../../src/scenario/apply.js";

const severity = Object.fromEntries(rules.filter((rule) => rule.each !== "cell").map((rule) => [rule.code, "off" as const]));
const list = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** So many tasks and places, and agencies with what they lead. */
function country(tasks: number, places: number, agencies: readonly object[]): Model {
  return unwrap(parseModel({
    polity: 1,
    title: "A country",
    levels: [{ id: "commune", title: "Commune" }],
    jurisdictions: list(places, (at) => ({ id: `place-${at}`, level: "commune", title: `Place ${at}` })),
    tasks: list(tasks, (at) => ({ id: `task-${at}`, title: `Task ${at}` })),
    agencies,
  }));
}

// Whatever grows with the square of these numbers does not end within the time of a test.
describe("an extreme model is checked in time linear in what it holds and what is told", () => {
  it("a cell led by 5,000 agencies is one finding that names them all", () => {
    const model = country(1, 5_000, list(5_000, (at) => ({ id: `agency-${at}`, title: `Agency ${at}`, leads: ["task-0"] })));
    const { findings } = check(model, { severity });
    expect(findings.map(({ code, at, data }) => [code, at.length, data["cells"]])).toEqual([["lead-contested", 5_001, 5_000]]);
  });

  it("an operation in a cell led by 5,000 looks at it once more, and has nothing new to tell", () => {
    const model = country(1, 5_000, list(5_000, (at) => ({ id: `agency-${at}`, title: `Agency ${at}`, leads: ["task-0"] })));
    const { introduced, resolved } = unwrap(apply(model, { op: "merge", agencies: ["agency-4999"], into: "agency-0" }));
    expect([introduced, resolved]).toEqual([[], []]);
  });

  it("a checkerboard of gaps is told field by field", () => {
    const size = 300;
    const agencies = list(size, (place) => ({ id: `agency-${place}`, title: `Agency ${place}`, jurisdiction: `place-${place}`, leads: list(size, (task) => `task-${task}`).filter((_, task) => (task + place) % 2 === 0) }));
    const { findings } = check(country(size, size, agencies), { severity });
    expect(findings.length).toBe((size * size) / 2);
    expect(findings.every(({ code, data }) => code === "lead-missing" && data["cells"] === 1)).toBe(true);
  });

  it("where each task has its only lead in a place of its own, every gap is told, task by task", () => {
    const size = 600;
    const model = country(size, size, [{ id: "agency", title: "Agency" }, ...list(size, (at) => ({ id: `agency-${at}`, title: `Agency ${at}`, jurisdiction: `place-${at}`, leads: [`task-${at}`] }))]);
    const { findings, checked } = check(model, { severity });
    expect(checked.rules["lead-missing"]?.found).toBe(size);
    expect(findings.every(({ data }) => data["cells"] === size - 1 && data["placesCut"] === true && (data["places"] as string[]).length === 100)).toBe(true);
    const first = findings.find(({ at }) => at.some((ref) => "task" in ref && ref.task === "task-0"));
    expect(first?.message).toBe("Nobody leads Task 0 in Place 1, Place 2, Place 3, Place 4, Place 5, Place 6 and many more.");
    expect(check(model, { severity, lang: vi }).findings.every(({ message }) => message.includes("và nhiều nơi khác"))).toBe(true);
  });

  it("a million gaps are told by the largest areas", () => {
    const model = country(1_000, 1_001, [{ id: "agency", title: "Agency", jurisdiction: "place-0", leads: list(1_000, (task) => `task-${task}`) }]);
    const { findings } = check(model, { severity });
    expect(findings.map(({ code, data }) => [code, data["cells"]])).toEqual(list(1_000, () => ["lead-missing", 1_000]));
  });
});
