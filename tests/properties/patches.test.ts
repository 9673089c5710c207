import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataOf } from "../../src/model/data-of.js";
import { referrers } from "../../src/model/lookups.js";
import { kinds, type Model } from "../../src/model/model.js";
import { parseModel } from "../../src/model/parse.js";
import { applyPatches, type Patch } from "../../src/model/patches.js";
import { references } from "../../src/model/references.js";
import { apply } from "../../src/scenario/apply.js";
import { type Choices, choices } from "../support/choices.js";
import { randomOperation, staffedOrganisation } from "../support/random-operation.js";

const runs = { numRuns: Number(process.env["POLITY_RUNS"] ?? 400) };

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

const throughJson = (patches: readonly Patch[]): Json[] => JSON.parse(JSON.stringify(patches)) as Json[];

/** Operations one after the other, their patches or those that undo them as one list, and the model that it starts from. */
function randomPatches(random: Choices): { readonly model: Model; readonly patches: Json[] } {
  const first = staffedOrganisation(random);
  let [model, number] = [first, 0];
  const [there, back]: [Json[], Json[]] = [[], []];
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    const result = apply(model, randomOperation(random, model, () => `new${(number += 1)}`));
    if (!result.ok) continue;
    there.push(...throughJson(result.value.patches));
    back.unshift(...throughJson(result.value.inverse));
    model = result.value.model;
  }
  return random.chance(50) ? { model: first, patches: there } : { model, patches: back };
}

/** Every list and map in some data, itself included. */
function containers(data: Json): (Json[] | { [key: string]: Json })[] {
  return typeof data === "object" && data !== null ? [data, ...Object.values(data).flatMap(containers)] : [];
}

/** One fault more in a list of patches. */
function damage(random: Choices, model: Model, patches: Json[]): void {
  const ids = kinds.flatMap((kind) => [...model[kind]].map(({ id }) => id));
  const id = (): string => random.of([...ids, "nobody", ""]) ?? "nobody";
  const strange = (): Json => random.of<Json>([null, "", id(), 7, -1, 0.5, true, [], {}, [id()], { task: id() }, { jurisdiction: id() }, [null], { x: 5 }, "2025-01-01", 9_007_199_254_740_991]) ?? null;
  const within = random.of(containers(patches)) ?? patches;
  const key = random.of(Object.keys(within));
  const set = (value: Json): void => void (key !== undefined && Object.defineProperty(within, key, { value, enumerable: true, configurable: true, writable: true }));
  switch (random.below(7)) {
    case 0:
      if (key !== undefined && Array.isArray(within)) within.splice(Number(key), 1);
      else if (key !== undefined) Reflect.deleteProperty(within, key);
      return;
    case 1:
      return set(strange());
    case 2:
      if (key !== undefined && typeof Object.entries(within).find(([name]) => name === key)?.[1] === "string") set(id());
      return;
    case 3:
      if (Array.isArray(within)) within.splice(random.below(within.length + 1), 0, random.chance(50) && key !== undefined ? structuredClone(within[Number(key)] ?? null) : strange());
      else within[random.of(["parent", "jurisdiction", "branch", "x"]) ?? "x"] = strange();
      return;
    case 4:
      patches.push({ op: "remove", path: [random.of(kinds) ?? "levels", id()] });
      return;
    case 5:
      patches.push({ op: random.of(["add", "replace", "remove"]) ?? "add", path: [random.of(["tasks", "agencies", "jurisdictions", "links", "acts"]) ?? "tasks", id(), random.of(["parent", "level", "title", "jurisdiction", "acts", "from", "id"]) ?? "parent"], value: random.chance(60) ? id() : strange() });
      return;
    default:
      patches.push(random.chance(50) ? { op: random.of(["add", "remove"]) ?? "add", path: ["used", random.of(kinds) ?? "tasks", id()] } : { op: "replace", path: [random.of(["title", "asOf", "accepted"]) ?? "title"], value: random.chance(50) ? [{ tasks: [id(), id()], reason: "x" }] : strange() });
  }
}

describe("damaged patches", () => {
  it("are refused, or lead to a model that can be read again and is found by its look-ups", () => {
    let [refused, applied] = [0, 0];
    fc.assert(
      fc.property(choices(500), (random) => {
        const { model, patches } = randomPatches(random);
        for (let count = 1 + random.below(3); count > 0; count -= 1) damage(random, model, patches);
        const result = applyPatches(model, patches as unknown as Patch[]);
        if (!result.ok) {
          refused += 1;
          expect(result.findings.map(({ code }) => code)).toEqual(["patch-does-not-fit"]);
          expect(result.findings[0]?.message).not.toMatch(/undefined|\[object|NaN/);
          return;
        }
        applied += 1;
        const again = parseModel(JSON.parse(JSON.stringify(dataOf(result.value))));
        expect(again.ok ? dataOf(again.value) : again.findings).toEqual(dataOf(result.value));
        for (const { name, to } of references) {
          for (const { id } of result.value[to]) if (again.ok) expect(referrers(result.value, name, id).map((record) => record.id).length).toBe(referrers(again.value, name, id).length);
        }
      }),
      { ...runs, numRuns: runs.numRuns * 3 },
    );
    expect(Math.min(refused, applied)).toBeGreaterThan(runs.numRuns / 10);
  });
});
