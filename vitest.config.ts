import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (file: string): string => fileURLToPath(new URL(`src/${file}`, import.meta.url));

export default defineConfig({
  resolve: {
    // Examples and tests import the package by its name, as a user would, and run on the source.
    alias: [
      { find: /^polity$/, replacement: source("index.ts") },
      { find: /^polity\/(compare|duplicates|formats|report|graph|scenario|vi)$/, replacement: source("$1/index.ts") },
    ],
  },
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/consumer/**", "**/node_modules/**"],
    // Type tests cost a run of the compiler, so only `npm test` asks for them (--typecheck); errors elsewhere are for `npm run types`.
    typecheck: { include: ["tests/types/**/*.test-d.ts"], tsconfig: "tsconfig.json", ignoreSourceErrors: true },
    setupFiles: ["tests/support/seed.ts"],
    testTimeout: 60_000,
  },
});
