import { z } from "zod";
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

const AcceptedInput = z.strictObject({ tasks: z.array(Id).min(1), reason: z.string().min(1).max(1_000_000) });

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
    $schema: z.string().optional(),
    polity: z.literal(1),
    title: Text,
    asOf: Day.nullish(),
    levels: z.array(Level).nullish(),
    jurisdictions: z.array(Jurisdiction).nullish(),
    agencies: z.array(AgencyInput).nullish(),
    tasks: z.array(Task).nullish(),
    assignments: z.array(AssignmentInput).nullish(),
    links: z.array(LinkInput).nullish(),
    posts: z.array(Post).nullish(),
    acts: z.array(Act).nullish(),
    accepted: z.array(AcceptedInput).nullish(),
    events: z.array(EventInput).nullish(),
  })
  .meta({ title: "Polity model, version 1", description: "An organisation on one day: agencies, tasks, places, and who does what." });
export type ModelInput = z.input<typeof ModelInput>;

/** The fields of a model file that are no lists of records. */
export const Envelope = z.strictObject({ $schema: z.string().optional(), polity: z.unknown(), title: Text, asOf: Day.nullish() });
