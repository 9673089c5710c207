import { describe, expect, it } from "vitest";
import { leadsOf, type Model, predecessorsOf, successorsOf } from "../../src/index.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { after, applied, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf } from "../support/test-rule.js";

const world = (more = "", agencies = ""): Model => modelOf(`
levels: [{ id: province, title: Province }, { id: district, title: District }, { id: commune, title: Commune }]
jurisdictions:
  - { id: p, level: province, title: P }
  - { id: d, level: district, parent: p, title: D }
  - { id: a, level: commune, parent: d, title: Cẩm Châu }
  - { id: b, level: commune, parent: d, title: { vi: Cửa Đại, en: Dai Estuary } }
  - { id: c, level: commune, parent: d, title: Cẩm Thanh }
  - { id: q, level: province, title: Q }
  - { id: e, level: district, parent: q, title: E }
  - { id: f, level: commune, parent: e, title: F }
tasks: [{ id: roads, title: Roads }, { id: health, title: Health }, { id: food, parent: health, title: Food, jurisdiction: a }]
agencies:
  - { id: province-office, title: Office of P, kind: office, jurisdiction: p }
  - { id: a-office, title: UBND Cẩm Châu, kind: office, jurisdiction: a, parent: province-office, leads: [roads], staffing: [{ category: civil, quota: 5, filled: 4 }] }
  - { id: b-office, title: { vi: UBND Cửa Đại, en: Committee of Dai Estuary }, kind: office, jurisdiction: b, parent: province-office, leads: [roads], staffing: [{ category: civil, quota: 5 }, { category: other, funding: fees, quota: 1 }] }
  - { id: c-office, title: UBND Cẩm Thanh, kind: office, jurisdiction: c, leads: [roads] }
  - { id: school, title: School, jurisdiction: b, parent: b-office }
${agencies}${more}`);
const model = world();
const made = (...jurisdictions: Extract<OperationInput, { op: "redraw" }>["jurisdictions"]): OperationInput => ({ op: "redraw", jurisdictions });
const joined = made({ id: "east", title: "Hội An Đông", from: ["a", "b", "c"] });
const divided = made({ id: "a", from: ["a", "b"] }, { id: "c", from: ["c", "b"] });
const staffOf = (of: Model, id: string): unknown => of.agencies.find(id)?.staffing;

describe("redraw: places", () => {
  it("joins places into a new one, which has the level and the parent that they share", () => {
    const now = after(model, joined);
    expect(now.jurisdictions.find("east")).toEqual({ id: "east", level: "commune", parent: "d", title: "Hội An Đông" });
    expect(["a", "b", "c"].map((id) => now.jurisdictions.has(id))).toEqual([false, false, false]);
    expect(now.tasks.find("food")?.jurisdiction).toEqual(["east"]);
  });

  it("lets a place live on under its id, with title, parent and level as they were unless given", () => {
    const now = after(model, made({ id: "a", from: ["a", "b"] }));
    expect(now.jurisdictions.find("a")).toEqual(model.jurisdictions.find("a"));
    expect(after(model, made({ id: "a", title: "New", parent: "p", from: ["a"] })).jurisdictions.find("a")).toEqual({ id: "a", level: "commune", parent: "p", title: "New" });
  });

  it("takes the title that all sources share, in every language", () => {
    const twins = after(model, [{ op: "rename", jurisdiction: "a", title: { vi: "Đôi", en: "Twin" } }, { op: "rename", jurisdiction: "b", title: { vi: "Đôi", en: "Twin" } }]);
    expect(after(twins, made({ id: "n", from: ["a", "b"] })).jurisdictions.find("n")?.title).toEqual({ vi: "Đôi", en: "Twin" });
  });

  it("makes places of new land, and a place whose area is that of others", () => {
    const now = after(model, made({ id: "land", title: "Land", level: "commune", parent: "d" }, { id: "big", title: "Big", level: "district", parent: "p" }, { id: "a", parent: "big", from: ["a"] }));
    expect(now.jurisdictions.find("land")?.parent).toBe("d");
    expect(now.jurisdictions.find("a")?.parent).toBe("big");
  });

  it("lets the children of a place that goes whole into another follow it", () => {
    const now = after(model, made({ id: "r", title: "R", from: ["p", "q"] }));
    expect([now.jurisdictions.find("d")?.parent, now.jurisdictions.find("e")?.parent]).toEqual(["r", "r"]);
    expect(after(model, made({ id: "p", from: ["p", "d"] })).jurisdictions.find("a")?.parent).toBe("p");
  });

  it("makes a commune of an island district", () => {
    const island = modelOf(`
levels: [{ id: province, title: P }, { id: district, title: D }, { id: commune, title: C }]
jurisdictions: [{ id: p, level: province, title: P }, { id: island, level: district, parent: p, title: Island }, { id: d, level: district, parent: p, title: D }]
tasks: [{ id: roads, title: Roads }]
agencies: [{ id: o, title: Office of Island, kind: office, jurisdiction: island, leads: [roads] }]`);
    const now = after(island, made({ id: "zone", title: "Zone", level: "commune", from: ["island"] }));
    expect(now.jurisdictions.find("zone")).toEqual({ id: "zone", level: "commune", parent: "p", title: "Zone" });
    expect(leadsOf(now, "roads", "zone")).toEqual(["office/zone"]);
  });

  it("takes ids that every object has", () => {
    const now = after(model, made({ id: "__proto__", title: "Proto", from: ["a", "b"] }));
    expect(now.jurisdictions.find("__proto__")?.title).toBe("Proto");
    expect(leadsOf(now, "roads", "__proto__")).toEqual(["office/__proto__"]);
  });
});

