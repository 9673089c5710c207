import { describe, expect, it } from "vitest";
import { leadsOf, type Model, successorsOf } from "../../src/index.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { after, applied, assignmentsOf, refusal } from "../support/operation-outcome.js";
import { modelOf } from "../support/test-rule.js";

type Clause = NonNullable<Extract<OperationInput, { op: "abolish-level" }>["agencies"]>[number];

const world = (more = ""): Model => modelOf(`
levels: [{ id: province, title: Province }, { id: district, title: District }, { id: commune, title: Commune }]
jurisdictions:
  - { id: p, level: province, title: P }
  - { id: d, level: district, parent: p, title: D }
  - { id: a, level: commune, parent: d, title: A }
  - { id: b, level: commune, parent: d, title: B }
  - { id: c, level: commune, parent: d, title: C }
  - { id: z, level: commune, parent: p, title: Z }
tasks: [{ id: health, title: Health }, { id: food, parent: health, title: Food }, { id: clinics, parent: health, title: Clinics }, { id: order, title: Order, jurisdiction: d }]
agencies:
  - { id: ministry, title: Ministry, kind: ministry }
  - { id: department, title: Department, kind: department, jurisdiction: p, supports: [food] }
  - { id: district, title: District Office, kind: district-office, jurisdiction: d, parent: department, leads: [health, order], supports: [food], staffing: [{ category: civil, quota: 8, filled: 5 }] }
  - { id: team, title: Team, jurisdiction: a, parent: district }
  - { id: a-office, title: Office, kind: office, jurisdiction: a, parent: district, staffing: 1 }
  - { id: b-office, title: Office, kind: office, jurisdiction: b }
  - { id: c-office, title: Office, kind: office, jurisdiction: c }
posts: [{ id: head, agency: district, title: Head }]
links: [{ from: ministry, to: district, kind: guides }]
${more}`);
const model = world();
const abolish = (...agencies: Clause[]): OperationInput => ({ op: "abolish-level", level: "district", agencies });
const down: Clause = { kind: "district-office", to: [{ down: "office" }] };

describe("abolish-level", () => {
  it("ends the level and its places; their children move to the place above", () => {
    const now = after(model, abolish(down));
    expect([now.levels.has("district"), now.jurisdictions.has("d"), now.jurisdictions.find("a")?.parent]).toEqual([false, false, "p"]);
    expect(now.tasks.find("order")?.jurisdiction).toEqual(["a", "b", "c"]);
  });

  it("sends leads and staff down to the one agency of the kind in each child", () => {
    const now = after(model, abolish(down));
    expect(assignmentsOf(now, "b-office")).toEqual(["lead health in b", "lead order in b"]);
    expect(["a-office", "b-office", "c-office"].map((id) => now.agencies.find(id)?.staffing)).toEqual([
      [{ quota: 1 }, { category: "civil", quota: 3, filled: 2 }],
      [{ category: "civil", quota: 3, filled: 2 }],
      [{ category: "civil", quota: 2, filled: 1 }],
    ]);
  });

  it("sends leads up to the nearest place that has one of the kind, over the children of the old place", () => {
    const now = after(model, abolish({ kind: "district-office", to: [{ up: "department" }] }));
    expect(assignmentsOf(now, "department")).toEqual(["support food in p", "lead health in a", "lead health in b", "lead health in c", "lead order in a", "lead order in b", "lead order in c"]);
    expect(now.agencies.find("department")?.staffing).toEqual([{ category: "civil", quota: 8, filled: 5 }]);
    expect(leadsOf(after(model, abolish({ kind: "district-office", to: [{ up: "ministry" }] })), "food", "a")).toEqual(["ministry"]);
  });

  it("goes by the task: a sub-task before the function above it, and the event names each lead", () => {
    const { model: now, events } = applied(model, abolish({ kind: "district-office", to: [{ down: "office" }, { up: "department", tasks: ["food"] }], ends: ["order"], staff: "up" }));
    expect([leadsOf(now, "food", "a"), leadsOf(now, "clinics", "a"), leadsOf(now, "order", "a")]).toEqual([["department"], ["a-office"], []]);
    expect(events[0]?.moved.filter(({ task }) => task === "order")).toEqual([{ task: "order", jurisdiction: "d", from: "district" }]);
    expect(events[0]?.moved).toContainEqual({ task: "food", jurisdiction: "b", from: "district", to: "department" });
  });

  it("says where a lead that ends leaves a task without one", () => {
    const { introduced } = applied(model, abolish({ ...down, ends: ["order"] }));
    expect(introduced.filter(({ code }) => code === "lead-missing").map(({ message }) => message)).toEqual(["Nobody leads Order in P (A, B, C)."]);
  });

  it("lets agencies of a kind live on in the place above, leading what they led", () => {
    const now = after(model, abolish({ kind: "district-office", keep: true }));
    expect(now.agencies.find("district")).toMatchObject({ jurisdiction: "p", parent: "department" });
    expect(leadsOf(now, "order", "c")).toEqual(["district"]);
    expect(now.posts.find("head")?.agency).toBe("district");
  });

  it("ends posts and links, gives subordinates the superior above, and tells what turned into what", () => {
    const { model: now, events } = applied(model, abolish(down));
    expect([now.posts.has("head"), now.links.size, now.agencies.find("team")?.parent, now.agencies.find("a-office")?.parent]).toEqual([false, 0, "department", "department"]);
    expect(events[0]).toMatchObject({
      op: "abolish-level",
      from: [{ level: "district" }, { jurisdiction: "d" }, { agency: "district", into: "a-office" }, { agency: "district", into: "b-office" }, { agency: "district", into: "c-office" }, { agency: "team", into: "team" }, { post: "head" }, { link: "guides", from: "ministry", to: "district" }],
      moved: [{ task: "food", jurisdiction: "d", from: "district", role: "support" }],
    });
  });

  it("names the children in what others have, also in exceptions", () => {
    const more = world("assignments: [{ agency: ministry, task: clinics, role: support, jurisdiction: p, except: [d] }, { agency: department, task: clinics, role: advise, jurisdiction: d, except: [b] }]");
    const now = after(more, abolish(down));
    expect(assignmentsOf(now, "ministry")).toEqual(["support clinics in p except a, b, c"]);
    expect(assignmentsOf(now, "department")).toEqual(["support food in p", "advise clinics in a", "advise clinics in c"]);
  });

  it("names the duplicate where the receiver led already, and cuts staff when told so", () => {
    const more = world("assignments: [{ agency: a-office, task: food, role: lead, jurisdiction: a }]");
    const { events, model: now } = applied(more, abolish({ ...down, staff: "cut" }));
    expect(events[0]?.resolved).toEqual([{ task: "food", jurisdiction: "a", agencies: ["district", "a-office"], to: "a-office" }]);
    expect(now.agencies.find("a-office")?.staffing).toEqual([{ quota: 1 }]);
  });
});

