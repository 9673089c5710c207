import type { Command } from "commander";

/** A command as its file declares it: adds arguments, options, help and action to what the registry made. */
export type Define = (command: Command) => void;

/** Help with examples, one a line. */
export function withExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText("after", ({ command: asked }) => `\n${asked.createHelp().styleTitle("Examples:")}\n${examples.map((each) => `  $ ${each}`).join("\n")}\n`);
}

/** What a command says with its exit code: 0 fine, 1 findings, 2 the input or the call is wrong. */
export const exitCodes = { fine: 0, found: 1, wrong: 2 } as const;
