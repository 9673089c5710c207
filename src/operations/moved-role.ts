import type { Assignment } from "../model/assignment.js";
import type { MovedLead } from "../model/event.js";
import { present } from "../model/present.js";

/** How an event tells that a role went from an agency to another; without `to` it ended, without `from` it is new. */
export function movedRole({ task, jurisdiction, role }: Assignment, from: string | undefined, to?: string): MovedLead {
  return present({ task, jurisdiction, from, to, role: role === "lead" ? undefined : role });
}
