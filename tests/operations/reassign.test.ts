import { describe, expect, it } from "vitest";
import { leadsOf } from "../../src/index.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { after, applied, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf, places } from "../support/test-rule.js";

const model = modelOf(`${places}
tasks: [{ id: health, title: Health }, { id: food, parent: health, title: Food }, { id: clinics, parent: health, title: Clinics }, { id: roads, title: Roads, jurisdiction: quang-nam }]
agencies:
  - { id: department, title: Department, jurisdiction: quang-nam, leads: [health] }
  - { id: tam-ky-office, title: Office, jurisdiction: tam-ky, supports: [food] }
  - { id: police, title: Police, jurisdiction: quang-nam, leads: [food] }`);

describe("reassign", () => {
  it("carves a task out of a larger lead, and leaves the rest", () => {
    const moved = after(model, { op: "reassign", tasks: ["clinics"], from: "department", to: "tam-ky-office" });
    expect(assignmentsOf(moved, "department")).toEqual(["lead health in quang-nam except clinics"]);
    expect(assignmentsOf(moved, "tam-ky-office")).toEqual(["support food in tam-ky", "lead clinics in quang-nam"]);
  });

  it("moves it only in one place", () => {
    const moved = after(model, { op: "reassign", tasks: ["clinics"], from: "department", to: "tam-ky-office", jurisdiction: "an-my" });
    expect(assignmentsOf(moved, "department")).toEqual(["lead health in quang-nam except clinics", "lead clinics in quang-nam except an-my"]);
    expect([leadsOf(moved, "clinics", "an-my"), leadsOf(moved, "clinics", "hoi-an")]).toEqual([["tam-ky-office"], ["department"]]);
  });

  it("moves several tasks, also one that lies in another", () => {
    const moved = after(model, { op: "reassign", tasks: ["food", "health"], from: "department", to: "police" });
    expect(assignmentsOf(moved, "department")).toEqual([]);
    expect(leadsOf(moved, "clinics", "hoi-an")).toEqual(["police"]);
  });

  it("leaves one lead where both led, and names the duplicate only where the lead moved", () => {
    const event = (jurisdiction?: string): unknown => eventOf(model, { op: "reassign", tasks: ["food"], from: "department", to: "police", ...(jurisdiction !== undefined && { jurisdiction }) });
    expect(event()).toEqual({
      op: "reassign",
      moved: [{ task: "food", jurisdiction: "quang-nam", from: "department", to: "police" }],
      resolved: [{ task: "food", jurisdiction: "quang-nam", agencies: ["department", "police"], to: "police" }],
    });
    expect(event("tam-ky")).toMatchObject({ resolved: [{ task: "food", jurisdiction: "tam-ky" }] });
    const { resolved, introduced } = applied(model, { op: "reassign", tasks: ["food"], from: "department", to: "police", jurisdiction: "tam-ky" });
    expect([resolved.map(({ code, data }) => [code, data["cells"]]), introduced]).toEqual([[["lead-contested", 2]], []]);
  });

  it("turns a support into the lead: the support within it goes", () => {
    const moved = after(model, { op: "reassign", tasks: ["food"], from: "police", to: "tam-ky-office" });
    expect(assignmentsOf(moved, "tam-ky-office")).toEqual(["lead food in quang-nam"]);
  });

  it("lets `from` keep another role", () => {
    const moved = after(model, { op: "reassign", tasks: ["clinics"], from: "department", to: "police", keep: "supervise" });
    expect(assignmentsOf(moved, "department")).toEqual(["lead health in quang-nam except clinics", "supervise clinics in quang-nam"]);
  });

  it("without `from` gives the role over the agency's own place, or the stated one", () => {
    expect(eventOf(model, { op: "reassign", tasks: ["roads"], to: "tam-ky-office" })).toEqual({ op: "reassign", moved: [{ task: "roads", jurisdiction: "tam-ky", to: "tam-ky-office" }] });
    expect(assignmentsOf(after(model, { op: "reassign", tasks: ["roads"], to: "police", role: "advise", jurisdiction: "an-my" }), "police")).toEqual(["lead food in quang-nam", "advise roads in an-my"]);
  });

  it("without `to` takes the role away, where another agency leads or the role is no lead", () => {
    expect(eventOf(model, { op: "reassign", tasks: ["food"], from: "department" })).toEqual({ op: "reassign", moved: [{ task: "food", jurisdiction: "quang-nam", from: "department" }] });
    expect(assignmentsOf(after(model, { op: "reassign", tasks: ["food"], from: "tam-ky-office", role: "support" }), "tam-ky-office")).toEqual([]);
  });

  it("names a role that is no lead, and one that `from` keeps, as such in the event", () => {
    expect(eventOf(model, { op: "reassign", tasks: ["food"], from: "tam-ky-office", to: "department", role: "support" })).toEqual({ op: "reassign", moved: [{ task: "food", jurisdiction: "tam-ky", from: "tam-ky-office", to: "department", role: "support" }] });
    const keeping = eventOf(model, { op: "reassign", tasks: ["clinics"], from: "department", to: "police", keep: "supervise" });
    expect(keeping).toEqual({ op: "reassign", moved: [{ task: "clinics", jurisdiction: "quang-nam", from: "department", to: "police" }, { task: "clinics", jurisdiction: "quang-nam", to: "department", role: "supervise" }] });
  });
});

