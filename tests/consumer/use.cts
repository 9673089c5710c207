import polity = require("polity");
import compare = require("polity/compare");
import duplicates = require("polity/duplicates");
import formats = require("polity/formats");
import graph = require("polity/graph");
import report = require("polity/report");
import vietnamese = require("polity/vi");

const model: polity.Model = polity.unwrap(formats.readModel("polity: 1\ntitle: A ward\n", { file: "ward.yaml" }));
const findings: readonly polity.Finding[] = polity.check(model, { lang: vietnamese.vi }).findings;

export const used = [findings.length, duplicates.duplicates(model).groups.length, graph.graphOf(model).order, typeof report.report, compare.diff(model, model).length] as const;
