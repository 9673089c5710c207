import * as z from "zod/mini";
import { Day } from "./date.js";
import { lists } from "./input.js";
import { meanings } from "./meanings.js";
import { Text } from "./text.js";

/**
 * A model as it stands in a file: the source of its JSON Schema. Rows are read one at a time, never through this,
 * so it stands apart: the core does not carry it.
 */
export const ModelInput = z
  .strictObject({
    $schema: z.optional(z.string()),
    polity: z.literal(1),
    title: Text,
    asOf: z.nullish(Day),
    levels: z.nullish(z.array(lists.levels)),
    jurisdictions: z.nullish(z.array(lists.jurisdictions)),
    agencies: z.nullish(z.array(lists.agencies)),
    tasks: z.nullish(z.array(lists.tasks)),
    assignments: z.nullish(z.array(lists.assignments)),
    links: z.nullish(z.array(lists.links)),
    posts: z.nullish(z.array(lists.posts)),
    acts: z.nullish(z.array(lists.acts)),
    accepted: z.nullish(z.array(lists.accepted)),
    events: z.nullish(z.array(lists.events)),
  })
  .register(meanings, { title: "Polity model, version 1", description: "An organisation on one day: agencies, tasks, places, and who does what." });
export type ModelInput = z.input<typeof ModelInput>;
