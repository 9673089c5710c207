// The reform of Quảng Nam, told by the command line. It exits 1 because it has findings to show, which is what a
// demonstration is for: only wrong usage, unreadable input or a crash make the demonstration itself fail.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined ? { FORCE_COLOR: "1" } : {};
const { status, signal, stdout } = spawnSync(process.execPath, ["dist/cli/main.js", "plan", "examples/quang-nam/scenario.yaml"], {
  cwd: root,
  env: { ...process.env, ...colour },
  encoding: "utf8",
  maxBuffer: 1 << 26,
  stdio: ["ignore", "pipe", "inherit"],
});

process.stdout.write(stdout ?? "");
// Node itself exits 1 when a program crashes: the report on standard output tells the two apart.
const told = (status === 0 || status === 1) && stdout.trim() !== "";
if (!told) {
  console.error(`The demonstration failed: exit code ${status ?? signal}.`);
  process.exitCode = 1;
}
