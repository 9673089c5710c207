import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import type { Model } from "../../src/model/model.js";
import { plan } from "../../src/scenario/plan.js";
import { choices } from "../support/choices.js";
import { dayByDay, randomScenario } from "../support/day-by-day.js";
import { staffedOrganisation } from "../support/random-operation.js";

const runs = { numRuns: Number(process.env["POLITY_RUNS"] ?? 200) };

describe("compare", () => {
  it("counts the cell-days without a lead, and with several, that looking at every cell on every day gives", () => {
    let [missing, contested] = [0, 0];
    fc.assert(
      fc.property(choices(500), (random) => {
        const model = staffedOrganisation(random);
        const scenarios = [randomScenario(random, model), randomScenario(random, model)];
        const { scenarios: told } = compare(model, scenarios);
        for (const [index, scenario] of scenarios.entries()) {
          const wrong = [...dayByDay(model, scenario).wrong].map((text) => (JSON.parse(text) as [string])[0]); // The code comes first.
          const counted = (code: string): number => wrong.filter((each) => each === code).length;
          expect(told[index]?.cellDays).toEqual({ missing: counted("lead-missing"), contested: counted("lead-contested") });
          missing += counted("lead-missing");
          contested += counted("lead-contested");
        }
      }),
      runs,
    );
    expect(Math.min(missing, contested)).toBeGreaterThan(100);
  });

  it("moves the staff that looking at each category and agency gives, and no more than there is on both sides", () => {
    fc.assert(
      fc.property(choices(500), (random) => {
        const model = staffedOrganisation(random);
        const scenario = randomScenario(random, model);
        const after = plan(model, scenario).model;
        const categories = new Set([model, after].flatMap((each) => [...each.agencies].flatMap(({ staffing }) => staffing.map(({ category }) => category))));
        const staffIn = (of: Model, agency: string, category: string | undefined): number => (of.agencies.get(agency)?.staffing ?? []).reduce((sum, line) => sum + (line.category === category ? line.quota : 0), 0);
        const ids = [...new Set([...model.agencies, ...after.agencies].map(({ id }) => id))];
        let moved = 0;
        for (const category of categories) {
          const stays = ids.reduce((sum, id) => sum + Math.min(staffIn(model, id, category), staffIn(after, id, category)), 0);
          const [before, now] = [model, after].map((of) => ids.reduce((sum, id) => sum + staffIn(of, id, category), 0)) as [number, number];
          moved += Math.min(before, now) - stays;
        }
        expect(compare(model, [scenario]).scenarios[0]?.moved.staff).toBe(moved);
      }),
      runs,
    );
  });
});
