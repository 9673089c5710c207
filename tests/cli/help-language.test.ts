import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { helpIn } from "../../src/cli/help-language.js";
import { registry } from "../../src/cli/registry.js";

describe("help in Vietnamese", () => {
  it.each(registry)("has every sentence of $name", async ({ name, summary, load }) => {
    const command = new Command(name).summary(summary).description(summary);
    (await load()).define(command);
    const [english, vietnamese] = [saidOf(command, "en"), saidOf(command, "vi")];
    for (const [at, text] of vietnamese.entries()) expect(text).not.toBe(english[at]);
  });
});

function saidOf(command: Command, lang: "en" | "vi"): string[] {
  const help = new Command().configureHelp(helpIn(lang)).createHelp();
  return [
    help.commandDescription(command),
    help.subcommandDescription(command),
    ...command.registeredArguments.map((each) => help.argumentDescription(each)),
    ...help.visibleOptions(command).map((each) => help.optionDescription(each)),
  ];
}
