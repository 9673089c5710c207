import { type Facts, idOfRef, type Ref } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { named } from "../model/input-problems.js";

/** Operations that would serve instead, as plain data. */
export type Suggestions = readonly (readonly Facts[])[];

/** A place that may be left out: a lead that names none holds everywhere. */
type Place = Ref | { readonly jurisdiction: string | undefined };

/**
 * A reason why an operation is refused. Places and facts that are undefined are left out.
 * A language pack makes its sentence of the facts alone, so whatever the English one says must stand in `data`.
 */
export function refusal(code: string, at: readonly Place[], data: Facts, message: string, suggestions: Suggestions = []): Problem {
  const given = (place: Place): place is Ref => idOfRef(place as Ref) !== undefined; // Only the value of its one key is looked at.
  const facts = Object.fromEntries(Object.entries(data).filter(([, fact]) => fact !== undefined));
  return { code, severity: "error", at: at.filter(given), data: facts, message, suggestions };
}

/** ` in …`, for a sentence; nothing when there is no place. */
export function inPlace(jurisdiction: string | undefined): string {
  return jurisdiction === undefined ? "" : ` in ${named(jurisdiction)}`;
}

/** The first six of some ids, for a sentence, and how many more there are; one that is missing is shown as a dash. */
export function namedList(ids: readonly unknown[]): string {
  return `${ids.slice(0, 6).map((id) => (id === undefined || id === null ? "–" : named(id))).join(", ")}${ids.length > 6 ? ` and ${ids.length - 6} more` : ""}`;
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
