import * as z from "zod/mini";
import { Id } from "./id.js";

/** What an agency does in a task. Only `lead` is exclusive. */
export const Role = z.literal(["lead", "support", "advise", "execute", "supervise"]);
export type Role = z.infer<typeof Role>;

const kinds = [z.strictObject({ task: Id }), z.strictObject({ jurisdiction: Id })] as const;
/** A part that is left out: a task or a place. */
export const ExceptItself = z.union(kinds);
/** The same in an assignment, by bare id when only one of them has it. */
const Exception = z.union([Id, ...kinds]);

/** Who does what where, as it stands in a file. */
export const AssignmentInput = z.strictObject({
  agency: Id,
  task: Id,
  role: Role,
  jurisdiction: z.nullish(Id),
  except: z.nullish(z.array(Exception)),
});

/** The task or the place that an assignment leaves out, with everything below it. */
export type Except = { readonly task: string } | { readonly jurisdiction: string };

/** What an agency does: a task with its sub-tasks, in a place with all within it, less the exceptions. It is kept in the agency's record. */
export interface Assignment {
  readonly task: string;
  readonly role: Role;
  /** Left out: everywhere. */
  readonly jurisdiction?: string;
  readonly except: readonly Except[];
}
