import type { Command } from "commander";
import { writeModelInPieces } from "../formats/index.js";
import { plan } from "../scenario/index.js";
import { CallError } from "./call-error.js";
import { exitCodes, withExamples } from "./command.js";
import { formatOf } from "./file-format.js";
import { languageFor } from "./language.js";
import { loadScenario } from "./load.js";
import { type CommonOptions, type FormatOption, type RuleOption, withFormat, withRules } from "./options.js";
import { output } from "./output.js";
import { mergersOf } from "./mergers-of.js";
import { bringsFaults, hasFaults } from "./plan-outcome.js";
import { print, printError } from "./print.js";
import { printedPath } from "./printed-path.js";
import { planProgress } from "./plan-progress.js";
import { rulesAsked } from "./rules-asked.js";
import { wordsIn } from "./words.js";
import { WatchedFiles } from "./watched-files.js";
import { writeAtomic } from "./write-atomic.js";

interface ApplyOptions extends CommonOptions, FormatOption, RuleOption {
  readonly output: string;
  readonly force?: boolean;
}

/** `polity apply SCENARIO -o MODEL`: runs a scenario and writes the model after it, with its events. */
export function define(command: Command): void {
  command.argument("<scenario>", "a scenario file (YAML or JSON) that names its model, or - for standard input");
  command.requiredOption("-o, --output <model>", "the file that the model after is written to (.yaml, .yml or .json), or - for standard output, without the report");
  command.option("--force", "write it even when the plan brings errors or refuses a step, or over the files that were read").action(run);
  withExamples(withFormat(withRules(command), "form of the report; with -o - the model is JSON for json, else YAML"), ["polity apply scenario.yaml -o after.yaml", "polity apply scenario.yaml -o - --format json", "polity apply scenario.yaml -o after.json --force"]);
}

async function run(path: string, options: ApplyOptions): Promise<void> {
  const { lang, output: target, force = false } = options;
  const words = wordsIn[lang];
  const as = target !== "-" ? formatOf(target, words) : options.format === "json" ? "json" : "yaml";
  const asked = rulesAsked(options, words);
  const [inputs, outputs] = [new WatchedFiles(), new WatchedFiles()];
  if (target !== "-") await outputs.look(target);
  const { model, scenario, located } = await loadScenario(path, { ...options, seen: inputs.seen }, words);
  if (target !== "-" && !force && (await inputs.holds(target))) throw new CallError(words.overInput(printedPath(target)));
  const result = located(plan(model, scenario, { lang: await languageFor(lang), ...asked, progress: planProgress(words) }));
  process.exitCode = hasFaults(result) ? exitCodes.found : exitCodes.fine;
  const report = { format: options.format, lang, color: options.color };
  if (bringsFaults(result) && !force) {
    await output(result, { ...report, aside: target === "-" }, words, [model], { mergers: mergersOf(model, result, asked), scenario });
    await printError(`polity: ${words.nothingWritten}`);
    return;
  }
  const text = writeModelInPieces(result.model, { as });
  if (target === "-") return print(text, words);
  await writeAtomic(target, text, words, async () => {
    await inputs.mustBeUnchanged(words);
    await outputs.mustBeUnchanged(words);
  });
  await output(result, report, words, [model], { mergers: mergersOf(model, result, asked), scenario });
  await printError(words.wrote(printedPath(target)));
}
