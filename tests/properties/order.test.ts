import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataOf } from "../../src/model/data-of.js";
import type { Model } from "../../src/model/model.js";
import { type Operation, operationNamed, type OperationInput } from "../../src/operations/registry.js";
import { runOperation } from "../../src/operations/run.js";
import { runDate } from "../../src/scenario/run-date.js";
import type { Step } from "../../src/scenario/scenario.js";
import { type Choices, choices } from "../support/choices.js";
import { randomAbolition, randomRedraw } from "../support/random-places.js";
import { staffedOrganisation } from "../support/random-operation.js";

const runs = { numRuns: Number(process.env["POLITY_RUNS"] ?? 700), endOnFailure: process.env["POLITY_SHRINK"] === "off" };
const day = "2025-03-01";

describe("the operations of a date", () => {
  it("have the one result that running in turn allows, in whatever order they are written; none is refused for an id that another makes later or ended before", () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(choices(600), (random) => {
        const model = staffedOrganisation(random);
        const operations = reform(random, model);
        const results = new Set(permutations(operations).flatMap((order) => inTurn(model, order) ?? []));
        // Where several orders give several results, that which is written decides.
        if (results.size > 1) return;
        const [result] = results;
        for (const order of permutations(operations)) {
          const { content, refused } = asWritten(model, order);
          if (refused.length === 0) expect(content).toBe(result);
          else if (result !== undefined) expect(refused.filter((code) => code === "id-unknown" || code === "id-ended")).toEqual([]);
        }
        for (const { op } of result === undefined ? [] : operations) met.set(op, (met.get(op) ?? 0) + 1);
      }),
      runs,
    );
    for (const op of ["redraw", "abolish-level", "retire", "dissolve", "transfer", "rename", "appoint", "merge", "establish"]) expect(met.get(op) ?? 0, op).toBeGreaterThan(2);
  });
});

/** A change of places, or an end, with operations that name what ends with it and what comes of it. */
function reform(random: Choices, model: Model): Operation[] {
  let number = 0;
  const fresh = (): string => `new${(number += 1)}`;
  const ids = (kind: "agencies" | "tasks" | "posts" | "jurisdictions", of: Model = model): string[] => [...of[kind]].map(({ id }) => id);
  const main = operation(
    [
      () => randomRedraw(random, model, fresh),
      () => randomAbolition(random, model),
      (): OperationInput => ({ op: "retire", tasks: [random.of(ids("tasks")) ?? "nothing"] }),
      (): OperationInput => ({ op: "dissolve", agency: random.of(ids("agencies")) ?? "nobody", ...(random.chance(60) && { to: random.of(ids("agencies")) ?? "nobody" }) }),
    ][random.below(4)]?.() ?? { op: "retire", tasks: ["nothing"] },
  );
  const run = runOperation(model, main);
  const after = run.ok ? run.model : model;
  // What ends and what is made is named more often than what stays.
  const some = (kind: "agencies" | "tasks" | "posts" | "jurisdictions"): string => {
    const changed = [...ids(kind).filter((id) => !after[kind].has(id)), ...ids(kind, after).filter((id) => !model[kind].has(id))];
    return (random.chance(75) ? random.of(changed) : undefined) ?? random.of(ids(kind)) ?? "nothing";
  };
  const others: OperationInput[] = Array.from({ length: 1 + random.below(3) }, () => {
    const makes: readonly (() => OperationInput)[] = [
      () => ({ op: "transfer", agency: some("agencies"), parent: random.chance(60) ? null : some("agencies") }),
      () => ({ op: "rename", agency: some("agencies"), title: "Renamed" }),
      () => ({ op: "rename", task: some("tasks"), title: "Renamed" }),
      () => ({ op: "appoint", post: random.chance(50) ? some("posts") : { id: fresh(), agency: some("agencies"), title: "Post" }, holder: "one" }),
      () => ({ op: "merge", agencies: [some("agencies")], into: random.chance(70) ? some("agencies") : { id: fresh(), title: "Merged", parent: null, jurisdiction: null } }),
      () => ({ op: "establish", agency: { id: fresh(), title: "New", jurisdiction: some("jurisdictions"), ...(random.chance(50) && { parent: some("agencies") }) } }),
      () => ({ op: "reassign", tasks: [some("tasks")], to: some("agencies"), role: "advise" }),
    ];
    return makes[random.below(makes.length)]?.() ?? { op: "rename", agency: "nobody", title: "Renamed" };
  });
  return [main, ...others.map(operation)];
}

function operation(input: OperationInput): Operation {
  const read = operationNamed(input.op)?.schema.safeParse(input);
  if (!read?.success) throw new Error(JSON.stringify([input, read?.error]));
  return read.data;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, index) => permutations(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

/** One operation after the other; nothing when one of them is refused. */
function inTurn(model: Model, operations: readonly Operation[]): string | undefined {
  let now = model;
  for (const each of operations) {
    const run = runOperation(now, each, { on: day });
    if (!run.ok) return undefined;
    now = run.model;
  }
  return contentOf(now);
}

/** What a date makes of operations as they are written, or the codes of the reasons why it refuses them. */
function asWritten(model: Model, operations: readonly Operation[]): { readonly content: string; readonly refused: readonly string[] } {
  const step: Step = { id: "step", on: day, needs: [], basis: [], do: operations };
  const { model: after, refused } = runDate(model, [step], day);
  return { content: contentOf(after), refused: [...refused.values()].flat().map(({ code }) => code) };
}

/** Everything but the history and the order of records. */
function contentOf(model: Model): string {
  const { events: _, ...data } = dataOf(model);
  return JSON.stringify(Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? value.map((each) => JSON.stringify(each)).toSorted() : value]));
}
