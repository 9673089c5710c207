import { describe, expect, it } from "vitest";
import { after, applied, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf, places } from "../support/test-rule.js";

const model = modelOf(`${places}
tasks: [{ id: food, title: Food }]
agencies: [{ id: health, title: Health, jurisdiction: quang-nam, leads: [food] }, { id: trade, title: Trade }]`);
const after1 = after(model, { op: "merge", agencies: ["trade"], into: "health" });

describe("establish", () => {
  it("adds the agency with its leads, supports and staff; the branch is the state's unless said", () => {
    const made = after(model, { op: "establish", agency: { id: "office", title: "Office", jurisdiction: "tam-ky", parent: "health", staffing: 5, leads: ["food"], supports: ["food"] } });
    expect(made.agencies.get("office")).toMatchObject({ branch: "state", parent: "health", staffing: [{ quota: 5 }] });
    expect(assignmentsOf(made, "office")).toEqual(["lead food in tam-ky", "support food in tam-ky"]);
  });

  it("writes an event, and tells the contest that a second lead makes", () => {
    expect(eventOf(model, { op: "establish", agency: { id: "office", title: "Office" } })).toEqual({ op: "establish", to: [{ agency: "office" }] });
    expect(applied(model, { op: "establish", agency: { id: "office", title: "Office", leads: ["food"] } }).introduced.map(({ code }) => code)).toEqual(["lead-contested"]);
  });

  it.each([
    [{ id: "health", title: "Health" }, "The id `health` is in use by another agency: choose a new one."],
    [{ id: "office", title: "Office", parent: "helth" }, "Unknown agency `helth`, did you mean `health`?"],
    [{ id: "office", title: "Office", parent: "office" }, "Unknown agency `office`."],
    [{ id: "office", title: "Office", jurisdiction: "an-mi" }, "Unknown jurisdiction `an-mi`, did you mean `an-my`?"],
    [{ id: "office", title: "Office", leads: ["foot"] }, "Unknown task `foot`, did you mean `food`?"],
    [{ id: "office", title: "Office", supports: ["zzz"] }, "Unknown task `zzz`."],
  ])("refuses %j", (agency, sentence) => {
    expect(refusal(model, { op: "establish", agency })).toEqual([sentence]);
  });

  it("refuses an id that was used before, and one that differs only by Unicode form", () => {
    expect(refusal(after1, { op: "establish", agency: { id: "trade", title: "Trade" } })).toEqual(["The id `trade` belonged to an agency that ended, and ids are never used again: choose a new one."]);
    const accented = after(model, { op: "establish", agency: { id: "y-t\u1EBF", title: "Y tế" } });
    expect(refusal(accented, { op: "establish", agency: { id: "y-te\u0302\u0301", title: "Y tế" } })).toHaveLength(1);
  });

  it("tells every reason at once, and suggests the id that was meant", () => {
    expect(refusal(model, { op: "establish", agency: { id: "health", title: "Health", parent: "helth", jurisdiction: "an-mi" } })).toHaveLength(3);
    expect(suggested(model, { op: "establish", agency: { id: "office", title: "Office", parent: "helth" } })).toEqual([[{ op: "establish", agency: { id: "office", title: "Office", parent: "health" } }]]);
  });

  it("refuses staff that would take the sum beyond what a whole number holds", () => {
    const large = after(model, { op: "establish", agency: { id: "large", title: "Large", staffing: Number.MAX_SAFE_INTEGER } });
    expect(refusal(large, { op: "establish", agency: { id: "small", title: "Small", staffing: 1 } })).toEqual(["The staffing quotas would add up to more than a whole number can hold safely."]);
  });
});
