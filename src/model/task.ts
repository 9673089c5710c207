import { z } from "zod";
import { Id } from "./id.js";
import { Text } from "./text.js";

/** What is to be done. A root is a field; a task with sub-tasks is a function; only leaf tasks count as cells. */
export const Task = z.strictObject({
  id: Id,
  title: Text,
  parent: Id.nullish(),
  jurisdiction: z.union([Id, z.array(Id)]).nullish().meta({ description: "Where it must be led: one place or several. Default: the parent task's, else everywhere." }),
  beneficiaries: z.array(z.string().min(1).max(1000)).nullish().meta({ description: "Whom it serves: free tags." }),
  acts: z.array(Id).nullish().meta({ description: "The legal bases it rests on." }),
});
export interface Task {
  readonly id: string;
  readonly title: Text;
  readonly parent?: string;
  /** Where it must be led; empty when that is the parent's requirement, or everywhere. */
  readonly jurisdiction: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly acts: readonly string[];
}