describe("abolish-level: what goes where", () => {
  const twoDistricts = (agencies: string, more = ""): Model => modelOf(`
levels: [{ id: province, title: Province }, { id: district, title: District }, { id: commune, title: Commune }]
jurisdictions:
  - { id: p, level: province, title: P }
  - { id: d, level: district, parent: p, title: D }
  - { id: e, level: district, title: E }
  - { id: a, level: commune, parent: d, title: A }
  - { id: b, level: commune, parent: d, title: B }
  - { id: c, level: commune, parent: e, title: C }
tasks: [{ id: health, title: Health }, { id: food, parent: health, title: Food }]
agencies:
${agencies}${more}`);

  it("makes roots of the children of a root, and lets its agencies live on everywhere", () => {
    const now = after(twoDistricts("  - { id: eo, title: Office, kind: __proto__, jurisdiction: e, leads: [health] }\n"), abolish({ kind: "__proto__", keep: true }));
    expect(now.jurisdictions.find("c")).toEqual({ id: "c", level: "commune", title: "C" });
    expect([now.agencies.find("eo")?.jurisdiction, assignmentsOf(now, "eo")]).toEqual([undefined, ["lead health in c"]]);
  });

  it("finds the receiver above each place: the nearest", () => {
    const now = after(twoDistricts(`  - { id: do, title: Office, kind: office, jurisdiction: d, leads: [health] }
  - { id: eo, title: Office, kind: office, jurisdiction: e, leads: [health] }
  - { id: pd, title: Department, kind: department, jurisdiction: p }
  - { id: ministry, title: Ministry, kind: department }
`), abolish({ kind: "office", to: [{ up: "department" }] }));
    expect([leadsOf(now, "food", "a"), leadsOf(now, "food", "b"), leadsOf(now, "food", "c")]).toEqual([["pd"], ["pd"], ["ministry"]]);
  });

  it("lets subordinates go up past every agency that ends", () => {
    const now = after(twoDistricts(`  - { id: department, title: Department, jurisdiction: p }
  - { id: committee, title: Committee, kind: committee, jurisdiction: d, parent: department }
  - { id: division, title: Division, kind: division, jurisdiction: d, parent: committee }
  - { id: clinic, title: Clinic, kind: clinic, jurisdiction: d, parent: division, leads: [food] }
  - { id: team, title: Team, jurisdiction: a, parent: division }
`), abolish({ kind: "committee" }, { kind: "division" }, { kind: "clinic", keep: true }));
    expect([...now.agencies].map(({ id, parent, jurisdiction }) => [id, parent, jurisdiction])).toEqual([["department", undefined, "p"], ["clinic", "department", "p"], ["team", "department", "a"]]);
    expect([leadsOf(now, "food", "a"), leadsOf(now, "food", "c")]).toEqual([["clinic"], []]);
  });

  it("sends staff, of several entries in one direction, to the one that names no tasks, else to the first", () => {
    const model = twoDistricts(`  - { id: do, title: Office, kind: office, jurisdiction: d, leads: [food], staffing: 3 }
  - { id: pd, title: Department, kind: department, jurisdiction: p }
  - { id: pb, title: Bureau, kind: bureau, jurisdiction: p }
`);
    const receiver = (...to: NonNullable<Clause["to"]>): unknown[] => ["pd", "pb"].filter((id) => after(model, [{ op: "introduce", task: { id: "order", title: "Order" }, lead: "do" }, abolish({ kind: "office", to })]).agencies.find(id)?.staffing.length === 1);
    expect(receiver({ up: "bureau", tasks: ["food"] }, { up: "department" })).toEqual(["pd"]);
    expect(receiver({ up: "bureau", tasks: ["food"] }, { up: "department", tasks: ["order"] })).toEqual(["pb"]);
  });

  it("sends staff along the stated way, and cuts it only when told so", () => {
    const model = twoDistricts(`  - { id: do, title: Office, kind: office, jurisdiction: d, leads: [food], staffing: [{ category: a, quota: 3 }, { category: b, funding: fees, quota: 1 }] }
  - { id: pd, title: Department, kind: department, jurisdiction: p, staffing: [{ category: a, quota: 1 }] }
  - { id: ao, title: A, kind: commune, jurisdiction: a }
  - { id: bo, title: B, kind: commune, jurisdiction: b }
`);
    const staff = (...clauses: Clause[]): unknown[] => ["pd", "ao", "bo"].map((id) => after(model, abolish(...clauses)).agencies.find(id)?.staffing.map(({ category, quota }) => `${quota} ${category}`));
    expect(staff({ kind: "office", to: [{ down: "commune" }] })).toEqual([["1 a"], ["2 a", "1 b"], ["1 a"]]);
    expect(staff({ kind: "office", to: [{ up: "department" }] })).toEqual([["4 a", "1 b"], [], []]);
    expect(staff({ kind: "office", to: [{ down: "commune" }, { up: "department", tasks: ["food"] }], staff: "up" })).toEqual([["4 a", "1 b"], [], []]);
    expect(staff({ kind: "office", to: [{ down: "commune" }], staff: "cut" })).toEqual([["1 a"], [], []]);
  });

  it("reads an empty list of tasks as none named, and kinds in any form of letters", () => {
    const model = twoDistricts("  - { id: do, title: Office, kind: sở, jurisdiction: d, leads: [food] }\n  - { id: ministry, title: Ministry, kind: bộ }\n");
    for (const tasks of [undefined, null, []]) expect(leadsOf(after(model, abolish({ kind: "sở".normalize("NFD"), to: [{ up: "bộ".normalize("NFD"), ...(tasks !== undefined && { tasks }) }] })), "food", "a")).toEqual(["ministry"]);
  });

  it("ends a level that has no place, and leaves everything else", () => {
    const now = after(modelOf("levels: [{ id: district, title: District }]\ntasks: [{ id: t, title: T }]\n"), { op: "abolish-level", level: "district", agencies: [] });
    expect([now.levels.size, now.tasks.size]).toEqual([0, 1]);
  });
});

