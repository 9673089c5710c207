import type { Assignment } from "../model/assignment.js";
import type { MovedLead } from "../model/event.js";
import { present } from "../model/present.js";
import { saidBy } from "../model/same-assignment.js";

/** How an event tells that a role went from an agency to another; without `to` it ended, without `from` it is new. */
export function movedRole({ task, jurisdiction, role, except }: Assignment, from: string | undefined, to?: string): MovedLead {
  return present({ task, jurisdiction, from, to, role: role === "lead" ? undefined : role, except: except.length > 0 ? except : undefined });
}

/**
 * The leads that some of several agencies bring to the one they become, and not all: of each is told who brings it. What all of them
 * bring goes the plain way.
 *
 * @param isTold whether a role is told all the same
 */
export function broughtBySome(members: readonly { readonly id?: string | undefined; readonly assignments: readonly Assignment[] }[], to: string, isTold?: (each: Assignment, from: string | undefined) => boolean): MovedLead[] {
  const brought = new Map<string, Map<string | undefined, Assignment>>();
  for (const { id, assignments } of members) {
    for (const each of assignments) {
      const key = saidBy(each);
      brought.set(key, (brought.get(key) ?? new Map<string | undefined, Assignment>()).set(id, each));
    }
  }
  return [...brought.values()].flatMap((by) => [...by].flatMap(([from, each]) => (from !== to && (isTold?.(each, from) || (each.role === "lead" && by.size < members.length)) ? movedRole(each, from, to) : [])));
}
