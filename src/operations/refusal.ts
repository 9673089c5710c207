import type { Facts, Ref } from "../findings/finding.js";
import type { Problem, Wording } from "../findings/wording.js";

/** Operations that would serve instead, as plain data. */
export type Suggestions = readonly (readonly Facts[])[];

/** A reason why an operation is refused. */
export function refusal(code: string, at: readonly Ref[], data: Facts, message: Wording<Record<never, never>>, suggestions?: Suggestions): Problem {
  return { code, severity: "error", at, data, message, ...(suggestions && suggestions.length > 0 && { suggestions }) };
}

/** How many reasons may still be looked at more closely: each costs a walk over all known ids, or a copy of the operation. */
export interface CloserLooks {
  left: number;
}

/** Enough for a person; a list of a thousand wrong ids is wrong as a whole. */
export function closerLooks(): CloserLooks {
  return { left: 200 };
}

/** A reason that can say more when asked: which id was meant, what to do instead. */
export interface Reason extends Problem {
  readonly closer?: () => Problem;
}
