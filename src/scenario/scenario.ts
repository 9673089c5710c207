import * as z from "zod/mini";
import { PolityError } from "../findings/result.js";
import type { Act } from "../model/act.js";
import { Day } from "../model/date.js";
import { Id } from "../model/id.js";
import { Text } from "../model/text.js";
import { written } from "../model/written.js";
import type { Operation } from "../operations/registry.js";

/** What a step waits for: an act in force or a step taken, by bare id when only one of them has it. */
const NeedInput = z.union([Id, z.strictObject({ act: Id }), z.strictObject({ step: Id })]);
/** What a step waits for, by kind and id. */
export type Need = { readonly act: string } | { readonly step: string };

/** A step as it stands in a file; its operations are read one at a time. */
export const StepInput = z.strictObject({
  id: Id,
  title: z.nullish(Text),
  on: Day,
  due: z.nullish(Day),
  needs: z.nullish(z.array(NeedInput)),
  basis: z.nullish(z.array(Id)),
  do: z.array(z.unknown()),
});

/** A scenario file without its lists: those are read row by row. */
export const ScenarioEnvelope = z.strictObject({
  $schema: z.optional(z.string()),
  polity: z.optional(z.unknown()),
  title: Text,
  model: z.nullish(z.string().check(z.minLength(1), z.maxLength(10_000))),
  from: z.nullish(Day),
  until: z.nullish(Day),
});

/** A dated step: operations that take effect together. */
export interface Step {
  readonly id: string;
  readonly title?: Text;
  readonly on: Day;
  readonly due?: Day;
  readonly needs: readonly Need[];
  readonly basis: readonly string[];
  readonly do: readonly Operation[];
}

/** A reorganisation as data: dated steps over a model. */
export interface Scenario {
  readonly title: Text;
  /** The model file that a scenario file names; the API takes the model itself. */
  readonly model?: string;
  /** The span of the proof: `from` ≤ day < `until`. Left out: the day before the first step, and the day after the last. */
  readonly from?: Day;
  readonly until?: Day;
  /** Acts beside those of the model. */
  readonly acts: readonly Act[];
  readonly steps: readonly Step[];
}

/** Stops a call that gives something else than a scenario, such as the plain data that one is read from. */
export function mustBeScenario(scenario: Scenario): void {
  const given: Partial<Scenario> | null | undefined = scenario;
  const isRead = Array.isArray(given?.acts) && Array.isArray(given.steps) && given.steps.every((step: Partial<Step>) => Array.isArray(step.needs) && Array.isArray(step.basis));
  if (!isRead) throw new PolityError("This is no scenario: read it with parseScenario, readScenario or defineScenario first.");
}

/**
 * A scenario as plain data in the form of a file: `parseScenario(scenarioData(scenario), model)` gives the scenario again.
 *
 * @example
 * JSON.stringify(scenarioData(scenario));
 */
export function scenarioData(scenario: Scenario): Readonly<Record<string, unknown>> {
  mustBeScenario(scenario);
  const { title, model, from, until, acts, steps } = scenario;
  return {
    polity: 1,
    ...written({ title, model, from, until, acts }),
    steps: steps.map(({ id, title: name, on, due, needs, basis, do: operations }) => ({ ...written({ id, title: name, on, due, needs, basis }), do: operations })),
  };
}
