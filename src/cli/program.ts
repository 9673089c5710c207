import { Command, CommanderError } from "commander";
import { type LanguageTag, PolityError } from "../index.js";
import { escapeTerminal } from "../report/index.js";
import { CallError } from "./call-error.js";
import { exitCodes, withExamples } from "./command.js";
import { helpIn } from "./help-language.js";
import { InputError } from "./load.js";
import { orderedArguments } from "./ordered-arguments.js";
import { outputFindings } from "./output.js";
import { print, printError } from "./print.js";
import { registry } from "./registry.js";
import { usageMessage } from "./usage-message.js";
import { wordsIn } from "./words.js";

const names = new Set(registry.map(({ name }) => name));

/**
 * Runs the command line: one command, its output, and `process.exitCode`. Whatever goes wrong is told in a line, never by a stack trace.
 *
 * @param args the arguments after the name of the program
 * @param version what `--version` prints
 */
export async function runProgram(args: readonly string[], version: string): Promise<void> {
  const ordered = orderedArguments(args, names);
  const lang = ordered.some((arg, at) => arg === "--lang=vi" || (arg === "--lang" && ordered[at + 1] === "vi")) ? "vi" : "en";
  const said: string[] = [];
  try {
    await (await programFor(ordered, version, lang, said)).parseAsync(ordered, { from: "user" });
  } catch (error) {
    await tell(error, ordered, lang);
  }
  if (said.length > 0) await print(said.join(""), wordsIn[lang]).catch((error: unknown) => tell(error, ordered, lang));
}

/** Says what ended the program, and sets the exit code. */
async function tell(error: unknown, args: readonly string[], lang: LanguageTag): Promise<void> {
  const words = wordsIn[lang];
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? exitCodes.fine : exitCodes.wrong;
  if (error instanceof InputError) {
    await outputFindings(error.findings, givenOptions(args, lang), words).catch((failure: unknown) => tell(failure, args, lang));
  } else if (error instanceof CommanderError) {
    if (error.exitCode !== 0) await printError(`polity: ${usageMessage(error, lang, args.find((arg) => names.has(arg)))}`);
  } else if (error instanceof CallError || error instanceof PolityError) await printError(`polity: ${escapeTerminal(error.message)}`);
  else await printError(`polity: ${words.internal(escapeTerminal(firstLine(error)))}`);
}

/** The program with its commands; only the one that is called, or asked about, is loaded. */
async function programFor([asked]: readonly string[], version: string, lang: LanguageTag, said: string[]): Promise<Command> {
  const program = new Command("polity")
    .description("Model a government as data, check who leads what, and prove a reform before it takes effect.")
    .version(version, "-V, --version")
    .exitOverride()
    .configureHelp(helpIn(lang))
    .configureOutput({ writeOut: (text) => said.push(text), writeErr: (text) => said.push(text), outputError: () => undefined });
  withExamples(program, ["polity init reform", "polity check reform/model.yaml", "polity plan reform/scenario.yaml"]);
  for (const { name, summary, load } of registry) {
    const command = program.command(name).summary(summary).description(summary);
    if (name === asked) (await load()).define(command);
  }
  return program;
}

/** The form asked for, as far as it can be told from arguments that may be wrong. */
function givenOptions(args: readonly string[], lang: LanguageTag): Parameters<typeof outputFindings>[1] {
  const given = args.flatMap((arg, at) => (arg === "--format" ? [args[at + 1]] : arg.startsWith("--format=") ? [arg.slice("--format=".length)] : [])).at(-1);
  const format = (["json", "markdown"] as const).find((each) => each === given) ?? "text";
  return { lang, color: !args.includes("--no-color"), format };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