/** Islands first, then the level, then the provinces, then the communes. */
describe("a whole two-tier reform", () => {
  const before = modelOf(`
levels: [{ id: province, title: Province }, { id: district, title: District }, { id: commune, title: Commune }]
jurisdictions:
  - { id: p, level: province, title: P }
  - { id: q, level: province, title: Q }
  - { id: d, level: district, parent: p, title: D }
  - { id: a, level: commune, parent: d, title: A }
  - { id: b, level: commune, parent: d, title: B }
  - { id: e, level: district, parent: q, title: E }
  - { id: c, level: commune, parent: e, title: C }
  - { id: island, level: district, parent: q, title: Island }
tasks: [{ id: schools, title: Schools }, { id: roads, title: Roads }]
agencies:
${["p", "q"].map((id) => `  - { id: ${id}-department, title: Department of ${id.toUpperCase()}, kind: department, jurisdiction: ${id}, staffing: 10 }`).join("\n")}
${["d", "e", "island"].map((id) => `  - { id: ${id}-office, title: Office, kind: district-office, jurisdiction: ${id}, parent: ${id === "d" ? "p" : "q"}-department, staffing: 7, leads: [schools] }`).join("\n")}
${["a", "b", "c"].map((id) => `  - { id: ${id}-office, title: Office, kind: commune-office, jurisdiction: ${id}, staffing: 3, leads: [roads] }`).join("\n")}
  - { id: island-roads, title: Roads of Island, kind: commune-office, jurisdiction: island, leads: [roads] }
`);

  it("leaves two levels, every task led everywhere, and all the staff", () => {
    const { model, introduced } = applied(before, [
      { op: "redraw", jurisdictions: [{ id: "zone", title: "Island Zone", level: "commune", from: ["island"] }] },
      abolish({ kind: "district-office", to: [{ down: "commune-office" }] }),
      { op: "redraw", jurisdictions: [{ id: "pq", title: "PQ", from: ["p", "q"] }] },
      { op: "redraw", jurisdictions: [{ id: "n", title: "N", from: ["a", { id: "b", share: 0.5 }] }, { id: "c", from: ["c", { id: "b", share: "1/2" }] }] },
    ]);
    expect([...model.jurisdictions].map(({ id, level, parent }) => `${id} ${level} ${parent ?? "–"}`)).toEqual(["c commune pq", "zone commune pq", "pq province –", "n commune pq"]);
    expect(introduced).toEqual([]);
    for (const task of ["schools", "roads"]) for (const place of ["c", "zone", "n"]) expect([task, place, leadsOf(model, task, place).length]).toEqual([task, place, 1]);
    expect([...model.agencies].reduce((sum, { staffing }) => sum + staffing.reduce((all, { quota }) => all + quota, 0), 0)).toBe(2 * 10 + 3 * 7 + 3 * 3);
    expect(successorsOf(model, "jurisdiction", "b").map(({ id, event }) => `${id} ${event.op}`)).toEqual(["n redraw", "c redraw"]);
  });
});

