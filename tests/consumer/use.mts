import { check, unwrap, type Finding, type Model } from "polity";
import { type Change, diff } from "polity/compare";
import { duplicates, type DuplicateGroup } from "polity/duplicates";
import { readModel } from "polity/formats";
import { graphOf } from "polity/graph";
import { report } from "polity/report";
import { apply } from "polity/scenario";
import { vi } from "polity/vi";

const model: Model = unwrap(readModel("polity: 1\ntitle: A ward\n", { file: "ward.yaml" }));
const result = check(model, { lang: vi });
const findings: readonly Finding[] = result.findings;
const after: Model = unwrap(apply(model, { op: "rename", agency: "health-station", title: "Health post" })).model;
const groups: readonly DuplicateGroup[] = duplicates(model).groups;
const changes: readonly Change[] = diff(model, after);

export const used = [changes.length, groups.length, findings.length, after.agencies.size, graphOf(model).order, typeof report] as const;
