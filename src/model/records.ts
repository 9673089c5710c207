import type * as z from "zod/mini";
import { type Act } from "./act.js";
import { type Agency, type AgencyInput, type Staffing } from "./agency.js";
import type { Assignment, AssignmentInput, Except } from "./assignment.js";
import type { Event, EventInput, EventParty, MovedLead, ResolvedDuplicate } from "./event.js";
import { frozen, none } from "./frozen.js";
import { type Jurisdiction } from "./jurisdiction.js";
import { type Level } from "./level.js";
import { type Post } from "./post.js";
import { present } from "./present.js";
import { type Task } from "./task.js";

/** The level as it is kept. */
export function levelOf({ id, title }: Level): Level {
  return Object.freeze({ id, title: frozen(title) });
}

/** The place as it is kept, from what a file says. */
export function jurisdictionOf({ id, level, parent, title: text }: z.output<typeof Jurisdiction>): Jurisdiction {
  const title = frozen(text);
  return Object.freeze(present({ id, level, parent, title }));
}

/** The task as it is kept, from what a file or an operation says. */
export function taskOf(input: z.output<typeof Task>): Task {
  const { id } = input;
  const title = frozen(input.title);
  const parent = input.parent ?? undefined;
  const jurisdiction = listOf(typeof input.jurisdiction === "string" ? [input.jurisdiction] : input.jurisdiction);
  const beneficiaries = listOf(input.beneficiaries);
  const acts = listOf(input.acts);
  // A million tasks: written out, since it is several times as fast as dropping what is empty.
  return Object.freeze(parent === undefined ? { id, title, jurisdiction, beneficiaries, acts } : { id, title, parent, jurisdiction, beneficiaries, acts });
}

function listOf<T>(list: readonly T[] | null | undefined): readonly T[] {
  return list ? frozen(list) : none;
}

/** The agency as it is kept, from what a file or an operation says; `assignments` beyond its shorthands are added by the caller. */
export function agencyOf(input: z.output<typeof AgencyInput>, assignments: readonly Assignment[] = none): Agency {
  const { id, title, kind, jurisdiction, parent, leaders, leads, supports } = input;
  const own: Assignment[] = [];
  for (const task of leads ?? none) own.push(assignment(task, "lead", jurisdiction ?? undefined, none));
  for (const task of supports ?? none) own.push(assignment(task, "support", jurisdiction ?? undefined, none));
  const agency = present({
    id,
    title,
    branch: input.branch ?? "state",
    staffing: staffingOf(input.staffing),
    assignments: own.length === 0 ? assignments : [...own, ...assignments],
    kind,
    jurisdiction,
    parent,
    leaders: leaders && present(leaders),
  });
  return frozen(orderedAssignments(agency));
}

/** Staffing as it is kept; a bare number is a quota without category and funding. */
export function staffingOf(staffing: z.output<typeof AgencyInput>["staffing"]): readonly Staffing[] {
  if (staffing === null || staffing === undefined) return none;
  return typeof staffing === "number" ? [{ quota: staffing }] : staffing.map((each) => present(each));
}

/** An assignment; without a place it is everywhere. */
export function assignment(task: string, role: Assignment["role"], jurisdiction: string | undefined, except: readonly Except[]): Assignment {
  return Object.freeze(jurisdiction === undefined ? { task, role, except } : { task, role, jurisdiction, except });
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
  let highest = 0;
  for (const each of agency.assignments) {
    const own = rank(each);
    if (own < highest) return { ...agency, assignments: [...agency.assignments].sort((a, b) => rank(a) - rank(b)) };
    highest = own;
  }
  return agency;
}

/** The post as it is kept, from what a file or an operation says. */
export function postOf({ id, agency, title, rank, holder }: z.output<typeof Post>): Post {
  return present({ id, agency, title, rank, holder });
}

/** The act as it is kept. */
export function actOf({ id, title, issued, inForce, until }: z.output<typeof Act>): Act {
  return present({ id, title, issued, inForce, until });
}

/** What an event says, in a file or by an operation. */
type EventSaid = { readonly [Field in keyof z.output<typeof EventInput>]: z.output<typeof EventInput>[Field] | (Field extends keyof Event ? Event[Field] : never) };

/** The event as it is kept, under its number. */
export function eventOf(input: EventSaid, id: string): Event {
  const { basis, from, to, moved, resolved, staff, holders, ...rest } = input;
  return {
    id,
    ...present({ ...rest, staff: staff?.map((each) => present(each)), holders: holders?.map((each) => present(each)) }),
    basis: basis ?? [],
    from: (from ?? []).map((party): EventParty => present(party)),
    to: (to ?? []).map((party): EventParty => present(party)),
    moved: (moved ?? []).map((each): MovedLead => present(each)),
    resolved: (resolved ?? []).map((each): ResolvedDuplicate => present(each)),
  };
}
