import * as z from "zod/mini";
import { AgencyInput } from "./agency.js";
import { AssignmentInput } from "./assignment.js";
import { Day } from "./date.js";
import { Id } from "./id.js";
import { Jurisdiction } from "./jurisdiction.js";
import { Post } from "./post.js";
import { Task } from "./task.js";
import { Text } from "./text.js";

/** What a field means, told by an editor that completes a file. */
interface Meaning {
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
}

/** The meanings of fields in a file. They stand apart from the schemas, so that the core does not carry them. */
export const meanings = z
  .registry<Meaning>()
  .add(Id, { description: "An id: 1 to 1,000 characters, nothing invisible." })
  .add(Text, { id: "Text", description: "A text: one string, or a map of language tags (BCP 47) to strings." })
  .add(Day, { format: "date" })
  .add(AssignmentInput.shape.jurisdiction, { description: "Default: the agency's own place; `null` says everywhere." })
  .add(AssignmentInput.shape.except, { description: "Tasks or places strictly inside that are left out." })
  .add(Task.shape.jurisdiction, { description: "Where it must be led: one place or several. Default: the parent task's, else everywhere." })
  .add(Task.shape.beneficiaries, { description: "Whom it serves: free tags." })
  .add(Task.shape.acts, { description: "The legal bases it rests on." })
  .add(Jurisdiction.shape.parent, { description: "The place it is part of; none for a root." })
  .add(AgencyInput.shape.kind, { description: "Which office it is: `class/which`, as in department/health." })
  .add(AgencyInput.shape.jurisdiction, { description: "Its place; none: everywhere." })
  .add(AgencyInput.shape.parent, { description: "The one agency it is administratively subordinate to; every other tie is a link." })
  .add(AgencyInput.shape.leads, { description: "Tasks it leads over its own place." })
  .add(AgencyInput.shape.supports, { description: "Tasks it supports over its own place." })
  .add(Post.shape.rank, { description: "`head`, `deputy`, or any other word." })
  .add(Post.shape.holder, { description: "Who holds it; none: vacant." });
