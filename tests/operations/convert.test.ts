import { describe, expect, it } from "vitest";
import { after, assignmentsOf, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`
tasks: [{ id: water, title: Water }]
agencies:
  - { id: works, title: Works, kind: service/water, branch: service, leads: [water], staffing: [{ category: public, funding: budget, quota: 8, filled: 7 }, { category: contract, quota: 2 }] }
  - { id: other, title: Other, kind: company/water }`);

describe("convert", () => {
  it("changes kind, branch and funding; tasks and number of staff stay", () => {
    const converted = after(model, { op: "convert", agency: "works", kind: "company/water", branch: "enterprise", funding: "own" });
    expect(converted.agencies.get("works")).toMatchObject({
      kind: "company/water",
      branch: "enterprise",
      staffing: [{ category: "public", funding: "own", quota: 8, filled: 7 }, { category: "contract", funding: "own", quota: 2 }],
    });
    expect(assignmentsOf(converted, "works")).toEqual(["lead water"]);
  });

  it("changes only what it names", () => {
    expect(after(model, { op: "convert", agency: "works", branch: "state" }).agencies.get("works")).toEqual({ ...model.agencies.get("works"), branch: "state" });
  });

  it("writes an event from the agency to itself", () => {
    expect(eventOf(model, { op: "convert", agency: "works", funding: "own" })).toEqual({ op: "convert", from: [{ agency: "works" }], to: [{ agency: "works" }] });
  });

  it("refuses an unknown agency with a suggestion, and is malformed when it changes nothing", () => {
    expect(refusal(model, { op: "convert", agency: "work", branch: "other" })).toEqual(["Unknown agency `work`, did you mean `works`?"]);
    expect(suggested(model, { op: "convert", agency: "work", branch: "other" })).toEqual([[{ op: "convert", agency: "works", branch: "other" }]]);
    expect(refusal(model, { op: "convert", agency: "works" })).toEqual(["At least one of these is needed: kind, branch, funding."]);
  });
});
