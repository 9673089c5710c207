import { describe, expect, it } from "vitest";
import { leadsOf } from "../../src/index.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { after, applied, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf, places } from "../support/test-rule.js";

const world = (more = ""): ReturnType<typeof modelOf> => modelOf(`${places}
tasks: [{ id: health, title: Health, jurisdiction: quang-nam }, { id: food, parent: health, title: Food }, { id: milk, parent: food, title: Milk }, { id: meat, parent: food, title: Meat }, { id: clinics, parent: health, title: Clinics }]
agencies:
  - { id: department, title: Department, kind: department/health, jurisdiction: quang-nam, leads: [health] }
  - { id: tam-ky-office, title: Office of Tam Kỳ, kind: office/health, jurisdiction: tam-ky, supports: [milk] }
  - { id: hoi-an-office, title: Office of Hội An, kind: office/health, jurisdiction: hoi-an }
  - { id: an-my-station, title: Station of An Mỹ, kind: station, jurisdiction: an-my }
  - { id: tan-thanh-station, title: Station of Tân Thạnh, kind: station, jurisdiction: tan-thanh }
  - { id: help, title: Help Desk }
${more}`);
const model = world();
const down = (fields: object): OperationInput => ({ op: "delegate", tasks: ["food"], from: "department", to: { kind: "office/health", level: "district" }, ...fields });

describe("delegate", () => {
  it("moves a task out of a larger lead to the agency of the kind in each lower place, and keeps supervision", () => {
    const moved = after(model, down({}));
    expect(assignmentsOf(moved, "department")).toEqual(["lead health in quang-nam except food", "supervise food in quang-nam"]);
    expect(assignmentsOf(moved, "tam-ky-office")).toEqual(["lead food in tam-ky"]);
    expect(assignmentsOf(moved, "hoi-an-office")).toEqual(["lead food in hoi-an"]);
    expect([leadsOf(moved, "milk", "an-my"), leadsOf(moved, "clinics", "an-my")]).toEqual([["tam-ky-office"], ["department"]]);
  });

  it("keeps no supervision when told so", () => {
    expect(assignmentsOf(after(model, down({ supervise: false })), "department")).toEqual(["lead health in quang-nam except food"]);
  });

  it("leaves with it the places that have no such place within, and the event names them", () => {
    const stations = down({ tasks: ["health"], to: { kind: "station", level: "commune" } });
    const moved = after(model, stations);
    expect(assignmentsOf(moved, "department")).toEqual(["lead health in quang-nam except an-my, tan-thanh", "supervise health in quang-nam except hoi-an"]);
    expect(eventOf(model, stations)).toEqual({
      op: "delegate",
      moved: [
        { task: "health", jurisdiction: "an-my", from: "department", to: "an-my-station" },
        { task: "health", jurisdiction: "tan-thanh", from: "department", to: "tan-thanh-station" },
        { task: "health", jurisdiction: "hoi-an", from: "department", to: "department" },
        { task: "health", jurisdiction: "quang-nam", to: "department", role: "supervise", except: [{ jurisdiction: "hoi-an" }] },
      ],
    });
  });

  it("goes by the place of each lead: exceptions stay, a part within a lower place goes with it, and another part is named as staying", () => {
    const parts = world(`
assignments:
  - { agency: help, task: food, role: lead, jurisdiction: quang-nam, except: [milk, an-my] }
  - { agency: help, task: milk, role: lead, jurisdiction: an-my }
  - { agency: help, task: clinics, role: lead, jurisdiction: an-my }`);
    const { model: moved, events } = applied(parts, down({ tasks: ["food"], from: "help" }));
    expect(assignmentsOf(moved, "tam-ky-office")).toEqual(["support milk in tam-ky", "lead food in tam-ky except milk, an-my", "lead milk in an-my"]);
    expect(assignmentsOf(moved, "hoi-an-office")).toEqual(["lead food in hoi-an except milk"]);
    expect(assignmentsOf(moved, "help")).toEqual(["lead clinics in an-my", "supervise food in quang-nam except milk, an-my", "supervise milk in an-my"]);
    expect(events[0]?.moved.filter(({ role }) => role === undefined)).toHaveLength(3);
    expect(refusal(parts, down({ tasks: ["clinics"], from: "help" }))).toEqual(["`help` leads `clinics` in no place that has a place of the level `district`, so there is nothing to delegate: name a lower level."]);
  });

  it("delegates a lead over everywhere, and a task within another once", () => {
    const everywhere = world("assignments: [{ agency: help, task: clinics, role: lead }]");
    const moved = after(everywhere, down({ tasks: ["clinics"], from: "help" }));
    expect(assignmentsOf(moved, "help")).toEqual(["supervise clinics"]);
    expect(leadsOf(moved, "clinics", "hoi-an")).toEqual(["department", "hoi-an-office"]);
    const both = eventOf(model, down({ tasks: ["food", "health", "milk"] }));
    expect(both).toMatchObject({ moved: [{ task: "health", jurisdiction: "tam-ky" }, { task: "health", jurisdiction: "hoi-an" }, { task: "health", to: "department", role: "supervise" }] });
  });

  it("leaves one lead where the agency below led already, and names the duplicate", () => {
    const shared = world("assignments: [{ agency: hoi-an-office, task: food, role: lead }]");
    const { events, resolved, model: moved } = applied(shared, down({}));
    expect(events[0]?.resolved).toEqual([{ task: "food", jurisdiction: "hoi-an", agencies: ["department", "hoi-an-office"], to: "hoi-an-office" }]);
    expect(resolved.map(({ code }) => code)).toContain("lead-contested");
    expect(leadsOf(moved, "milk", "hoi-an")).toEqual(["hoi-an-office"]);
  });

  it("leaves its own place with an agency that is itself of the kind", () => {
    const own = world("assignments: [{ agency: hoi-an-office, task: clinics, role: lead, jurisdiction: quang-nam }]");
    const moved = after(own, down({ tasks: ["clinics"], from: "hoi-an-office" }));
    expect(assignmentsOf(moved, "hoi-an-office")).toEqual(["lead clinics in quang-nam except tam-ky", "supervise clinics in quang-nam except hoi-an"]);
    const alone = world("assignments: [{ agency: hoi-an-office, task: clinics, role: lead }]");
    expect(refusal(alone, down({ tasks: ["clinics"], from: "hoi-an-office" }))).toEqual(["`hoi-an-office` stands in `from` and in `to`, so nothing would move: name another agency in one of them."]);
  });
});

