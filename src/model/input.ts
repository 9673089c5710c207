import * as z from "zod/mini";
import { Act } from "./act.js";
import { AgencyInput } from "./agency.js";
import { AssignmentInput } from "./assignment.js";
import { Day } from "./date.js";
import { EventInput } from "./event.js";
import { Id } from "./id.js";
import { Jurisdiction } from "./jurisdiction.js";
import { Level } from "./level.js";
import { LinkInput } from "./link.js";
import { Post } from "./post.js";
import { Task } from "./task.js";
import { Text } from "./text.js";

const AcceptedInput = z.strictObject({ tasks: z.array(Id).check(z.minLength(1)), reason: z.string().check(z.minLength(1), z.maxLength(1_000_000)) });

/** The schema of each list in a model file. */
export const lists = {
  levels: Level,
  jurisdictions: Jurisdiction,
  agencies: AgencyInput,
  tasks: Task,
  assignments: AssignmentInput,
  links: LinkInput,
  posts: Post,
  acts: Act,
  accepted: AcceptedInput,
  events: EventInput,
} as const;

/** The name of a list in a model file. */
export type ListName = keyof typeof lists;

/** The rows of a model file in its order. Of a row that does not fit its schema, only the fields that are right stand here. */
export type Rows = { readonly [L in ListName]: readonly z.output<(typeof lists)[L]>[] };

/** The fields of a model file that are no lists of records. */
export const Envelope = z.strictObject({ $schema: z.optional(z.string()), polity: z.optional(z.unknown()), title: Text, asOf: z.nullish(Day) });
