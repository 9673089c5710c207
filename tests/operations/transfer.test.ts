import { describe, expect, it } from "vitest";
import { after, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { drawn, organisation, outline } from "../support/outline.js";

const model = organisation(`
  ministry
    department: roads
      bureau: bridges
  council`);

describe("transfer", () => {
  it("puts an agency, with what stands below it, under another superior", () => {
    expect(outline(after(model, { op: "transfer", agency: "department", parent: "council" }))).toBe(drawn(`
      ministry
      council
        department: roads
          bureau: bridges`));
  });

  it("makes it a root with `parent: null`, and may name the superior it has", () => {
    expect(after(model, { op: "transfer", agency: "bureau", parent: null }).agencies.get("bureau")).not.toHaveProperty("parent");
    expect(after(model, { op: "transfer", agency: "bureau", parent: "department" }).agencies.get("bureau")?.parent).toBe("department");
  });

  it("writes an event from the agency to itself", () => {
    expect(eventOf(model, { op: "transfer", agency: "bureau", parent: "council" })).toEqual({ op: "transfer", from: [{ agency: "bureau" }], to: [{ agency: "bureau" }] });
  });

  it.each([
    ["department", "bureau", "`department` cannot be subordinate to `bureau`, which stands below it: choose a superior outside its own subordinates."],
    ["department", "department", "`department` cannot be its own superior: choose another one."],
    ["buro", null, "Unknown agency `buro`."],
    ["bureau", "counsil", "Unknown agency `counsil`, did you mean `council`?"],
  ])("refuses %s under %s", (agency, parent, sentence) => {
    expect(refusal(model, { op: "transfer", agency, parent })).toEqual([sentence]);
  });

  it("suggests what an agency became, through two events, when it serves", () => {
    const later = after(model, [{ op: "merge", agencies: ["council"], into: { id: "board", title: "Board" } }, { op: "merge", agencies: ["board"], into: { id: "office", title: "Office" } }]);
    expect(refusal(later, { op: "transfer", agency: "bureau", parent: "board" })).toEqual(["The agency `board` became `office` on 2025-03-01: name that one."]);
    expect(refusal(later, { op: "transfer", agency: "bureau", parent: "council" })).toEqual(["The agency `council` ended on 2025-03-01 and is now `office`: name that one."]);
    expect(refusal(later, { op: "transfer", agency: "bureau", parent: "council" }, "vi")).toEqual(["Cơ quan `council` đã kết thúc ngày 2025-03-01, nay là `office`: hãy dùng mã mới."]);
    expect(suggested(later, { op: "transfer", agency: "bureau", parent: "council" })).toEqual([[{ op: "transfer", agency: "bureau", parent: "office" }]]);
  });

  it("suggests nothing that would be refused in turn", () => {
    const later = after(model, { op: "merge", agencies: ["council"], into: "bureau" });
    expect(refusal(later, { op: "transfer", agency: "department", parent: "council" })).toEqual(["The agency `council` became `bureau` on 2025-03-01: name that one."]);
    expect(suggested(later, { op: "transfer", agency: "department", parent: "council" })).toEqual([]);
  });
});
