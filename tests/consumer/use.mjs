import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as core from "polity";
import * as compare from "polity/compare";
import * as duplicates from "polity/duplicates";
import * as formats from "polity/formats";
import * as graph from "polity/graph";
import * as report from "polity/report";
import * as scenario from "polity/scenario";
import { vi } from "polity/vi";

const text = readFileSync("ward.yaml", "utf8");
const model = core.unwrap(formats.readModel(text, { file: "ward.yaml" }));
const result = core.check(model);
assert.deepEqual(result.findings, []);
assert.match(core.check(core.unwrap(core.parseModel({ polity: 1, title: "A", tasks: [{ id: "t", title: "T" }] })), { lang: vi }).findings[0].message, /^Không/);
assert.equal(model.agencies.size, 2);
assert.equal(graph.graphOf(model).hasNode(graph.nodeOf("agency", "health-station")), true);
assert.match(report.report(result, { as: "text", models: [model] }), /\w/);

const merged = core.unwrap(scenario.apply(model, { op: "merge", agencies: ["health-station"], into: "peoples-committee" }));
assert.equal(merged.model.agencies.size, 1);
assert.equal(compare.diff(model, merged.model).length > 0, true);
assert.equal(duplicates.duplicates(merged.model).looked.tasks > 0, true);
assert.equal(model.agencies.size, 2);

const require = createRequire(import.meta.url);
for (const name of ["model", "scenario"]) assert.equal(typeof require(`polity/schemas/${name}.json`), "object");
assert.equal(require("polity/package.json").name, "polity");
