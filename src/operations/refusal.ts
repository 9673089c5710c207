import type { Facts, Ref } from "../findings/finding.js";
import type { Problem, Wording } from "../findings/wording.js";

/** Operations that would serve instead, as plain data. */
export type Suggestions = readonly (readonly Facts[])[];

/** A reason why an operation is refused. */
export function refusal(code: string, at: readonly Ref[], data: Facts, message: Wording<Record<never, never>>, suggestions?: Suggestions): Problem {
  return { code, severity: "error", at, data, message, ...(suggestions && suggestions.length > 0 && { suggestions }) };
}
