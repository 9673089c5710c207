import * as z from "zod/mini";
import { Id } from "./id.js";
import { Text } from "./text.js";

/** What is to be done. A root is a field; a task with sub-tasks is a function; only leaf tasks count as cells. */
export const Task = z.strictObject({
  id: Id,
  title: Text,
  parent: z.nullish(Id),
  jurisdiction: z.nullish(z.union([Id, z.array(Id)])),
  beneficiaries: z.nullish(z.array(z.string().check(z.minLength(1), z.maxLength(1000)))),
  acts: z.nullish(z.array(Id)),
});
/** A function of government, or a part of one. */
export interface Task {
  readonly id: string;
  readonly title: Text;
  readonly parent?: string;
  /** Where it must be led; empty when that is the parent's requirement, or everywhere. */
  readonly jurisdiction: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly acts: readonly string[];
}
