import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { inputCodes, inputProblem } from "../src/model/input-problems.js";
import { operations } from "../src/operations/registry.js";
import { duplicateFunction } from "../src/duplicates/index.js";
import { rules as coreRules } from "../src/rules/registry.js";
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
  rules: rules.map(({ code, summary }) => ({ name: code, summary })),
  operations: operations.map(({ op, summary }) => ({ name: op, summary })),
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

  it.each(catalogue[kind])("$name says in one sentence what it is, and its page begins with its name", ({ name, summary }) => {
    expect(summary).toMatch(/^\p{Lu}.*\.$/su);
    expect(textOf(`${place.page}/${name}.md`)).toMatch(new RegExp(`^# \`?${name}\`?$`, "m"));
  });
});

describe("the wording of input problems", () => {
  it.each(inputCodes)("%s speaks English and Vietnamese", (code) => {
    const { message } = inputProblem(code, []);
    expect(Object.keys(message).toSorted()).toEqual(["en", "vi"]);
    expect(String(message.vi)).not.toBe(String(message.en));
  });
});

describe("the wording of rules", () => {
  it.each([...rules])("$code speaks English and Vietnamese, in its sentence and in its help", ({ message, help }) => {
    for (const wording of [message, help]) {
      if (wording === undefined) continue;
      expect(Object.keys(wording).toSorted()).toEqual(["en", "vi"]);
      expect(String(wording.vi)).not.toBe(String(wording.en));
    }
  });
});
