import { spawnSync } from "node:child_process";

/** Runs this program again in a process of its own, with memory to itself; what it prints is shown. False when it failed. */
export function runAgain(...args: readonly string[]): boolean {
  return spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1, 2), ...args], { stdio: "inherit" }).status === 0;
}

/** The same, and what it printed is returned. */
export function outputOf(...args: readonly string[]): string {
  const { stdout, status } = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1, 2), ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args.join(" ")} failed.`);
  return stdout;
}