describe("reassign: refusals", () => {
  it.each([
    [{ tasks: ["roads"], from: "department", to: "police" }, "`department` does not lead `roads`, so there is nothing to move."],
    [{ tasks: ["food"], from: "tam-ky-office", to: "police", role: "support", jurisdiction: "hoi-an" }, "`tam-ky-office` does not hold the role support in `food` in `hoi-an`, so there is nothing to move."],
    [{ tasks: ["clinics"], from: "department" }, "`department` alone leads `clinics`: say in `to` who leads it then."],
    [{ tasks: ["clinics"], from: "department", jurisdiction: "an-my" }, "`department` alone leads `clinics` in `an-my`: say in `to` who leads it then."],
    [{ tasks: ["health"], from: "department", to: "department" }, "`department` stands in `from` and in `to`, so nothing would move: name another agency in one of them."],
    [{ tasks: ["health"], from: "department", to: "police", keep: "lead" }, "`department` cannot give up the role lead and keep it: name another role in `keep`."],
    [{ tasks: ["helth"], to: "police" }, "Unknown task `helth`, did you mean `health`?"],
    [{ tasks: ["roads"], to: "polise" }, "Unknown agency `polise`, did you mean `police`?"],
    [{ tasks: ["food"], from: "polise", to: "department" }, "Unknown agency `polise`, did you mean `police`?"],
    [{ tasks: ["food"], from: "police", to: "department", jurisdiction: "tam-kỳ" }, "Unknown jurisdiction `tam-kỳ`, did you mean `tam-ky`?"],
  ])("refuses %j", (fields, sentence) => {
    expect(refusal(model, { op: "reassign", ...fields })).toEqual([sentence]);
    expect(refusal(model, { op: "reassign", ...fields }, "vi").join("")).toMatch(/^[\p{Lu}`].*[^.?][.?]$/su);
  });

  it("is malformed without `from` and `to`, and with `keep` but no `from`", () => {
    expect(refusal(model, { op: "reassign", tasks: ["food"] })).toEqual(["At least one of these is needed: from, to."]);
    expect(refusal(model, { op: "reassign", tasks: ["food"], to: "police", keep: "support" })).toEqual(["At least one of these is needed: from."]);
    expect(refusal(model, { op: "reassign", tasks: [], to: "police" })).toHaveLength(1);
  });

  it("suggests what `from` became, if that serves", () => {
    const later = after(model, { op: "merge", agencies: ["department"], into: { id: "ministry", title: "Ministry" } });
    const move: OperationInput = { op: "reassign", tasks: ["clinics"], from: "department", to: "police" };
    expect(refusal(later, move)).toEqual(["The agency `department` became `ministry` on 2025-03-01: name that one."]);
    expect(suggested(later, move)).toEqual([[{ ...move, from: "ministry" }]]);
    expect(suggested(later, { ...move, to: "ministry" })).toEqual([]);
  });

  it("suggests each of several that an agency became", () => {
    const parted = after(model, { op: "dissolve", agency: "department", to: "police", tasks: [{ task: "clinics", to: "tam-ky-office" }] });
    expect(refusal(parted, { op: "rename", agency: "department", title: "D" })).toEqual(["The agency `department` became `police` and `tam-ky-office` on 2025-03-01: name one of them."]);
    expect(suggested(parted, { op: "reassign", tasks: ["clinics"], from: "department", to: "police" })).toEqual([[{ op: "reassign", tasks: ["clinics"], from: "tam-ky-office", to: "police" }]]);
  });

  it("does not take a function away of which one sub-task would be led by nobody", () => {
    expect(refusal(model, { op: "reassign", tasks: ["health"], from: "department" })).toEqual(["`department` alone leads `health`: say in `to` who leads it then."]);
  });
});
