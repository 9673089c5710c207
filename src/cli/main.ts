#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { print, printError } from "./print.js";
import { wordsIn } from "./words.js";

const about = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }; // Our own file.
const args = process.argv.slice(2);

/** What nothing else has caught, such as a stream that fails later: told in a line, like everything. */
async function tell(error: unknown): Promise<void> {
  process.exitCode = 2;
  const message = error instanceof Error ? error.message : String(error);
  await printError(`polity: ${error instanceof Error && error.name === "CallError" ? message : wordsIn.en.internal(JSON.stringify(message))}`);
}

process.on("uncaughtException", (error) => void tell(error));
// The version is asked for by scripts, often: it needs nothing of the rest.
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) await print(`${about.version}\n`, wordsIn.en).catch(tell);
else await (await import("./program.js")).runProgram(args, about.version);
