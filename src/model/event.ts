import { z } from "zod";
import { Day } from "./date.js";
import { Id } from "./id.js";

const Share = z.number().min(0).max(1);
/** A record that an event changed, ended or made; places carry the share that went there. */
const Party = z.union([z.strictObject({ agency: Id }), z.strictObject({ task: Id }), z.strictObject({ post: Id }), z.strictObject({ jurisdiction: Id, share: Share.nullish() }), z.strictObject({ level: Id })]);
const Moved = z.strictObject({ task: Id, jurisdiction: Id.nullish(), from: Id.nullish(), to: Id.nullish() });
const Resolved = z.strictObject({ task: Id, jurisdiction: Id.nullish(), agencies: z.array(Id), to: Id.nullish() });

/** What one operation did, as it stands in a file: lineage can be asked both ways from it. */
export const EventInput = z.strictObject({
  on: Day.nullish(),
  op: z.string().min(1).max(100),
  step: Id.nullish(),
  basis: z.array(Id).nullish(),
  from: z.array(Party).nullish(),
  to: z.array(Party).nullish(),
  moved: z.array(Moved).nullish(),
  resolved: z.array(Resolved).nullish(),
});

export type EventParty = { readonly agency: string } | { readonly task: string } | { readonly post: string } | { readonly jurisdiction: string; readonly share?: number } | { readonly level: string };

/** A lead that did not go the plain way from `from` to `to`; without `to` it ended, without `from` it is new; `jurisdiction` left out: everywhere. */
export interface MovedLead {
  readonly task: string;
  readonly jurisdiction?: string;
  readonly from?: string;
  readonly to?: string;
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
}
