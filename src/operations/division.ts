import * as z from "zod/mini";
import { type Agency, AgencyInput, Staffing } from "../model/agency.js";
import type { Assignment } from "../model/assignment.js";
import { Id } from "../model/id.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import { staffingOf } from "../model/records.js";
import { carveClauses } from "./carve-clauses.js";
import type { NewAgency } from "./new-records.js";
import { StaffTaking } from "./take-staff.js";
import { Take, takenOf, type Taken } from "./take.js";

/** One of the agencies that a divided agency becomes, and what it takes. */
export const Entry = z
  .strictObject({ agency: z.union([Id, AgencyInput]), takes: z.nullish(z.array(Take)), staffing: z.optional(z.union([z.int().check(z.minimum(0)), z.array(Staffing)])) })
  .check(
    z.superRefine(({ agency, staffing }, context) => {
      const twice = staffing !== undefined && typeof agency === "object" && agency.staffing !== undefined && agency.staffing !== null;
      if (twice) context.addIssue({ code: "custom", params: { code: "one-field-only", fields: "staffing, agency.staffing" } });
    }),
  );
export type Entry = z.output<typeof Entry>;

/** The id of an agency that receives, new or not. */
export const idOf = ({ agency }: Entry): string => (typeof agency === "string" ? agency : agency.id);
const statedStaff = ({ agency, staffing }: Entry): z.output<typeof AgencyInput>["staffing"] => staffing ?? (typeof agency === "string" ? undefined : agency.staffing);

/** The form of a division. */
export const splitSchema = z
  .strictObject({ op: z.literal("split"), agency: Id, into: z.array(Entry).check(z.minLength(1)), rest: z.optional(Id), keep: z.optional(z.boolean()) })
  .check(
    z.superRefine(({ into, rest, keep }, context) => {
      const stated = into.some((entry) => idOf(entry) === rest && statedStaff(entry) !== undefined && statedStaff(entry) !== null);
      if (rest !== undefined && (keep || stated)) context.addIssue({ code: "custom", params: { code: "one-field-only", fields: keep ? "rest, keep" : "rest, staffing" } });
    }),
  );
export type Split = z.output<typeof splitSchema>;

/** Who takes what of an agency. */
export interface Division {
  /** Leads with who takes them, in the order written. */
  readonly leads: readonly { readonly to: string; readonly taken: Extract<Taken, { task: string }>; readonly parts: readonly Assignment[] }[];
  /** The assignments that nobody takes. */
  readonly left: readonly Assignment[];
  /** Who takes each subordinate and post that is named. */
  readonly agencies: ReadonlyMap<string, string>;
  readonly posts: ReadonlyMap<string, string>;
  readonly staff: StaffTaking;
  readonly staffOf: ReadonlyMap<string, readonly Staffing[]>;
}

/** Divides what an agency has, as far as what is said of it exists. */
export function divide({ into }: Split, agency: Agency, model: Model): Division {
  const takes = into.flatMap((entry) => (entry.takes ?? []).flatMap((take) => ({ to: idOf(entry), taken: takenOf(model, take) })));
  const clauses = takes.flatMap(({ to, taken }) => (taken && "task" in taken && model.tasks.has(taken.task) ? [{ to, taken }] : []));
  const known = clauses.filter(({ taken }) => taken.jurisdiction === undefined || model.jurisdictions.has(taken.jurisdiction));
  const carved = carveClauses(model, agency.assignments, "lead", known.map(({ taken }) => taken));
  const parts = new Map(known.map((clause, index) => [clause, carved.taken[index] ?? []]));
  const staff = new StaffTaking(agency.id, agency.staffing);
  const staffOf = new Map<string, readonly Staffing[]>();
  for (const entry of into) {
    const stated = statedStaff(entry);
    if (stated !== undefined && stated !== null) staffOf.set(idOf(entry), staff.take(typeof stated === "number" ? stated : staffingOf(stated)));
  }
  return {
    leads: clauses.map((clause) => ({ to: clause.to, taken: clause.taken, parts: parts.get(clause) ?? [] })),
    left: carved.kept,
    agencies: new Map(takes.flatMap(({ to, taken }) => (taken && "agency" in taken ? [[taken.agency, to] as const] : []))),
    posts: new Map(takes.flatMap(({ to, taken }) => (taken && "post" in taken ? [[taken.post, to] as const] : []))),
    staff,
    staffOf,
  };
}

/** The new agency, with what it leaves out taken from the divided one. */
export function inherited(agency: NewAgency, divided: Agency): NewAgency {
  const { parent, jurisdiction, kind, branch } = divided;
  const given = Object.fromEntries(Object.entries(agency).filter(([, value]) => value !== undefined)) as NewAgency; // Only fields that are left out are dropped.
  return { ...present({ parent, jurisdiction, kind, branch }), ...given };
}

/** The superior of an agency afterwards, where the division changes it; `undefined` for none. */
export function superiors(operation: Split, model: Model, { agencies }: Division): Map<string, string | undefined> {
  const { agency, into, rest, keep } = operation;
  const after = new Map<string, string | undefined>();
  const receivers = new Set([...into.map(idOf), ...(rest === undefined ? [] : [rest])]);
  const divided = model.agencies.get(agency);
  for (const { id } of referrers(model, "agencies.parent", agency)) {
    const taker = agencies.get(id);
    if (taker !== undefined) after.set(id, taker);
    // A subordinate that receives comes to stand where its superior stood.
    else if (!keep && receivers.has(id)) after.set(id, divided?.parent);
    else if (!keep && rest !== undefined) after.set(id, rest);
  }
  for (const { agency: made } of into) if (typeof made !== "string" && divided) after.set(made.id, inherited(made, divided).parent ?? undefined);
  return after;
}