describe("redraw: agencies", () => {
  it("makes one agency of each kind in a new place, titled and placed like the first", () => {
    const now = after(model, joined);
    expect(now.agencies.find("office/east")).toMatchObject({ title: "UBND Hội An Đông", kind: "office", jurisdiction: "east", parent: "province-office" });
    expect(staffOf(now, "office/east")).toEqual([{ category: "civil", quota: 10 }, { category: "other", funding: "fees", quota: 1 }]);
    expect(assignmentsOf(now, "office/east")).toEqual(["lead roads in east"]);
    expect(["a-office", "b-office", "c-office"].map((id) => now.agencies.has(id))).toEqual([false, false, false]);
  });

  it("lets the agency of the place that keeps its id take the others in", () => {
    const now = after(model, made({ id: "b", title: "Hội An Đông", from: ["a", "b"] }));
    expect(now.agencies.find("b-office")?.title).toEqual({ vi: "UBND Hội An Đông", en: "Committee of Hội An Đông" });
    expect(now.agencies.has("a-office")).toBe(false);
    expect(now.agencies.find("school")).toMatchObject({ title: "School Hội An Đông", parent: "b-office" });
  });

  it("divides the staff of a divided place in whole numbers, evenly or by shares, and conserves it", () => {
    const now = after(model, divided);
    expect([staffOf(now, "a-office"), staffOf(now, "c-office")]).toEqual([[{ category: "civil", quota: 8 }, { category: "other", funding: "fees", quota: 1 }], [{ category: "civil", quota: 2 }]]);
    const shared = after(model, made({ id: "a", from: ["a", { id: "b", share: "1/5" }] }, { id: "c", from: ["c", { id: "b", share: 0.8 }] }));
    expect([staffOf(shared, "a-office"), staffOf(shared, "c-office")]).toEqual([[{ category: "civil", quota: 6 }], [{ category: "civil", quota: 4 }, { category: "other", funding: "fees", quota: 1 }]]);
    const land = after(model, made({ id: "a", from: ["a", { id: "b", share: 0 }] }, { id: "c", from: ["c", { id: "b", share: 1 }] }));
    expect(staffOf(land, "a-office")).toEqual([{ category: "civil", quota: 5, filled: 4 }]);
    expect(leadsOf(land, "roads", "a")).toEqual(["a-office"]);
  });

  it("moves agencies without a kind, and those of which a place has two, with the largest share", () => {
    const now = after(world("", "  - { id: second, title: Second, kind: office, jurisdiction: c }\n"), made({ id: "a", from: ["a", { id: "b", share: 0.4 }] }, { id: "c", from: ["c", { id: "b", share: 0.6 }] }));
    expect(now.agencies.find("school")?.jurisdiction).toBe("c");
    expect(now.agencies.find("b-office")?.jurisdiction).toBe("c");
    expect(leadsOf(now, "roads", "c")).toEqual(["b-office", "c-office"]);
  });

  it("merges only the kinds that are named", () => {
    const more = world("", "  - { id: a-post, title: Post, kind: post, jurisdiction: a }\n  - { id: b-post, title: Post, kind: post, jurisdiction: b }\n");
    const now = after(more, { op: "redraw", jurisdictions: [{ id: "a", from: ["a", "b"] }], merge: ["post"] });
    expect([now.agencies.has("b-post"), now.agencies.find("b-office")?.jurisdiction]).toEqual([false, "a"]);
  });

  it("lets posts go with the largest share, and links hold for each part", () => {
    const more = world("posts: [{ id: head, agency: b-office, title: Head }]\nlinks: [{ from: province-office, to: b-office, kind: guides }, { from: province-office, to: a-office, kind: guides }]\n");
    const now = after(more, made({ id: "a", from: ["a", { id: "b", share: 0.4 }] }, { id: "c", from: ["c", { id: "b", share: 0.6 }] }));
    expect(now.posts.find("head")?.agency).toBe("c-office");
    expect([...now.links].map(({ to }) => to).toSorted()).toEqual(["a-office", "c-office"]);
  });

  it("gives what a divided agency led outside its place to the part with the largest share, and says so", () => {
    const more = world("assignments: [{ agency: b-office, task: health, role: lead, jurisdiction: f }]\n");
    const { model: now, events } = applied(more, made({ id: "a", from: ["a", { id: "b", share: 0.4 }] }, { id: "c", from: ["c", { id: "b", share: 0.6 }] }));
    expect(leadsOf(now, "health", "f")).toEqual(["c-office"]);
    expect(events[0]?.moved).toEqual([{ task: "health", jurisdiction: "f", from: "b-office", to: "c-office" }]);
  });
});

