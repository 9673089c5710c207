import { describe, expect, it } from "vitest";
import { parseModel, unwrap } from "../../src/index.js";
import { apply } from "../../src/scenario/index.js";

const count = 1000;
const tasks = Array.from({ length: count }, (_, index) => `task-${String(index).padStart(4, "0")}`);
const model = unwrap(
  parseModel({ polity: 1, title: "Test", tasks: tasks.map((id) => ({ id, title: id })), agencies: [{ id: "office", title: "Office", leads: tasks }, { id: "other", title: "Other" }] }),
);
const result = apply(model, { op: "reassign", tasks: tasks.map((id) => `${id}x`), from: "office", to: "other" });
const findings = result.ok ? [] : result.findings;

describe("very many reasons at once", () => {
  it("are all told", () => {
    expect(findings.map(({ code }) => code)).toEqual(tasks.map(() => "id-unknown"));
  });

  it("name the ids that were meant for the first of them", () => {
    expect(findings.filter(({ data }) => data["suggestion"] !== undefined)).toHaveLength(200);
    expect(findings[0]?.message).toBe("Unknown task `task-0000x`, did you mean `task-0000`?");
    expect(findings[count - 1]?.message).toBe("Unknown task `task-0999x`.");
  });

  it("suggest operations for fewer", () => {
    expect(findings.filter(({ suggestions }) => suggestions)).toHaveLength(20);
  });
});
