import { Argument, type Command } from "commander";
import { idTypesOf, modelSchema, scenarioSchema } from "../formats/index.js";
import { CallError } from "./call-error.js";
import { exitCodes, withExamples } from "./command.js";
import { loadModel } from "./load.js";
import { type CommonOptions, withCommonOptions } from "./options.js";
import { print } from "./print.js";
import { wordsIn } from "./words.js";
import { writeAtomic } from "./write-atomic.js";

interface SchemaOptions extends CommonOptions {
  readonly output?: string;
}

/** `polity schema model|scenario`: the JSON Schema; `polity schema ids MODEL`: the ids of a model as TypeScript types. */
export function define(command: Command): void {
  command.addArgument(new Argument("<what>", "which schema").choices(["model", "scenario", "ids"])).argument("[model]", "with ids: the model file");
  command.option("-o, --output <file>", "write it to a file").action(run);
  withExamples(withCommonOptions(command), ["polity schema model -o model.schema.json", "polity schema scenario", "polity schema ids model.yaml -o ids.d.ts"]);
}

async function run(what: "model" | "scenario" | "ids", path: string | undefined, options: SchemaOptions): Promise<void> {
  const words = wordsIn[options.lang];
  if ((what === "ids") !== (path !== undefined)) throw new CallError(words.idsNeedModel);
  const text = path !== undefined ? idTypesOf(await loadModel(path, options, words)) : `${JSON.stringify(what === "model" ? modelSchema() : scenarioSchema(), null, 2)}\n`;
  const { output: target = "-" } = options;
  if (target === "-") await print(text, words);
  else await writeAtomic(target, text, words);
  process.exitCode = exitCodes.fine;
}