describe("redraw: what any source had", () => {
  it("holds for every place made of it; an exception only where all sources were excepted", () => {
    const more = world("assignments: [{ agency: province-office, task: health, role: lead, jurisdiction: d, except: [a, b] }, { agency: province-office, task: roads, role: support, jurisdiction: b }]\n");
    expect(assignmentsOf(after(more, made({ id: "n", title: "N", from: ["a", "b"] })), "province-office")).toEqual(["lead health in d except n", "support roads in n"]);
    expect(assignmentsOf(after(more, divided), "province-office")).toEqual(["lead health in d except a", "support roads in a", "support roads in c"]);
  });

  it("reports leads that meet, and drops none", () => {
    const more = world("", "  - { id: ranger, title: Ranger, jurisdiction: f, leads: [roads] }\n");
    const { introduced, model: now } = applied(more, made({ id: "a", from: ["a", "f"], parent: "d" }, { id: "e", from: ["e"], level: "commune" }));
    expect(leadsOf(now, "roads", "a")).toEqual(["a-office", "ranger"]);
    expect(introduced.filter(({ code }) => code === "lead-contested").map(({ message }) => message)).toEqual(["Roads is led by 2 agencies in Cẩm Châu: UBND Cẩm Châu, Ranger Cẩm Châu."]);
  });

  describe("names in the event the leads that changed through a new parent, cell by cell", () => {
    const movedBy = (agencies: string, assignments = "", operation = made({ id: "c", parent: "e", from: ["c"] })): unknown => {
      const fields = modelOf(`
levels: [{ id: province, title: Province }, { id: commune, title: Commune }]
jurisdictions: [{ id: p, level: province, title: P }, { id: e, level: province, title: E }, { id: c, level: commune, parent: p, title: C }, { id: d, level: commune, parent: p, title: D }, { id: f, level: commune, parent: e, title: F }]
tasks: [{ id: health, title: Health }, { id: food, parent: health, title: Food }, { id: clinics, parent: health, title: Clinics }]
agencies:
${agencies}${assignments && `assignments: [${assignments}]
`}`);
      return applied(fields, operation).events[0]?.moved;
    };
    const health = (place: string, ...tasks: string[]): string => `  - { id: ${place}-health, title: Health of ${place}, jurisdiction: ${place}, leads: [${tasks.join(", ")}] }\n`;

    it("from one to one", () => {
      expect(movedBy(health("p", "health") + health("e", "health"))).toEqual([{ task: "health", jurisdiction: "c", from: "p-health", to: "e-health" }]);
    });

    it("with sub-trees that are not the same on both sides", () => {
      const moved = [{ task: "food", jurisdiction: "c", from: "p-health", to: "e-food" }, { task: "clinics", jurisdiction: "c", from: "p-health", to: "e-clinics" }];
      expect(movedBy(health("p", "health") + health("e", "food").replace("e-health", "e-food") + health("e", "clinics").replace("e-health", "e-clinics"))).toEqual(moved);
    });

    it("with what is left out on either side", () => {
      const everywhere = "  - { id: ministry, title: Ministry, leads: [health] }\n";
      expect(movedBy(`${everywhere}${health("p")}${health("e")}`, "{ agency: p-health, task: health, role: lead, except: [c] }, { agency: e-health, task: health, role: lead, except: [food] }")).toEqual([{ task: "clinics", jurisdiction: "c", to: "e-health" }]);
      expect(movedBy(`${everywhere}${health("p")}${health("e")}`, "{ agency: p-health, task: health, role: lead, except: [clinics] }, { agency: e-health, task: health, role: lead, except: [f] }")).toEqual([{ task: "food", jurisdiction: "c", from: "p-health", to: "e-health" }, { task: "clinics", jurisdiction: "c", to: "e-health" }]);
    });

    it("with several agencies in the old place and in the new, and one that leads in both", () => {
      const both = "{ agency: p-health, task: health, role: lead, jurisdiction: f }, { agency: e-health, task: food, role: lead, jurisdiction: c }";
      expect(movedBy(`${health("p", "health")}${health("p", "health").replace("p-health", "p-second")}${health("e", "health")}${health("e", "food").replace("e-health", "e-food")}`, both)).toEqual([
        ...["p-health", "p-second"].map((from) => ({ task: "food", jurisdiction: "c", from, to: "e-food" })),
        ...["p-health", "p-second"].map((from) => ({ task: "clinics", jurisdiction: "c", from, to: "e-health" })),
      ]);
    });

    it("and through a place that takes another in, for the places that lay in only one of them", () => {
      const joint = made({ id: "e", title: "E", from: ["e", "p"] });
      expect(movedBy(health("p", "food") + health("e", "clinics") + "  - { id: ministry, title: Ministry, leads: [health] }\n", "", joint)).toEqual([
        { task: "food", jurisdiction: "f", to: "p-health" }, ...["c", "d"].map((jurisdiction) => ({ task: "clinics", jurisdiction, to: "e-health" })),
      ]);
    });

    it("and says where a place lay that came to lie elsewhere", () => {
      expect(applied(model, made({ id: "c", parent: "e", from: ["c"] })).events[0]?.from[0]).toEqual({ jurisdiction: "c", into: "c", parent: "d" });
      expect(applied(model, made({ id: "p2", title: "P2", from: ["p"] }, { id: "d", from: ["d"], title: "D" })).events[0]?.from).toContainEqual({ jurisdiction: "d", into: "d" });
    });
  });

  it("tells in the event what became of each place and agency, and lineage can be asked both ways", () => {
    expect(eventOf(model, divided)).toEqual({
      op: "redraw",
      from: [
        { jurisdiction: "a", into: "a" },
        { jurisdiction: "b", share: 0.5, into: "a" },
        { jurisdiction: "c", into: "c" },
        { jurisdiction: "b", share: 0.5, into: "c" },
        { agency: "a-office", into: "a-office" },
        { agency: "b-office", share: 0.5, into: "a-office" },
        { agency: "c-office", into: "c-office" },
        { agency: "b-office", share: 0.5, into: "c-office" },
      ],
      to: [{ jurisdiction: "a" }, { jurisdiction: "c" }, { agency: "a-office" }, { agency: "c-office" }],
    });
    const now = after(model, divided);
    expect(successorsOf(now, "jurisdiction", "b").map(({ id }) => id)).toEqual(["a", "c"]);
    expect(predecessorsOf(now, "agency", "c-office").map(({ id }) => id)).toEqual(["b-office"]);
  });
});

