import fc from "fast-check";
import { type Model, unwrap } from "polity";
import { apply, type OperationInput } from "polity/scenario";
import { describe, expect, it } from "vitest";
import { dispositionsOf } from "../../src/scenario/dispositions.js";
import { choices } from "../support/choices.js";
import { leadsIn, leavesOf, requiredCells } from "../support/obvious-cover.js";
import { became as turnedInto, heirs } from "../support/obvious-runs.js";
import { randomOperation, staffedOrganisation } from "../support/random-operation.js";
import { modelOf, places } from "../support/test-rule.js";

const before = modelOf(`${places}
agencies:
  - { id: committee, title: Committee, jurisdiction: quang-nam }
  - { id: transport, title: Transport, parent: committee, jurisdiction: quang-nam, leads: [roads, rail], staffing: [{ category: civil, funding: budget, quota: 5 }] }
  - { id: construction, title: Construction, parent: committee, jurisdiction: quang-nam, leads: [housing] }
  - { id: office, title: Office, parent: transport }
tasks: [{ id: roads, title: Roads }, { id: rail, title: Rail }, { id: housing, title: Housing }]
`);
const through = (model: Model, ...operations: readonly OperationInput[]): Model => operations.reduce((at, operation) => unwrap(apply(at, operation)).model, model);
const became = (...operations: readonly OperationInput[]): unknown[] =>
  dispositionsOf(before, through(before, ...operations)).flatMap(({ of, became: what, into, cells }) => (what === "unchanged" ? [] : [[...Object.values(of), what, ...(into ?? []).flatMap((ref) => Object.values(ref)), cells].filter((each) => each !== undefined)]));

describe("what became of an agency", () => {
  it("follows replacements through every event on the way", () => {
    expect(became({ op: "merge", agencies: ["transport"], into: { id: "b", title: "B" } }, { op: "merge", agencies: ["b"], into: { id: "c", title: "C" } })).toEqual([["transport", "replaced", "c"]]);
  });

  it("is merged when anything on the way took in others", () => {
    expect(became({ op: "merge", agencies: ["transport", "construction"], into: { id: "b", title: "B" } }, { op: "merge", agencies: ["b"], into: { id: "c", title: "C" } })).toEqual([["transport", "merged", "c"], ["construction", "merged", "c"]]);
  });

  it("is ended when its successor ended", () => {
    expect(became({ op: "merge", agencies: ["office"], into: { id: "desk", title: "Desk" } }, { op: "dissolve", agency: "desk" })).toEqual([["office", "ended"]]);
  });

  it.each([
    ["moved, whatever its new title and form", [{ op: "rename", agency: "office", title: "Desk" }, { op: "convert", agency: "office", branch: "service" }, { op: "transfer", agency: "office", parent: "committee" }], ["office", "moved"]],
    ["converted, whatever its new title", [{ op: "rename", agency: "office", title: "Desk" }, { op: "convert", agency: "office", branch: "service" }], ["office", "converted"]],
    ["converted when its source of money is another", [{ op: "convert", agency: "transport", funding: "own" }], ["transport", "converted"]],
    ["renamed, whatever else it does", [{ op: "rename", agency: "office", title: "Desk" }, { op: "reassign", tasks: ["rail"], to: "office", role: "support" }], ["office", "renamed"]],
    ["changed when it has another role", [{ op: "reassign", tasks: ["rail"], to: "office", role: "support" }], ["office", "changed"]],
  ] satisfies readonly [string, readonly OperationInput[], readonly string[]][])("is %s", (_name, operations, expected) => {
    expect(became(...operations)).toEqual([expected]);
  });
});

describe("what became of a task", () => {
  it("says in how many cells its lead moved, also when a place has a new title", () => {
    const part: OperationInput = { op: "reassign", tasks: ["roads"], from: "transport", to: "construction", jurisdiction: "tam-ky" };
    const expected = [["transport", "changed"], ["construction", "changed"], ["roads", "moved", 2]];
    expect(became(part)).toEqual(expected);
    expect(became({ op: "rename", jurisdiction: "quang-nam", title: "Quảng Nam mới" }, part)).toEqual(expected);
  });

  it("has not moved when its lead went to the successor, nor when it moved there and the two became one", () => {
    expect(became({ op: "merge", agencies: ["transport"], into: "construction" }).filter((each) => Array.isArray(each) && each.includes("roads"))).toEqual([]);
    expect(became({ op: "reassign", tasks: ["roads"], from: "transport", to: "construction" }, { op: "merge", agencies: ["transport"], into: "construction" })).toEqual([["transport", "merged", "construction"], ["construction", "changed"]]);
  });

  it("has moved in the cells that looking at each one gives", () => {
    fc.assert(
      fc.property(choices(400), (random) => {
        let number = 0;
        const first = staffedOrganisation(random);
        let last = first;
        for (let count = 1 + random.below(4); count > 0; count -= 1) {
          const result = apply(last, randomOperation(random, last, () => `new${(number += 1)}`));
          if (result.ok) last = result.value.model;
        }
        const told = new Map(dispositionsOf(first, last).map(({ of, cells }) => [JSON.stringify(of), cells ?? 0]));
        const inPlace = (place: string | undefined): (string | undefined)[] => (place === undefined ? [undefined] : heirs("jurisdiction", first, last, place));
        for (const task of leavesOf(first.tasks)) {
          if (!last.tasks.find(task)) continue;
          const were = requiredCells(first).filter((cell) => cell.task === task);
          const moved = requiredCells(last).filter((cell) => {
            const before = were.filter(({ place }) => cell.task === task && inPlace(place).includes(cell.place)).map((source) => leadsIn(first, source));
            const [leads, now] = [before.flat().map((id) => turnedInto("agency", first, last, id)), leadsIn(last, cell)];
            const same = leads.every((heirsOfLead) => heirsOfLead.some((id) => now.includes(id))) && now.every((id) => leads.some((heirsOfLead) => heirsOfLead.includes(id)));
            return before.length > 0 && !same;
          });
          expect([task, told.get(JSON.stringify({ task }))]).toEqual([task, moved.length]);
        }
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});
