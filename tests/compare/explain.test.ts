import fc from "fast-check";
import { type Language, type Model, parseModel, dataOf, unwrap } from "polity";
import { explain, type Question } from "polity/compare";
import { report } from "polity/report";
import { apply, type ApplyOptions, type OperationInput } from "polity/scenario";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";
import { choices } from "../support/choices.js";
import { type Cell, leadsIn, leavesOf, requiredCells } from "../support/obvious-cover.js";
import { randomOperation, staffedOrganisation } from "../support/random-operation.js";
import { liesIn } from "../support/random-organisation.js";
import { modelOf } from "../support/test-rule.js";

const first = modelOf(`
levels: [{ id: province, title: Province }, { id: commune, title: Commune }]
jurisdictions:
  - { id: p, level: province, title: P }
  - { id: a, level: commune, parent: p, title: A }
  - { id: b, level: commune, parent: p, title: B }
tasks:
  - { id: roads, title: Roads, acts: [decree] }
  - { id: streets, parent: roads, title: Streets }
  - { id: bridges, parent: roads, title: Bridges }
acts: [{ id: decree, title: Decree }, { id: decision, title: Decision }]
agencies:
  - { id: committee, title: Committee, jurisdiction: p }
  - { id: transport, title: Transport, parent: committee, jurisdiction: p, leads: [roads], staffing: 5 }
  - { id: construction, title: Construction, jurisdiction: p }
  - { id: works, title: Works, jurisdiction: p }`);
const after = (operations: OperationInput[], options: ApplyOptions = { on: "2025-03-01", step: "one", basis: ["decision"] }): Model => unwrap(apply(first, operations, options)).model;
const cause = (op: string): object => ({ on: "2025-03-01", op, step: "one", basis: ["decision"] });
const areasOf = (model: Model, question: Extract<Question, { task: string }>) => unwrap(explain(model, question)).task?.areas;

/** The cells of an earlier version that a cell of the last one comes from: itself, those of the tasks that became its task, those of the places that became its place. */
function cellsBefore(versions: readonly Model[], version: number, cell: Cell): Cell[] {
  let cells = [cell];
  for (let now = versions.length - 1; now > version; now -= 1) {
    const [before, { events }] = [versions[now - 1]!, versions[now]!];
    const { op, from, to } = [...events].find(({ step }) => step === String(now))!;
    const tasksBefore = (task: string): string[] => (before.tasks.has(task) ? [task] : op === "unify" ? from.flatMap((party) => ("task" in party ? [party.task] : [])) : []);
    const placesBefore = (place: string): string[] => {
      const isMade = op === "redraw" && to.some((party) => "jurisdiction" in party && party.jurisdiction === place);
      const sources = isMade ? from.flatMap((party) => ("jurisdiction" in party && party.into === place ? [party.jurisdiction] : [])) : [place];
      return leavesOf(before.jurisdictions).filter((leaf) => sources.some((source) => liesIn(before.jurisdictions, leaf, source)));
    };
    cells = cells.flatMap(({ task, place }) => tasksBefore(task).flatMap((each) => (place === undefined ? [undefined] : placesBefore(place)).map((where): Cell => ({ task: each, place: where }))));
  }
  return cells;
}

