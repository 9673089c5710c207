import { check, dataOf, type Model, parseModel, PolityError, unwrap } from "polity";
import { diff } from "polity/compare";
import { modelPathIn, readModel, readScenario, writeModel, writeModelInPieces, writeScenario } from "polity/formats";
import { report } from "polity/report";
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

  it("with a model where its data are wanted points to what gives them", () => {
    expect(() => parseModel(model)).toThrow(PolityError);
    expect(() => parseModel(model)).toThrow("dataOf(model)");
    expect(unwrap(parseModel(dataOf(model))).title).toBe("T");
  });

  it("with data where a model is wanted is told where it is written", () => {
    for (const call of [() => dataOf(anyModel({})), () => writeModel(anyModel(null), { as: "json" })]) expect(call).toThrow(new PolityError("This is no model: read it with parseModel, readModel or defineModel first."));
    expect(() => writeScenario(anyScenario(null), { as: "yaml" })).toThrow("read it with parseScenario");
  });

  it.each([undefined, null, {}, { as: "xml" }, { as: "toString" }])("with %j for a format names the formats there are", (value) => {
    const options = value as { as: "json" };
    const scenario = { title: "S", acts: [], steps: [] };
    for (const call of [() => writeModel(model, options), () => writeModelInPieces(model, options), () => writeScenario(scenario, options)]) {
      expect(call).toThrow(new PolityError('Say in which format to write: `{ as: "yaml" }` or `{ as: "json" }`.'));
    }
    expect(() => report(check(model), options)).toThrow(new PolityError('Say in which form to report: `{ as: "text" }`, `{ as: "markdown" }` or `{ as: "json" }`.'));
  });

  it.each([5, null, undefined, {}, new Uint8Array(3)])("with %j for a text says that one is wanted", (value) => {
    const text = value as string;
    for (const call of [() => readModel(text), () => readScenario(text), () => modelPathIn(text)]) expect(call).toThrow(new PolityError("There is no text to read: hand over what the file holds, as one string."));
  });

  it.each([5, null, undefined, {}, "x", [5], [{ message: "x" }], model])("with %j for a result says what is reported", (value) => {
    expect(() => report(value as never, { as: "text" })).toThrow(PolityError);
    expect(() => report(value as never, { as: "text" })).toThrow("or the findings of a failed `Result`.");
  });

  it("with a whole `Result` says which part of it is reported", () => {
    const failed = parseModel({});
    expect(() => report(failed as never, { as: "text" })).toThrow("hand over `result.findings`.");
    expect(() => report({ ok: true, value: check(model) } as never, { as: "text" })).toThrow("hand over `result.value`.");
    if (!failed.ok) expect(report(failed.findings, { as: "text" })).toContain("polity: 1");
  });
});
