import type { Command } from "commander";
import { modelPathIn, writeModelInPieces, writeScenario } from "../formats/index.js";
import { exitCodes, withExamples } from "./command.js";
import { formatOf } from "./file-format.js";
import { modelFrom, scenarioFrom } from "./load.js";
import { type CommonOptions, withCommonOptions } from "./options.js";
import { printError } from "./print.js";
import { printedPath } from "./printed-path.js";
import { readInput } from "./read-input.js";
import { wordsIn } from "./words.js";
import { writeAtomic } from "./write-atomic.js";

interface ConvertOptions extends CommonOptions {
  readonly output: string;
}

/** `polity convert IN -o OUT`: a model or a scenario in the format that the ending of OUT asks for. */
export function define(command: Command): void {
  command.argument("<in>", "a model or scenario file, or - for standard input");
  command.requiredOption("-o, --output <out>", "the file to write: .yaml, .yml or .json").action(run);
  withExamples(withCommonOptions(command), ["polity convert model.yaml -o model.json", "polity convert scenario.json -o scenario.yaml"]);
}

async function run(path: string, options: ConvertOptions): Promise<void> {
  const words = wordsIn[options.lang];
  const as = formatOf(options.output, words);
  const text = await readInput(path, { words, ...(options.maxSize !== undefined && { maxSize: options.maxSize }) });
  const isScenario = modelPathIn(text) !== undefined;
  const converted = isScenario ? writeScenario((await scenarioFrom(text, path, options, words)).scenario, { as }) : writeModelInPieces(await modelFrom(text, path, options), { as });
  await writeAtomic(options.output, converted, words);
  await printError(words.wrote(printedPath(options.output)));
  process.exitCode = exitCodes.fine;
}
