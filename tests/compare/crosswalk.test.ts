import fc from "fast-check";
import { type Event, type Model, unwrap } from "polity";
import { crosswalk, type CrosswalkRow } from "polity/compare";
import { apply, type OperationInput } from "polity/scenario";
import { describe, expect, it } from "vitest";
import { choices } from "../support/choices.js";
import { randomOperation, staffedOrganisation } from "../support/random-operation.js";
import { randomRedraw } from "../support/random-places.js";
import { modelOf } from "../support/test-rule.js";

const before = modelOf(`
levels: [{ id: district, title: District }, { id: commune, title: Commune }]
jurisdictions:
  - { id: d, level: district, title: D }
  - { id: a, level: commune, parent: d, title: A }
  - { id: b, level: commune, parent: d, title: B }
  - { id: c, level: commune, parent: d, title: C }
agencies:
  - { id: office/a, title: Office A, kind: office, jurisdiction: a }
  - { id: office/b, title: Office B, kind: office, jurisdiction: b }
  - { id: lone, title: Lone }`);
const after = (...operations: OperationInput[]): Model => operations.reduce((model, operation) => unwrap(apply(model, operation)).model, before);
const rows = (model: Model): string[] => crosswalk(before, model).map(({ kind, from, to, share }) => `${kind} ${from ?? "–"} → ${to ?? "–"} ${share}`);

const divide: OperationInput = { op: "redraw", jurisdictions: [{ id: "x", title: "X", from: ["a", { id: "b", share: 0.25 }] }, { id: "y", title: "Y", from: [{ id: "b", share: 0.75 }] }] };

