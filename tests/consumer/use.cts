import polity = require("polity");
import compare = require("polity/compare");
import duplicates = require("polity/duplicates");
import formats = require("polity/formats");
import graph = require("polity/graph");
import report = require("polity/report");
import scenario = require("polity/scenario");
import vietnamese = require("polity/vi");

const model: polity.Model = polity.unwrap(formats.readModel("polity: 1\ntitle: A ward\n", { file: "ward.yaml" }));
const after: polity.Model = polity.unwrap(scenario.apply(model, { op: "rename", agency: "health-station", title: "Health post" })).model;
const findings: readonly polity.Finding[] = polity.check(model, { lang: vietnamese.vi }).findings;

export const used = [findings.length, duplicates.duplicates(model).groups.length, graph.graphOf(model).order, typeof report.report, compare.diff(model, after).length] as const;
