import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Command } from "commander";
import { hasComments, kindIn, writeModelInPieces, writeScenario } from "../formats/index.js";
import type { Scenario } from "../scenario/index.js";
import { CallError } from "./call-error.js";
import { exitCodes, withExamples } from "./command.js";
import { formatOf } from "./file-format.js";
import { modelFrom, scenarioFrom } from "./load.js";
import { type CommonOptions, withCommonOptions } from "./options.js";
import { printError } from "./print.js";
import { printedPath } from "./printed-path.js";
import { isInput, readInput } from "./read-input.js";
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
  const limit = options.maxSize === undefined ? {} : { maxSize: options.maxSize };
  const text = await readInput(path, { words, ...limit });
  const converted = kindIn(text, limit) === "scenario" ? writeScenario(await movedScenario(text, path, options), { as }) : writeModelInPieces(await modelFrom(text, path, options), { as });
  if ((await isInput(options.output)) && hasComments(await readInput(options.output, { words, ...limit }))) throw new CallError(words.commentsInWay(printedPath(options.output)));
  await writeAtomic(options.output, converted, words);
  await printError(words.wrote(printedPath(options.output)));
  if (hasComments(text)) await printError(words.commentsLost(path === "-" ? words.stdin : printedPath(path)));
  process.exitCode = exitCodes.fine;
}

/** A scenario that names its model as seen from the file that is written. */
async function movedScenario(text: string, path: string, options: ConvertOptions): Promise<Scenario> {
  const { scenario } = await scenarioFrom(text, path, options, wordsIn[options.lang]);
  const [from, to] = [path === "-" ? "." : dirname(path), dirname(options.output)].map((folder) => resolve(folder));
  if (scenario.model === undefined || from === undefined || to === undefined || from === to || isAbsolute(scenario.model)) return scenario;
  const model = relative(to, resolve(from, scenario.model)).split(sep).join("/");
  return { ...scenario, model: model.startsWith("../") || isAbsolute(model) ? model : `./${model}` };
}