describe("redraw: refusals", () => {
  it.each([
    [made({ id: "b", title: "B", from: ["a"] }), "There is a place `b` already: name it in `from` of this entry if it lives on, or choose a new id."],
    [made({ id: "n", title: "N", from: ["a"] }, { id: "n", title: "N", from: ["b"] }), "Two entries make `n`: write one, with all its sources in `from`."],
    [made({ id: "n", title: "N", from: ["a", "a"] }), "`a` stands twice in `from` of `n`: name it once."],
    [made({ id: "n", title: "N", from: [{ id: "a", share: 0.9 }] }), "The shares of `a` add up to 0.9, not to 1: correct them."],
    [made({ id: "n", title: "N", from: [{ id: "a", share: 0.9 }] }, { id: "m", title: "M", from: ["a"] }), "Some parts of `a` have a share and some have none: give each a share, or none."],
    [made({ id: "n", from: ["a", "c"] }), "The sources of `n` differ in `title` (`Cẩm Châu`, `Cẩm Thanh`): state it."],
    [made({ id: "n", title: "N", from: ["a", "f"] }), "The sources of `n` differ in `parent` (`d`, `e`): state it."],
    [made({ id: "n", title: "N", parent: "d" }), "State `level` of the new place `n`."],
    [made({ id: "n", title: "N", parent: "b", from: ["b"] }), "`b` ends in this operation, so `n` cannot lie in it: name a place that is there afterwards."],
    [made({ id: "f", parent: "d", from: ["f"] }), "`e` would have no place left in it: abolish its level, or redraw it too, from a place that lay in it or to another level."],
    [made({ id: "f", parent: "d", from: ["f"] }, { id: "e2", title: "E2", from: ["e"] }), "`e2` would have no place left in it: abolish its level, or redraw it too, from a place that lay in it or to another level."],
    [made({ id: "a", level: "district", from: ["a"] }), "`a` (level `district`) cannot lie in `d` (level `district`): choose a lower level, or another `parent`."],
    [made({ id: "d", level: "commune", from: ["d"] }), "`a` (level `commune`) cannot lie in `d` (level `commune`): choose a lower level, or another `parent`."],
    [{ ...joined, merge: ["ofice"] }, "There is no agency of the kind `ofice` here, did you mean `office`?"],
    [made({ id: "n", title: "N", from: ["nowhere"] }), "Unknown jurisdiction `nowhere`."],
  ])("refuses %j", (operation, sentence) => {
    expect(refusal(model, operation)).toContain(sentence);
    expect(refusal(model, operation, "vi").join("")).toMatch(/^[\p{Lu}`].*[^.?][.?]$/su);
  });

  it("tells once that a place is divided and those in it are not", () => {
    const all = refusal(model, made({ id: "n", title: "N", from: ["d"] }, { id: "m", title: "M", from: ["d"] }));
    expect(all).toEqual([expect.stringMatching(/^`d` is divided, and it is not said where `a`, `b`, .* go, which lie in it: make an entry for each, too\.$/)]);
  });

  it("takes shares that add up to 1 within a millionth, and says what a share is", () => {
    const shares = (one: unknown, other: unknown): string[] => refusal(model, made({ id: "n", title: "N", from: [{ id: "a", share: one as number }] }, { id: "m", title: "M", from: [{ id: "a", share: other as number }] }));
    expect([shares(0.5, 0.500001), shares(0.499999, 0.5), shares("1/2", 0.499999)]).toEqual([[], [], []]);
    expect(shares(0.5, 0.500002)).toEqual(["The shares of `a` add up to 1.000002, not to 1: correct them."]);
    expect(shares("1/0", "1/2")).toEqual(["`1/0` is not allowed here: a number from 0 to 1, or a fraction such as \"1/3\"."]);
  });

  it("refuses when a merged agency would get an id that is used, and when an agency would stand under itself", () => {
    expect(refusal(world("", "  - { id: office/east, title: Taken }\n"), joined)).toEqual(["The merged agency of `east` would get the id `office/east`, which is used already or cannot be used: choose another id for the place."]);
    const circle = world("", "  - { id: a-desk, title: Desk, kind: desk, jurisdiction: a, parent: a-office }\n  - { id: b-desk, title: Desk, kind: desk, jurisdiction: b }\n  - { id: z, title: Z }\n");
    const crossed = after(circle, [{ op: "transfer", agency: "a-office", parent: null }, { op: "transfer", agency: "b-office", parent: "b-desk" }]);
    expect(refusal(crossed, made({ id: "n", title: "N", from: ["a", "b"] }))).toContainEqual(expect.stringContaining("cannot be subordinate to"));
  });

  it("suggests the source that is missing", () => {
    expect(suggested(model, made({ id: "b", from: ["a"] }))).toEqual([[{ op: "redraw", jurisdictions: [{ id: "b", from: [{ id: "a" }, { id: "b" }] }] }]]);
  });

  it("is malformed with no place, or a share that is none", () => {
    expect(refusal(model, { op: "redraw", jurisdictions: [] })).toHaveLength(1);
    for (const share of [1.5, -1, "1/0", "half"]) expect(refusal(model, made({ id: "n", title: "N", from: [{ id: "a", share }] }))).toHaveLength(1);
  });
});
