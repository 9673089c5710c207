import { describe, expect, it } from "vitest";
import { leadsOf } from "../../src/index.js";
import { after, applied, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf, places } from "../support/test-rule.js";

const model = modelOf(`${places}
tasks: [{ id: health, title: Health }, { id: food, parent: health, title: Food }]
acts: [{ id: decree, title: Decree }]
agencies:
  - { id: department, title: Department, jurisdiction: quang-nam, leads: [food] }
  - { id: tam-ky-office, title: Office, jurisdiction: tam-ky }`);

describe("introduce", () => {
  it("adds a task, led by the named agency over its own place", () => {
    const { model: led, introduced } = applied(model, { op: "introduce", task: { id: "water", title: "Water", jurisdiction: "tam-ky", acts: ["decree"] }, lead: "tam-ky-office" });
    expect(led.tasks.get("water")).toMatchObject({ jurisdiction: ["tam-ky"], acts: ["decree"] });
    expect(assignmentsOf(led, "tam-ky-office")).toEqual(["lead water in tam-ky"]);
    expect(introduced).toEqual([]);
  });

  it("leaves a task without lead that names none, and says so", () => {
    expect(applied(model, { op: "introduce", task: { id: "water", title: "Water" } }).introduced.map(({ code }) => code)).toEqual(["lead-missing"]);
  });

  it("leads the new task with a led one above, also when the same agency is named", () => {
    for (const lead of [undefined, "department"]) {
      const led = after(model, { op: "introduce", task: { id: "milk", title: "Milk", parent: "food" }, lead });
      expect(leadsOf(led, "milk", "an-my")).toEqual(["department"]);
      expect(assignmentsOf(led, "department")).toEqual(["lead food in quang-nam"]);
    }
  });

  it("tells the contest with the agency that leads the task above", () => {
    expect(applied(model, { op: "introduce", task: { id: "milk", title: "Milk", parent: "food" }, lead: "tam-ky-office" }).introduced.map(({ code, data }) => [code, data["cells"]])).toEqual([["lead-contested", 2]]);
  });

  it("writes an event with the lead as new", () => {
    expect(eventOf(model, { op: "introduce", task: { id: "water", title: "Water" }, lead: "tam-ky-office" })).toEqual({
      op: "introduce",
      to: [{ task: "water" }],
      moved: [{ task: "water", jurisdiction: "tam-ky", to: "tam-ky-office" }],
    });
  });

  it.each([
    [{ id: "food", title: "Food" }, undefined, "The id `food` is in use by another task: choose a new one."],
    [{ id: "milk", title: "Milk", parent: "foot" }, undefined, "Unknown task `foot`, did you mean `food`?"],
    [{ id: "milk", title: "Milk", jurisdiction: ["an-my", "hoi-am"] }, undefined, "Unknown jurisdiction `hoi-am`, did you mean `hoi-an`?"],
    [{ id: "milk", title: "Milk", acts: ["degree"] }, undefined, "Unknown act `degree`, did you mean `decree`?"],
    [{ id: "milk", title: "Milk" }, "departmemt", "Unknown agency `departmemt`, did you mean `department`?"],
  ])("refuses %j", (task, lead, sentence) => {
    expect(refusal(model, { op: "introduce", task, lead })).toEqual([sentence]);
    expect(suggested(model, { op: "introduce", task, lead })).toHaveLength(task.id === "food" ? 0 : 1);
  });

  it("refuses the id of a task that ended", () => {
    expect(refusal(after(model, { op: "retire", tasks: ["food"] }), { op: "introduce", task: { id: "food", title: "Food" } })).toEqual(["The id `food` belonged to a task that ended, and ids are never used again: choose a new one."]);
  });
});
