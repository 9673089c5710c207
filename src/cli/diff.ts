import type { Command } from "commander";
import { diff } from "../compare/index.js";
import { CallError } from "./call-error.js";
import { exitCodes, withExamples } from "./command.js";
import { languageFor } from "./language.js";
import { loadModel } from "./load.js";
import { type CommonOptions, type FormatOption, withFormat } from "./options.js";
import { output } from "./output.js";
import { wordsIn } from "./words.js";

interface DiffOptions extends CommonOptions, FormatOption {
  readonly output?: string;
}

/** `polity diff A B`: what changed from one model to another. */
export function define(command: Command): void {
  command.argument("<before>", "a model file (YAML or JSON), or - for standard input").argument("<after>", "another model file, or - for standard input");
  command.option("-o, --output <file>", "write the report to a file").action(run);
  withExamples(withFormat(command), ["polity diff before.yaml after.yaml", "polity diff before.yaml after.yaml --lang vi --format markdown"]);
}

async function run(before: string, after: string, options: DiffOptions): Promise<void> {
  const words = wordsIn[options.lang];
  if (before === "-" && after === "-") throw new CallError(words.stdinTwice);
  const [a, b] = [await loadModel(before, options, words), await loadModel(after, options, words)];
  const changes = diff(a, b, { lang: await languageFor(options.lang) });
  await output(changes, options, words, [b, a]);
  process.exitCode = changes.length > 0 ? exitCodes.found : exitCodes.fine;
}
