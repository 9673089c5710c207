import { describe, expect, it } from "vitest";
import { check, leadsOf } from "../../src/index.js";
import type { Model } from "../../src/model/model.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { after, applied, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf, places } from "../support/test-rule.js";

const world = (more = ""): Model => modelOf(`${places}
tasks:
  - { id: health, title: Health }
  - { id: food, parent: health, title: Food safety, jurisdiction: tam-ky, beneficiaries: [consumers], acts: [decree-1] }
  - { id: milk, parent: food, title: Milk }
  - { id: clinics, parent: health, title: Clinics }
  - { id: trade, title: Trade }
  - { id: goods, parent: trade, title: Goods safety, jurisdiction: hoi-an, beneficiaries: [buyers, consumers], acts: [decree-2, decree-1] }
  - { id: fakes, parent: goods, title: Fakes }
  - { id: markets, parent: trade, title: Markets }
acts: [{ id: decree-1, title: Decree 1 }, { id: decree-2, title: Decree 2 }]
accepted: [{ tasks: [food, goods], reason: Different clients }, { tasks: [goods, clinics], reason: No }]
agencies:
  - { id: health-office, title: Health Office }
  - { id: trade-office, title: Trade Office }
  - { id: hoi-an-office, title: Office, jurisdiction: hoi-an }
${more}`);
const one = (fields: object = {}): OperationInput => ({ op: "unify", tasks: ["food", "goods"], into: "food", ...fields });

describe("unify: the task", () => {
  it("has the sub-tasks, places, beneficiaries and acts of all", () => {
    const { tasks, accepted } = after(world(), one());
    expect(tasks.get("food")).toMatchObject({ title: "Food safety", parent: "health", jurisdiction: ["tam-ky", "hoi-an"], beneficiaries: ["consumers", "buyers"], acts: ["decree-1", "decree-2"] });
    expect([tasks.get("milk")?.parent, tasks.get("fakes")?.parent, tasks.has("goods")]).toEqual(["food", "food", false]);
    expect(accepted).toEqual([{ tasks: ["food", "clinics"], reason: "No" }]);
  });

  it("may be another task, or a new one under the parent that all share or the stated one", () => {
    expect([...after(world(), one({ into: "markets" })).tasks].map(({ id }) => id)).toEqual(["health", "milk", "clinics", "trade", "fakes", "markets"]);
    const fresh = after(world(), one({ into: { id: "safety", title: "Product safety", parent: null, jurisdiction: "an-my" } }));
    expect(fresh.tasks.get("safety")).toEqual({ id: "safety", title: "Product safety", jurisdiction: ["tam-ky", "hoi-an", "an-my"], beneficiaries: ["consumers", "buyers"], acts: ["decree-1", "decree-2"] });
    expect(after(world(), one({ tasks: ["goods", "markets"], into: { id: "safety", title: "Safety" } })).tasks.get("safety")?.parent).toBe("trade");
  });

  it("is required everywhere when one of them was, said in so many words where the task above says otherwise", () => {
    expect(after(world(), one({ tasks: ["food", "clinics"], into: "food" })).tasks.get("food")?.jurisdiction).toEqual([]);
    const narrow = modelOf(`${places}
tasks: [{ id: field, title: Field, jurisdiction: tam-ky }, { id: a, parent: field, title: A }, { id: b, title: B }, { id: c, parent: field, title: C, jurisdiction: hoi-an }]`);
    expect(after(narrow, { op: "unify", tasks: ["a", "b"], into: "a" }).tasks.get("a")?.jurisdiction).toEqual(["quang-nam"]);
    expect(after(narrow, { op: "unify", tasks: ["a", "c"], into: "a" }).tasks.get("a")?.jurisdiction).toEqual(["tam-ky", "hoi-an"]);
  });
});

