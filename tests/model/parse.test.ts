import { dataOf, parseModel, unwrap } from "polity";
import { describe, expect, it } from "vitest";

const head = { polity: 1, title: "Test" };
const problems = (data: unknown): string[] => {
  const result = parseModel(data);
  return result.ok ? [] : result.findings.map(({ code, message, source }) => `${source?.path ?? ""} ${code}: ${message}`);
};
const places = {
  levels: [{ id: "province", title: "Province" }, { id: "district", title: "District" }],
  jurisdictions: [{ id: "quang-nam", level: "province", title: "Quảng Nam" }, { id: "tam-ky", level: "district", parent: "quang-nam", title: "Tam Kỳ" }],
};

describe("parseModel", () => {
  it.each<[string, unknown, string[]]>([
    ["a list", [], [" not-a-model: This is no model: a model is a list of named fields that begins with `polity: 1` and `title`."]],
    ["something else with named fields, of which nothing is repeated", { hunter2: "secret", $schema: "x" }, [" not-a-model: This is no model: a model is a list of named fields that begins with `polity: 1` and `title`."]],
    ["another version", { ...head, polity: 2 }, ["polity version-unknown: The file must say `polity: 1`; `2` is a version this program does not know."]],
    ["an unknown key", { ...head, agencys: [] }, ["agencys unknown-key: Unknown key `agencys`, did you mean `agencies`?"]],
    ["an id given twice", { ...head, agencies: [{ id: "a", title: "A" }, { id: "a", title: "B" }] }, ["agencies[1].id duplicate-id: The agency `a` is given twice, first at agencies[0]."]],
    ["ids that differ by Unicode form only", { ...head, tasks: [{ id: "s\u1edf", title: "A" }, { id: "so\u031b\u0309", title: "B" }] }, ["tasks[1].id duplicate-id: The task `s\u1edf` is given twice, first at tasks[0] (the two differ only in how accents are encoded, so they count as the same)."]],
    ["an unknown reference", { ...head, tasks: [{ id: "ct-006", title: "A" }, { id: "b", title: "B", parent: "ct-06" }] }, ["tasks[1].parent unknown-reference: Unknown task `ct-06`, did you mean `ct-006`?"]],
    ["a circle of superiors", { ...head, agencies: [{ id: "a", title: "A", parent: "b" }, { id: "b", title: "B", parent: "a" }] }, ["agencies[0].parent cycle: The agency `a` stands above itself: `a` → `b` → `a`. Change one `parent`."]],
    ["a child at the level of its parent", { ...head, ...places, jurisdictions: [{ id: "a", level: "district", title: "A" }, { id: "b", level: "district", parent: "a", title: "B" }] }, ["jurisdictions[1].level level-order: `b` is at level `district`, which is not below level `district` of its parent `a`: choose a lower level, or another `parent`."]],
    [
      "an exception outside its assignment",
      { ...head, ...places, tasks: [{ id: "t", title: "T" }], agencies: [{ id: "a", title: "A" }], assignments: [{ agency: "a", task: "t", role: "lead", jurisdiction: "tam-ky", except: ["quang-nam"] }] },
      ["assignments[0].except[0] except-outside: `quang-nam` does not lie inside this assignment (strictly below its task or its place), so it cannot be excepted."],
    ],
    ["an exception that is a task and a place", { ...head, ...places, tasks: [{ id: "tam-ky", title: "T" }], agencies: [{ id: "a", title: "A" }], assignments: [{ agency: "a", task: "tam-ky", role: "lead", except: ["tam-ky"] }] }, ["assignments[0].except[0] ambiguous-reference: `tam-ky` is both a task and a jurisdiction: write { task: … } or { jurisdiction: … }."]],
    ["a day that does not exist", { ...head, asOf: "2025-02-30" }, ["asOf date-wrong: `2025-02-30` is no date: write a day of the calendar as year-month-day, such as 2025-07-01."]],
    ["an empty title", { ...head, tasks: [{ id: "a", title: "  " }] }, ["tasks[0].title text-empty: The text is empty: write a title."]],
    ["a negative quota", { ...head, agencies: [{ id: "a", title: "A", staffing: -1 }] }, ["agencies[0].staffing wrong-value: `-1` is not allowed here: at least 0."]],
    ["an act that ends before it begins", { ...head, acts: [{ id: "a", title: "A", inForce: "2025-03-01", until: "2025-03-01" }] }, ["acts[0].until dates-reversed: It ends on 2025-03-01, which is not after its first day 2025-03-01: correct one of the two."]],
    ["a link given twice", { ...head, agencies: [{ id: "a", title: "A" }, { id: "b", title: "B" }], links: [{ from: "a", to: "b", kind: "guides" }, { from: "a", to: "b", kind: "guides" }] }, ["links[1] duplicate-link: This link is given twice, first at links[0]."]],
  ])("reports %s, with its path and what to do", (_name, data, expected) => {
    expect(problems(data)).toEqual(expected);
  });

  it("reports every problem at once", () => {
    expect(problems({ title: 5, agencies: [{ id: "a" }, { id: "b", title: "B", parent: "c", size: 1 }], tasks: "none" })).toHaveLength(6);
  });

  it("takes names of Object.prototype as ids, and changes no prototype", () => {
    const data = JSON.parse('{"polity":1,"title":"T","agencies":[{"id":"__proto__","title":"P","leads":["constructor"]},{"id":"toString","title":"S","parent":"__proto__"}],"tasks":[{"id":"constructor","title":"C"}]}') as unknown;
    const model = unwrap(parseModel(data));
    expect(model.agencies.get("toString")?.parent).toBe("__proto__");
    expect(dataOf(model)).toEqual(data);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(problems(JSON.parse('{"polity":1,"title":"T","__proto__":{"x":1}}'))).toEqual(["__proto__ unknown-key: Unknown key `__proto__`: remove it, or correct its spelling."]);
  });

  it("keeps nothing of the caller's, and survives what the caller's data does", () => {
    const title = { vi: "A" };
    const data = { ...head, agencies: [{ id: "a", title }] };
    const model = unwrap(parseModel(data));
    title.vi = "B";
    expect(model.agencies.get("a")?.title).toEqual({ vi: "A" });
    expect(Object.isFrozen(title)).toBe(false);
    const circle: { title: string; self?: unknown } = { title: "x" };
    circle.self = circle;
    const failing = { ...head, get agencies() { throw new Error("no"); } };
    for (const bad of [circle, failing]) expect(problems(bad).map((line) => line.split(":")[0])).toEqual([" data-not-plain"]);
  });

  it("gives the model again from its own data: defaults, places, exceptions, history", () => {
    const data = {
      ...head,
      asOf: "2024-12-31",
      ...places,
      agencies: [{ id: "a", title: { vi: "Sở", en: "Department" }, kind: "department/health", branch: "party", jurisdiction: "quang-nam", staffing: 5, leaders: { heads: 1 }, leads: ["t"], supports: ["u"] }, { id: "b", title: "B" }],
      tasks: [{ id: "t", title: "T", jurisdiction: "tam-ky", beneficiaries: ["all"], acts: ["act"] }, { id: "u", title: "U" }, { id: "v", parent: "u", title: "V" }],
      assignments: [{ agency: "a", task: "u", role: "lead", except: ["v"] }, { agency: "a", task: "u", role: "advise", jurisdiction: null }, { agency: "b", task: "t", role: "execute", jurisdiction: "tam-ky" }],
      links: [{ from: "a", to: "b", kind: "guides" }],
      posts: [{ id: "head", agency: "a", title: "Head", rank: "head", holder: "person-1" }],
      acts: [{ id: "act", title: "Act", inForce: "2024-01-01" }],
      accepted: [{ tasks: ["t", "u"], reason: "Different clients" }],
      events: [{ on: "2024-01-01", op: "merge", from: [{ agency: "old" }], to: [{ agency: "a" }] }],
    };
    const model = unwrap(parseModel(data));
    expect(dataOf(model)).toEqual(data);
    expect(model.agencies.used("old")).toBe(true);
    expect(model.agencies.get("a")?.assignments[0]).toEqual({ task: "t", role: "lead", jurisdiction: "quang-nam", except: [] });
  });
});
