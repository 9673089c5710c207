import { describe, expect, it } from "vitest";
import { leadsOf, parseModel, unwrap } from "../../src/index.js";
import { apply } from "../../src/scenario/index.js";
import type { Model } from "../../src/model/model.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { after, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf, places } from "../support/test-rule.js";

const world = (staffing = "10"): Model => modelOf(`${places}
tasks: [{ id: health, title: Health }, { id: food, parent: health, title: Food }, { id: clinics, parent: health, title: Clinics }, { id: roads, title: Roads }]
agencies:
  - { id: committee, title: Committee }
  - { id: department, title: Department, kind: department, branch: state, parent: committee, jurisdiction: quang-nam, staffing: ${staffing}, leads: [health], supports: [roads] }
  - { id: lab, title: Laboratory, parent: department }
  - { id: hospital, title: Hospital, parent: department }
  - { id: ward, title: Ward, parent: hospital }
  - { id: tam-ky-office, title: Office, jurisdiction: tam-ky, staffing: 2 }
links: [{ from: committee, to: department, kind: guides }]
posts: [{ id: director, agency: department, title: Director }, { id: deputy, agency: department, title: Deputy }]`);
const model = world();
const food = { id: "food-office", title: "Food Office" };
const split = (fields: object = {}): OperationInput => ({ op: "split", agency: "department", into: [{ agency: food, takes: ["food"] }], keep: true, ...fields });

describe("split: who takes what", () => {
  it("gives a new agency what it takes, with the place, kind, branch and superior of the divided one, which lives on", () => {
    const divided = after(model, split({ into: [{ agency: food, takes: ["food", "lab", "deputy"], staffing: 4 }] }));
    expect(divided.agencies.get("food-office")).toMatchObject({ kind: "department", branch: "state", parent: "committee", jurisdiction: "quang-nam", staffing: [{ quota: 4 }] });
    expect([assignmentsOf(divided, "food-office"), assignmentsOf(divided, "department")]).toEqual([["lead food in quang-nam"], ["support roads in quang-nam", "lead health in quang-nam except food"]]);
    expect(divided.agencies.get("department")?.staffing).toEqual([{ quota: 6 }]);
    expect([divided.agencies.get("lab")?.parent, divided.agencies.get("hospital")?.parent]).toEqual(["food-office", "department"]);
    expect([divided.posts.get("deputy")?.agency, divided.posts.get("director")?.agency, [...divided.links][0]?.to]).toEqual(["food-office", "department", "department"]);
  });

  it("gives everything else to `rest`, one of them or another agency", () => {
    for (const rest of ["food-office", "tam-ky-office"]) {
      const divided = after(model, split({ keep: undefined, rest, into: [{ agency: food, takes: [{ task: "food", jurisdiction: "tam-ky" }] }] }));
      expect(divided.agencies.has("department")).toBe(false);
      expect(leadsOf(divided, "clinics", "hoi-an")).toEqual([rest]);
      expect([divided.agencies.get("hospital")?.parent, divided.posts.get("director")?.agency, [...divided.links][0]?.to]).toEqual([rest, rest, rest]);
      expect(divided.agencies.get(rest)?.staffing).toEqual([{ quota: rest === "food-office" ? 10 : 12 }]);
      expect(assignmentsOf(divided, rest)).toContain("support roads in quang-nam");
    }
  });

  it("takes a sub-task before the function above it, and a lower place before a higher, in any order", () => {
    const into = [{ agency: "tam-ky-office", takes: [{ task: "food", jurisdiction: "tam-ky" }] }, { agency: food, takes: ["food"] }, { agency: { id: "rest", title: "Rest" }, takes: ["health"] }];
    for (const order of [into, into.toReversed()]) {
      const divided = after(model, split({ into: order, keep: undefined, rest: "rest" }));
      expect([leadsOf(divided, "food", "an-my"), leadsOf(divided, "food", "hoi-an"), leadsOf(divided, "clinics", "an-my")]).toEqual([["tam-ky-office"], ["food-office"], ["rest"]]);
    }
  });

  it("lets a subordinate that receives stand where its superior stood, or stay below it while that lives on", () => {
    const into = [{ agency: "lab", takes: ["food"] }];
    expect(after(model, split({ into, keep: undefined, rest: "lab" })).agencies.get("lab")?.parent).toBe("committee");
    expect(after(model, split({ into })).agencies.get("lab")?.parent).toBe("department");
    expect(after(model, split({ into: [{ agency: { ...food, parent: "department" }, takes: ["food"] }] })).agencies.get("food-office")?.parent).toBe("department");
  });

  it("divides staff by category and source of money, with persons in post where they are stated", () => {
    const lines = world("[{ category: civil, funding: budget, quota: 10, filled: 9 }, { category: public, quota: 5, filled: 5 }]");
    const staff = (staffing: unknown): unknown[] => ["food-office", "department"].map((id) => after(lines, split({ into: [{ agency: food, takes: ["food"], staffing }] })).agencies.get(id)?.staffing);
    expect(staff([{ category: "civil", funding: "budget", quota: 4, filled: 4 }])).toEqual([[{ category: "civil", funding: "budget", quota: 4, filled: 4 }], [{ category: "civil", funding: "budget", quota: 6, filled: 5 }, { category: "public", quota: 5, filled: 5 }]]);
    expect(staff([{ category: "public", quota: 5 }, { category: "civil", funding: "budget", quota: 1 }])).toEqual([[{ category: "public", quota: 5, filled: 5 }, { category: "civil", funding: "budget", quota: 1 }], [{ category: "civil", funding: "budget", quota: 9 }]]);
    const single = after(world("[{ category: civil, quota: 3 }]"), split({ into: [{ agency: { ...food, staffing: 2 }, takes: ["food"] }] }));
    expect(single.agencies.get("food-office")?.staffing).toEqual([{ category: "civil", quota: 2 }]);
  });
});

