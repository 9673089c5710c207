const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const core = require("polity");
const compare = require("polity/compare");
const duplicates = require("polity/duplicates");
const formats = require("polity/formats");
const graph = require("polity/graph");
const report = require("polity/report");
const scenario = require("polity/scenario");
const { vi } = require("polity/vi");

const model = core.unwrap(formats.readModel(readFileSync("ward.yaml", "utf8"), { file: "ward.yaml" }));
assert.deepEqual(core.check(model, { lang: vi }).findings, []);
assert.equal(graph.graphOf(model).order > 0, true);
assert.deepEqual(compare.diff(model, model), []);
assert.equal(duplicates.duplicates(model).looked.tasks > 0, true);
assert.equal(typeof report.report, "function");
assert.equal(core.unwrap(scenario.apply(model, { op: "merge", agencies: ["health-station"], into: "peoples-committee" })).model.agencies.size, 1);
assert.equal(require("polity/package.json").name, "polity");

/** Both module forms offer the same names. */
async function sameNames() {
  for (const [name, required] of Object.entries({ polity: core, "polity/compare": compare, "polity/duplicates": duplicates, "polity/formats": formats, "polity/graph": graph, "polity/report": report, "polity/scenario": scenario, "polity/vi": { vi } })) {
    const imported = await import(name);
    assert.deepEqual(Object.keys(required).sort(), Object.keys(imported).sort(), name);
  }
}
sameNames().catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
