import * as z from "zod/mini";
import { Act } from "./act.js";
import { type Agency, AgencyInput, Branch, Staffing } from "./agency.js";
import { AssignmentInput, ExceptItself } from "./assignment.js";
import { Day } from "./date.js";
import { EventInput } from "./event.js";
import { type Fits, fitsOf } from "./fits.js";
import { Id } from "./id.js";
import { lists } from "./input.js";
import { Jurisdiction } from "./jurisdiction.js";
import { Level } from "./level.js";
import { LinkInput } from "./link.js";
import type { Heading, Kind } from "./model.js";
import { isRecord } from "./plain-data.js";
import { Post } from "./post.js";
import { orderedAssignments } from "./records.js";
import { Task } from "./task.js";
import { Text } from "./text.js";

const { id, title, kind, jurisdiction, parent, leaders } = AgencyInput.shape;
const { agency: _, ...assignment } = AssignmentInput.shape;
const Kept = z.strictObject({ ...assignment, except: z.array(ExceptItself) });

/** The schemas of what a model keeps: those of a file, with what is kept in another form. */
const schemas = {
  levels: Level,
  jurisdictions: Jurisdiction,
  tasks: Task,
  agencies: z.strictObject({ id, title, kind, branch: Branch, jurisdiction, parent, staffing: z.array(Staffing), leaders, assignments: z.array(Kept) }),
  links: z.strictObject({ id: Id, ...LinkInput.shape }),
  posts: Post,
  acts: Act,
  events: z.strictObject({ id: Id, ...EventInput.shape }),
  title: Text,
  asOf: z.optional(Day),
  accepted: z.array(lists.accepted),
} as const satisfies Record<Kind | keyof Heading, z.ZodMiniType>;
const quick = new Map<z.ZodMiniType, Fits>(Object.values(schemas).map((schema) => [schema, fitsOf(schema)]));

/** Lists that a file may leave out, and a record may not. */
const needed = new Map<string, readonly string[]>([
  ["tasks", ["jurisdiction", "beneficiaries", "acts"]],
  ["events", ["basis", "from", "to", "moved", "resolved"]],
]);

/** Whether a value is what a model keeps as a record of a kind, or in its heading: no more, no less, and as reading a file gives it. */
export function isKept(where: Kind | keyof Heading, value: unknown): boolean {
  const schema: z.ZodMiniType = schemas[where];
  if (!same(value, quick.get(schema)?.(value) ? value : schema.safeParse(value).data)) return false;
  if (where === "agencies") return orderedAssignments(value as Agency) === value; // It fits the schema of an agency.
  return needed.get(where)?.every((field) => isRecord(value) && Array.isArray(value[field])) ?? true;
}

/** Whether two values say the same, and in no place nothing: what has no value has no field. */
function same(kept: unknown, read: unknown): boolean {
  if (typeof kept !== "object" || kept === null || typeof read !== "object" || read === null) return kept === read && kept !== null && kept !== undefined;
  const [fields, others] = [kept as Readonly<Record<string, unknown>>, read as Readonly<Record<string, unknown>>]; // Both have named fields, if only numbers.
  for (const name in fields) if (!Object.hasOwn(others, name) || !same(fields[name], others[name])) return false;
  return kept === read || (Object.keys(fields).length === Object.keys(others).length && Array.isArray(kept) === Array.isArray(read));
}
