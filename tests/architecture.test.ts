import { describe, expect, it } from "vitest";
import { filesBelow, type Import, importsOf } from "./support/source-files.js";

/** Which folder may import which (docs/architecture.md). A folder may always import itself. */
const layers: Record<string, string[]> = {
  findings: [],
  model: ["findings"],
  coverage: ["model"],
  operations: ["findings", "model", "coverage"],
  rules: ["findings", "model", "coverage"],
  scenario: ["operations", "rules", "coverage", "model", "findings"],
  compare: ["scenario", "operations", "rules", "coverage", "model", "findings"],
  similarity: [],
  duplicates: ["similarity", "scenario", "operations", "rules", "coverage", "model", "findings"],
  graph: ["model"],
  formats: ["model", "scenario", "graph", "findings"],
  report: ["findings", "model"],
  vi: ["findings", "model"],
  cli: [],
};

/** What may be imported as a type and leaves nothing behind: the reports know the shape of a result, not its making. */
const typesOnly: Record<string, string[]> = { report: ["rules", "scenario", "compare", "duplicates"] };

/** The doors of the package. The command line comes in through them, like any other user. */
const entries = ["src/index.ts", "src/compare/index.ts", "src/duplicates/index.ts", "src/formats/index.ts", "src/report/index.ts", "src/graph/index.ts", "src/scenario/index.ts", "src/vi/index.ts"];

/** The core entry hands out what these folders offer. */
const core = ["findings", "model", "coverage", "rules"];

/** Where a package may be named: a folder, or one file. */
const packages: Record<string, string[]> = {
  zod: ["src/model/", "src/operations/", "src/scenario/", "src/formats/schemas.ts"],
  immer: ["src/model/table-draft.ts"],
  yaml: ["src/formats/"],
  graphology: ["src/graph/"],
  "graphology-types": ["src/graph/"],
  "string-width": ["src/report/"],
  commander: ["src/cli/"],
  picocolors: ["src/cli/"],
};

const files = filesBelow("src", [".ts"]);
const imports = files.flatMap(importsOf);
const folderOf = (file: string): string => file.split("/").slice(1, -1)[0] ?? "";
const told = (list: Import[]): string[] => list.map(({ from, to }) => `${from} → ${to}`);

describe("architecture", () => {
  it("has only the folders of the table", () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => folder !== "" && !(folder in layers))).toEqual([]);
    expect(files.filter((file) => folderOf(file) === "")).toEqual(["src/index.ts"]);
  });

  it("imports downwards only", () => {
    const upwards = imports.filter(({ from, to, own, typeOnly }) => {
      const [source, target] = [folderOf(from), folderOf(to)];
      if (!own || (source !== "" && source === target)) return false;
      if (source === "") return !core.includes(target);
      if (source === "cli") return !entries.includes(to);
      return !layers[source]!.includes(target) && !(typeOnly && (typesOnly[source] ?? []).includes(target));
    });
    expect(told(upwards)).toEqual([]);
  });

  it("imports only files that exist, by their own name", () => {
    expect(told(imports.filter(({ to, own }) => own && !files.includes(to)))).toEqual([]);
  });

  it("names a package only where it lives", () => {
    const elsewhere = imports.filter(({ from, to, own }) => {
      if (own) return false;
      if (to.startsWith("node:")) return !from.startsWith("src/cli/");
      return !(packages[to] ?? []).some((place) => from.startsWith(place));
    });
    expect(told(elsewhere)).toEqual([]);
  });

  it("has no import cycle", () => {
    const next = new Map(files.map((file) => [file, imports.filter(({ from, own }) => own && from === file).map(({ to }) => to)]));
    expect(cycleIn(next)).toEqual([]);
  });
});

/** The files of one import cycle, in order, or nothing. Depth first with three colours (Cormen et al., 22.3). */
function cycleIn(next: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    if (done.has(file)) return [];
    const seen = path.indexOf(file);
    if (seen >= 0) return [...path.slice(seen), file];
    path.push(file);
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