describe("unify: who does what", () => {
  const follow = (more: string, fields: object = {}): Record<string, string[]> => {
    const unified = after(world(more), one(fields));
    return Object.fromEntries([...unified.agencies].map(({ id }) => [id, assignmentsOf(unified, id)] as const).filter(([, list]) => list.length > 0));
  };

  it.each([
    ["an assignment of one becomes one of the unified task, with its exceptions", "assignments: [{ agency: trade-office, task: goods, role: lead, jurisdiction: hoi-an, except: [fakes] }]", { "trade-office": ["lead food in hoi-an except fakes"] }],
    ["both in the same place are one", "assignments: [{ agency: trade-office, task: goods, role: lead }, { agency: trade-office, task: food, role: lead }]", { "trade-office": ["lead food"] }],
    ["a lead of a sub-task stays", "assignments: [{ agency: trade-office, task: fakes, role: lead }]", { "trade-office": ["lead fakes"] }],
    ["the lead of a function leads it in its new place too", "assignments: [{ agency: trade-office, task: trade, role: lead, except: [fakes, an-my] }]", { "trade-office": ["lead trade except an-my", "lead food except fakes, an-my"] }],
    ["an exception of both stays one", "assignments: [{ agency: health-office, task: health, role: lead, except: [food] }]", { "health-office": ["lead health except food"] }],
    ["an exception of what ended elsewhere goes", "assignments: [{ agency: trade-office, task: trade, role: lead, except: [goods] }]", { "trade-office": ["lead trade"] }],
    ["other roles follow too", "assignments: [{ agency: trade-office, task: trade, role: advise, except: [markets] }]", { "trade-office": ["advise trade except markets", "advise food"] }],
  ])("%s", (_name, more, expected) => {
    expect(follow(more)).toEqual(expected);
  });

  it("an exception that named an ending task names the unified one, where all it would reach were excepted", () => {
    const above = "assignments: [{ agency: health-office, task: health, role: lead, except: [clinics, food] }]";
    expect(follow(above, { into: { id: "safety", title: "Safety", parent: "health" } })).toEqual({ "health-office": ["lead health except clinics, safety"] });
    const half = "assignments: [{ agency: health-office, task: health, role: lead, except: [food] }]";
    expect(follow(half, { tasks: ["food", "clinics"] })).toEqual({ "health-office": ["lead health"] });
  });

  it("a new task in a function is not led by who led none of the tasks", () => {
    expect(follow("assignments: [{ agency: health-office, task: health, role: lead }]", { tasks: ["goods", "markets"], into: { id: "safety", title: "Safety", parent: "health" } })).toEqual({ "health-office": ["lead health except safety"] });
  });

  it("leads that meet are contested, and none is dropped", () => {
    const { introduced, model } = applied(world("assignments: [{ agency: health-office, task: food, role: lead }, { agency: trade-office, task: goods, role: lead }]"), one());
    expect(leadsOf(model, "milk", "an-my")).toEqual(["health-office", "trade-office"]);
    expect(introduced.map(({ code }) => code)).toContain("lead-contested");
  });

  it("with `lead` the other leads in its place become supports, and the event names them", () => {
    const both = "assignments: [{ agency: health-office, task: food, role: lead }, { agency: trade-office, task: fakes, role: lead }, { agency: hoi-an-office, task: goods, role: lead }]";
    expect(follow(both, { lead: "health-office" })).toEqual({ "health-office": ["lead food"], "trade-office": ["support fakes"], "hoi-an-office": ["support food in hoi-an"] });
    expect(follow(both, { lead: "hoi-an-office" })).toEqual({ "health-office": ["lead food except hoi-an", "support food in hoi-an"], "trade-office": ["lead fakes except hoi-an", "support fakes in hoi-an"], "hoi-an-office": ["lead food in hoi-an"] });
    expect(eventOf(world(both), one({ lead: "health-office" }))).toEqual({
      op: "unify",
      from: [{ task: "food" }, { task: "goods" }],
      to: [{ task: "food" }],
      moved: [
        { task: "fakes", from: "trade-office", to: "health-office" },
        { task: "fakes", to: "trade-office", role: "support" },
        { task: "food", jurisdiction: "hoi-an", from: "hoi-an-office", to: "health-office" },
        { task: "food", jurisdiction: "hoi-an", to: "hoi-an-office", role: "support" },
      ],
      resolved: [{ task: "goods", jurisdiction: "quang-nam", agencies: ["trade-office", "hoi-an-office"], to: "health-office" }],
    });
    const led = after(world(both), one({ lead: "health-office" }));
    expect(check(led).findings.filter(({ code, at }) => code === "lead-contested" && JSON.stringify(at).includes("food"))).toEqual([]);
  });

  it("gives it to an agency that led none of them, and the event says so", () => {
    expect(eventOf(world(), one({ lead: "hoi-an-office" }))).toMatchObject({ moved: [{ task: "food", jurisdiction: "hoi-an", to: "hoi-an-office" }] });
    expect(eventOf(world("assignments: [{ agency: health-office, task: food, role: lead }]"), one({ lead: "health-office" }))).toEqual({ op: "unify", from: [{ task: "food" }, { task: "goods" }], to: [{ task: "food" }] });
  });
});

