import type { Event } from "../model/event.js";
import type { Cause } from "./explanation.js";

/** An event as the reason for something. */
export function causeOf({ on, op, step, basis }: Event): Cause {
  return { ...(on !== undefined && { on }), op, ...(step !== undefined && { step }), basis };
}

/** The number of an event in the history: later ones have larger numbers. */
export function orderOf(event: Event): number {
  return Number(event.id);
}
