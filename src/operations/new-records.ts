import type * as z from "zod/mini";
import type { AgencyInput } from "../model/agency.js";
import type { Model } from "../model/model.js";
import type { Task } from "../model/task.js";
import { takenId } from "./id-reasons.js";
import { namedRecords, type RetryWith, unknownRecords } from "./named-records.js";
import type { Mentioned } from "./operation.js";
import type { Reason } from "./refusal.js";

/** A new agency as an operation states it. */
export type NewAgency = z.output<typeof AgencyInput>;
/** A new task as an operation states it. */
export type NewTask = z.output<typeof Task>;

const ofAgency = { parent: "agency", jurisdiction: "jurisdiction", leads: "task", supports: "task" } as const;
const ofTask = { parent: "task", jurisdiction: "jurisdiction", acts: "act" } as const;

/** Why a new agency cannot be made: its id is taken, or it names what does not exist. */
export function* agencyReasons(model: Model, agency: NewAgency, retry: RetryWith<NewAgency>): Generator<Reason> {
  yield* takenId(model, "agency", agency.id);
  yield* unknownRecords(model, agency, ofAgency, retry);
}

/** The ids that a new agency names, its own among them. */
export function namedByAgency(agency: NewAgency): Mentioned {
  return namedRecords(agency, { id: "agency", ...ofAgency });
}

/** Why a new task cannot be made. */
export function* taskReasons(model: Model, task: NewTask, retry: RetryWith<NewTask>): Generator<Reason> {
  yield* takenId(model, "task", task.id);
  yield* unknownRecords(model, task, ofTask, retry);
}

/** The tasks and places that a new task names, its own id among them. */
export function namedByTask(task: NewTask): Mentioned {
  return namedRecords(task, { id: "task", parent: "task", jurisdiction: "jurisdiction" });
}
