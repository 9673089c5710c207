import { describe, expect, it } from "vitest";
import { leadsOf, parseModel, unwrap } from "../../src/index.js";
import { parseScenario } from "../../src/scenario/index.js";
import type { Model } from "../../src/model/model.js";
import type { Operation, OperationInput } from "../../src/operations/registry.js";
import { type Dated, DateOrder } from "../../src/scenario/order.js";
import { type DateRun, runDate } from "../../src/scenario/run-date.js";
import type { Step } from "../../src/scenario/scenario.js";
import { organisation } from "../support/outline.js";

const day = "2025-03-01";
const model = organisation(`
  ministry
    transport: roads, bridges
      inspection: vehicles
    construction: houses
  police`);

interface Drawn {
  readonly do: readonly OperationInput[];
  readonly needs?: readonly string[];
}

/** The steps of one date, by id. */
function stepsOf(drawn: Readonly<Record<string, Drawn>>): readonly Step[] {
  return unwrap(parseScenario({ polity: 1, title: "Test", steps: Object.entries(drawn).map(([id, step]) => ({ id, on: day, ...step })) }, { model })).steps;
}

/** The order as it is while nothing else changes the model. */
function orderOfDate(steps: readonly Step[], model: Model): Dated[] {
  const order = new DateOrder(steps);
  const taken: Dated[] = [];
  for (let dated = order.next(model); dated; dated = order.next(model)) taken.push(dated);
  return taken;
}

const inOrder = (drawn: Readonly<Record<string, Drawn>>): string[] => orderOfDate(stepsOf(drawn), model).map(({ step, operation }) => `${step.id}: ${shortly(operation)}`);
const run = (drawn: Readonly<Record<string, Drawn>>): DateRun => runDate(model, stepsOf(drawn), day);
const reasons = ({ refused }: DateRun): Record<string, string[]> => Object.fromEntries([...refused].map(([step, problems]) => [step, problems.map(({ code }) => code)]));

function shortly(operation: Operation): string {
  return operation.op === "merge" ? `merge ${operation.agencies.join("+")}` : "agency" in operation ? `${operation.op} ${typeof operation.agency === "string" ? operation.agency : (operation.agency?.id ?? "")}` : operation.op;
}

const merger: OperationInput = { op: "merge", agencies: ["transport"], into: "construction" };
const move: OperationInput = { op: "reassign", tasks: ["roads"], from: "transport", to: "police" };
const leave: OperationInput = { op: "transfer", agency: "inspection", parent: "police" };
const board: OperationInput = { op: "establish", agency: { id: "board", title: "Board", parent: "ministry" } };

describe("the order within a date", () => {
  it("is the order written where nothing says otherwise", () => {
    expect(inOrder({ a: { do: [leave, { op: "rename", agency: "police", title: "P" }] }, b: { do: [board] } })).toEqual(["a: transfer inspection", "a: rename police", "b: establish board"]);
  });

  it("takes an operation after what creates an id that it names", () => {
    expect(inOrder({ a: { do: [{ op: "transfer", agency: "inspection", parent: "board" }] }, b: { do: [board] } })).toEqual(["b: establish board", "a: transfer inspection"]);
  });

  it("takes an operation that ends an id after every other that names it", () => {
    expect(inOrder({ a: { do: [merger] }, b: { do: [move] }, c: { do: [{ op: "rename", agency: "transport", title: "T" }] } })).toEqual(["b: reassign", "c: rename transport", "a: merge transport"]);
  });

  it("takes the operations of a step after those of the steps it needs", () => {
    expect(inOrder({ a: { do: [leave], needs: ["b"] }, b: { do: [board], needs: ["c"] }, c: { do: [{ op: "rename", agency: "police", title: "P" }] } })).toEqual(["c: rename police", "b: establish board", "a: transfer inspection"]);
  });

  it("takes the end of a function after what names a task below it", () => {
    const functions = organisation("office: bridges\npolice", "bridges\n  old\n    wooden");
    const steps = unwrap(parseScenario({ polity: 1, title: "Test", steps: [{ id: "a", on: day, do: [{ op: "retire", tasks: ["bridges"] }] }, { id: "b", on: day, do: [{ op: "reassign", tasks: ["wooden"], from: "office", to: "police" }] }] }, { model: functions })).steps;
    expect(orderOfDate(steps, functions).map(({ step }) => step.id)).toEqual(["b", "a"]);
    expect([...runDate(functions, steps, day).refused]).toEqual([]);
  });

  it("takes a change of places after what names an agency that ends with it, and before what names one that it makes", () => {
    const communes = unwrap(parseModel({ polity: 1, title: "T", levels: [{ id: "commune", title: "C" }], jurisdictions: ["a", "b"].map((id) => ({ id, level: "commune", title: id })), agencies: ["a", "b"].map((id) => ({ id: `${id}-office`, title: id, kind: "office/people", jurisdiction: id })), tasks: [] }));
    const redraw: OperationInput = { op: "redraw", jurisdictions: [{ id: "x/y", title: "X", from: ["a", "b"] }] };
    const operations: OperationInput[] = [{ op: "transfer", agency: "office/people/x/y", parent: null }, redraw, { op: "rename", agency: "a-office", title: "A" }, { op: "redraw", jurisdictions: [{ id: "z", title: "Z", from: ["x/y"] }] }, { op: "rename", agency: "office/people/z", title: "Z" }];
    const steps = unwrap(parseScenario({ polity: 1, title: "Test", steps: [{ id: "a", on: day, do: operations }] }, { model: communes })).steps;
    expect(runDate(communes, steps, day).events.get("a")?.map(({ op }) => op)).toEqual(["rename", "redraw", "transfer", "redraw", "rename"]);
  });

  it("takes, where none qualifies, one that finds what it names", () => {
    const consolidation: OperationInput = { op: "merge", agencies: ["transport"], into: { id: "mobility", title: "Mobility" } };
    const done = run({ a: { do: [{ op: "reassign", tasks: ["roads"], from: "transport", to: "mobility" }, consolidation] } });
    expect([leadsOf(done.model, "roads"), reasons(done)]).toEqual([["mobility"], {}]);
  });

  it("takes the first when none qualifies", () => {
    const swap: Drawn = { do: [{ op: "merge", agencies: ["transport"], into: "construction" }, { op: "merge", agencies: ["construction"], into: "transport" }] };
    expect(inOrder({ a: swap })).toEqual(["a: merge transport", "a: merge construction"]);
  });

  it("keeps records of different kinds apart that bear one id", () => {
    const renamed: OperationInput = { op: "rename", task: "roads", title: "R" };
    expect(inOrder({ a: { do: [renamed] }, b: { do: [{ op: "establish", agency: { id: "roads", title: "Roads" } }] } })).toEqual(["a: rename", "b: establish roads"]);
  });
});

