import tseslint from "typescript-eslint";

/** Globals that a browser lacks, or that make a result depend on when and where it is computed. */
const outsideTheCore = ["process", "console", "Buffer", "global", "require", "module", "__dirname", "__filename", "setTimeout", "setInterval", "fetch", "performance", "window", "document"];

const syntaxForbiddenEverywhere = [
  { selector: "CallExpression[callee.object.name='Object'][callee.property.name='assign']", message: "Object.assign follows `__proto__` keys: build a new record instead." },
  { selector: "CallExpression[callee.object.name='process'][callee.property.name='exit']", message: "Set process.exitCode: process.exit cuts off output that is still being written." },
];

const syntaxForbiddenInSource = [
  ...syntaxForbiddenEverywhere,
  { selector: "ExportDefaultDeclaration", message: "Named exports only: one name for one thing, in every file." },
  { selector: "ExportAllDeclaration:not([exported])", message: "Name what is exported, so that the public API is read in one place." },
  { selector: "CallExpression[callee.property.name=/^(push|unshift|max|min|fromCharCode)$/] > SpreadElement", message: "A long list spread into arguments overflows the stack: loop instead." },
  { selector: "TSEnumDeclaration", message: "Use a union of string literals: it is plain data." },
];

export default tseslint.config(
  { ignores: ["dist/", "docs/", "/coverage/", "node_modules/", ".docs-test-*/"] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: "error",
      "no-param-reassign": "error",
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
      "no-restricted-syntax": ["error", ...syntaxForbiddenEverywhere],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "max-lines": ["error", { max: 200 }],
      "no-restricted-syntax": ["error", ...syntaxForbiddenInSource],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**"],
    rules: {
      "no-restricted-globals": ["error", ...outsideTheCore.map((name) => ({ name, message: "Only the command line knows the machine: the rest runs in a browser." }))],
      "no-restricted-syntax": [
        "error",
        ...syntaxForbiddenInSource,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core has no clock: take the date as an argument." },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "The core has no clock: take the date as an argument." },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Results are the same every time." },
      ],
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      // In a test a missing value should stop the test on that line, which is what `!` does.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Type tests look at a method without calling it.
      "@typescript-eslint/unbound-method": "off",
    },
  },
);
