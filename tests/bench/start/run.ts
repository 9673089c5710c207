/**
 * `npm run bench:start`: how long the command line takes to start, beside a Node that does nothing. The commands take turns; each run is a process
 * of its own, on the built package.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseModel, unwrap } from "polity";
import { writeModel } from "polity/formats";
import { median, timed } from "../support/measure.js";
import { shown, tableOf } from "../support/table.js";

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
      const time = timed(() => {
        const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
        if (status !== 0) throw new Error(`${name} ended with ${status}.`);
      });
      times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  const base = median(times.get("`node -e 0`"));
  console.log(tableOf(["", "ms", "× `node -e 0`"], [...times].map(([name, all]) => [name, shown(median(all)), shown(median(all) / base)])));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
