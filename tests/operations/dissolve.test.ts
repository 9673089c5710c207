import { describe, expect, it } from "vitest";
import { leadsOf } from "../../src/index.js";
import { after, applied, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { drawn, organisation, outline } from "../support/outline.js";
import { modelOf } from "../support/test-rule.js";

const ministry = organisation(`
  ministry
    transport: roads, bridges
      inspection: vehicles
        garage
    construction: bridges, houses`, `
  bridges
    old
    new
  roads
  vehicles
  houses`);

describe("dissolve: what goes where", () => {
  it("gives everything to one receiver", () => {
    expect(outline(after(ministry, { op: "dissolve", agency: "transport", to: "construction" }))).toBe(drawn(`
      ministry
        construction: bridges, houses, roads
          inspection: vehicles
            garage`));
  });

  it("gives tasks to their receivers, and the rest to `to`", () => {
    const model = after(ministry, { op: "dissolve", agency: "transport", to: "ministry", tasks: [{ task: "roads", to: "inspection" }] });
    expect(outline(model)).toBe(drawn(`
      ministry: bridges
        inspection: vehicles, roads
          garage
        construction: bridges, houses`));
  });

  it("takes what is said of a sub-task before what is said of the function above it, in any order", () => {
    for (const tasks of [[{ task: "bridges", to: "ministry" }, { task: "old", to: "inspection" }], [{ task: "old", to: "inspection" }, { task: "bridges", to: "ministry" }]]) {
      const model = after(ministry, { op: "dissolve", agency: "transport", to: "construction", tasks });
      expect([leadsOf(model, "old"), leadsOf(model, "new")]).toEqual([["inspection", "construction"], ["ministry", "construction"]]);
    }
  });

  it("ends a lead that is named in `ends`: a sub-task, and one that another agency shares", () => {
    const { model, introduced } = applied(ministry, { op: "dissolve", agency: "transport", to: "inspection", ends: ["old", "roads"] });
    expect([leadsOf(model, "old"), leadsOf(model, "new"), leadsOf(model, "roads")]).toEqual([["construction"], ["inspection", "construction"], []]);
    expect(introduced.filter(({ code }) => code.startsWith("lead-")).map(({ code, at }) => [code, at[0]])).toContainEqual(["lead-missing", { task: "roads" }]);
  });

  it("lets a subordinate that receives stand where its superior stood, above the others", () => {
    expect(outline(after(ministry, { op: "dissolve", agency: "ministry", to: "transport" }))).toBe(drawn(`
      transport: roads, bridges
        inspection: vehicles
          garage
        construction: bridges, houses`));
  });

  it("puts subordinates under the stated superior, or under the superior it had", () => {
    const under = (subordinates: string | { agency: string }): string | undefined => after(ministry, { op: "dissolve", agency: "transport", to: "construction", subordinates }).agencies.get("inspection")?.parent;
    expect([under("parent"), under("construction"), under({ agency: "ministry" })]).toEqual(["ministry", "construction", "ministry"]);
    const own = organisation("parent: x\nbody: y\n  office: z");
    expect(after(own, { op: "dissolve", agency: "body", to: "office", subordinates: { agency: "parent" } }).agencies.get("office")?.parent).toBe("parent");
    expect(after(own, { op: "dissolve", agency: "body", to: "parent", subordinates: "parent" }).agencies.get("office")).not.toHaveProperty("parent");
  });

  it("adds staff to the receiver, with posts, links and other roles", () => {
    const model = modelOf(`
tasks: [{ id: x, title: X }]
agencies: [{ id: a, title: A, staffing: 3, supports: [x] }, { id: b, title: B, staffing: 4, leads: [x] }, { id: c, title: C, staffing: 1 }]
links: [{ from: a, to: b, kind: guides }]
posts: [{ id: head, agency: a, title: Head }]`);
    const given = after(model, { op: "dissolve", agency: "a", to: "c" });
    expect(given.agencies.get("c")?.staffing).toEqual([{ quota: 4 }]);
    expect(assignmentsOf(given, "c")).toEqual(["support x"]);
    expect([given.posts.get("head")?.agency, [...given.links][0]?.from]).toEqual(["c", "c"]);
  });

  it("without receiver ends posts, links and other roles, and the event names them", () => {
    const model = modelOf(`
tasks: [{ id: x, title: X }]
agencies: [{ id: a, title: A, supports: [x] }, { id: b, title: B, leads: [x] }]
links: [{ from: a, to: b, kind: guides }]
posts: [{ id: head, agency: a, title: Head }]`);
    const { model: ended } = applied(model, { op: "dissolve", agency: "a" });
    expect([ended.posts.size, ended.links.size, ended.agencies.size]).toEqual([0, 0, 1]);
    expect(eventOf(model, { op: "dissolve", agency: "a" })).toEqual({ op: "dissolve", from: [{ agency: "a" }, { post: "head" }, { link: "guides", from: "a", to: "b" }], moved: [{ task: "x", from: "a", role: "support" }] });
  });
});

describe("dissolve: the event", () => {
  it("names leads that go a way of their own, leads that end, and duplicates only where a lead went to the one who led", () => {
    expect(eventOf(ministry, { op: "dissolve", agency: "transport", to: "construction", tasks: [{ task: "old", to: "ministry" }], ends: ["roads"] })).toEqual({
      op: "dissolve",
      from: [{ agency: "transport" }],
      to: [{ agency: "construction" }, { agency: "ministry" }],
      moved: [{ task: "bridges", from: "transport", to: "construction", except: [{ task: "old" }] }, { task: "old", from: "transport", to: "ministry" }, { task: "roads", from: "transport" }],
      resolved: [{ task: "new", agencies: ["transport", "construction"], to: "construction" }],
    });
  });
});

describe("dissolve: refusals", () => {
  const dissolve = (fields: object): object => ({ op: "dissolve", agency: "transport", ...fields });
  const led = (task: string): string => `\`transport\` leads \`${task}\`, and nobody receives it: name a receiver in \`to\` or \`tasks\`, or end the lead in \`ends\`.`;
  it.each([
    [{ subordinates: "parent", ends: ["roads"] }, [led("bridges")]],
    [{ ends: ["roads", "bridges"] }, ["`transport` has a subordinate agency that nobody receives: name the new superior in `subordinates`, or transfer it before."]],
    [{ to: "transport" }, ["`transport` ends in this operation, so it cannot receive anything: name an agency that lives on."]],
    [{ to: "construction", tasks: [{ task: "roads", to: "transport" }] }, ["`transport` ends in this operation, so it cannot receive anything: name an agency that lives on."]],
    [{ to: "construktion" }, ["Unknown agency `construktion`, did you mean `construction`?"]],
    [{ to: "construction", tasks: [{ task: "road", to: "ministri" }] }, ["Unknown agency `ministri`, did you mean `ministry`?", "Unknown task `road`, did you mean `roads`?"]],
    [{ to: "construction", ends: ["road"] }, ["Unknown task `road`, did you mean `roads`?"]],
    [{ to: "construction", subordinates: "ministri" }, ["Unknown agency `ministri`, did you mean `ministry`?"]],
    [{ to: "construction", ends: ["houses"] }, ["`transport` does not lead `houses`, so there is nothing to move."]],
    [{ to: "construction", tasks: [{ task: "roads", to: "ministry" }], ends: ["roads"] }, ["Two clauses say what becomes of the lead of `transport` in `roads`: name the task once, in `tasks` or in `ends`."]],
    [{ to: "garage" }, ["`inspection` cannot be subordinate to `garage`, which stands below it: choose a superior outside its own subordinates."]],
  ])("refuses %j", (fields, sentences) => {
    expect(refusal(ministry, dissolve(fields)).toSorted()).toEqual(sentences);
    for (const sentence of refusal(ministry, dissolve(fields), "vi")) expect(sentence).toMatch(/^[\p{Lu}`].*[^.?][.?]$/su);
  });

  it("refuses staff without receiver", () => {
    expect(refusal(modelOf("agencies: [{ id: a, title: A, staffing: 3 }]"), { op: "dissolve", agency: "a" })).toEqual(["`a` has a quota of 3 staff that nobody receives: name a receiver in `to`, or move the staff before."]);
  });

  it("suggests the superior above for subordinates, and a mistyped id, but not to end what an agency became", () => {
    expect(suggested(ministry, { op: "dissolve", agency: "transport", ends: ["roads", "bridges"] })).toEqual([[{ op: "dissolve", agency: "transport", ends: ["roads", "bridges"], subordinates: "parent" }]]);
    expect(suggested(ministry, { op: "dissolve", agency: "transport", to: "garage" })).toEqual([[{ op: "dissolve", agency: "transport", to: "garage", subordinates: "parent" }]]);
    expect(suggested(ministry, { op: "dissolve", agency: "transpor", to: "construction" })).toEqual([[{ op: "dissolve", agency: "transport", to: "construction" }]]);
    const later = after(ministry, { op: "merge", agencies: ["transport"], into: "construction" });
    expect(suggested(later, { op: "dissolve", agency: "transport", to: "ministry" })).toEqual([]);
  });
});
