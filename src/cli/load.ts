import { dirname, isAbsolute, join } from "node:path";
import type { Finding, Language, Model, Result } from "../index.js";
import { kindIn, modelPathIn, readModel, readScenario, withPositions } from "../formats/index.js";
import type { Plan, Scenario } from "../scenario/index.js";
import { CallError } from "./call-error.js";
import type { CommonOptions } from "./options.js";
import { languageFor } from "./language.js";
import { printedPath } from "./printed-path.js";
import { progress } from "./progress.js";
import { type InputOptions, readInput } from "./read-input.js";
import { type Words, wordsIn } from "./words.js";

/** Characters of a text that takes so long to read that it is said. */
const longText = 5_000_000;

/** An input that was read but does not hold what it should: its findings are shown, and the command ends with 2. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super("The input is wrong.");
    this.findings = findings;
  }
}

/** The options of a command, and who is told what was read. */
type LoadOptions = CommonOptions & Pick<InputOptions, "seen">;

/** A scenario with the model that it names. */
export interface Loaded {
  readonly model: Model;
  readonly scenario: Scenario;
  /** A plan of it, in which refusals say their place in the file. */
  readonly located: (plan: Plan) => Plan;
}

/** Reads a model from a file or, for `-`, from standard input. */
export async function loadModel(path: string, options: LoadOptions, words: Words): Promise<Model> {
  return modelFrom(await readInput(path, { words, ...limit(options), ...(options.seen && { seen: options.seen }) }), path, options);
}

/** Reads a scenario and its model; the path of the model is relative to the scenario, for standard input to the current folder. */
export async function loadScenario(path: string, options: LoadOptions, words: Words): Promise<Loaded> {
  return scenarioFrom(await readInput(path, { words, ...limit(options), ...(options.seen && { seen: options.seen }) }), path, options, words);
}

/** A scenario from its text, with its model. */
export async function scenarioFrom(text: string, path: string, options: LoadOptions, words: Words): Promise<Loaded> {
  const named = modelPathIn(text, limit(options));
  if (named === undefined || named.trim() === "") {
    const asked = await readOptions(path, options);
    if (kindIn(text, limit(options)) === "model") throw new InputError([otherKind("not-a-scenario", words.looksLikeModel(nameOf(path, words)), asked.file)]);
    valueOf(readScenario(text, asked));
    throw new CallError(words.modelNotNamed(nameOf(path, words)));
  }
  if (/^([a-z][a-z\d+.-]+:|\\\\|\/\/)/i.test(named)) throw new CallError(words.modelIsUrl(printedPath(named)));
  const model = await loadModel(besides(path, named), options, words);
  const asked = await readOptions(path, options);
  return { model, scenario: valueOf(readScenario(text, { ...asked, model })), located: (plan) => withPositions(plan, text, asked) };
}

/** A model from its text. */
export async function modelFrom(text: string, path: string, options: CommonOptions): Promise<Model> {
  const words = wordsIn[options.lang];
  if (text.length >= longText) progress.sayNow(words.reading(nameOf(path, words)));
  const asked = await readOptions(path, options);
  const read = readModel(text, asked);
  if (read.ok) return read.value;
  if (kindIn(text, limit(options)) !== "scenario") throw new InputError(read.findings);
  throw new InputError([otherKind("not-a-model", words.looksLikeScenario(nameOf(path, words)), asked.file)]);
}

/** A file of the other kind: this is all that need be said of it. */
function otherKind(code: string, message: string, file: string): Finding {
  return { code, severity: "error", message, at: [], data: {}, source: { file, path: "" } };
}

/** The path of a file that another names; never `-`, which would be standard input. */
function besides(path: string, named: string): string {
  if (isAbsolute(named)) return named;
  const joined = join(path === "-" ? "." : dirname(path), named);
  return joined === "-" ? "./-" : joined;
}

function nameOf(path: string, words: Words): string {
  return path === "-" ? words.stdin : printedPath(path);
}

async function readOptions(path: string, options: CommonOptions): Promise<{ readonly file: string; readonly lang: Language; readonly maxSize?: number }> {
  return { lang: await languageFor(options.lang), file: path === "-" ? wordsIn[options.lang].stdin : path, ...limit(options) };
}

function limit({ maxSize }: CommonOptions): { readonly maxSize?: number } {
  return maxSize === undefined ? {} : { maxSize };
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new InputError(result.findings);
}
