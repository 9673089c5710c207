import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../src/model/model.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { apply } from "../../src/scenario/apply.js";
import { choices } from "../support/choices.js";
import { holdingsAfter, holdingsOf, withoutLedSupports } from "../support/obvious-operation.js";
import { randomOperation, staffedOrganisation } from "../support/random-operation.js";

const runs = { numRuns: Number(process.env["POLITY_RUNS"] ?? 1200) };

/** Every operation that is not refused, on a random organisation that others changed before. */
function forEachApplied(check: (before: Model, operation: OperationInput, after: Model) => void): number {
  let count = 0;
  fc.assert(
    fc.property(choices(900), (random) => {
      let model = staffedOrganisation(random);
      let number = 0;
      for (let tries = 0; tries < 8; tries += 1) {
        const operation = randomOperation(random, model, () => `new${(number += 1)}`);
        const result = apply(model, operation);
        if (!result.ok) continue;
        check(model, operation, result.value.model);
        count += 1;
        model = result.value.model;
      }
    }),
    runs,
  );
  return count;
}

describe("an operation that is not refused", () => {
  it("gives each role in each cell to whom it says, and leaves every other as it was", () => {
    const met = new Map<string, number>();
    forEachApplied((before, operation, after) => {
      const expected = holdingsAfter(before, operation, after);
      if (!expected) return;
      met.set(operation.op, (met.get(operation.op) ?? 0) + 1);
      expect(withoutLedSupports(holdingsOf(after))).toEqual(withoutLedSupports(expected));
    });
    expect([...met.keys()].toSorted()).toEqual(["abolish-level", "appoint", "convert", "delegate", "dissolve", "establish", "merge", "reassign", "redraw", "rename", "restaff", "split", "transfer", "unify"]);
  });

  it("keeps the staff, by category and funding", () => {
    forEachApplied((before, operation, after) => {
      const expected = staffAfter(before, operation);
      if (expected) expect(staffOf(after)).toEqual(expected);
    });
  });
});

/** Quotas by category and funding; those of none are left out. */
function staffOf(model: Model): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { staffing } of model.agencies) for (const { category = "", funding = "", quota } of staffing) sums.set(`${category}/${funding}`, (sums.get(`${category}/${funding}`) ?? 0) + quota);
  return Object.fromEntries([...sums].filter(([, quota]) => quota !== 0));
}

function cutsStaff(operation: OperationInput): boolean {
  return operation.op === "abolish-level" && (operation.agencies ?? []).some(({ staff }) => staff === "cut");
}

/** What an operation must make of the staff; nothing for those that state staff of their own. */
function staffAfter(before: Model, operation: OperationInput): Record<string, number> | undefined {
  if (operation.op === "establish" || operation.op === "convert" || cutsStaff(operation)) return undefined;
  if (operation.op === "merge" && (operation.staffing !== undefined || (typeof operation.into === "object" && operation.into.staffing !== undefined))) return undefined;
  if (operation.op === "restaff") return staffAfterRestaff(before, operation);
  return staffOf(before);
}

/** A move leaves every sum as it is; a cut or an addition changes one by the quota: that of the line which is meant. */
function staffAfterRestaff(before: Model, { from, to, category, funding, quota }: Extract<OperationInput, { op: "restaff" }>): Record<string, number> {
  const staff = staffOf(before);
  if (from !== undefined && to !== undefined) return staff;
  const fits = (wanted: string | null | undefined, stated: string | undefined): boolean => wanted === undefined || (wanted ?? "") === (stated ?? "");
  const line = before.agencies.find(from ?? to ?? "")?.staffing.find((each) => each.quota > 0 && fits(category, each.category) && fits(funding, each.funding));
  const key = line ? `${line.category ?? ""}/${line.funding ?? ""}` : `${category ?? ""}/${funding ?? ""}`;
  const after = (staff[key] ?? 0) + (from === undefined ? quota : -quota);
  return Object.fromEntries([...Object.entries(staff).filter(([each]) => each !== key), ...(after === 0 ? [] : [[key, after] as const])]);
}
