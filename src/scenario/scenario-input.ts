import * as z from "zod/mini";
import { Act } from "../model/act.js";
import { Day } from "../model/date.js";
import { meanings } from "../model/meanings.js";
import { Text } from "../model/text.js";
import { operationSchema } from "../operations/operation-schema.js";
import { StepInput } from "./scenario.js";

/**
 * The schema of a scenario as it stands in a file: the source of its JSON Schema. Steps are read one at a time, never through this, so it stands apart,
 * and is made when it is asked for.
 */
export function scenarioInput() {
  const WholeStep = z.extend(StepInput, {
    on: Day.clone().register(meanings, { format: "date", description: "The first day it may take effect." }),
    due: z.nullish(Day).register(meanings, { description: "The deadline." }),
    do: z.array(operationSchema()),
  });
  return z
    .strictObject({
      $schema: z.optional(z.string()),
      polity: z.literal(1),
      title: Text,
      model: z.nullish(z.string().check(z.minLength(1), z.maxLength(10_000))).register(meanings, { description: "The model file, relative to this one." }),
      from: z.nullish(Day),
      until: z.nullish(Day),
      acts: z.nullish(z.array(Act)),
      steps: z.nullish(z.array(WholeStep)),
    })
    .register(meanings, { title: "Polity scenario, version 1", description: "A reorganisation as dated steps of operations." });
}

/** A scenario as it stands in a file, as plain data. */
export type ScenarioInput = z.input<ReturnType<typeof scenarioInput>>;
