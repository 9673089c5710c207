import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "./support/source-files.js";

const entries = { polity: "src/index.ts", "polity/compare": "src/compare/index.ts", "polity/duplicates": "src/duplicates/index.ts", "polity/formats": "src/formats/index.ts", "polity/report": "src/report/index.ts", "polity/graph": "src/graph/index.ts", "polity/scenario": "src/scenario/index.ts", "polity/vi": "src/vi/index.ts" };

/** Adding a name is a promise and taking one away breaks somebody: both are read in review. `vitest -u` writes the list anew. */
it("exports exactly the names of tests/api.txt", { timeout: 60_000 }, async () => {
  const paths = Object.values(entries).map((file) => `${root}${file}`);
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file)).config, ts.sys, root);
  const program = ts.createProgram(paths, options);
  const checker = program.getTypeChecker();

  const lines = Object.entries(entries).flatMap(([name, file]) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(`${root}${file}`)!);
    const exported = module === undefined ? [] : checker.getExportsOfModule(module);
    return [name, ...exported.map((symbol) => `  ${symbol.name}: ${kindsOf(symbol).join(" and ")}`).sort(), ""];
  });

  await expect(lines.join("\n")).toMatchFileSnapshot("api.txt");

  function kindsOf(symbol: ts.Symbol): string[] {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const has = (flag: ts.SymbolFlags): boolean => (target.flags & flag) !== 0;
    if (has(ts.SymbolFlags.Class)) return ["class"];
    if (has(ts.SymbolFlags.Function)) return ["function"];
    return [...(has(ts.SymbolFlags.Value) ? ["value"] : []), ...(has(ts.SymbolFlags.Type) ? ["type"] : [])];
  }
});
