import { expect, it } from "vitest";
import { parse } from "yaml";
import { unwrap } from "../../src/findings/result.js";
import { parseModel } from "../../src/model/parse.js";
import { check } from "../../src/rules/check.js";
import { duplicateFunction } from "../../src/duplicates/index.js";
import { rules } from "../../src/rules/registry.js";
import { blocksOf } from "../support/code-blocks.js";

it.each([...rules, duplicateFunction].map(({ code, severity }) => ({ code, severity })))("the page of $code shows what the rule says, and how to silence it", ({ code, severity }) => {
  const [before, says, after, ...more] = blocksOf(`docs/rules/${code}.md`).filter(({ language }) => language !== "ts");
  expect([before?.language, says?.language, after?.language, more]).toEqual(["yaml", "text", "yaml", []]);
  const found = (yaml = ""): string[] => check(unwrap(parseModel(parse(yaml))), { rules: [duplicateFunction] }).findings.filter((finding) => finding.code === code).map((finding) => `${finding.severity} ${finding.message}`);
  expect(found(before?.text)).toEqual(says?.text.split("\n").map((line) => `${severity} ${line}`));
  expect(found(after?.text)).toEqual([]);
});
