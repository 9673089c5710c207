import type * as z from "zod/mini";
import { type Act } from "./act.js";
import { type Agency, type AgencyInput, type Staffing } from "./agency.js";
import type { Assignment, AssignmentInput, Except } from "./assignment.js";
import type { Event, EventInput, EventParty, MovedLead, ResolvedDuplicate } from "./event.js";
import { type Jurisdiction } from "./jurisdiction.js";
import { type Post } from "./post.js";
import { present } from "./present.js";
import { type Task } from "./task.js";

/** The place as it is kept, from what a file says. */
export function jurisdictionOf(input: z.output<typeof Jurisdiction>): Jurisdiction {
  return present(input);
}

/** The task as it is kept, from what a file or an operation says. */
export function taskOf(input: z.output<typeof Task>): Task {
  const { jurisdiction, beneficiaries, acts, ...rest } = input;
  const places = jurisdiction === null || jurisdiction === undefined ? [] : typeof jurisdiction === "string" ? [jurisdiction] : jurisdiction;
  return { ...present(rest), jurisdiction: places, beneficiaries: beneficiaries ?? [], acts: acts ?? [] };
}

/** The agency as it is kept, from what a file or an operation says; `assignments` beyond its shorthands are added by the caller. */
export function agencyOf(input: z.output<typeof AgencyInput>, assignments: readonly Assignment[] = []): Agency {
  const { branch, staffing, leaders, leads, supports, ...rest } = input;
  const place = input.jurisdiction ?? undefined;
  const own = (role: "lead" | "support", tasks: readonly string[]): Assignment[] => tasks.map((task) => assignment(task, role, place, []));
  return orderedAssignments({
    ...present(rest),
    branch: branch ?? "state",
    staffing: staffingOf(staffing),
    ...(leaders && { leaders: present(leaders) }),
    assignments: [...own("lead", leads ?? []), ...own("support", supports ?? []), ...assignments],
  });
}

/** Staffing as it is kept; a bare number is a quota without category and funding. */
export function staffingOf(staffing: z.output<typeof AgencyInput>["staffing"]): Staffing[] {
  if (staffing === null || staffing === undefined) return [];
  return typeof staffing === "number" ? [{ quota: staffing }] : staffing.map((each) => present(each));
}

/** An assignment; without a place it is everywhere. */
export function assignment(task: string, role: Assignment["role"], jurisdiction: string | undefined, except: readonly Except[]): Assignment {
  return { task, role, ...(jurisdiction !== undefined && { jurisdiction }), except };
}

/** The assignment of a file as it is kept, with the default filled in: `jurisdiction` left out is the agency's own place, `null` everywhere. */
export function assignmentOf(input: z.output<typeof AssignmentInput>, agencyPlace: string | undefined, except: readonly Except[]): Assignment {
  return assignment(input.task, input.role, input.jurisdiction === undefined ? agencyPlace : (input.jurisdiction ?? undefined), except);
}

/** Whether an assignment can be written as `leads` or `supports`: that role, over the agency's own place, without exception. */
export function isShorthand(agency: { readonly jurisdiction?: string }, { role, jurisdiction, except }: Assignment): boolean {
  return (role === "lead" || role === "support") && jurisdiction === agency.jurisdiction && except.length === 0;
}

/** The agency with its assignments in the order in which a file is read back: default leads, default supports, then the rest as they were. */
export function orderedAssignments(agency: Agency): Agency {
  const rank = (each: Assignment): number => (!isShorthand(agency, each) ? 2 : each.role === "lead" ? 0 : 1);
  const ordered = [...agency.assignments].sort((a, b) => rank(a) - rank(b));
  return ordered.every((each, index) => each === agency.assignments[index]) ? agency : { ...agency, assignments: ordered };
}

/** The post as it is kept, from what a file or an operation says. */
export function postOf(input: z.output<typeof Post>): Post {
  return present(input);
}

/** The act as it is kept. */
export function actOf(input: z.output<typeof Act>): Act {
  return present(input);
}

/** The event as it is kept, under its number. */
export function eventOf(input: z.output<typeof EventInput>, id: string): Event {
  const { basis, from, to, moved, resolved, ...rest } = input;
  return {
    id,
    ...present(rest),
    basis: basis ?? [],
    from: (from ?? []).map((party): EventParty => present(party)),
    to: (to ?? []).map((party): EventParty => present(party)),
    moved: (moved ?? []).map((each): MovedLead => present(each)),
    resolved: (resolved ?? []).map((each): ResolvedDuplicate => present(each)),
  };
}
