import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Holding } from "../../src/model/holding-columns.js";
import { holdingsEverywhere, holdingsOfPlace, holdingsOfTasks } from "../../src/model/holdings.js";
import { referrers } from "../../src/model/lookups.js";
import { draftOf } from "../../src/model/draft.js";
import type { Kind, Model, Records } from "../../src/model/model.js";
import { references } from "../../src/model/references.js";
import { apply } from "../../src/scenario/apply.js";
import { choices } from "../support/choices.js";
import { randomOperation, staffedOrganisation } from "../support/random-operation.js";

/** Who names a record, by looking at all records. */
function obvious(model: Model, name: string, id: string): string[] {
  const reference = references.find((each) => each.name === name)!;
  const of = reference.of as (record: Records[Kind]) => Iterable<string>; // The records of its own kind.
  return [...model[reference.from]].filter((record) => [...of(record)].includes(id)).map((record) => record.id);
}

function compare(model: Model): void {
  for (const { name, to } of references) for (const { id } of model[to]) expect(referrers(model, name, id).map((record) => record.id)).toEqual(obvious(model, name, id));
  compareHoldings(model);
}

/** The leads that name a task, or a place, by looking at all agencies. */
function compareHoldings(model: Model): void {
  const leads = [...model.agencies].flatMap((agency) => agency.assignments.filter(({ role }) => role === "lead").map((assignment) => ({ agency: agency.id, assignment })));
  const named = (holdings: readonly Holding[]): unknown[] => holdings.map(({ agency, assignment }) => ({ agency: model.agencies.at(agency)?.id, assignment }));
  for (const { id } of model.tasks) expect(named(holdingsOfTasks(model, "lead")(model.tasks.slotOf(id)))).toEqual(leads.filter(({ assignment }) => assignment.task === id));
  for (const { id } of model.jurisdictions) expect(named(holdingsOfPlace(model, "lead", model.jurisdictions.slotOf(id)))).toEqual(leads.filter(({ assignment }) => assignment.jurisdiction === id));
  for (const { id } of model.tasks) expect(named(holdingsEverywhere(model, "lead", model.tasks.slotOf(id)))).toEqual(leads.filter(({ assignment }) => assignment.task === id && assignment.jurisdiction === undefined));
}

describe("the look-ups", () => {
  it("carried forward through operations equal looking at all records, on every branch", () => {
    fc.assert(
      fc.property(choices(300), (random) => {
        let number = 0;
        let model = staffedOrganisation(random);
        compare(model);
        for (let count = 0; count < 5; count += 1) {
          const side = apply(model, randomOperation(random, model, () => `side${(number += 1)}`));
          const result = apply(model, randomOperation(random, model, () => `new${(number += 1)}`));
          if (side.ok) compare(side.value.model);
          compare(model);
          if (result.ok) model = result.value.model;
          compare(model);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("cost nothing for tables that did not change", () => {
    const model = staffedOrganisation({ below: () => 1, chance: () => true, of: (items: readonly unknown[]) => items[0], some: () => [] } as never); // The plainest choices.
    const draft = draftOf(model);
    draft.setHeading({ title: "Other" });
    expect(draft.finish().agencies).toBe(model.agencies);
  });
});
