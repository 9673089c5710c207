import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/finding.js";
import { unwrap } from "../../src/findings/result.js";
import { dataOf } from "../../src/model/data-of.js";
import type { Kind, Model } from "../../src/model/model.js";
import { kinds } from "../../src/model/model.js";
import { parseModel } from "../../src/model/parse.js";
import { applyPatches, type Patch } from "../../src/model/patches.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { type Applied, apply } from "../../src/scenario/apply.js";
import { type Choices, choices } from "../support/choices.js";
import { type Cell, leadsIn, requiredCells, wrongCells } from "../support/obvious-cover.js";
import { cellsIn } from "../support/obvious-regions.js";
import { heirs } from "../support/obvious-runs.js";
import { randomOperation, staffedOrganisation } from "../support/random-operation.js";

const runs = { numRuns: Number(process.env["POLITY_RUNS"] ?? 400) };

interface Step {
  readonly before: Model;
  readonly operation: OperationInput;
  readonly applied: Applied;
}

/** A few operations in a row on a random organisation; what is refused is left out, but counted. */
function history(random: Choices): { readonly steps: Step[]; readonly refused: readonly (readonly Finding[])[] } {
  let model = staffedOrganisation(random);
  let number = 0;
  const fresh = (): string => `new${(number += 1)}`;
  const steps: Step[] = [];
  const refused: (readonly Finding[])[] = [];
  for (let count = 0; count < 6; count += 1) {
    const operation = randomOperation(random, model, fresh);
    const before = JSON.stringify(stateOf(model));
    const result = apply(model, operation);
    expect(JSON.stringify(stateOf(model))).toBe(before);
    if (result.ok) {
      steps.push({ before: model, operation, applied: result.value });
      model = result.value.model;
    } else refused.push(result.findings);
  }
  return { steps, refused };
}

/** Everything a model holds: records in order, used ids. */
function stateOf(model: Model): unknown {
  const slots = (kind: Kind): unknown[] => Array.from({ length: model[kind].slots }, (_, slot) => model[kind].at(slot) ?? "ended");
  return [model.title, model.asOf, model.accepted, ...kinds.map((kind) => [kind, model[kind].size, slots(kind)])];
}

const each = (check: (step: Step) => void): void => {
  fc.assert(
    fc.property(choices(300), (random) => {
      for (const step of history(random).steps) check(step);
    }),
    runs,
  );
};

const key = ({ task, place }: Cell): string => JSON.stringify([task, place ?? null]);

