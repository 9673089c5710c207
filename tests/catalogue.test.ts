import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { inputCodes } from "../src/model/input-problems.js";
import { operationMeanings } from "../src/model/field-meanings.js";
import { operations } from "../src/operations/registry.js";
import { duplicateFunction } from "../src/duplicates/index.js";
import { rules as coreRules } from "../src/rules/registry.js";
import { vi } from "../src/vi/index.js";
import { blocksOf } from "./support/code-blocks.js";
import { filesBelow, root } from "./support/source-files.js";

/** The rules of the core, and the one that comes from an entry of its own. */
const rules = [...coreRules, duplicateFunction];

/** What a reader must find under one name: the source, the test and the page. */
const places = {
  rules: { sources: ["src/rules", "src/duplicates"], tests: ["tests/rules", "tests/duplicates"], page: "docs/rules", definedBy: "defineRule" },
  operations: { sources: ["src/operations"], tests: ["tests/operations"], page: "docs/operations", definedBy: "defineOperation" },
} as const;

const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

/** Files that hold a definition, whatever the registry says. */
function definitionsIn({ sources, definedBy }: { sources: readonly string[]; definedBy: string }): string[] {
  const definition = new RegExp(`^export const \\w+.*= ${definedBy}(<\\w+>)?\\(`, "m");
  return sources.flatMap((source) => filesBelow(source, [".ts"])).filter((file) => definition.test(textOf(file))).map((file) => basename(file, ".ts"));
}

/** The names of the pages or tests of a folder, less those that are not about one rule or operation. */
function namesIn(folder: string, ending: string): string[] {
  return filesBelow(folder, [ending]).map((file) => basename(file, ending)).filter((name) => name !== "README");
}

const catalogue = {
  rules: rules.map(({ code }) => ({ name: code, summary: textOf(`docs/rules/${code}.md`).split("\n")[2] ?? "" })),
  operations: operations.map(({ op }) => ({ name: op, summary: operationMeanings.get(op) ?? "" })),
};

describe.each(["rules", "operations"] as const)("the catalogue of %s", (kind) => {
  const place = places[kind];
  const names = catalogue[kind].map(({ name }) => name);

  it("has each name once", () => {
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });

  it("registers every definition, and each under the name of its file", () => {
    expect(definitionsIn(place).toSorted()).toEqual(names.toSorted());
  });

  it.each(names)("%s has a source, a test and a page", (name) => {
    const wanted = [place.sources.map((folder) => `${folder}/${name}.ts`), place.tests.map((folder) => `${folder}/${name}.test.ts`), [`${place.page}/${name}.md`]];
    expect(wanted.filter((files) => !files.some((file) => existsSync(join(root, file))))).toEqual([]);
  });

  it("has no page without a definition", () => {
    expect(namesIn(place.page, ".md").filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(names)("%s has an example in YAML", (name) => {
    expect(blocksOf(`${place.page}/${name}.md`).some(({ language, words }) => language === "yaml" && words.includes("operations") === (kind === "operations"))).toBe(true);
  });

  it.each(catalogue[kind])("$name says in one sentence what it is, and its page begins with its name", ({ name, summary }) => {
    expect(summary).toMatch(/^\p{Lu}.*\.$/su);
    expect(textOf(`${place.page}/${name}.md`)).toMatch(new RegExp(`^# \`?${name}\`?$`, "m"));
  });
});

/** What stands as the code in every call of `refusal`: texts, or templates of which a part is filled in. */
function refusalCodes(): { literal: string[]; filled: RegExp[] } {
  const calls = filesBelow("src/operations", [".ts"]).flatMap((file) => [...textOf(file).matchAll(/\brefusal\((?!code)(.*?), \[/g)].map(([, code = ""]) => code));
  const literal = calls.flatMap((code) => [...code.matchAll(/"([a-z-]+)"/g)].map(([, text = ""]) => text));
  const filled = calls.flatMap((code) => [...code.matchAll(/`\$\{\w+\}([a-z-]+)`/g)].map(([, end = ""]) => new RegExp(`^[a-z]+${end}$`)));
  expect(calls.filter((code) => !/"|`/.test(code))).toEqual([]);
  return { literal, filled };
}

describe("Vietnamese", () => {
  const { literal, filled } = refusalCodes();
  const stated = ["src/scenario/step-findings.ts", "src/model/patches.ts"].flatMap((file) => [...textOf(file).matchAll(/code: "([a-z-]+)"/g)].map(([, code = ""]) => code));
  const codes = [...inputCodes, ...coreRules.map(({ code }) => code), ...stated, ...literal];

  it("is looked for under codes that there are", () => {
    expect(literal.length).toBeGreaterThan(40);
    expect([stated.length, filled.length]).toEqual([3, 2]);
  });

  it.each([...new Set(codes)])("has a sentence for %s", (code) => {
    expect(vi.sentences.get(code)?.message).toBeTypeOf("function");
  });

  it.each(filled.map(String))("has sentences for %s", (pattern) => {
    expect([...vi.sentences.keys()].filter((code) => filled.some((each) => String(each) === pattern && each.test(code))).length).toBeGreaterThan(1);
  });

  it("has no sentence for a code that nothing is found under", () => {
    expect([...vi.sentences.keys()].filter((code) => !codes.includes(code) && !filled.some((each) => each.test(code)))).toEqual([]);
  });

  it.each([...coreRules])("says of $code what to do, as English does", ({ code, message, help }) => {
    expect([message, help].map((each) => typeof each === "object")).toEqual([false, false]); // Ours have their Vietnamese in the pack.
    expect(vi.sentences.get(code)?.help === undefined).toBe(help === undefined);
  });

  it("is beside English in the rule that comes from an entry of its own", () => {
    for (const wording of [duplicateFunction.message, duplicateFunction.help]) expect(Object.keys(wording as object).toSorted()).toEqual(["en", "vi"]);
  });
});