describe("the steps of a date", () => {
  it("may have a transfer before or after the merger of the agency that it leaves", () => {
    for (const drawn of [{ a: { do: [leave] }, b: { do: [merger] } }, { b: { do: [merger] }, a: { do: [leave] } }]) {
      const { model: after, refused } = run(drawn);
      expect([after.agencies.get("inspection")?.parent, leadsOf(after, "roads"), refused.size]).toEqual(["police", ["construction"], 0]);
    }
  });

  it("may move a lead out of an agency that is merged on that day, in either order", () => {
    for (const drawn of [{ a: { do: [move] }, b: { do: [merger] } }, { b: { do: [merger] }, a: { do: [move] } }]) expect(leadsOf(run(drawn).model, "roads")).toEqual(["police"]);
  });

  it("follow the order written for two operations on the same lead", () => {
    const back: OperationInput = { op: "reassign", tasks: ["roads"], from: "police", to: "construction" };
    expect(leadsOf(run({ a: { do: [move, back] } }).model, "roads")).toEqual(["construction"]);
    expect(reasons(run({ a: { do: [back, move] } }))).toEqual({ a: ["not-held"] });
  });

  it("take a reassignment as done from an agency that became its receiver on that day", () => {
    const consolidation: OperationInput = { op: "merge", agencies: ["transport"], into: { id: "mobility", title: "Mobility" } };
    const done = run({ a: { do: [consolidation] }, b: { do: [{ op: "reassign", tasks: ["roads"], from: "transport", to: "mobility" }] } });
    expect([leadsOf(done.model, "roads"), reasons(done), done.events.get("b")]).toEqual([["mobility"], {}, []]);
  });

  it("take none as done whose agency became several: what moved may have gone to another", () => {
    const parted: OperationInput = { op: "dissolve", agency: "transport", to: "construction", tasks: [{ task: "roads", to: "police" }] };
    const result = run({ a: { do: [parted] }, b: { do: [{ op: "reassign", tasks: ["bridges"], from: "transport", to: "police" }], needs: ["a"] } });
    expect([reasons(result), leadsOf(result.model, "bridges")]).toEqual([{ b: ["id-ended"] }, ["construction"]]);
  });

  it("leave a refused step out whole, with those of the day that need it, and run the rest again", () => {
    const result = run({
      bad: { do: [leave, { op: "rename", agency: "nobody", title: "N" }] },
      waits: { do: [{ op: "rename", agency: "police", title: "P" }], needs: ["bad"] },
      good: { do: [merger] },
    });
    expect(reasons(result)).toEqual({ bad: ["id-unknown"] });
    expect([...result.events].map(([step, events]) => [step, events.length])).toEqual([["good", 1]]);
    expect([result.model.agencies.get("inspection")?.parent, result.model.agencies.get("police")?.title]).toEqual(["construction", "police"]);
  });

  it("refuse in the second run what only the refused step made possible", () => {
    const result = run({ bad: { do: [board, { op: "retire", tasks: ["nothing"] }] }, good: { do: [{ op: "transfer", agency: "inspection", parent: "board" }] } });
    expect(reasons(result)).toEqual({ bad: ["id-unknown"], good: ["id-unknown"] });
    expect(result.model).toBe(model);
  });
});
