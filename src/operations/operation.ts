import type * as z from "zod/mini";
import { PolityError } from "../findings/result.js";
import type { Problem } from "../findings/wording.js";
import type { ModelDraft } from "../model/draft.js";
import type { Event } from "../model/event.js";
import type { Model } from "../model/model.js";
import type { Reason } from "./refusal.js";

/** The ids of records that an operation speaks of, by kind. */
export interface Mentioned {
  readonly agencies?: readonly string[];
  readonly tasks?: readonly string[];
  readonly jurisdictions?: readonly string[];
  readonly posts?: readonly string[];
  readonly levels?: readonly string[];
}

/** What an operation makes, ends and names; the order within a date follows from it. */
export interface Mentions {
  /** Ids it creates. */
  readonly creates?: Mentioned;
  /** Ids that no longer stand for a record after it. */
  readonly ends?: Mentioned;
  /** Places in which it makes agencies of the id `kind/place`. */
  readonly agenciesAt?: readonly string[];
  /** Asks what else ends with it: what hangs on a record that it ends, and is not written. */
  readonly endsToo?: (model: Model) => (kind: keyof Mentioned, id: string) => boolean;
  /** Every id it needs to find, those it ends included. */
  readonly names?: Mentioned;
}

/** What an operation tells of itself: the event, less day, step and legal basis. */
export type Account = Partial<Pick<Event, "from" | "to" | "moved" | "resolved" | "holders">> & {
  /** Leads that end by a named clause (`ends`, `retire`, a stated change): cells of these tasks may be without a lead afterwards. */
  readonly ended?: readonly { readonly task: string; readonly jurisdiction?: string }[];
  /** The posts of each agency before and after, for the event. */
  readonly restaffed?: Event["staff"];
  /** Places that lie in others than before: `moved` is to tell which leads went with them. */
  readonly relocated?: readonly string[];
  /** Posts stated to be cut (negative) or new (positive), by category and funding; the sum of staff may differ by exactly this. */
  readonly staff?: readonly { readonly category?: string; readonly funding?: string; readonly quota: number }[];
};

/** How an organisation changes, in one named way. */
export interface OperationDefinition<Schema extends z.ZodMiniType = z.ZodMiniType> {
  /** The name, as in `op`; also that of its file, its test and its page. */
  readonly op: string;
  /** The form of the operation; what does not fit is an input error. */
  readonly schema: Schema;
  /** @internal What it makes, ends and names. */
  readonly mentions: (operation: z.output<Schema>) => Mentions;
  /** @internal Every reason why a well-formed operation cannot be applied to this model. None: it can. */
  readonly check: (operation: z.output<Schema>, model: Model) => Iterable<Reason>;
  /** @internal Writes the change. It is called only when `check` found no reason. */
  readonly run: (draft: ModelDraft, operation: z.output<Schema>, before: Model) => Account;
  /** @internal Reasons that only the result shows; then nothing was done. */
  readonly checkAfter?: (operation: z.output<Schema>, before: Model, after: Model) => Iterable<Problem>;
}

/**
 * Declares an operation. Its file, test, page and line in the registry bear the same name.
 *
 * @example
 * export const rename = defineOperation({ op: "rename", schema, mentions, check, run });
 */
export function defineOperation<Schema extends z.ZodMiniType>(definition: OperationDefinition<Schema>): OperationDefinition<Schema> {
  return Object.freeze(definition);
}

/** A record that `check` has found; a missing one is a fault of the operation, not of its data. */
export function existing<T>(record: T | undefined): T {
  if (record === undefined) throw new PolityError("A record that must be there is missing.");
  return record;
}
