import { defineConfig, type Options } from "tsup";

const entries = {
  index: "src/index.ts",
  "compare/index": "src/compare/index.ts",
  "duplicates/index": "src/duplicates/index.ts",
  "formats/index": "src/formats/index.ts",
  "report/index": "src/report/index.ts",
  "graph/index": "src/graph/index.ts",
  "scenario/index": "src/scenario/index.ts",
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

/**
 * The library has both module forms and leaves its dependencies outside. The command line is run, never imported: it is one bundle with all
 * that it needs, since finding and opening a hundred small files takes longer than checking a model. Some of them are CommonJS and ask for `require`.
 */
const program: Options = {
  entry: { main: "src/cli/main.ts" },
  outDir: "dist/cli",
  format: ["esm"],
  target: "es2022",
  platform: "node",
  noExternal: [/^[^.]/],
  splitting: true,
  treeshake: false,
  minify: true,
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
};

export default defineConfig([
  { ...shared, format: ["esm"], entry: entries, dts: { entry: entries } },
  { ...shared, format: ["cjs"], entry: entries, dts: { entry: entries } },
  program,
]);