describe("crosswalk", () => {
  it("has what did not change, with a share of 1, and what is new, from nothing", () => {
    expect(rows(before)).toEqual(["jurisdiction d → d 1", "jurisdiction a → a 1", "jurisdiction b → b 1", "jurisdiction c → c 1", "agency office/a → office/a 1", "agency office/b → office/b 1", "agency lone → lone 1"]);
    expect(rows(after({ op: "establish", agency: { id: "new", title: "New" } })).slice(-1)).toEqual(["agency – → new 1"]);
  });

  it("divides places by their shares, and the agencies that go with them", () => {
    expect(rows(after(divide))).toEqual(["jurisdiction d → d 1", "jurisdiction a → x 1", "jurisdiction b → x 0.25", "jurisdiction b → y 0.75", "jurisdiction c → c 1", "agency office/a → office/x 1", "agency office/b → office/x 0.25", "agency office/b → office/y 0.75", "agency lone → lone 1"]);
  });

  it("multiplies shares through several events, and adds several ways up", () => {
    const again: OperationInput = { op: "redraw", jurisdictions: [{ id: "z", title: "Z", from: [{ id: "x", share: 0.5 }, "y"] }, { id: "w", title: "W", from: [{ id: "x", share: 0.5 }] }] };
    expect(rows(after(divide, again)).filter((row) => row.startsWith("jurisdiction"))).toEqual(["jurisdiction d → d 1", "jurisdiction a → z 0.5", "jurisdiction a → w 0.5", "jurisdiction b → z 0.875", "jurisdiction b → w 0.125", "jurisdiction c → c 1"]);
  });

  it("multiplies the shares of agencies that are divided twice with their places", () => {
    const again: OperationInput = { op: "redraw", jurisdictions: [{ id: "z", title: "Z", from: [{ id: "x", share: 0.9 }, "y"] }, { id: "w", title: "W", from: [{ id: "x", share: 0.1 }] }] };
    expect(rows(after(divide, again)).filter((row) => row.startsWith("agency"))).toEqual(["agency office/a → office/z 0.9", "agency office/a → office/w 0.1", "agency office/b → office/z 0.975", "agency office/b → office/w 0.025", "agency lone → lone 1"]);
  });

  it("has what ended to nothing, what merged to the survivor, and a staff move changes nothing", () => {
    expect(rows(after({ op: "dissolve", agency: "lone" })).slice(-1)).toEqual(["agency lone → – 1"]);
    expect(rows(after({ op: "merge", agencies: ["lone"], into: "office/a" })).slice(-3)).toEqual(["agency office/a → office/a 1", "agency office/b → office/b 1", "agency lone → office/a 1"]);
    expect(rows(after({ op: "restaff", to: "lone", quota: 3 }, { op: "restaff", from: "lone", to: "office/a", quota: 1 }))).toEqual(rows(before));
  });

  it("goes by equal ids only where the second model does not go on from the first", () => {
    const other = modelOf(`agencies: [{ id: lone, title: L }, { id: else, title: E }]`);
    expect(crosswalk(before, other).filter(({ kind }) => kind === "agency").map(({ from, to }) => [from, to])).toEqual([["office/a", null], ["office/b", null], ["lone", "lone"], [null, "else"]]);
  });

  it("agrees with following each record by itself, and loses nothing", () => {
    let divided = 0;
    fc.assert(
      fc.property(choices(400), (random) => {
        let number = 0;
        const first = staffedOrganisation(random);
        let last = first;
        for (let tries = 0; tries < 8; tries += 1) {
          const fresh = (): string => `new${(number += 1)}`;
          const result = apply(last, random.chance(50) ? randomRedraw(random, last, fresh) : randomOperation(random, last, fresh));
          if (result.ok) last = result.value.model;
        }
        const told = crosswalk(first, last);
        const events = [...last.events];
        for (const { id } of first.jurisdictions) {
          const own = told.filter(({ kind, from }) => kind === "jurisdiction" && from === id);
          if (own.length > 1) divided += 1;
          expect(own.map(pair).toSorted()).toEqual(followed(id, 1, events).map(pair).toSorted());
        }
        for (const { id } of first.agencies) expect(sum(told.filter(({ kind, from }) => kind === "agency" && from === id))).toBeCloseTo(1, 6);
        for (const { from, to, kind } of told) {
          const [old, now] = kind === "agency" ? [first.agencies, last.agencies] : [first.jurisdictions, last.jurisdictions];
          expect([from === null || old.has(from), to === null || now.has(to)]).toEqual([true, true]);
        }
        for (const { id } of last.agencies) expect(told.some(({ kind, to }) => kind === "agency" && to === id)).toBe(true);
      }),
      { numRuns: Number(process.env["POLITY_RUNS"] ?? 300) },
    );
    expect(divided).toBeGreaterThan(10);
  });
});

const pair = ({ to, share }: Pick<CrosswalkRow, "to" | "share">): string => `${to} ${share.toFixed(9)}`;
const sum = (list: readonly CrosswalkRow[]): number => list.reduce((total, { share }) => total + share, 0);

/** Where a place went, by walking its events one after the other, way by way. */
function followed(id: string, share: number, events: readonly Event[]): { to: string | null; share: number }[] {
  const at = events.findIndex(({ from }) => from.some((party) => "jurisdiction" in party && party.jurisdiction === id));
  const event = events[at];
  if (!event) return [{ to: id, share }];
  const parties = event.from.flatMap((party) => ("jurisdiction" in party && party.jurisdiction === id ? [party] : []));
  const results = event.to.flatMap((party) => ("jurisdiction" in party ? [party.jurisdiction] : []));
  const parts = parties.some(({ into }) => into !== undefined) ? parties.map((party) => ({ to: party.into ?? "", share: party.share ?? 1 / parties.length })) : results.map((to) => ({ to, share: 1 / results.length }));
  if (parts.length === 0) return [{ to: null, share }];
  const ends = parts.flatMap((part) => followed(part.to, share * part.share, events.slice(at + 1)));
  return [...new Set(ends.map(({ to }) => to))].map((to) => ({ to, share: ends.filter((end) => end.to === to).reduce((total, end) => total + end.share, 0) }));
}