describe("abolish-level: refusals", () => {
  const twice = "  - { id: x, title: X, kind: office, jurisdiction: a }\n";
  const withAgencies = (agencies: string): Model => modelOf(`
levels: [{ id: province, title: Province }, { id: district, title: District }, { id: commune, title: Commune }]
jurisdictions: [{ id: p, level: province, title: P }, { id: d, level: district, parent: p, title: D }, { id: a, level: commune, parent: d, title: A }]
tasks: [{ id: health, title: Health }]
agencies:
  - { id: district, title: D, kind: district-office, jurisdiction: d, leads: [health] }
${agencies}`);

  it.each([
    [model, abolish(), "Nothing is said of the kind `district-office` (`district`): add an entry for it to `agencies`."],
    [model, abolish(down, { kind: "distrct-office", keep: true }), "There is no agency of the kind `distrct-office` here, did you mean `district-office`?"],
    [model, abolish({ kind: "district-office", to: [{ up: "department", tasks: ["food"] }] }), "`district` leads `health` in `d`, and nobody receives it: name a receiver in `to` or `tasks`, or end the lead in `ends`."],
    [model, abolish({ ...down, ends: ["order"], to: [{ down: "office" }, { up: "department", tasks: ["order"] }] }), "Two clauses say what becomes of the lead of `district-office` in `order`: name the task once, in `tasks` or in `ends`."],
    [model, abolish({ kind: "district-office", to: [{ down: "office" }, { up: "department", tasks: ["food"] }] }), "`district` has a quota of 8 staff, and it is not said where it goes: write `staff: up`, `down` or `cut` for the kind `district-office`."],
    [model, abolish({ kind: "district-office", to: [{ up: "offices" }] }), "There is no agency of the kind `offices` here, did you mean `office`?"],
    [model, abolish({ kind: "district-office", to: [{ up: "office" }] }), "There is no agency of the kind `office` above `d`, to receive what `district` has: establish one before."],
    [withAgencies(`  - { id: y, title: Y, kind: office, jurisdiction: a }\n${twice}`), abolish(down), "There are 2 agencies of the kind `office` in `a`, to receive what `district` has: only one may be there."],
    [withAgencies("  - { id: y, title: Y, kind: office, jurisdiction: p }\n"), abolish(down), "There is no agency of the kind `office` in `a`, to receive what `district` has: establish one before."],
    [withAgencies("  - { id: y, title: Y, jurisdiction: d }\n"), abolish(down), "`y` belongs to the level and has no kind, so no entry of `agencies` can speak of it: give it a kind, or end it before."],
    [world("assignments: [{ agency: district, task: clinics, role: lead, jurisdiction: p }]"), abolish(down), "`district` leads `clinics` also outside `d`, which cannot go down to the places in it: send it `up`, or reassign it before."],
    [model, { op: "abolish-level", level: "commune", agencies: [] }, "`a` has no place in it, so nothing would be left of it: redraw it first."],
    [model, { op: "abolish-level", level: "distrikt", agencies: [] }, "Unknown level `distrikt`, did you mean `district`?"],
    [world("assignments: []"), abolish({ ...down, ends: ["nothing"] }), "Unknown task `nothing`."],
  ])("refuses %#", (of, operation, sentence) => {
    expect(refusal(of, operation)).toContain(sentence);
    expect(refusal(of, operation, "vi").join("")).toMatch(/^[\p{Lu}`].*[^.?][.?]$/su);
  });

  it("tells a slip once, without what only follows from it, and beside it every other reason", () => {
    expect(refusal(model, abolish({ ...down, kind: "distrct-office" }))).toEqual(["There is no agency of the kind `distrct-office` here, did you mean `district-office`?"]);
    expect(refusal(model, abolish({ kind: "district-office", to: [{ down: "offce" }] }))).toEqual(["There is no agency of the kind `offce` here, did you mean `office`?"]);
    expect(refusal(model, abolish({ kind: "district-office", to: [{ down: "offce", tasks: ["food"] }] }))).toEqual([
      "There is no agency of the kind `offce` here, did you mean `office`?",
      "`district` leads `health` in `d`, and nobody receives it: name a receiver in `to` or `tasks`, or end the lead in `ends`.",
      "`district` leads `order` in `d`, and nobody receives it: name a receiver in `to` or `tasks`, or end the lead in `ends`.",
    ]);
    const other = after(model, { op: "establish", agency: { id: "y", title: "Y", jurisdiction: "d" } });
    expect(refusal(other, abolish({ kind: "lab", keep: true }, { kind: "district-office", to: [{ up: "deprtment" }], ends: ["ordr"] })).toSorted()).toEqual([
      "There is no agency of the kind `deprtment` here, did you mean `department`?",
      "There is no agency of the kind `lab` here: correct it or leave it out.",
      "Unknown task `ordr`, did you mean `order`?",
      "`y` belongs to the level and has no kind, so no entry of `agencies` can speak of it: give it a kind, or end it before.",
    ]);
  });

  it("tells what a place without children hides from nobody", () => {
    const island = after(model, { op: "redraw", jurisdictions: [{ id: "island", title: "Island", level: "district", parent: "p" }] });
    expect(refusal(island, abolish({ kind: "district-office" }))).toEqual(expect.arrayContaining([expect.stringContaining("`island` has no place in it"), expect.stringContaining("`district` leads `health`")]));
  });

  it("refuses a task of which no agency of the kind leads anything", () => {
    const more = withAgencies("  - { id: y, title: Y, kind: office, jurisdiction: a }\n");
    const other = after(more, { op: "introduce", task: { id: "other", title: "Other" } });
    expect(refusal(other, abolish({ ...down, ends: ["other"] }))).toEqual(["No agency of the kind `district-office` leads `other`, so there is nothing to move or to end."]);
  });

  it("is malformed when a kind stands twice, `keep` stands with another field, or staff goes where nothing goes", () => {
    for (const agencies of [[down, down], [{ ...down, keep: true }], [{ ...down, staff: "up" }], [{ kind: "x", keep: true, staff: "up" }], [{ kind: "x", to: [{ up: "a", down: "b" }] }]]) expect(refusal(model, { op: "abolish-level", level: "district", agencies })).toHaveLength(1);
  });

  it("is malformed when two entries would both receive the rest", () => {
    const operation = abolish({ kind: "x", to: [{ up: "a" }, { down: "b", tasks: [] }] });
    expect(refusal(model, operation)).toEqual(["Two entries of `to` name no tasks, so that both would receive all the rest: name the tasks of one."]);
    expect(refusal(model, operation, "vi")).toEqual(["Có hai mục của `to` không nêu nhiệm vụ nên cả hai cùng nhận toàn bộ phần còn lại: hãy nêu nhiệm vụ của một mục."]);
  });
});
