import { parseModel } from "polity";
import { parseScenario } from "polity/scenario";
import { describe, expect, it } from "vitest";

const told = (result: ReturnType<typeof parseModel> | ReturnType<typeof parseScenario>): string[] => (result.ok ? [] : result.findings.map(({ code, source }) => `${source?.path ?? ""} ${code}`).toSorted());

describe("data that is partly wrong", () => {
  it("is checked in what is right, so that every problem is told at once", () => {
    expect(told(parseModel({ polity: 1, title: "T", agencies: [{ id: "a", title: "A", parent: "zz", quux: 1 }, { id: "b", parent: "b" }], links: [{ from: "nobody", to: 5, kind: "x" }, { from: "nobody", to: 5, kind: "x" }] }))).toEqual([
      "agencies[0].parent unknown-reference",
      "agencies[0].quux unknown-key",
      "agencies[1] missing-field",
      "agencies[1].parent cycle",
      "links[0].from unknown-reference",
      "links[0].to wrong-type",
      "links[1].from unknown-reference",
      "links[1].to wrong-type",
    ]);
  });

  it("is not looked at when it has no field of such a file", () => {
    expect([told(parseModel({ hunter2: "secret" })), told(parseScenario({ hunter2: "secret" })), told(parseModel({}))]).toEqual([[" not-a-model"], [" not-a-scenario"], [" missing-field", " version-unknown"]]);
  });

  it("is so for a scenario too: its head, its steps, and what they wait for", () => {
    const step = (id: string, needs: readonly string[], more: object = {}): object => ({ id, on: "2025-01-01", needs, do: [], ...more });
    expect(told(parseScenario({ steps: [step("b", ["c"]), step("c", ["b"]), step("d", [{ step: "nowhere" } as never], { colour: "red" })] }))).toEqual([
      " missing-field",
      " version-unknown",
      "steps[0].needs steps-wait-for-each-other",
      "steps[2].colour unknown-key",
      "steps[2].needs[0].step unknown-reference",
    ]);
  });
});
