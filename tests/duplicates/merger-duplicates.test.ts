import { describe, expect, it } from "vitest";
import { duplicatesOfMerger } from "../../src/duplicates/index.js";
import { PolityError } from "../../src/findings/result.js";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`
tasks:
  - { id: streets, title: Urban streets }
  - { id: planning, title: Planning of roads }
  - { id: planning-2, title: Planning of roads and streets }
agencies:
  - { id: transport, title: Transport, leads: [streets, planning] }
  - { id: construction, title: Construction, leads: [streets] }
  - { id: urban, title: Urban Office, leads: [planning-2] }
  - { id: t-inspectorate, title: Inspectorate of Transport, kind: inspectorate/transport, parent: transport }
  - { id: c-inspectorate, title: Inspectorate of Construction, kind: inspectorate/construction, parent: construction }
  - { id: t-roads, title: Roads, kind: division/roads, parent: transport }
  - { id: t-office, title: Office, kind: division/office, parent: transport }
  - { id: c-office, title: Office, kind: division/office, parent: construction }
  - { id: t-team, title: Field Team, parent: transport }
  - { id: c-team, title: field team, parent: construction }
`);

describe("a merger", () => {
  it("resolves what its agencies had twice, and brings offices side by side", () => {
    const { resolved, reduced, inside } = duplicatesOfMerger(model, { agencies: ["transport"], into: "construction" });
    expect(resolved.map(({ tasks }) => tasks)).toEqual([["streets"]]);
    expect(reduced).toEqual([]);
    expect(inside).toEqual([
      { agencies: ["t-inspectorate", "c-inspectorate"], alike: "inspectorate" },
      { agencies: ["t-office", "c-office"], alike: "division/office" },
      { agencies: ["t-team", "c-team"], alike: "field team" },
    ]);
  });

  it("reduces what others have, too", () => {
    const { resolved, reduced } = duplicatesOfMerger(model, { agencies: ["transport", "urban"], into: { id: "new" } });
    expect(resolved.map(({ tasks, agencies }) => [tasks, agencies])).toEqual([[["planning", "planning-2"], ["transport", "urban"]]]);
    expect(reduced).toEqual([]);
  });

  it("of an agency that does not exist is a wrong call", () => {
    expect(() => duplicatesOfMerger(model, { agencies: ["nobody"], into: "urban" })).toThrow(PolityError);
  });
});
