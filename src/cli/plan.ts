import type { Command } from "commander";
import { plan } from "../scenario/index.js";
import { exitCodes, withExamples } from "./command.js";
import { languageFor } from "./language.js";
import { loadScenario } from "./load.js";
import { type ReportingOptions, withReportingOptions } from "./options.js";
import { output } from "./output.js";
import { mergersOf } from "./mergers-of.js";
import { hasFaults } from "./plan-outcome.js";
import { planProgress } from "./plan-progress.js";
import { rulesAsked } from "./rules-asked.js";
import { wordsIn } from "./words.js";

/** `polity plan SCENARIO`: runs a scenario and tells it. */
export function define(command: Command): void {
  command.argument("<scenario>", "a scenario file (YAML or JSON) that names its model, or - for standard input").action(run);
  withExamples(withReportingOptions(command), [
    "polity plan scenario.yaml",
    "polity plan scenario.yaml --lang vi --format markdown -o plan.md",
    "polity plan scenario.yaml --format json | jq .proof",
  ]);
}

async function run(path: string, options: ReportingOptions): Promise<void> {
  const words = wordsIn[options.lang];
  const asked = rulesAsked(options, words);
  const { model, scenario, located } = await loadScenario(path, options, words);
  const result = located(plan(model, scenario, { lang: await languageFor(options.lang), ...asked, progress: planProgress(words) }));
  await output(result, options, words, [model], { mergers: mergersOf(model, result, asked), scenario });
  process.exitCode = hasFaults(result) ? exitCodes.found : exitCodes.fine;
}
