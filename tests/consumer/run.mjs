// Stands in a stranger's shoes: packs the package, installs the tarball into an empty project and uses every entry
// through `require`, `import`, TypeScript (NodeNext, Node16, Bundler; nothing skipped) and `npx polity`.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
const { version, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "polity-consumer-"));
const project = join(folder, "project");

/** What TypeScript is told, once for each way of finding modules that a reader's project may use. */
const configurations = {
  NodeNext: { module: "NodeNext", moduleResolution: "NodeNext", include: ["use.mts", "use.cts"] },
  Node16: { module: "Node16", moduleResolution: "Node16", include: ["use.mts", "use.cts"] },
  Bundler: { module: "ESNext", moduleResolution: "Bundler", include: ["use.mts"] },
};

function run(command, args, cwd = project) {
  try {
    return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (failure) {
    throw new Error(`${[command, ...args].join(" ")} ended with ${failure.status}\n${failure.stdout ?? ""}${failure.stderr ?? ""}`);
  }
}

let failed = 0;
function step(name, body) {
  try {
    body();
    console.log(`passed  ${name}`);
  } catch (failure) {
    failed += 1;
    console.log(`FAILED  ${name}\n${failure.message}`);
  }
}

function typecheck(name) {
  const { include, ...modules } = configurations[name];
  const compilerOptions = { ...modules, target: "ES2022", strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, resolveJsonModule: true };
  writeFileSync(join(project, `tsconfig.${name}.json`), JSON.stringify({ compilerOptions, include }));
  run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", `tsconfig.${name}.json`]);
}

try {
  mkdirSync(project);
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  // graphology's declarations name Node's `events`, as in most TypeScript projects that run on Node.
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", join(folder, packed.filename), `@types/node@${devDependencies["@types/node"]}`]);
  for (const file of ["use.mjs", "use.cjs", "use.mts", "use.cts", "ward.yaml"]) cpSync(join(here, file), join(project, file));

  step("import every entry", () => run(process.execPath, ["use.mjs"]));
  step("require every entry", () => run(process.execPath, ["use.cjs"]));
  for (const name of Object.keys(configurations)) step(`TypeScript, ${name}`, () => typecheck(name));
  step("npx polity --version", () => {
    const said = run("npx", ["--no-install", "polity", "--version"]).trim();
    if (said !== version) throw new Error(`said ${said}, expected ${version}`);
  });
  step("npx polity check", () => run("npx", ["--no-install", "polity", "check", "ward.yaml"]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failed > 0) process.exitCode = 1;
