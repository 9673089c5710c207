import type { Command } from "commander";
import type { Model } from "../index.js";
import { compare } from "../compare/index.js";
import { digestOf, type Scenario } from "../scenario/index.js";
import { CallError } from "./call-error.js";
import { exitCodes, withExamples } from "./command.js";
import { loadScenario } from "./load.js";
import { type ReportingOptions, withReportingOptions } from "./options.js";
import { output } from "./output.js";
import { planProgress } from "./plan-progress.js";
import { printedPath } from "./printed-path.js";
import { rulesAsked } from "./rules-asked.js";
import { wordsIn } from "./words.js";

/** `polity compare SCENARIO…`: scenarios over one model, side by side. */
export function define(command: Command): void {
  command.argument("<scenarios...>", "scenario files over the same model; one may be - for standard input").action(run);
  withExamples(withReportingOptions(command), ["polity compare cautious.yaml bold.yaml", "polity compare a.yaml b.yaml c.yaml --lang vi --format markdown -o compared.md"]);
}

async function run(paths: readonly string[], options: ReportingOptions): Promise<void> {
  const words = wordsIn[options.lang];
  const asked = rulesAsked(options, words);
  if (paths.filter((path) => path === "-").length > 1) throw new CallError(words.stdinTwice);
  const scenarios: Scenario[] = [];
  let first: { readonly model: Model; readonly digest: string } | undefined;
  for (const path of paths) {
    const { model, scenario } = await loadScenario(path, options, words);
    const digest = digestOf(model);
    first ??= { model, digest };
    if (digest !== first.digest) throw new CallError(words.otherModel(printedPath(paths[0] ?? ""), printedPath(path)));
    scenarios.push(scenario);
  }
  if (!first) return;
  await output(compare(first.model, scenarios, { ...asked, progress: planProgress(words) }), options, words, [first.model]);
  process.exitCode = exitCodes.fine;
}