describe("explain a task", () => {
  it("says who leads it, in the largest areas, and that no event tells how", () => {
    expect(unwrap(explain(first, { task: "roads" }))).toEqual({ about: { task: "roads" }, exists: true, origins: [], became: [], task: { acts: ["decree"], subtasks: 2, areas: [{ task: "roads", jurisdiction: "p", cells: 4, agencies: ["transport"], handovers: [] }] } });
  });

  it("says who led before a gap, while it lasts and after it", () => {
    const on = (model: Model, day: string, ...operations: OperationInput[]): Model => unwrap(apply(model, operations, { on: day })).model;
    const handed = on(first, "2025-01-01", { op: "reassign", tasks: ["roads"], from: "transport", to: "works" });
    const gap = on(handed, "2025-02-01", { op: "dissolve", agency: "works", ends: ["roads"], to: "committee" });
    const told = (model: Model): unknown => areasOf(model, { task: "roads" })?.map(({ agencies, handovers }) => [agencies, ...handovers.map((each) => [each.on, each.op, ...each.from])]);
    expect(told(gap)).toEqual([[[], ["2025-02-01", "dissolve", "works"], ["2025-01-01", "reassign", "transport"]]]);
    expect(told(on(gap, "2025-03-01", { op: "reassign", tasks: ["roads"], to: "construction" }))).toEqual([[["construction"], ["2025-03-01", "reassign"], ["2025-02-01", "dissolve", "works"], ["2025-01-01", "reassign", "transport"]]]);
  });

  it("follows a lead that moved in one place, and names only what was asked about", () => {
    const moved = after([{ op: "reassign", tasks: ["streets"], from: "transport", to: "works", jurisdiction: "a" }]);
    const other = { agencies: ["transport"], handovers: [] };
    expect(areasOf(moved, { task: "roads" })).toEqual([
      { task: "streets", jurisdiction: "a", cells: 1, agencies: ["works"], handovers: [{ ...cause("reassign"), from: ["transport"], certain: true }] },
      { task: "streets", jurisdiction: "b", cells: 1, ...other },
      { task: "bridges", jurisdiction: "p", cells: 2, ...other },
    ]);
    expect(areasOf(moved, { task: "streets", jurisdiction: "b" })).toEqual([{ task: "streets", jurisdiction: "b", cells: 1, ...other }]);
    expect(areasOf(moved, { task: "bridges" })?.map(({ task }) => task)).toEqual(["bridges"]);
  });

  it("follows mergers back to the one that led it, into a new agency and into one that was there", () => {
    const replaced = after([{ op: "merge", agencies: ["transport", "works"], into: { id: "infra", title: "Infra", parent: null } }]);
    expect(areasOf(replaced, { task: "roads" })?.[0]?.handovers).toEqual([{ ...cause("merge"), from: ["transport"], certain: true }]);
    const absorbed = after([{ op: "merge", agencies: ["transport"], into: "works" }]);
    expect(areasOf(absorbed, { task: "roads" })?.[0]?.handovers).toEqual([{ ...cause("merge"), from: ["transport"], certain: true }]);
    const receiver = after([{ op: "merge", agencies: ["works"], into: "transport" }, { op: "merge", agencies: ["transport"], into: "construction" }]);
    expect(areasOf(receiver, { task: "roads" })?.[0]?.handovers).toEqual([{ ...cause("merge"), from: ["transport"], certain: true }]);
  });

  it("says perhaps where the history does not tell which of several led it", () => {
    const { events, ...rest } = dataOf(after([{ op: "merge", agencies: ["transport", "works"], into: { id: "infra", title: "Infra", parent: null } }]));
    const silent = unwrap(parseModel({ ...rest, events: events?.map(({ moved: _, ...event }) => event) }));
    expect(areasOf(silent, { task: "roads" })?.[0]?.handovers).toEqual([{ ...cause("merge"), from: ["transport", "works"], certain: false }]);
  });

  it("names who led beside the one that ended without an heir, and who led beside a new one", () => {
    const beside = after([{ op: "reassign", tasks: ["roads"], to: "works" }, { op: "reassign", tasks: ["roads"], from: "transport" }]);
    expect(areasOf(beside, { task: "roads" })?.[0]).toMatchObject({ agencies: ["works"], handovers: [{ op: "reassign", from: ["transport"], certain: true }] });
  });

  it("takes no lead that ended, to nobody, for the origin of another", () => {
    const contested = modelOf("agencies: [{ id: a, title: A, leads: [roads] }, { id: b, title: B, leads: [roads] }]\ntasks: [{ id: roads, title: Roads }]");
    const settled = unwrap(apply(contested, { op: "reassign", tasks: ["roads"], from: "b" })).model;
    expect(areasOf(settled, { task: "roads" })).toEqual([{ task: "roads", cells: 1, agencies: ["a"], handovers: [] }]);
  });

  it("says perhaps of all that came before, once it said so: what led there perhaps had it from nobody", () => {
    const model = modelOf("agencies: [{ id: water, title: Water, leads: [rivers] }, { id: woods, title: Woods, leads: [forest] }, { id: ministry, title: Ministry }]\ntasks: [{ id: rivers, title: Rivers }, { id: forest, title: Forest }]");
    const { model: merged } = unwrap(apply(model, [
      { op: "merge", agencies: ["water"], into: { id: "services", title: "Services" } },
      { op: "reassign", tasks: ["forest"], from: "woods", to: "ministry" },
      { op: "merge", agencies: ["services"], into: "ministry" },
    ]));
    const told = (of: Model): unknown => areasOf(of, { task: "forest" })?.[0]?.handovers.map(({ op, from, certain }) => [op, from, certain]);
    expect(told(merged)).toEqual([["reassign", ["woods"], true]]);
    const { events, ...rest } = dataOf(unwrap(apply(merged, { op: "merge", agencies: ["ministry", "woods"], into: { id: "both", title: "Both" } })).model);
    const silent = unwrap(parseModel({ ...rest, events: events?.map(({ moved, ...event }, index) => (index === 3 ? event : { ...event, moved })) }));
    expect(told(silent)).toEqual([["merge", ["ministry", "woods"], false], ["reassign", ["woods"], false]]);
  });

  it("does not take a division for the origin of a lead that came from elsewhere", () => {
    const parted = after([{ op: "split", agency: "transport", into: [{ agency: { id: "rails", title: "Rails" }, takes: [] }], keep: true }, { op: "reassign", tasks: ["bridges"], to: "rails", jurisdiction: "a" }]);
    for (const { agencies, handovers } of areasOf(parted, { task: "bridges", jurisdiction: "a" }) ?? []) if (agencies.includes("rails")) expect(handovers.filter(({ op, certain }) => op === "split" && certain)).toEqual([]);
  });

  it("does not say that an agency led in all of a place that was made of its own and others", () => {
    const two = modelOf(`
levels: [{ id: province, title: Province }, { id: commune, title: Commune }]
jurisdictions: [{ id: p, level: province, title: P }, { id: q, level: province, title: Q }, { id: a, level: commune, parent: p, title: A }, { id: b, level: commune, parent: q, title: B }]
tasks: [{ id: roads, title: Roads }]
agencies: [{ id: p-office, title: P, kind: office, jurisdiction: p }, { id: q-office, title: Q, kind: office, jurisdiction: q, leads: [roads] }, { id: a-works, title: Works, jurisdiction: a, leads: [roads] }]`);
    const one = unwrap(apply(two, [{ op: "redraw", jurisdictions: [{ id: "r", title: "R", from: ["p", "q"] }] }])).model;
    const handovers = areasOf(one, { task: "roads", jurisdiction: "a" })?.flatMap((area) => area.handovers);
    expect(handovers?.filter(({ from, certain }) => certain && from.includes("q-office"))).toEqual([]);
  });

  it("does not say that an agency led before what only the one led that took it in with its place", () => {
    const towns = modelOf(`
levels: [{ id: commune, title: Commune }]
jurisdictions: [{ id: x, level: commune, title: X }, { id: "y", level: commune, title: Y }]
tasks: [{ id: roads, title: Roads }, { id: parks, title: Parks }]
agencies: [{ id: x-old, title: X, kind: office, jurisdiction: x, leads: [roads] }, { id: y-office, title: Y, kind: office, jurisdiction: "y", leads: [roads] }, { id: x-office, title: X, kind: works, jurisdiction: x, leads: [parks] }]`);
    const one = unwrap(apply(towns, [
      { op: "reassign", tasks: ["parks"], from: "x-office", to: "x-old" },
      { op: "redraw", jurisdictions: [{ id: "x", from: ["x", "y"] }] },
    ])).model;
    expect(areasOf(one, { task: "parks" })?.[0]?.handovers.map(({ op, from, certain }) => [op, from, certain])).toEqual([["redraw", ["y-office"], false], ["reassign", ["x-office"], true]]);
  });

  it("follows one event after the other, newest first", () => {
    const twice = after([{ op: "reassign", tasks: ["roads"], from: "transport", to: "works" }, { op: "merge", agencies: ["works"], into: { id: "infra", title: "Infra" } }, { op: "rename", agency: "infra", title: "I" }]);
    expect(areasOf(twice, { task: "roads" })?.[0]?.handovers.map(({ op, from }) => [op, from])).toEqual([["merge", ["works"]], ["reassign", ["transport"]]]);
  });

  it("says that a lead is as new as its task or its agency", () => {
    const fresh = after([{ op: "introduce", task: { id: "paths", title: "Paths", parent: "roads" } }, { op: "establish", agency: { id: "parks", title: "Parks", jurisdiction: "p", leads: ["paths"] } }]);
    expect(areasOf(fresh, { task: "paths" })).toEqual([{ task: "paths", jurisdiction: "p", cells: 2, agencies: ["parks", "transport"], handovers: [{ ...cause("establish"), from: ["transport"], certain: true }, { ...cause("introduce"), from: [], certain: true }] }]);
  });

  it("says that nobody leads it, and has no area where it is not required", () => {
    const none = modelOf(`tasks: [{ id: roads, title: Roads }]`);
    expect(areasOf(none, { task: "roads" })).toEqual([{ task: "roads", cells: 1, agencies: [], handovers: [] }]);
    const there = modelOf(`
levels: [{ id: l, title: L }]
jurisdictions: [{ id: a, level: l, title: A }, { id: b, level: l, title: B }]
tasks: [{ id: roads, title: Roads, jurisdiction: a }]`);
    expect(areasOf(there, { task: "roads", jurisdiction: "b" })).toEqual([]);
  });

  it("says of a task that ended when and by what, and what a unified one came from", () => {
    const unified = after([{ op: "unify", tasks: ["streets", "bridges"], into: { id: "ways", title: "Ways", parent: "roads" } }]);
    expect(unwrap(explain(unified, { task: "streets" }))).toEqual({ about: { task: "streets" }, exists: false, ended: cause("unify"), origins: [], became: [{ from: "streets", to: "ways", share: 1, ...cause("unify") }] });
    const led = after([{ op: "unify", tasks: ["streets", "bridges"], into: { id: "ways", title: "Ways", parent: "roads" }, lead: "works" }]);
    expect(areasOf(led, { task: "ways" })?.[0]?.handovers).toEqual([{ ...cause("unify"), from: ["transport", "works"], certain: false }]);
    expect(unwrap(explain(unified, { task: "ways" })).origins.map(({ from }) => from)).toEqual(["streets", "bridges"]);
    expect(unwrap(explain(after([{ op: "retire", tasks: ["streets"] }]), { task: "streets" }))).toMatchObject({ exists: false, ended: cause("retire"), became: [] });
  });

  it("has, in every cell of a random history, the leads since the newest handover, and those before it among its sources", () => {
    let [followed, claims] = [0, 0];
    fc.assert(
      fc.property(choices(400), (random) => {
        let number = 0;
        const versions = [staffedOrganisation(random)];
        for (let tries = 0; tries < 8; tries += 1) {
          const result = apply(versions.at(-1)!, randomOperation(random, versions.at(-1)!, () => `new${(number += 1)}`), { basis: [], step: String(versions.length) });
          if (result.ok) versions.push(result.value.model);
        }
        const last = versions.at(-1)!;
        const roots = [...last.tasks].filter(({ parent }) => parent === undefined);
        const cells = versions.map((version) => new Map(requiredCells(version).map((cell) => [JSON.stringify(cell), cell])));
        const areas = roots.flatMap(({ id }) => areasOf(last, { task: id }) ?? []);
        for (const cell of requiredCells(last)) {
          const own = areas.filter(({ task, jurisdiction }) => liesIn(last.tasks, cell.task, task) && (jurisdiction === undefined || (cell.place !== undefined && liesIn(last.jurisdictions, cell.place, jurisdiction))));
          expect(own).toHaveLength(1);
          const { agencies, handovers } = own[0]!;
          expect(agencies).toEqual([...leadsIn(last, cell)].sort());
          for (const { step, from, certain } of handovers) {
            if (!certain) continue;
            const dayBefore = versions[Number(step) - 1]!;
            const former = cellsBefore(versions, Number(step) - 1, cell);
            if (from.length === 0) expect(former.flatMap((each) => leadsIn(dayBefore, each)), `nobody led ${JSON.stringify(cell)} before step ${step}`).toEqual([]);
            // A task that had sub-tasks then was led where one of these was.
            const parts = former.flatMap((each) => [each, ...leavesOf(dayBefore.tasks).flatMap((task) => (liesIn(dayBefore.tasks, task, each.task) ? [{ ...each, task }] : []))]);
            for (const id of from) expect(parts.some((each) => leadsIn(dayBefore, each).includes(id)), `${id} led ${JSON.stringify(cell)} before step ${step}`).toBe(true);
            claims += 1;
          }
          const since = handovers[0] ? Number(handovers[0].step) : 0;
          const leadsAt = (version: number): readonly string[] | undefined => (cells[version]!.has(JSON.stringify(cell)) ? leadsIn(versions[version]!, cell) : undefined);
          // A place that takes in another, or gets another parent, has leads of these from then on: no handover tells of a lead that only grew.
          const grown = Math.max(0, ...[...last.events].filter(({ op }) => op === "redraw").map(({ step }) => Number(step)));
          for (let version = Math.max(since, grown); version < versions.length; version += 1) expect(leadsAt(version) ?? agencies).toEqual(expect.arrayContaining([...agencies]));
          if (!handovers[0]) continue;
          followed += 1;
          const before = leadsAt(since - 1) ?? [];
          // Whose lead ended, to nobody, is no source of those who lead now.
          const isThere = (place: string | undefined): boolean => place === undefined || !last.jurisdictions.has(place) || (cell.place !== undefined && liesIn(last.jurisdictions, cell.place, place));
          const isEnded = (id: string): boolean => [...last.events].some(({ step, moved }) => Number(step) >= since && moved.some(({ task, jurisdiction, from, to }) => from === id && to === undefined && liesIn(last.tasks, cell.task, task) && isThere(jurisdiction)));
          expect([...handovers[0].from, ...agencies]).toEqual(expect.arrayContaining([...before].filter((id) => !last.agencies.has(id) && !isEnded(id))));
        }
      }),
      { numRuns: Number(process.env["POLITY_RUNS"] ?? 300), endOnFailure: true },
    );
    expect(followed).toBeGreaterThan(50);
    expect(claims).toBeGreaterThan(50);
  });
});

