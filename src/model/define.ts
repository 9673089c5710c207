import { unwrap } from "../findings/result.js";
import type { ModelLiteral } from "./literal.js";
import type { Model } from "./model.js";
import { parseModel } from "./parse.js";

/** The ids that a literal gives, by kind. */
interface Given<L extends string, J extends string, T extends string, A extends string, P extends string, C extends string> {
  level: L;
  jurisdiction: J;
  task: T;
  agency: A;
  post: P;
  act: C;
}

/**
 * A model written in TypeScript: every id is known to the compiler, so references complete, and a mistyped one does not compile.
 * Comfortable to some 500 records; for more, read a file, and let `polity schema ids` write the ids as types.
 *
 * @param literal the form of a model file
 * @returns the model, which remembers its ids
 * @throws PolityError with every finding, when the data is wrong in a way that types cannot see
 * @example
 * const model = defineModel({
 *   polity: 1,
 *   title: "A ministry",
 *   tasks: [{ id: "health", title: "Health" }],
 *   agencies: [{ id: "ministry", title: "Ministry", leads: ["health"] }],
 * });
 */
export function defineModel<
  const L extends string = never,
  const J extends string = never,
  const T extends string = never,
  const A extends string = never,
  const P extends string = never,
  const C extends string = never,
>(literal: ModelLiteral<Given<L, J, T, A, P, C>>): Model<Given<L, J, T, A, P, C>> {
  return unwrap(parseModel(literal)); // The records bear the ids of the literal.
}
