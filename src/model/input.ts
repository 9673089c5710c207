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

/** The rows of a model file that fit their schema; the index in the file stays with each. */
export type Rows = { readonly [L in ListName]: readonly { readonly index: number; readonly row: z.output<(typeof lists)[L]> }[] };

/** A model as it stands in a file: the source of its JSON Schema. Rows are read one at a time, never through this. */
export const ModelInput = z
  .strictObject({
    $schema: z.optional(z.string()),
    polity: z.literal(1),
    title: Text,
    asOf: z.nullish(Day),
    levels: z.nullish(z.array(Level)),
    jurisdictions: z.nullish(z.array(Jurisdiction)),
    agencies: z.nullish(z.array(AgencyInput)),
    tasks: z.nullish(z.array(Task)),
    assignments: z.nullish(z.array(AssignmentInput)),
    links: z.nullish(z.array(LinkInput)),
    posts: z.nullish(z.array(Post)),
    acts: z.nullish(z.array(Act)),
    accepted: z.nullish(z.array(AcceptedInput)),
    events: z.nullish(z.array(EventInput)),
  })
  .check(z.meta({ title: "Polity model, version 1", description: "An organisation on one day: agencies, tasks, places, and who does what." }));
export type ModelInput = z.input<typeof ModelInput>;

/** The fields of a model file that are no lists of records. */
export const Envelope = z.strictObject({ $schema: z.optional(z.string()), polity: z.optional(z.unknown()), title: Text, asOf: z.nullish(Day) });
