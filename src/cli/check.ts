import type { Command } from "commander";
import { check } from "../index.js";
import { exitCodes, withExamples } from "./command.js";
import { languageFor } from "./language.js";
import { loadModel } from "./load.js";
import { type ReportingOptions, withReportingOptions } from "./options.js";
import { output } from "./output.js";
import { rulesAsked } from "./rules-asked.js";
import { wordsIn } from "./words.js";

/** `polity check MODEL`: the findings of one model. */
export function define(command: Command): void {
  command.argument("<model>", "a model file (YAML or JSON), or - for standard input").action(run);
  withExamples(withReportingOptions(command), [
    "polity check model.yaml",
    "polity check model.yaml --lang vi",
    "polity check model.yaml --rule idle-agency=off --rule vacant-head=error",
    "polity check model.yaml --format json -o findings.json",
  ]);
}

async function run(path: string, options: ReportingOptions): Promise<void> {
  const words = wordsIn[options.lang];
  const asked = rulesAsked(options, words);
  const model = await loadModel(path, options, words);
  const result = check(model, { lang: await languageFor(options.lang), ...asked });
  await output(result, options, words, [model]);
  process.exitCode = result.findings.some(({ severity }) => severity === "error") ? exitCodes.found : exitCodes.fine;
}
