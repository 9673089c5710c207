// Runs every gate, one after the other, to the end, and says which passed.
//   node scripts/check.mjs                          all gates
//   node scripts/check.mjs types lint               only these
//   node scripts/check.mjs --without build,test     all but these
//   node scripts/check.mjs --results FILE           also writes [{ gate, passed }] to FILE
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** Name → command, in an order in which the cheap and telling ones come first and what needs `dist` comes after `build`. */
const gates = new Map([
  ["types", "npm run --silent types"],
  ["lint", "npm run --silent lint"],
  ["build", "npm run --silent build"],
  ["test", "npx --no-install vitest run --typecheck"],
  ["docs", "npm run --silent docs"],
  ["package", "npm run --silent package"],
  ["knip", "npm run --silent knip"],
  ["size", "npm run --silent size"],
  ["consumer", "npm run --silent consumer"],
  ["demo", "node scripts/demo.mjs"],
]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: "string", default: "" }, results: { type: "string" } },
});
const without = values.without.split(",");
const asked = [...gates.keys()].filter((gate) => (positionals.length === 0 || positionals.includes(gate)) && !without.includes(gate));
const unknown = [...positionals, ...without].filter((gate) => gate !== "" && !gates.has(gate));
if (unknown.length > 0) throw new Error(`No gate named ${unknown.join(", ")}. There are: ${[...gates.keys()].join(", ")}.`);

const root = fileURLToPath(new URL("..", import.meta.url));
const results = [];
for (const gate of asked) {
  console.log(`── ${gate}`);
  const started = performance.now();
  const { status } = spawnSync(gates.get(gate), { cwd: root, shell: true, stdio: ["ignore", "inherit", "inherit"] });
  results.push({ gate, passed: status === 0, seconds: (performance.now() - started) / 1000 });
}

console.log("");
for (const { gate, passed, seconds } of results) console.log(`${passed ? "passed" : "FAILED"}  ${gate.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s`);
if (values.results !== undefined) writeFileSync(values.results, JSON.stringify(results));
if (results.some(({ passed }) => !passed)) process.exitCode = 1;
