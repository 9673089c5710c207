import { constants } from "node:fs";
import { access, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { CallError } from "./call-error.js";
import { exitCodes, withExamples } from "./command.js";
import { type CommonOptions, withCommonOptions } from "./options.js";
import { print } from "./print.js";
import { printedPath } from "./printed-path.js";
import { reasonOf } from "./reason.js";
import { starterModel } from "./starter-model.js";
import { starterScenario } from "./starter-scenario.js";
import { type Words, wordsIn } from "./words.js";
import { writeFailure } from "./write-atomic.js";

/** `polity init [DIR]`: a small commented model and scenario; files that exist are never touched. */
export function define(command: Command): void {
  command.argument("[folder]", "where to write model.yaml and scenario.yaml", ".").action(run);
  withExamples(withCommonOptions(command), ["polity init", "polity init reform --lang vi"]);
}

async function run(folder: string, { lang }: CommonOptions): Promise<void> {
  const words = wordsIn[lang];
  if (folder.includes("\0")) throw new CallError(words.nulInPath);
  const [model, scenario] = [join(folder, "model.yaml"), join(folder, "scenario.yaml")];
  try {
    if (!(await isFolder(folder))) await makeFolder(resolve(folder), words);
  } catch (error) {
    throw error instanceof CallError ? error : new CallError(reasonOf(error) === "EEXIST" ? words.exists(printedPath(folder)) : writeFailure(error, printedPath(folder), words));
  }
  for (const file of [model, scenario]) if (await exists(file)) throw new CallError(words.exists(printedPath(file)));
  await writeNew(model, starterModel(lang), words);
  await writeNew(scenario, starterScenario(lang), words);
  await print(`${words.started(printedPath(model), printedPath(scenario))}\n`, words);
  process.exitCode = exitCodes.fine;
}

/** Makes a folder and those above it. Node's own way never ends in a place that takes no folders, such as `/proc`. */
async function makeFolder(folder: string, words: Words): Promise<void> {
  const above = dirname(folder);
  try {
    await mkdir(folder);
  } catch (error) {
    if (reasonOf(error) !== "ENOENT" || above === folder) throw error;
    if (await exists(above)) throw new CallError(words.notAllowed(printedPath(folder)));
    await makeFolder(above, words);
    await mkdir(folder);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  );
}

async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}

async function writeNew(file: string, text: string, words: Words): Promise<void> {
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    throw new CallError(reasonOf(error) === "EEXIST" ? words.exists(printedPath(file)) : writeFailure(error, printedPath(file), words));
  }
}