describe("split: the event", () => {
  it("names the parts, the leads that each takes, and duplicates where one led already", () => {
    const shared = after(model, { op: "reassign", tasks: ["food"], to: "tam-ky-office" });
    expect(eventOf(shared, split({ into: [{ agency: "tam-ky-office", takes: ["food"] }] }))).toEqual({
      op: "split",
      from: [{ agency: "department" }],
      to: [{ agency: "tam-ky-office" }, { agency: "department" }],
      moved: [{ task: "food", jurisdiction: "quang-nam", from: "department", to: "tam-ky-office" }],
      resolved: [{ task: "food", jurisdiction: "tam-ky", agencies: ["department", "tam-ky-office"], to: "tam-ky-office" }],
    });
    expect(eventOf(model, split({ keep: undefined, rest: "committee" }))).toMatchObject({ to: [{ agency: "food-office" }, { agency: "committee" }] });
  });
});

describe("split: refusals", () => {
  const left = (what: string): string => `${what} taken by nobody: say in \`rest\` who takes what is left, or that the agency lives on (\`keep: true\`).`;
  it.each([
    [{ agency: "departmant" }, ["Unknown agency `departmant`, did you mean `department`?"]],
    [{ into: [{ agency: "tam-ki-office", takes: ["food"] }] }, ["Unknown agency `tam-ki-office`, did you mean `tam-ky-office`?"]],
    [{ into: [{ agency: { id: "lab", title: "L" }, takes: ["food"] }] }, ["The id `lab` is in use by another agency: choose a new one."]],
    [{ into: [{ agency: food, takes: ["fod"] }] }, ["Unknown task, agency or post `fod`, did you mean `food`?"]],
    [{ into: [{ agency: food, takes: [{ post: "directer" }, { task: "food", jurisdiction: "tam-kj" }] }] }, ["Unknown jurisdiction `tam-kj`, did you mean `tam-ky`?", "Unknown post `directer`, did you mean `director`?"]],
    [{ into: [{ agency: food, takes: ["food"] }, { agency: "tam-ky-office", takes: ["food", "lab", "lab"] }] }, ["`food` is named twice in `into`: name it once.", "`lab` is named twice in `into`: name it once."]],
    [{ into: [{ agency: "lab", takes: ["food"] }, { agency: "lab", takes: ["clinics"] }] }, ["`lab` is named twice in `into`: name it once."]],
    [{ into: [{ agency: food, takes: ["roads", "ward"] }] }, ["`department` does not lead `roads`, so there is nothing to move.", "`ward` is no direct subordinate of `department`, so it cannot be taken: leave it out."]],
    [{ into: [{ agency: "department", takes: ["food"] }] }, ["`department` is the agency that is divided: leave it out of `into` and `rest`, and say `keep: true` if it lives on."]],
    [{ into: [{ agency: food, takes: ["food"], staffing: 11 }] }, ["11 staff are taken, but `department` has 10: take no more than that, with `category` and `funding` as they stand there."]],
    [{ into: [{ agency: "ward", takes: ["hospital"] }] }, ["`hospital` cannot be subordinate to `ward`, which stands below it: choose a superior outside its own subordinates."]],
    [{ keep: undefined, rest: "comittee" }, ["Unknown agency `comittee`, did you mean `committee`?"]],
    [{ keep: undefined, into: [{ agency: { ...food, parent: "department" }, takes: ["food"] }], rest: "food-office" }, ["`department` ends in this operation, so it cannot receive anything: name an agency that lives on."]],
    [{ keep: undefined }, [left("1 lead of `department` (`health`) is"), left("1 link of `department` is"), left("1 other role of `department` is"), left("10 authorised posts of `department` are"), left("2 posts of `department` are"), left("2 subordinate agencies of `department` are")]],
  ])("refuses %j", (fields, sentences) => {
    expect(refusal(model, split(fields)).toSorted()).toEqual(sentences.toSorted());
    for (const sentence of refusal(model, split(fields), "vi")) expect(sentence).toMatch(/^[\p{Lu}\d`].*[.?]$/su);
  });

  it("asks for categories where a bare number could be of several, and for no more persons in post than there are", () => {
    const lines = world("[{ category: civil, quota: 10, filled: 3 }, { category: public, funding: fees, quota: 5 }]");
    const refused = (staffing: unknown): string[] => refusal(lines, split({ into: [{ agency: food, takes: ["food"], staffing }] }));
    expect(refused(3)).toEqual(["The staff of `department` is of 2 categories or sources of money: instead of a bare number, state `category`, `funding` and `quota` of each."]);
    expect(refused([{ category: "public", quota: 1 }])).toEqual(["1 public staff are taken, but `department` has 0: take no more than that, with `category` and `funding` as they stand there."]);
    expect(refused([{ category: "civil", quota: 5, filled: 4 }])).toHaveLength(1);
  });

  it("suggests what an ambiguous id may mean, and who may take the rest", () => {
    const twin = after(model, { op: "introduce", task: { id: "lab", title: "Lab work", parent: "health" } });
    expect(refusal(twin, split({ into: [{ agency: food, takes: ["lab"] }] }))).toEqual(["`lab` may mean several things: write { task: … } or { agency: … }."]);
    expect(suggested(twin, split({ into: [{ agency: food, takes: ["lab"] }] })).map(([operation]) => operation?.["into"])).toEqual([[{ agency: food, takes: [{ task: "lab" }] }], [{ agency: food, takes: [{ agency: "lab" }] }]]);
    const kept = suggested(model, split({ keep: undefined }));
    expect(kept.map(([operation]) => operation?.["rest"] ?? operation?.["keep"])).toEqual(Array.from({ length: 6 }, () => ["food-office", true]).flat());
  });

  it("is malformed with both `rest` and `keep`, with staff stated twice or for the rest, and with nobody to receive", () => {
    for (const fields of [{ rest: "committee" }, { into: [] }, { into: [{ agency: { ...food, staffing: 1 }, takes: [], staffing: 1 }] }, { keep: undefined, rest: "food-office", into: [{ agency: food, takes: [], staffing: 1 }] }]) expect(refusal(model, split(fields))).toHaveLength(1);
  });

  it("takes a task in 4,000 places in a moment", () => {
    const ids = Array.from({ length: 4000 }, (_, index) => `p${index}`);
    const wide = unwrap(parseModel({ polity: 1, title: "T", levels: [{ id: "l", title: "L" }], jurisdictions: ["last", ...ids].map((id) => ({ id, level: "l", title: id })), tasks: [{ id: "f", title: "F" }, { id: "t", parent: "f", title: "T" }, { id: "u", parent: "f", title: "U" }], agencies: [{ id: "a", title: "A", leads: ["f"] }, { id: "b", title: "B" }] }));
    const { model: after } = unwrap(apply(wide, { op: "split", agency: "a", keep: true, into: [{ agency: "b", takes: ids.flatMap((jurisdiction) => [{ task: "t", jurisdiction }, { task: "f", jurisdiction }]) }] }));
    expect([leadsOf(after, "t", "p7"), leadsOf(after, "u", "p7"), leadsOf(after, "t", "last")]).toEqual([["b"], ["b"], ["a"]]);
  });
});
