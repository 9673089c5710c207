import fc from "fast-check";
import { apply, dataOf, diff, parseModel, unwrap } from "polity";
import { describe, expect, it } from "vitest";
import { choices } from "../support/choices.js";
import { randomOperation, staffedOrganisation } from "../support/random-operation.js";
import { modelOf, places } from "../support/test-rule.js";

const before = modelOf(`${places}
agencies:
  - { id: committee, title: { en: Committee, vi: Ủy ban }, jurisdiction: quang-nam }
  - { id: transport, title: Transport, parent: committee, jurisdiction: quang-nam, leads: [roads], staffing: 5 }
  - { id: construction, title: Construction, parent: committee, jurisdiction: quang-nam, leads: [housing], supports: [roads] }
tasks:
  - { id: roads, title: Roads, jurisdiction: quang-nam }
  - { id: housing, title: Housing, jurisdiction: quang-nam }
`);
const said = (...operations: Parameters<typeof apply>[1][]): string[] => {
  const after = operations.reduce((model, operation) => unwrap(apply(model, operation)).model, before);
  return diff(before, after).map(({ kind, message }) => `${kind}: ${message}`);
};

describe("diff", () => {
  it("tells a merger from its event, and not again what went with it", () => {
    expect(said({ op: "merge", agencies: ["transport"], into: "construction" })).toEqual(["agency-merged: Transport was merged into Construction.", "staff-changed: The staffing quota of Construction changed from 0 to 5.", "role-ended: Construction no longer has the role support in Roads in Quảng Nam."]);
  });

  it("tells that a lead moved, where, from whom and to whom", () => {
    expect(said({ op: "reassign", tasks: ["roads"], from: "transport", to: "construction", jurisdiction: "tam-ky" })).toContain("lead-moved: The lead of Roads in Tam Kỳ moved from Transport to Construction.");
  });

  it("tells a replacement, a dissolution, a new title, superior and kind, and new tasks", () => {
    expect(said({ op: "merge", agencies: ["transport"], into: { id: "works", title: "Works" } })).toContain("agency-replaced: Transport was replaced by Works.");
    expect(said({ op: "dissolve", agency: "construction", ends: ["housing"] })).toEqual(["agency-ended: Construction ended.", "lead-ended: Nobody leads Housing in Quảng Nam any more; before: Construction."]);
    expect(said({ op: "rename", agency: "committee", title: "Council" }, { op: "transfer", agency: "transport", parent: null }, { op: "convert", agency: "transport", branch: "enterprise" }, { op: "introduce", task: { id: "rail", title: "Rail", parent: "roads" } })).toEqual([
      "agency-renamed: Committee was renamed Council.",
      "agency-moved: Transport moved under nobody (before: Council).",
      "agency-converted: Transport was converted: branch state → enterprise.",
      "task-introduced: The task Rail was introduced.",
    ]);
  });

  it("compares models that never knew each other, by id", () => {
    const after = modelOf(`
agencies: [{ id: construction, title: Construction, leads: [roads] }, { id: transport, title: Transport }]
tasks: [{ id: roads, title: Roads }]
`);
    const kinds = diff(before, after).map(({ kind }) => kind);
    for (const kind of ["agency-ended", "agency-moved", "agency-relocated", "staff-changed", "task-ended", "requirement-changed", "jurisdiction-ended", "level-ended"]) expect(kinds).toContain(kind);
  });

  it("is empty exactly when the models are the same but for the order of records, in both directions and languages", () => {
    const sorted = (data: object): unknown => JSON.parse(JSON.stringify(data), (_key, value: unknown) => (Array.isArray(value) ? value.map((each) => JSON.stringify(each)).toSorted() : value));
    fc.assert(
      fc.property(choices(300), (random) => {
        let number = 0;
        const model = staffedOrganisation(random);
        const result = apply(model, randomOperation(random, model, () => `new${(number += 1)}`));
        const after = result.ok ? result.value.model : model;
        const { events: _, ...old } = dataOf(model);
        const { events: __, ...now } = dataOf(after);
        const same = JSON.stringify(sorted(old)) === JSON.stringify(sorted(now));
        expect(diff(model, model)).toEqual([]);
        expect([diff(model, after).length === 0, diff(model, after).map(({ message }) => message)]).toEqual([same, same ? [] : expect.anything()]);
        expect(diff(after, unwrap(parseModel(old)), { lang: "vi" }).length === 0).toBe(same);
        for (const { message } of [...diff(model, after), ...diff(model, after, { lang: "vi" })]) expect(message).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