describe("every operation", () => {
  it("is refused with reasons, or applied; the model given is the same afterwards", () => {
    let [applied, refusals] = [0, 0];
    fc.assert(
      fc.property(choices(300), (random) => {
        const { steps, refused } = history(random);
        applied += steps.length;
        refusals += refused.length;
        for (const findings of refused) {
          expect(findings.length).toBeGreaterThan(0);
          for (const { message, severity } of findings) {
            expect(severity).toBe("error");
            expect(message).not.toMatch(/undefined|\[object|NaN/);
          }
        }
      }),
      runs,
    );
    expect(applied).toBeGreaterThan(runs.numRuns / 2);
    expect(refusals).toBeGreaterThan(runs.numRuns / 2);
  });

  it("leaves a valid model that is read back from its own data", () => {
    each(({ applied: { model } }) => {
      const again = unwrap(parseModel(JSON.parse(JSON.stringify(dataOf(model)))));
      expect(dataOf(again)).toEqual(dataOf(model));
      for (const kind of ["agencies", "tasks", "jurisdictions"] as const) for (const record of model[kind]) expect(again[kind].get(record.id)).toEqual(record);
    });
  });

  it("is undone by its inverse patches, in content, order and used ids, and done again by its patches", () => {
    const throughJson = (patches: readonly Patch[]): Patch[] => JSON.parse(JSON.stringify(patches)) as Patch[];
    each(({ before, applied: { model, patches, inverse } }) => {
      expect(stateOf(unwrap(applyPatches(model, throughJson(inverse))))).toEqual(stateOf(before));
      expect(stateOf(unwrap(applyPatches(before, throughJson(patches))))).toEqual(stateOf(model));
    });
  });

  it("leaves every required cell led that was led, unless it says that the lead ends", () => {
    each(({ before, operation, applied: { model } }) => {
      if (operation.op === "retire" || (operation.op === "dissolve" && operation.ends)) return;
      const after = new Set(requiredCells(model).map(key));
      for (const cell of requiredCells(before)) if (after.has(key(cell)) && leadsIn(before, cell).length > 0) expect(leadsIn(model, cell).length).toBeGreaterThan(0);
    });
  });

  it("keeps the staff, by category and funding, but for what it states", () => {
    const total = (model: Model): number => [...model.agencies].flatMap((agency) => agency.staffing).reduce((sum, { quota }) => sum + quota, 0);
    each(({ before, operation, applied: { model } }) => {
      const cut = operation.op === "abolish-level" && (operation.agencies ?? []).some(({ staff }) => staff === "cut");
      const stated = cut || (operation.op === "restaff" && (operation.from === undefined || operation.to === undefined)) || operation.op === "establish" || (operation.op === "merge" && (operation.staffing !== undefined || typeof operation.into !== "string"));
      if (!stated) expect(total(model)).toBe(total(before));
    });
  });

  it("never uses an id again", () => {
    each(({ before, applied: { model } }) => {
      for (const kind of ["agencies", "tasks"] as const) {
        for (let slot = 0; slot < before[kind].slots; slot += 1) if (!before[kind].at(slot)) expect(model[kind].at(slot)).toBeUndefined();
      }
    });
  });

  it("tells exactly the faults it introduced and resolved, as two full checks do", () => {
    each(({ before, applied: { model, introduced, resolved } }) => {
      const told = (findings: readonly Finding[], of: Model): string[] => findings.filter(({ code }) => code.startsWith("lead-")).flatMap((finding) => cellsOf(of, finding)).toSorted();
      const [old, now] = [faults(before), faults(model)];
      const comesFrom = (cell: Cell, source: Cell): boolean =>
        heirs("task", before, model, source.task).includes(cell.task) && (source.place === undefined ? cell.place === undefined : cell.place !== undefined && heirs("jurisdiction", before, model, source.place).includes(cell.place));
      const isNew = ([, { code, cell }]: readonly [string, Fault]): boolean => ![...old.values()].some((each) => each.code === code && comesFrom(cell, each.cell));
      const isGone = ([, { code, cell }]: readonly [string, Fault]): boolean => ![...now.values()].some((each) => each.code === code && comesFrom(each.cell, cell));
      expect(told(introduced, model)).toEqual([...now].filter(isNew).map(([, fault]) => fault.text).toSorted());
      expect(told(resolved, before)).toEqual([...old].filter(isGone).map(([, fault]) => fault.text).toSorted());
    });
  });
});

interface Fault {
  readonly code: string;
  readonly cell: Cell;
  readonly text: string;
}

/** Wrong cells by code and cell. */
function faults(model: Model): Map<string, Fault> {
  return new Map(wrongCells(model).map(({ code, cell, leads }) => [`${code} ${key(cell)}`, { code, cell, text: JSON.stringify([code, key(cell), leads]) }]));
}

function cellsOf(model: Model, { code, at }: Finding): string[] {
  const [task, place] = [at.flatMap((ref) => ("task" in ref ? [ref.task] : []))[0], at.flatMap((ref) => ("jurisdiction" in ref ? [ref.jurisdiction] : []))[0]];
  const leads = at.flatMap((ref) => ("agency" in ref ? [ref.agency] : []));
  return cellsIn(model, requiredCells(model), task, place).map((cell) => JSON.stringify([code, key(cell), leads]));
}