describe("explain an agency", () => {
  it("says what it is", () => {
    expect(unwrap(explain(first, { agency: "transport" })).agency).toEqual({ branch: "state", jurisdiction: "p", superior: "committee", subordinates: 0, staffing: [{ quota: 5 }], leads: [{ task: "roads", jurisdiction: "p" }] });
    expect(unwrap(explain(first, { agency: "committee" })).agency?.subordinates).toBe(1);
  });

  it("says of one that ended what it became, through every event, and of one that lives what it came from", () => {
    const twice = after([{ op: "merge", agencies: ["transport"], into: "works" }, { op: "merge", agencies: ["works"], into: { id: "infra", title: "Infra" } }]);
    expect(unwrap(explain(twice, { agency: "transport" }))).toEqual({ about: { agency: "transport" }, exists: false, ended: cause("merge"), origins: [], became: [{ from: "transport", to: "works", share: 1, ...cause("merge") }, { from: "works", to: "infra", share: 1, ...cause("merge") }] });
    expect(unwrap(explain(twice, { agency: "infra" }))).toMatchObject({ made: cause("merge"), origins: [{ from: "works", to: "infra" }, { from: "transport", to: "works" }], became: [] });
  });

  it("says no share of an agency that was divided where nothing tells how much went where, and each task that it leads once", () => {
    const divided = after([
      { op: "reassign", tasks: ["bridges"], from: "transport", to: "works", jurisdiction: "a" },
      { op: "split", agency: "works", keep: true, into: [{ agency: { id: "rails", title: "Rails" }, takes: [] }] },
      { op: "reassign", tasks: ["bridges"], from: "transport", to: "works", jurisdiction: "b" },
    ]);
    const told = unwrap(explain(divided, { agency: "works" }));
    expect(told.became).toEqual([{ from: "works", to: "rails", ...cause("split") }]);
    expect(told.agency?.leads).toHaveLength(2);
    expect(report(told, { as: "text", models: [divided] })).toMatch(/Leads +Bridges\n/);
  });

  it("does not take what another became later for its origin", () => {
    const later = after([{ op: "establish", agency: { id: "board", title: "Board" } }, { op: "merge", agencies: ["works"], into: { id: "infra", title: "Infra" } }, { op: "merge", agencies: ["board"], into: "infra" }]);
    expect(unwrap(explain(later, { agency: "works" })).became.map(({ to }) => to)).toEqual(["infra"]);
    expect(unwrap(explain(later, { agency: "board" })).made).toEqual(cause("establish"));
  });
});

