#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { runProgram } from "./program.js";

const about = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }; // Our own file.
await runProgram(process.argv.slice(2), about.version);
