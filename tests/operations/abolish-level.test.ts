import { describe, expect, it } from "vitest";
import { leadsOf, type Model } from "../../src/index.js";
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
    expect(introduced.filter(({ code }) => code === "lead-missing").map(({ message }) => message)).toEqual(["Nobody leads Order in P."]);
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
      from: [{ level: "district" }, { jurisdiction: "d" }, { agency: "district", into: "a-office" }, { agency: "district", into: "b-office" }, { agency: "district", into: "c-office" }, { agency: "team", into: "team" }, { post: "head" }],
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
    [model, abolish(down, { kind: "distrct-office", keep: true }), "No agency of these places is of the kind `distrct-office`, did you mean `district-office`?"],
    [model, abolish({ kind: "district-office", to: [{ up: "department", tasks: ["food"] }] }), "`district` leads `health` in `d`, and nobody receives it: name a receiver in `to` or `tasks`, or end the lead in `ends`."],
    [model, abolish({ ...down, ends: ["order"], to: [{ down: "office" }, { up: "department", tasks: ["order"] }] }), "Two clauses say what becomes of the lead of `district-office` in `order`: name the task once, in `tasks` or in `ends`."],
    [model, abolish({ kind: "district-office", to: [{ down: "office" }, { up: "department", tasks: ["food"] }] }), "`district` has a quota of 8 staff, and it is not said where it goes: write `staff: up`, `down` or `cut` for the kind `district-office`."],
    [model, abolish({ kind: "district-office", to: [{ up: "offices" }] }), "There is no agency of the kind `offices` above `d`, to receive what `district` has: establish one before."],
    [withAgencies(`  - { id: y, title: Y, kind: office, jurisdiction: a }\n${twice}`), abolish(down), "There are 2 agencies of the kind `office` in `a`, to receive what `district` has: only one may be there."],
    [withAgencies(""), abolish(down), "There is no agency of the kind `office` in `a`, to receive what `district` has: establish one before."],
    [withAgencies("  - { id: y, title: Y, jurisdiction: d }\n"), abolish(down), "`y` belongs to the level and has no kind, so no entry of `agencies` can speak of it: give it a kind, or end it before."],
    [world("assignments: [{ agency: district, task: clinics, role: lead, jurisdiction: p }]"), abolish(down), "`district` leads `clinics` also outside `d`, which cannot go down to the places in it: send it `up`, or reassign it before."],
    [model, { op: "abolish-level", level: "commune", agencies: [] }, "`a` has no place in it, so nothing would be left of it: redraw it first."],
    [model, { op: "abolish-level", level: "distrikt", agencies: [] }, "Unknown level `distrikt`, did you mean `district`?"],
    [world("assignments: []"), abolish({ ...down, ends: ["nothing"] }), "Unknown task `nothing`."],
  ])("refuses %#", (of, operation, sentence) => {
    expect(refusal(of, operation)).toContain(sentence);
    expect(refusal(of, operation, "vi").join("")).toMatch(/^[\p{Lu}`].*[^.?][.?]$/su);
  });

  it("refuses a task of which no agency of the kind leads anything", () => {
    const more = withAgencies("  - { id: y, title: Y, kind: office, jurisdiction: a }\n");
    const other = after(more, { op: "introduce", task: { id: "other", title: "Other" } });
    expect(refusal(other, abolish({ ...down, ends: ["other"] }))).toEqual(["No agency of the kind `district-office` leads `other`, so there is nothing to move or to end."]);
  });

  it("is malformed when a kind stands twice, `keep` stands with another field, or staff goes where nothing goes", () => {
    for (const agencies of [[down, down], [{ ...down, keep: true }], [{ ...down, staff: "up" }], [{ kind: "x", to: [{ up: "a" }, { down: "b" }] }]]) expect(refusal(model, { op: "abolish-level", level: "district", agencies })).toHaveLength(1);
  });
});
