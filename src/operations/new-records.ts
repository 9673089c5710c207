import type * as z from "zod/mini";
import type { Problem } from "../findings/wording.js";
import type { AgencyInput } from "../model/agency.js";
import type { Model } from "../model/model.js";
import type { Task } from "../model/task.js";
import type { Mentioned } from "./operation.js";
import { takenId, unknownId } from "./reasons.js";

/** A new agency as an operation states it. */
export type NewAgency = z.output<typeof AgencyInput>;
/** A new task as an operation states it. */
export type NewTask = z.output<typeof Task>;

/** Why a new agency cannot be made: its id is taken, or it names what does not exist. */
export function* agencyReasons(model: Model, agency: NewAgency): Generator<Problem> {
  yield* takenId(model, "agency", agency.id);
  yield* unknownId(model, "agency", agency.parent);
  yield* unknownId(model, "jurisdiction", agency.jurisdiction);
  for (const task of [...(agency.leads ?? []), ...(agency.supports ?? [])]) yield* unknownId(model, "task", task);
}

/** The ids that a new agency names. */
export function namedByAgency(agency: NewAgency): Mentioned {
  return {
    agencies: [agency.id, ...(typeof agency.parent === "string" ? [agency.parent] : [])],
    tasks: [...(agency.leads ?? []), ...(agency.supports ?? [])],
    jurisdictions: typeof agency.jurisdiction === "string" ? [agency.jurisdiction] : [],
  };
}

/** Why a new task cannot be made. */
export function* taskReasons(model: Model, task: NewTask): Generator<Problem> {
  yield* takenId(model, "task", task.id);
  yield* unknownId(model, "task", task.parent);
  const places = typeof task.jurisdiction === "string" ? [task.jurisdiction] : (task.jurisdiction ?? []);
  for (const place of places) yield* unknownId(model, "jurisdiction", place);
  for (const act of task.acts ?? []) yield* unknownId(model, "act", act);
}
