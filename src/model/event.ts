import * as z from "zod/mini";
import { Staffing } from "./agency.js";
import { type Except, ExceptItself, Role } from "./assignment.js";
import { Day } from "./date.js";
import { Id } from "./id.js";
import { LinkInput } from "./link.js";
import { Holder } from "./post.js";

const Share = z.number().check(z.minimum(0), z.maximum(1));
/** A record that an event changed, ended or made; `into` says what it became where an event has several results, `share` how much of a place, or of an agency that was divided with it, went there. */
const Party = z.union([
  z.strictObject({ agency: Id, share: z.nullish(Share), into: z.nullish(Id) }),
  z.strictObject({ task: Id }),
  z.strictObject({ post: Id }),
  z.strictObject({ jurisdiction: Id, share: z.nullish(Share), into: z.nullish(Id), parent: z.nullish(Id) }),
  z.strictObject({ level: Id }),
  z.strictObject({ link: LinkInput.shape.kind, from: Id, to: Id }),
]);
const Moved = z.strictObject({ task: Id, jurisdiction: z.nullish(Id), from: z.nullish(Id), to: z.nullish(Id), role: z.nullish(Role), except: z.nullish(z.array(ExceptItself)) });
const Resolved = z.strictObject({ task: Id, jurisdiction: z.nullish(Id), agencies: z.array(Id), to: z.nullish(Id) });

const { category, funding, quota } = Staffing.shape;
const StaffChange = z.strictObject({ agency: Id, category, funding, before: quota, after: quota });
const HolderChange = z.strictObject({ post: Id, before: Holder, after: Holder });

/** What one operation did, as it stands in a file: lineage can be asked both ways from it. */
export const EventInput = z.strictObject({
  on: z.nullish(Day),
  op: z.string().check(z.minLength(1), z.maxLength(100)),
  step: z.nullish(Id),
  basis: z.nullish(z.array(Id)),
  from: z.nullish(z.array(Party)),
  to: z.nullish(z.array(Party)),
  moved: z.nullish(z.array(Moved)),
  resolved: z.nullish(z.array(Resolved)),
  staff: z.nullish(z.array(StaffChange)),
  holders: z.nullish(z.array(HolderChange)),
});

/**
 * A record that an event turned from or into, by its id. In `from`, `into` names the one result it turned into; a record that turned into
 * several stands there several times, a place with its shares, and an agency that was divided with its place. Where no record of a kind has `into`, each turned into all results of that kind.
 * `parent` of a place names the place it lay in before, where it comes to lie outside of what that became. A link that ended is named by its kind and its ends.
 */
export type EventParty =
  | { readonly agency: string; readonly share?: number; readonly into?: string }
  | { readonly task: string }
  | { readonly post: string }
  | { readonly jurisdiction: string; readonly share?: number; readonly into?: string; readonly parent?: string }
  | { readonly level: string }
  | { readonly link: string; readonly from: string; readonly to: string };

/** A role that did not go the plain way from `from` to `to`; without `to` it ended, without `from` it is new, with both the same it stayed; `jurisdiction` left out: everywhere; `role` left out: a lead; `except`: but there. */
export interface MovedLead {
  readonly task: string;
  readonly jurisdiction?: string;
  readonly from?: string;
  readonly to?: string;
  readonly role?: Role;
  readonly except?: readonly Except[];
}

/** Several leads of one task that became one: which agencies led, and who leads now. */
export interface ResolvedDuplicate {
  readonly task: string;
  readonly jurisdiction?: string;
  readonly agencies: readonly string[];
  readonly to?: string;
}

/** One applied operation in the history of a model. Its `id` is its number and stands in no file. */
export interface Event {
  readonly id: string;
  readonly on?: Day;
  readonly op: string;
  readonly step?: string;
  readonly basis: readonly string[];
  readonly from: readonly EventParty[];
  readonly to: readonly EventParty[];
  readonly moved: readonly MovedLead[];
  readonly resolved: readonly ResolvedDuplicate[];
  /** How many posts of a category and source of money an agency had, and has now. */
  readonly staff?: readonly { readonly agency: string; readonly category?: string; readonly funding?: string; readonly before: number; readonly after: number }[];
  /** Who held a post, and who holds it now; left out: nobody. */
  readonly holders?: readonly { readonly post: string; readonly before?: string; readonly after?: string }[];
}
