import type { Command } from "commander";
import { explain, type Question } from "../compare/index.js";
import { CallError } from "./call-error.js";
import { exitCodes, withExamples } from "./command.js";
import { languageFor } from "./language.js";
import { InputError, loadModel } from "./load.js";
import { type CommonOptions, type FormatOption, withFormat } from "./options.js";
import { output } from "./output.js";
import { type Words, wordsIn } from "./words.js";

interface ExplainOptions extends CommonOptions, FormatOption {
  readonly task?: string;
  readonly agency?: string;
  readonly jurisdiction?: string;
  readonly output?: string;
}

/** `polity explain MODEL`: who leads a task, since when and who before; what an agency or a place came from and became. */
export function define(command: Command): void {
  command.argument("<model>", "a model file (YAML or JSON), or - for standard input");
  command.option("--task <id>", "the task that is asked about").option("--agency <id>", "the agency that is asked about").option("--jurisdiction <id>", "the place that is asked about; with --task: only there");
  command.option("-o, --output <file>", "write the report to a file").action(run);
  withExamples(withFormat(command), ["polity explain model.yaml --task food-safety", "polity explain model.yaml --task food-safety --jurisdiction riverside", "polity explain model.yaml --agency trade-office --lang vi"]);
}

async function run(path: string, options: ExplainOptions): Promise<void> {
  const words = wordsIn[options.lang];
  const question = questionOf(options, words);
  const model = await loadModel(path, options, words);
  const told = explain(model, question, { lang: await languageFor(options.lang) });
  if (!told.ok) throw new InputError(told.findings);
  await output(told.value, options, words, [model]);
  process.exitCode = exitCodes.fine;
}

function questionOf({ task, agency, jurisdiction }: ExplainOptions, words: Words): Question {
  const id = (text: string): string => text.normalize("NFC");
  if (task !== undefined && agency === undefined) return { task: id(task), ...(jurisdiction !== undefined && { jurisdiction: id(jurisdiction) }) };
  if (agency !== undefined && task === undefined && jurisdiction === undefined) return { agency: id(agency) };
  if (jurisdiction !== undefined && agency === undefined) return { jurisdiction: id(jurisdiction) };
  throw new CallError(words.askOne);
}
