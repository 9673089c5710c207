import { check, type Model, parseModel, PolityError, unwrap } from "polity";
import { diff } from "polity/compare";
import { apply, plan, type Scenario } from "polity/scenario";
import { describe, expect, it } from "vitest";

const model = unwrap(parseModel({ polity: 1, title: "T" }));

/** What a program that does not check types may pass. */
const anyModel = (value: unknown): Model => value as Model;
const anyScenario = (value: unknown): Scenario => value as Scenario;

describe("a wrong call by the programmer", () => {
  it.each([{}, null, undefined, { polity: 1, title: "T", agencies: [] }, "model.yaml"])("with %j for a model throws a PolityError that says what to do", (value) => {
    for (const call of [() => check(anyModel(value)), () => plan(anyModel(value), { title: "S", acts: [], steps: [] }), () => apply(anyModel(value), []), () => diff(model, anyModel(value)), () => diff(anyModel(value), model)]) {
      expect(call).toThrow(PolityError);
      expect(call).toThrow("read it with parseModel");
    }
  });

  it.each([{}, null, undefined, { polity: 1, title: "S", steps: [] }, { title: "S", acts: [], steps: [{ id: "a", on: "2025-01-01", do: [] }] }])("with %j for a scenario too", (value) => {
    expect(() => plan(model, anyScenario(value))).toThrow(PolityError);
    expect(() => plan(model, anyScenario(value))).toThrow("read it with parseScenario");
  });
});
