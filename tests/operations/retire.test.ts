import { describe, expect, it } from "vitest";
import { after, applied, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`
tasks: [{ id: health, title: Health }, { id: food, parent: health, title: Food }, { id: milk, parent: food, title: Milk }, { id: clinics, parent: health, title: Clinics }]
agencies:
  - { id: department, title: Department }
  - { id: board, title: Board, leads: [food], supports: [milk] }
assignments: [{ agency: department, task: health, role: lead, except: [food] }]
accepted: [{ tasks: [milk, clinics], reason: Different clients }, { tasks: [health, clinics], reason: No }]`);

describe("retire", () => {
  it("ends tasks with their sub-tasks, and what agencies do in them", () => {
    const { model: retired, introduced } = applied(model, { op: "retire", tasks: ["food"] });
    expect([...retired.tasks].map(({ id }) => id)).toEqual(["health", "clinics"]);
    expect(assignmentsOf(retired, "board")).toEqual([]);
    expect(introduced.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("takes the task out of the exceptions of others, and out of accepted duplicates", () => {
    const retired = after(model, { op: "retire", tasks: ["food"] });
    expect(assignmentsOf(retired, "department")).toEqual(["lead health"]);
    expect(retired.accepted.map(({ tasks }) => tasks)).toEqual([["health", "clinics"]]);
  });

  it("takes a task that is named twice, itself or through one above it, once", () => {
    expect(after(model, { op: "retire", tasks: ["milk", "food", "milk"] }).tasks.size).toBe(2);
  });

  it("writes an event that names every task that ended", () => {
    expect(eventOf(model, { op: "retire", tasks: ["food"] })).toEqual({ op: "retire", from: [{ task: "food" }, { task: "milk" }] });
  });

  it("refuses an unknown task with a suggestion, and one that ended without", () => {
    expect(refusal(model, { op: "retire", tasks: ["mill"] })).toEqual(["Unknown task `mill`, did you mean `milk`?"]);
    expect(suggested(model, { op: "retire", tasks: ["mill"] })).toEqual([[{ op: "retire", tasks: ["milk"] }]]);
    const later = after(model, { op: "retire", tasks: ["milk"] });
    expect(refusal(later, { op: "retire", tasks: ["milk"] })).toEqual(["The task `milk` ended on 2025-03-01."]);
    expect(refusal(later, { op: "retire", tasks: ["milk"] }, "vi")).toEqual(["Nhiệm vụ `milk` đã kết thúc ngày 2025-03-01."]);
    expect(suggested(later, { op: "retire", tasks: ["milk"] })).toEqual([]);
  });

  it("is malformed without tasks", () => {
    expect(refusal(model, { op: "retire", tasks: [] })).toHaveLength(1);
  });
});