describe("unify: refusals", () => {
  it.each([
    [{ tasks: ["food", "gods"] }, ["Unknown task `gods`, did you mean `goods`?"]],
    [{ into: "foot" }, ["Unknown task `foot`, did you mean `food`?"]],
    [{ lead: "trade-offise" }, ["Unknown agency `trade-offise`, did you mean `trade-office`?"]],
    [{ tasks: ["food", "food"] }, ["`food` would be unified with itself alone: name a second task."]],
    [{ tasks: ["food", "food"], into: { id: "safety", title: "Safety" } }, ["`food` would be unified with itself alone: name a second task."]],
    [{ tasks: ["food", "health"] }, ["`food` lies below `health`, so they cannot become one task: leave one of them out, or retire it."]],
    [{ into: "fakes" }, ["`fakes` lies below `goods`, so they cannot become one task: leave one of them out, or retire it."]],
    [{ into: { id: "safety", title: "Safety", parent: "milk" } }, ["`safety` lies below `food`, so they cannot become one task: leave one of them out, or retire it."]],
    [{ into: { id: "trade", title: "Safety", parent: "healt", acts: ["decree-3"] } }, ["The id `trade` is in use by another task: choose a new one.", "Unknown act `decree-3`, did you mean `decree-1`?", "Unknown task `healt`, did you mean `health`?"]],
    [{ into: { id: "safety", title: "Safety" } }, ["The tasks differ in `parent` (`health`, `trade`): state `parent` of `safety`."]],
  ])("refuses %j", (fields, sentences) => {
    expect(refusal(world(), one(fields)).toSorted()).toEqual(sentences.toSorted());
    for (const sentence of refusal(world(), one(fields), "vi")) expect(sentence).toMatch(/^[\p{Lu}`].*[.?]$/su);
  });

  it("suggests each parent, the id that was meant, but not what an ended task became", () => {
    expect(suggested(world(), one({ into: { id: "safety", title: "Safety" } })).map(([operation]) => operation?.["into"])).toEqual([{ id: "safety", title: "Safety", parent: "health" }, { id: "safety", title: "Safety", parent: "trade" }]);
    expect(suggested(world(), one({ tasks: ["food", "gods"] }))).toEqual([[one()]]);
    const later = after(world(), one());
    expect(refusal(later, one({ tasks: ["goods", "clinics"] }))[0]).toBe("The task `goods` became `food` on 2025-03-01: name that one.");
    expect(suggested(later, one({ tasks: ["goods", "clinics"] }))).toEqual([]);
  });

  it("is malformed with one task", () => {
    expect(refusal(world(), one({ tasks: ["food"] }))).toHaveLength(1);
  });
});