describe("explain an agency that was divided with its place", () => {
  it("says how much of it went where", () => {
    const offices = modelOf(`
levels: [{ id: l, title: L }]
jurisdictions: [{ id: a, level: l, title: A }]
agencies: [{ id: office/a, title: Office, kind: office, jurisdiction: a }]`);
    const divided = unwrap(apply(offices, { op: "redraw", jurisdictions: [{ id: "x", title: "X", from: [{ id: "a", share: 0.9 }] }, { id: "y", title: "Y", from: [{ id: "a", share: 0.1 }] }] })).model;
    expect(unwrap(explain(divided, { agency: "office/a" })).became.map(({ to, share }) => [to, share])).toEqual([["office/x", 0.9], ["office/y", 0.1]]);
  });
});

describe("explain a place", () => {
  it("says what it was made from and became, with shares", () => {
    const redrawn = after([{ op: "redraw", jurisdictions: [{ id: "x", title: "X", from: ["a", { id: "b", share: 0.25 }] }, { id: "y", title: "Y", from: [{ id: "b", share: 0.75 }] }] }]);
    expect(unwrap(explain(redrawn, { jurisdiction: "b" }))).toMatchObject({ exists: false, ended: cause("redraw"), became: [{ from: "b", to: "x", share: 0.25 }, { from: "b", to: "y", share: 0.75 }] });
    expect(unwrap(explain(redrawn, { jurisdiction: "x" }))).toMatchObject({ exists: true, made: cause("redraw"), origins: [{ from: "a", to: "x", share: 1 }, { from: "b", to: "x", share: 0.25 }], place: { level: "commune", parent: "p", places: [], agencies: [] } });
    expect(unwrap(explain(redrawn, { jurisdiction: "p" })).place).toMatchObject({ places: ["x", "y"], agencies: ["committee", "transport", "construction", "works"] });
  });

  it("says where it lay before, and names what is there", () => {
    const two = modelOf(`
levels: [{ id: l, title: L }, { id: m, title: M }]
jurisdictions: [{ id: p, level: l, title: P }, { id: q, level: l, title: Q }, { id: x, level: m, parent: p, title: X }, { id: y, level: m, parent: p, title: Y }]
agencies: [{ id: o, title: Office of X, jurisdiction: x }]`);
    const moved = unwrap(apply(two, { op: "redraw", jurisdictions: [{ id: "x", parent: "q", from: ["x"] }] }, { on: "2025-07-01" })).model;
    const told = unwrap(explain(moved, { jurisdiction: "x" }));
    expect(told.place?.formerly).toEqual([{ parent: "p", op: "redraw", on: "2025-07-01", basis: [] }]);
    expect(report(told, { as: "text", models: [moved] })).toMatch(/Part of, before\s+P \(2025-07-01, redrawing of places\)[^]*Agencies there\s+Office of X/);
    expect(report(told, { as: "markdown", models: [moved], lang: vi })).toContain("Trước đó thuộc");
  });

  it("knows what ended from a file alone", () => {
    const read = unwrap(parseModel(JSON.parse(JSON.stringify(dataOf(after([{ op: "merge", agencies: ["transport"], into: "works" }]))))));
    expect(unwrap(explain(read, { agency: "transport" })).became.map(({ to }) => to)).toEqual(["works"]);
  });
});

describe("explain", () => {
  it("says that an id is unknown, with the one that was meant perhaps", () => {
    const said = (question: Question, lang: Language = "en"): string[] => {
      const result = explain(first, question, { lang });
      return result.ok ? [] : result.findings.map(({ message }) => message);
    };
    expect(said({ agency: "transprt" })).toEqual(["Unknown agency `transprt`, did you mean `transport`?"]);
    expect(said({ task: "raods", jurisdiction: "q" })).toEqual(["Unknown task `raods`, did you mean `roads`?", "Unknown jurisdiction `q`."]);
    expect(said({ jurisdiction: "__proto__" }, vi)).toEqual(["Không có địa bàn `__proto__`."]);
  });
});
