import { type Command, InvalidArgumentError } from "commander";
import { duplicates, type Grade } from "../duplicates/index.js";
import { CallError } from "./call-error.js";
import { exitCodes, withExamples } from "./command.js";
import { loadModel } from "./load.js";
import { type CommonOptions, type FormatOption, withFormat } from "./options.js";
import { output } from "./output.js";
import { printedPath } from "./printed-path.js";
import { wordsIn } from "./words.js";

interface DuplicatesOptions extends CommonOptions, FormatOption {
  readonly min?: number;
  readonly grade?: readonly Grade[];
  readonly field?: string;
  readonly agency?: string;
  readonly fold?: boolean;
  readonly output?: string;
}

const grades = ["duplication", "overlap", "fragmentation"] as const satisfies readonly Grade[];

/** `polity duplicates MODEL`: functions that several agencies have, graded, with what shows it. */
export function define(command: Command): void {
  command.argument("<model>", "a model file (YAML or JSON), or - for standard input");
  command.option("--min <score>", "how alike titles must be to be reported, above 0 up to 1 (default: 0.5)", score);
  command.option("--grade <grade>", "only groups of this grade: duplication, overlap or fragmentation (may be given several times)", gradeIn);
  command.option("--field <task>", "only groups with a task in this field or function").option("--agency <id>", "only groups in which this agency is");
  command.option("--fold", "leave accents out, for titles typed without them").option("-o, --output <file>", "write the report to a file").action(run);
  withExamples(withFormat(command), ["polity duplicates model.yaml", "polity duplicates model.yaml --grade duplication --lang vi", "polity duplicates model.yaml --field health --format markdown -o duplicates.md"]);
}

async function run(path: string, options: DuplicatesOptions): Promise<void> {
  const words = wordsIn[options.lang];
  const model = await loadModel(path, options, words);
  const [field, agency] = [options.field?.normalize("NFC"), options.agency?.normalize("NFC")];
  if (field !== undefined && !model.tasks.has(field)) throw new CallError(words.unknownTask(printedPath(field)));
  if (agency !== undefined && !model.agencies.has(agency)) throw new CallError(words.unknownAgency(printedPath(agency)));
  const { min, grade, fold } = options;
  const result = duplicates(model, { ...(min !== undefined && { min }), ...(grade && { grades: grade }), ...(field !== undefined && { field }), ...(agency !== undefined && { agency }), ...(fold && { fold }) });
  await output(result, options, words, [model]);
  process.exitCode = result.groups.some((group) => group.grade === "duplication") ? exitCodes.found : exitCodes.fine;
}

function gradeIn(value: string, previous: readonly Grade[] = []): readonly Grade[] {
  const grade = grades.find((each) => each === value);
  if (grade === undefined) throw new InvalidArgumentError(`Allowed choices are ${grades.join(", ")}.`);
  return [...previous, grade];
}

function score(value: string): number {
  const number = Number(value);
  if (!/^\d*\.?\d+$/.test(value) || !(number > 0 && number <= 1)) throw new InvalidArgumentError("Give a number above 0 and at most 1, such as 0.7.");
  return number;
}
