import { Command, CommanderError } from "commander";
import { PolityError } from "../index.js";
import { escapeTerminal } from "../report/index.js";
import { CallError } from "./call-error.js";
import { exitCodes } from "./command.js";
import { InputError } from "./load.js";
import { outputFindings } from "./output.js";
import { print, printError } from "./print.js";
import { registry } from "./registry.js";
import { usageMessage } from "./usage-message.js";
import { wordsIn } from "./words.js";

/**
 * Runs the command line: one command, its output, and `process.exitCode`. Whatever goes wrong is told in a line, never by a stack trace.
 *
 * @param args the arguments after the name of the program
 */
export async function runProgram(args: readonly string[], version: string): Promise<void> {
  const lang = args.some((arg, at) => arg === "--lang=vi" || (arg === "--lang" && args[at + 1] === "vi")) ? "vi" : "en";
  const words = wordsIn[lang];
  const said: string[] = [];
  try {
    await (await programFor(args, version, said)).parseAsync(args, { from: "user" });
  } catch (error) {
    process.exitCode = exitCodes.wrong;
    if (error instanceof InputError) await outputFindings(error.findings, givenOptions(args, lang), words).catch(() => undefined);
    else if (error instanceof CommanderError) {
      if (error.exitCode === 0) process.exitCode = exitCodes.fine;
      else await printError(`polity: ${usageMessage(error, lang)}`);
    } else if (error instanceof CallError || error instanceof PolityError) await printError(`polity: ${escapeTerminal(error.message)}`);
    else await printError(`polity: ${words.internal(escapeTerminal(firstLine(error)))}`);
  }
  if (said.length > 0) await print(said.join(""), words).catch(() => undefined);
}

/** The program with its commands; only the one that is called, or asked about, is loaded. */
async function programFor(args: readonly string[], version: string, said: string[]): Promise<Command> {
  const program = new Command("polity")
    .description("Model a government as data, check who leads what, and prove a reform before it takes effect.")
    .version(version, "-V, --version")
    .exitOverride()
    .configureHelp({ helpWidth: 100 })
    .configureOutput({ writeOut: (text) => said.push(text), writeErr: (text) => said.push(text), outputError: () => undefined })
    .addHelpText("after", "\nExamples:\n  $ polity init reform\n  $ polity check reform/model.yaml\n  $ polity plan reform/scenario.yaml\n");
  const [first, second] = args.filter((arg) => !arg.startsWith("-"));
  const asked = first === "help" ? second : first;
  for (const { name, summary, load } of registry) {
    const command = program.command(name).summary(summary).description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`);
    if (name === asked) (await load()).define(command);
  }
  return program;
}

/** The form asked for, as far as it can be told from arguments that may be wrong. */
function givenOptions(args: readonly string[], lang: "en" | "vi"): Parameters<typeof outputFindings>[1] {
  const given = args.flatMap((arg, at) => (arg === "--format" ? [args[at + 1]] : arg.startsWith("--format=") ? [arg.slice("--format=".length)] : [])).at(-1);
  const format = (["json", "markdown"] as const).find((each) => each === given) ?? "text";
  return { lang, color: !args.includes("--no-color"), format };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
