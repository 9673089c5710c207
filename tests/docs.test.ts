import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { modelPathIn, readModel, readScenario } from "../src/formats/index.js";
import { type Model, unwrap } from "../src/index.js";
import { appliedOperations } from "./support/applied-operations.js";
import { blocksOf, type CodeBlock, commandsOf, type ShellCommand } from "./support/code-blocks.js";
import { runnableExample } from "./support/runnable-example.js";
import { linesReadAs } from "./support/shown-value.js";
import { filesBelow, root } from "./support/source-files.js";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...["docs", "examples"].flatMap((folder) => (existsSync(join(root, folder)) ? filesBelow(folder, [".md"]) : [])),
].filter((page) => !page.startsWith("docs/api/") && existsSync(join(root, page)));

const scripts = Object.keys((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts);

/** Inside the project, so that `import "polity"` finds the built package as it would in a user's node_modules. */
const workshop = mkdtempSync(join(root, ".docs-test-"));
const commands = join(workshop, "bin");

beforeAll(() => {
  if (!existsSync(join(root, "dist/cli/main.js"))) throw new Error("The pages run against the built package: `npm run build` first.");
  mkdirSync(commands);
  const program = `exec "${process.execPath}" "${join(root, "dist/cli/main.js")}" "$@"\n`;
  writeFileSync(join(commands, "polity"), `#!/bin/sh\n${program}`);
  writeFileSync(join(commands, "npx"), `#!/bin/sh\n[ "$1" = polity ] || { echo "only npx polity is run here" >&2; exit 97; }\nshift\n${program}`);
  for (const name of ["polity", "npx"]) chmodSync(join(commands, name), 0o755);
});

afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** One folder per page: its blocks run from top to bottom, and later ones find the files of the earlier ones. */
function folderOf(page: string): string {
  const folder = join(workshop, page.replace(/\W+/g, "-"));
  if (!existsSync(folder)) {
    mkdirSync(folder);
    if (existsSync(join(root, "examples"))) cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
    const helper = ts.transpileModule(readFileSync(join(root, "tests/support/shown-value.ts"), "utf8"), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(join(folder, "shown-value.mjs"), helper.outputText);
  }
  return folder;
}

/** A block marked `continued` goes on where the block before it ended. */
function withWhatItContinues(block: CodeBlock, blocks: CodeBlock[]): CodeBlock {
  if (!block.words.includes("continued")) return block;
  const code = blocks.filter(({ language }) => language === block.language);
  const before = code[code.indexOf(block) - 1];
  if (before === undefined) throw new Error(`${block.file}:${block.line}: nothing to continue.`);
  const whole = withWhatItContinues(before, blocks);
  return { ...block, line: whole.line, text: `${whole.text}\n${block.text}` };
}

const runners: Record<string, (block: CodeBlock, blocks: CodeBlock[]) => void> = {
  ts: runTypeScript,
  sh: runShell,
  console: runShell,
  yaml: readYaml,
  json: readJson,
  text: () => {},
};

for (const page of pages) {
  const blocks = blocksOf(page);
  if (blocks.length === 0) continue;
  describe(page, () => {
    for (const block of blocks) {
      it(`line ${block.line}: ${[block.language, ...block.words].join(" ")}`, { timeout: 120_000 }, () => {
        const run = runners[block.language];
        if (run === undefined) throw new Error(`A block is one of ${Object.keys(runners).join(", ")}, not \`${block.language}\`.`);
        const file = block.words.find((word) => word.startsWith("file="))?.slice("file=".length);
        if (file !== undefined) writeFileSync(join(folderOf(page), basename(file)), `${block.text}\n`);
        run(block, blocks);
      });
    }
  });
}

it("the TypeScript of the pages has no type error", { timeout: 120_000 }, () => {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file)).config, ts.sys, root);
  const sources = new Map<string, CodeBlock>();
  for (const page of pages) {
    const blocks = blocksOf(page);
    for (const block of blocks.filter(({ language }) => language === "ts")) {
      const whole = withWhatItContinues(block, blocks);
      const file = join(workshop, `${page.replace(/\W+/g, "-")}-${block.line}.mts`);
      // An import is what makes a file a module of its own.
      writeFileSync(file, `${whole.text}\nexport {};\n`);
      sources.set(file, whole);
    }
  }
  const program = ts.createProgram([...sources.keys()], { ...options, noUnusedLocals: false });
  const problems = [...sources].flatMap(([file, block]) => {
    const source = program.getSourceFile(file)!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ start = 0, messageText }) => {
      const line = block.line + 1 + source.getLineAndCharacterOfPosition(start).line;
      return `${block.file}:${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
  });
  expect(problems).toEqual([]);
});

function runTypeScript(block: CodeBlock, blocks: CodeBlock[]): void {
  const folder = folderOf(block.file);
  const module = join(folder, `block-${block.line}.mjs`);
  writeFileSync(module, runnableExample(withWhatItContinues(block, blocks)));
  const { status, stderr } = spawnSync(process.execPath, [module], { cwd: folder, encoding: "utf8" });
  expect(stderr.split("\n    at ")[0]).toBe("");
  expect(status).toBe(0);
}

function runShell(block: CodeBlock): void {
  for (const command of commandsOf(block)) {
    if (/^(npm|git|cd) /.test(command.command)) checkScripts(command);
    else runCommand(block, command);
  }
}

/** Installing and building is what the continuous integration does with the same words; here they must only exist. */
function checkScripts({ command }: ShellCommand): void {
  for (const [, name = ""] of command.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) expect(scripts).toContain(name);
}

function runCommand(block: CodeBlock, { line, command, output }: ShellCommand): void {
  const { status, stdout } = spawnSync("bash", ["-c", `{ ${command}\n} 2>&1`], {
    cwd: folderOf(block.file),
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", PATH: `${commands}:${process.env["PATH"]}` },
    maxBuffer: 1 << 27,
  });
  const told = `${block.file}:${line}: ${command}\nexit code ${status}\n${stdout}`;
  if (output.length === 0) expect(status === 0 || status === 1, told).toBe(true);
  else if (!linesReadAs(stdout.replace(/\n$/, "").split("\n"), output)) expect.fail(`${told}\nis not what the page shows.`);
}

function readYaml(block: CodeBlock, blocks: CodeBlock[]): void {
  if (block.words.includes("operations")) return readOperations(block, blocks);
  const document = parseDocument(block.text);
  expect(document.errors.map(String)).toEqual([]);
  if (block.words.includes("fragment")) return;
  const file = `${block.file}:${block.line}`;
  const isScenario = document.has("steps") || document.has("model");
  const result = isScenario ? readScenario(block.text, { file, model: modelOf(block) }) : readModel(block.text, { file });
  expect(result.ok ? [] : result.findings.map(({ message }) => message)).toEqual([]);
}

/** Operations as they stand in `do:` of a step: the same as those that the TypeScript of the page applies. */
function readOperations(block: CodeBlock, blocks: CodeBlock[]): void {
  const operationsOf = (list: string): unknown => unwrap(readScenario(`polity: 1\ntitle: Example\nsteps:\n- id: example\n  on: 2025-01-01\n  do: ${list}\n`)).steps[0]?.do;
  const applied = blocks.filter(({ language }) => language === "ts").flatMap(({ text }) => appliedOperations(text));
  expect(operationsOf(`\n${block.text.replace(/^/gm, "  ")}`)).toEqual(operationsOf(JSON.stringify(applied)));
}

/** The model that a scenario names, as an earlier block or an example has written it; else one without records. */
function modelOf(block: CodeBlock): Model {
  const file = join(folderOf(block.file), modelPathIn(block.text) ?? "none");
  return unwrap(readModel(existsSync(file) ? readFileSync(file, "utf8") : "polity: 1\ntitle: none\n"));
}

function readJson(block: CodeBlock): void {
  if (!block.words.includes("fragment")) JSON.parse(block.text);
}
