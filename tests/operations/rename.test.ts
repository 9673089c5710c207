import { describe, expect, it } from "vitest";
import { after, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf, places } from "../support/test-rule.js";

const model = modelOf(`${places}
tasks: [{ id: food, title: Food }]
agencies: [{ id: health, title: Health, leads: [food] }]`);

describe("rename", () => {
  it("gives an agency, a place or a task a new title in all languages, and leaves the rest", () => {
    const title = { vi: "Sở Y tế", en: "Department of Health" };
    const renamed = after(model, [{ op: "rename", agency: "health", title }, { op: "rename", jurisdiction: "an-my", title: "An Mỹ mới" }, { op: "rename", task: "food", title: "Food safety" }]);
    expect(renamed.agencies.get("health")).toEqual({ ...model.agencies.get("health"), title });
    expect(renamed.jurisdictions.get("an-my")).toEqual({ ...model.jurisdictions.get("an-my"), title: "An Mỹ mới" });
    expect(renamed.tasks.get("food")).toEqual({ ...model.tasks.get("food"), title: "Food safety" });
  });

  it("writes an event from the record to itself", () => {
    expect(eventOf(model, { op: "rename", agency: "health", title: "H" })).toEqual({ op: "rename", from: [{ agency: "health" }], to: [{ agency: "health" }] });
    expect(eventOf(model, { op: "rename", task: "food", title: "F" })).toEqual({ op: "rename", from: [{ task: "food" }], to: [{ task: "food" }] });
    expect(eventOf(model, { op: "rename", jurisdiction: "an-my", title: "A" })).toEqual({ op: "rename", from: [{ jurisdiction: "an-my" }], to: [{ jurisdiction: "an-my" }] });
  });

  it("refuses a record that does not exist, and suggests the one that was meant", () => {
    expect(refusal(model, { op: "rename", jurisdiction: "hoi-am", title: "H" })).toEqual(["Unknown jurisdiction `hoi-am`, did you mean `hoi-an`?"]);
    expect(refusal(model, { op: "rename", task: "nothing", title: "H" }, "vi")).toEqual(["Không có nhiệm vụ `nothing`."]);
    expect(suggested(model, { op: "rename", jurisdiction: "hoi-am", title: "H" })).toEqual([[{ op: "rename", jurisdiction: "hoi-an", title: "H" }]]);
  });

  it("is malformed with no record, or with two", () => {
    for (const wrong of [{}, { agency: "health", task: "food" }]) expect(refusal(model, { op: "rename", title: "H", ...wrong })).toEqual(["Exactly one of these is needed: agency, jurisdiction, task."]);
  });
});
