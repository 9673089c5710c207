/**
 * `npm run bench:start`: how long the command line takes to start, beside a Node that does nothing. The commands take turns; each run is a process
 * of its own, on the built package.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeModel } from "../../../src/formats/index.js";
import { parseModel, unwrap } from "../../../src/index.js";

const rounds = 21;
const agencies = 200;
const program = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));
if (!existsSync(program)) throw new Error("The bench runs the built program: `npm run build` first.");

const model = unwrap(parseModel({
  polity: 1,
  title: "A province",
  tasks: Array.from({ length: agencies }, (_, at) => ({ id: `task-${at}`, title: `Nhiệm vụ ${at}` })),
  agencies: Array.from({ length: agencies }, (_, at) => ({ id: `agency-${at}`, title: `Cơ quan ${at}`, ...(at % 5 !== 0 && { parent: `agency-${at - 1}` }), leads: [`task-${at}`] })),
}));

const folder = mkdtempSync(join(tmpdir(), "polity-start-"));
try {
  for (const as of ["json", "yaml"] as const) writeFileSync(join(folder, `model.${as}`), writeModel(model, { as }));
  const commands: Readonly<Record<string, readonly string[]>> = {
    "`node -e 0`": ["-e", "0"],
    "`polity --version`": [program, "--version"],
    "`polity --help`": [program, "--help"],
    "`polity check model.json`, 200 agencies": [program, "check", join(folder, "model.json")],
    "`polity check model.yaml`, the same": [program, "check", join(folder, "model.yaml")],
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
      if (status !== 0) throw new Error(`${name} ended with ${status}.`);
      times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
    }
  }
  const median = (values: readonly number[] = []): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
  const base = median(times.get("`node -e 0`"));
  console.log("| | ms | × `node -e 0` |\n|---|---:|---:|");
  for (const [name, all] of times) console.log(`| ${name} | ${median(all).toFixed(0)} | ${(median(all) / base).toFixed(2)} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
