import { unwrap } from "../findings/result.js";
import type { Act } from "../model/act.js";
import type { Ids, Model } from "../model/model.js";
import type { Text } from "../model/text.js";
import type { OperationOf } from "../operations/literal.js";
import { parseScenario } from "./parse-scenario.js";
import type { Scenario } from "./scenario.js";

/** The form of a scenario file, with every id checked: those of the model, and those that the scenario itself makes. */
export interface ScenarioLiteral<I extends Ids, A extends string, T extends string, C extends string, S extends string, J extends string = never, P extends string = never> {
  readonly polity: 1;
  readonly title: Text;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly acts?: readonly ({ readonly id: C } & Omit<Act, "id">)[] | null;
  readonly steps?:
    | readonly {
        readonly id: S;
        readonly title?: Text | null;
        readonly on: string;
        readonly due?: string | null;
        readonly needs?: readonly (NoInfer<C | S | I["act"]> | { readonly act: NoInfer<C | I["act"]> } | { readonly step: NoInfer<S> })[] | null;
        readonly basis?: readonly NoInfer<C | I["act"]>[] | null;
        readonly do: readonly OperationOf<Omit<I, "act"> & { act: I["act"] | NoInfer<C> } & Ids, A, T, J, P>[];
      }[]
    | null;
}

/**
 * A scenario written in TypeScript: ids of the model, and of agencies, tasks, acts, steps, places and posts that the scenario makes, are known to the compiler.
 *
 * @param model the model it starts from, best made by `defineModel`
 * @param literal the form of a scenario file
 * @returns the scenario
 * @throws PolityError with every finding, when the data is wrong in a way that types cannot see
 * @example
 * const scenario = defineScenario(model, {
 *   polity: 1,
 *   title: "Merger",
 *   steps: [{ id: "one", on: "2025-03-01", do: [{ op: "merge", agencies: ["transport"], into: "construction" }] }],
 * });
 */
export function defineScenario<I extends Ids, const A extends string = never, const T extends string = never, const C extends string = never, const S extends string = never, const J extends string = never, const P extends string = never>(
  model: Model<I>,
  literal: ScenarioLiteral<I, A, T, C, S, J, P>,
): Scenario {
  return unwrap(parseScenario(literal, { model }));
}
