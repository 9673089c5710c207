import { defineConfig, type Options } from "tsup";

const entries = {
  index: "src/index.ts",
  "compare/index": "src/compare/index.ts",
  "duplicates/index": "src/duplicates/index.ts",
  "formats/index": "src/formats/index.ts",
  "report/index": "src/report/index.ts",
  "graph/index": "src/graph/index.ts",
  "vi/index": "src/vi/index.ts",
};

const shared: Options = {
  target: "es2022",
  platform: "neutral",
  external: [/^node:/],
  // Without it the CommonJS build would hold the core once per entry, and two cores do not know each other's models.
  splitting: true,
  treeshake: true,
};

/** The library has both module forms; the command line is run, never imported, and shares the chunks of the ESM build. */
export default defineConfig([
  { ...shared, format: ["esm"], entry: { ...entries, "cli/main": "src/cli/main.ts" }, dts: { entry: entries } },
  { ...shared, format: ["cjs"], entry: entries, dts: { entry: entries } },
]);
