import { check, type CheckResult, type Model, parseModel, rules, unwrap } from "polity";
import type { MakeChecker } from "../checker.js";

const asked = ["lead-missing", "lead-contested"];
const severity = Object.fromEntries(rules.filter(({ code }) => !asked.includes(code)).map(({ code }) => [code, "off" as const]));

/** This library: the two rules that every candidate knows, the others switched off. */
export const checker: MakeChecker = (organisation) => {
  let model: Model;
  let result: CheckResult;
  return {
    load: () => (model = unwrap(parseModel({ polity: 1, title: "An organisation", ...organisation }))),
    check: () => (result = check(model, { severity })),
    answer: () => result.findings.map(({ at }) => at.flatMap((ref): string[] => Object.values(ref)).join(" ")),
  };
};
