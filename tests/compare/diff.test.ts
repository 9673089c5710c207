import canonicalize from "canonicalize";
import fc from "fast-check";
import { dataOf, type Model, parseModel, unwrap } from "polity";
import { diff } from "polity/compare";
import { apply, type OperationInput } from "polity/scenario";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";
import { choices } from "../support/choices.js";
import { leadsIn, leavesOf, requiredCells } from "../support/obvious-cover.js";
import { randomChange } from "../support/random-change.js";
import { randomOperation, staffedOrganisation } from "../support/random-operation.js";
import { liesIn } from "../support/random-organisation.js";
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

  it("tells records whose titles read the same apart by their ids", () => {
    const renamed = unwrap(apply(before, { op: "rename", agency: "transport", title: "Construction" })).model;
    const merged = unwrap(apply(renamed, { op: "merge", agencies: ["transport"], into: "construction" })).model;
    expect(diff(renamed, merged)[0]?.message).toBe("Construction (transport) was merged into Construction (construction).");
    expect(diff(renamed, merged, { lang: vi })[0]?.message).toBe("Construction (transport) sáp nhập vào Construction (construction).");
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

  it("tells a lead that moved away from an agency that ended, and one shared with the successor of another", () => {
    expect(said({ op: "reassign", tasks: ["housing"], from: "construction", to: "committee" }, { op: "dissolve", agency: "construction" })).toContain("lead-moved: The lead of Housing in Quảng Nam moved from Construction to Committee.");
    expect(said({ op: "merge", agencies: ["transport"], into: { id: "works", title: "Works" } }, { op: "reassign", tasks: ["roads"], to: "committee" })).toContain("lead-added: Committee now leads Roads in Quảng Nam too, beside Works.");
  });

  it("compares models that never knew each other, by id", () => {
    const after = modelOf(`
agencies: [{ id: construction, title: Construction, leads: [roads] }, { id: transport, title: Transport }]
tasks: [{ id: roads, title: Roads }]
`);
    const kinds = diff(before, after).map(({ kind }) => kind);
    for (const kind of ["agency-ended", "agency-moved", "agency-relocated", "staff-changed", "task-ended", "requirement-changed", "jurisdiction-ended", "level-ended"]) expect(kinds).toContain(kind);
  });

  it("tells where a place that moved lies now and lay before, and not that it lies in what its place became", () => {
    const country = modelOf(`
levels: [{ id: province, title: Province }, { id: district, title: District }, { id: commune, title: Commune }]
jurisdictions: [{ id: p, level: province, title: P }, { id: q, level: province, title: Q }, { id: d, level: district, parent: p, title: D }, { id: c, level: commune, parent: d, title: C }, { id: e, level: commune, parent: q, title: E }, { id: f, level: commune, parent: q, title: F }]`);
    const told = (...operations: OperationInput[]): string[] => diff(country, unwrap(apply(country, operations)).model).filter(({ kind }) => kind === "jurisdiction-moved" || kind === "jurisdiction-changed").map(({ message }) => message);
    expect(told({ op: "redraw", jurisdictions: [{ id: "e", parent: "p", from: ["e"] }] })).toEqual(["The place E is now in P (before: Q)."]);
    expect(told({ op: "abolish-level", level: "district", agencies: [] })).toEqual(["The place C is now in P (before: D)."]);
    expect(told({ op: "redraw", jurisdictions: [{ id: "r", title: "R", from: ["p", "q"] }] })).toEqual([]);
  });

  it("tells a chain of replacements as one, and a merger on the way as a merger", () => {
    expect(said({ op: "merge", agencies: ["transport"], into: { id: "b", title: "B" } }, { op: "merge", agencies: ["b"], into: { id: "c", title: "C" } })).toEqual(["agency-replaced: Transport was replaced by C.", "agency-established: C was established."]);
    expect(said({ op: "merge", agencies: ["transport", "construction"], into: { id: "b", title: "B" } }, { op: "merge", agencies: ["b"], into: { id: "c", title: "C" } }).slice(0, 2)).toEqual(["agency-merged: Transport was merged into C.", "agency-merged: Construction was merged into C."]);
  });

  it("does not tell subordinates, posts, links and roles that followed an agency to its successor", () => {
    const whole = modelOf(`
agencies:
  - { id: ministry, title: Ministry }
  - { id: transport, title: Transport, parent: ministry, leads: [roads], supports: [rail] }
  - { id: office, title: Office, parent: transport }
  - { id: works, title: Works, parent: ministry, leads: [rail] }
  - { id: port, title: Port, parent: ministry, leads: [ships] }
tasks: [{ id: roads, title: Roads }, { id: rail, title: Rail }, { id: ships, title: Ships }]
posts: [{ id: director, agency: transport, title: Director }]
links: [{ from: transport, to: works, kind: guides }, { from: transport, to: ministry, kind: reports-to }]
`);
    const { model: after } = unwrap(apply(whole, { op: "merge", agencies: ["transport"], into: "port" }));
    expect(diff(whole, after).map(({ message }) => message)).toEqual(["Transport was merged into Port."]);
  });

  it("tells who leads a new task, and who shares a lead or leaves one", () => {
    expect(said({ op: "introduce", task: { id: "rail", title: "Rail" }, lead: "transport" })).toEqual(["lead-added: Transport now leads Rail in Quảng Nam, which nobody led.", "task-introduced: The task Rail was introduced."]);
    expect(said({ op: "introduce", task: { id: "rail", title: "Rail", parent: "roads" } })).toEqual(["task-introduced: The task Rail was introduced."]);
    expect(said({ op: "retire", tasks: ["housing"] })).toEqual(["task-ended: The task Housing ended."]);
    const shared = unwrap(apply(before, { op: "reassign", tasks: ["roads"], to: "committee", jurisdiction: "tam-ky" })).model;
    expect(diff(before, shared).map(({ message }) => message)).toEqual(["Committee now leads Roads in Tam Kỳ too, beside Transport."]);
    expect(diff(shared, before).map(({ message }) => message)).toEqual(["Committee no longer leads Roads in Tam Kỳ; Transport still does."]);
    expect(diff(shared, before, { lang: vi }).map(({ message }) => message)).toEqual(["Ủy ban không còn chủ trì Roads tại Tam Kỳ; Transport vẫn chủ trì."]);
  });

  it("tells what places and their agencies became, with shares, and who leads in the new ones when that changed", () => {
    const towns = modelOf(`
levels: [{ id: province, title: Province }, { id: commune, title: Commune }]
jurisdictions:
  - { id: p, level: province, title: P }
  - { id: x, level: commune, title: X, parent: p }
  - { id: y, level: commune, title: Y, parent: p }
agencies:
  - { id: department, title: Department, jurisdiction: p, leads: [health] }
  - { id: xo, title: Office of X, kind: office, jurisdiction: x, leads: [roads], staffing: 10 }
  - { id: yo, title: Office of Y, kind: office, jurisdiction: y, leads: [roads, parks], staffing: 4 }
tasks: [{ id: roads, title: Roads }, { id: parks, title: Parks }, { id: health, title: Health }]
`);
    const redrawn = unwrap(apply(towns, { op: "redraw", jurisdictions: [{ id: "n", title: "N", parent: "p", from: [{ id: "x", share: 0.9 }] }, { id: "y", from: ["y", { id: "x", share: 0.1 }] }] })).model;
    const placed = diff(towns, redrawn).map(({ message }) => message);
    expect(placed).toContain("The place X was divided among N (90 %), Y (10 %).");
    expect(placed).toContain("Office of X was split among Office of N (90 %), Office of Y (10 %).");
    expect(placed.filter((message) => message.includes("lead"))).toEqual([]);
    expect(diff(towns, redrawn, { lang: vi }).map(({ message }) => message)).toContain("Địa bàn X được chia cho N (90 %), Y (10 %).");
    const moved = unwrap(apply(redrawn, { op: "reassign", tasks: ["roads"], from: "office/n", to: "department", jurisdiction: "n" })).model;
    expect(diff(towns, moved).map(({ message }) => message)).toContain("The lead of Roads in N moved from Office of X to Department.");
    expect(diff(towns, unwrap(apply(towns, { op: "redraw", jurisdictions: [{ id: "y", from: ["x", "y"] }] })).model).map(({ message }) => message)).toContain("The place X was merged into Y.");
    expect(diff(towns, unwrap(apply(towns, { op: "redraw", jurisdictions: [{ id: "z", title: "Z", parent: "p", from: ["x"] }] })).model).map(({ message }) => message)).toContain("The place X became Z.");
  });

  it("tells that staff is paid otherwise, and that only the history differs", () => {
    expect(said({ op: "convert", agency: "transport", funding: "own" })).toEqual(["staff-changed: The staffing quota of Transport stays 5, divided otherwise: money from – → own."]);
    expect(said({ op: "rename", agency: "transport", title: "Other" }, { op: "rename", agency: "transport", title: "Transport" })).toEqual(["history-changed: Only the history differs: 0 events before, 2 after."]);
  });

  it("tells fields and roles in Vietnamese", () => {
    const after = modelOf("agencies: [{ id: a, title: A, supports: [t] }]\ntasks: [{ id: t, title: T, beneficiaries: [all] }]\nacts: [{ id: c, title: C, inForce: 2025-01-01 }]");
    const first = modelOf("agencies: [{ id: a, title: A }]\ntasks: [{ id: t, title: T }]\nacts: [{ id: c, title: C }]");
    expect(diff(first, after, { lang: vi }).map(({ message }) => message)).toEqual(["A nay có vai trò phối hợp trong T.", "Nhiệm vụ T thay đổi: đối tượng phục vụ.", "Văn bản C thay đổi: ngày có hiệu lực."]);
  });

  it("tells the lead of every cell that two models share as looking at each one does", () => {
    fc.assert(
      fc.property(choices(600), (random) => {
        const [a, b] = [staffedOrganisation(random), staffedOrganisation(random)];
        const [required, leavesB] = [requiredCells(b), leavesOf(b.jurisdictions)];
        const changed = required.filter((cell) => {
          if ((cell.place === undefined) !== (a.jurisdictions.size === 0)) return false;
          if (cell.place !== undefined && !(leavesB.includes(cell.place) && leavesOf(a.jurisdictions).includes(cell.place))) return false;
          let task: string | undefined = cell.task;
          while (task !== undefined && !a.tasks.find(task)) task = b.tasks.find(task)?.parent;
          const before = task === undefined ? [] : leadsIn(a, { task, place: cell.place });
          return JSON.stringify(before) !== JSON.stringify(leadsIn(b, cell));
        });
        const told = diff(a, b).filter(({ kind }) => kind.startsWith("lead-"));
        const named = told.flatMap(({ at }) => {
          const { task, jurisdiction } = Object.fromEntries(at.flatMap((ref) => Object.entries(ref))) as { task: string; jurisdiction?: string }; // A lead names its task, and a place or none.
          return required.filter((cell) => liesIn(b.tasks, cell.task, task) && (jurisdiction === undefined || liesIn(b.jurisdictions, cell.place, jurisdiction)));
        });
        const shown = (cells: readonly object[]): string[] => cells.map((cell) => JSON.stringify(cell)).sort();
        expect(shown(named)).toEqual(shown(changed));
        expect(told.reduce((sum, { data }) => sum + Number(data["cells"]), 0)).toBe(changed.length);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it("is empty exactly when the models are the same but for the order of records, in both directions and languages", () => {
    /** Lists of records, and what an agency does, whatever their order; the order of levels and events is their meaning. */
    const sorted = (model: Model): string => {
      const byText = (list: unknown): unknown => (Array.isArray(list) ? list.map((each) => canonicalize(each)).toSorted() : list);
      const { agencies = [], assignments = [], ...rest } = dataOf(model);
      const lists = Object.entries(rest).map(([key, value]) => [key, key === "levels" || key === "events" ? value : byText(value)]);
      return canonicalize([...lists.toSorted(), byText(agencies.map(({ leads, supports, ...agency }) => ({ ...agency, leads: byText(leads), supports: byText(supports) }))), byText(assignments.map(({ except, ...each }) => ({ ...each, except: byText(except) })))]) ?? "";
    };
    const expectExact = (a: Model, b: Model): void => {
      const equal = sorted(a) === sorted(b);
      for (const lang of ["en", vi] as const) {
        const messages = diff(a, b, { lang }).map(({ message }) => message);
        expect([messages.length === 0, messages]).toEqual([equal, equal ? [] : expect.anything()]);
        for (const message of messages) expect(message).not.toMatch(/undefined|\[object|NaN/);
      }
    };
    fc.assert(
      fc.property(choices(600), (random) => {
        let number = 0;
        const model = staffedOrganisation(random);
        const result = apply(model, randomOperation(random, model, () => `new${(number += 1)}`));
        const after = result.ok ? result.value.model : model;
        const { events: _, ...withoutHistory } = dataOf(after);
        const others = [after, unwrap(parseModel(withoutHistory)), randomChange(random, model, () => `new${(number += 1)}`), staffedOrganisation(random)];
        for (const other of [model, ...others]) for (const [a, b] of [[model, other], [other, model], [other, after]] as const) expectExact(a, b);
        const reversed: Record<string, unknown> = {};
        for (const [key, value] of Object.entries(dataOf(after))) reversed[key] = Array.isArray(value) && key !== "levels" && key !== "events" ? value.toReversed() : value;
        expect(diff(after, unwrap(parseModel(reversed)))).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