describe("delegate: refusals", () => {
  it.each([
    [{ tasks: ["fod"] }, ["Unknown task `fod`, did you mean `food`?"]],
    [{ from: "departmant" }, ["Unknown agency `departmant`, did you mean `department`?"]],
    [{ to: { kind: "office/health", level: "distrct" } }, ["Unknown level `distrct`, did you mean `district`?"]],
    [{ to: { kind: "ofice/health", level: "district" } }, ["There is no agency of the kind `ofice/health` here, did you mean `office/health`?"]],
    [{ to: { kind: "station", level: "district" } }, ["No agency of the kind `station` is in `tam-ky`, `hoi-an`: establish one there first, or name another kind."]],
    [{ from: "help" }, ["`help` does not lead `food`, so there is nothing to move."]],
    [{ tasks: ["fod"], from: "departmant", to: { kind: "zzzzzzzz", level: "distrct" } }, ["Unknown task `fod`, did you mean `food`?", "Unknown agency `departmant`, did you mean `department`?", "Unknown level `distrct`, did you mean `district`?", "There is no agency of the kind `zzzzzzzz` here: correct it or leave it out."]],
  ])("refuses %j", (fields, sentences) => {
    expect(refusal(model, down(fields))).toEqual(sentences);
    for (const sentence of refusal(model, down(fields), "vi")) expect(sentence).toMatch(/^[\p{Lu}`].*[.?]$/su);
  });

  it("names the agencies of the kind when a place has several", () => {
    const twice = after(model, { op: "establish", agency: { id: "second", title: "Second", kind: "office/health", jurisdiction: "hoi-an" } });
    expect(refusal(twice, down({}))).toEqual(["2 agencies of the kind `office/health` are in `hoi-an` (`hoi-an-office`, `second`): use `reassign` to say which of them receives."]);
    expect(refusal(twice, down({}), "vi")).toEqual(["Có 2 cơ quan loại `office/health` tại `hoi-an` (`hoi-an-office`, `second`): hãy dùng `reassign` để nêu cơ quan tiếp nhận."]);
  });

  it("tells places alike once", () => {
    const twice = after(model, ["hoi-an", "tam-ky"].map((place) => ({ op: "establish", agency: { id: `second-${place}`, title: "Second", kind: "office/health", jurisdiction: place } })));
    expect(refusal(twice, down({}))).toEqual(["4 agencies of the kind `office/health` are in `tam-ky`, `hoi-an` (`tam-ky-office`, `second-tam-ky`, `hoi-an-office`, `second-hoi-an`): use `reassign` to say which of them receives."]);
  });

  it("suggests the kind that was meant", () => {
    expect(suggested(model, down({ to: { kind: "ofice/health", level: "district" } }))).toEqual([[down({})]]);
  });

  it("is malformed without tasks", () => {
    expect(refusal(model, down({ tasks: [] }))).toHaveLength(1);
  });
});
