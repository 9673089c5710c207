import type * as z from "zod/mini";
import type { AgencyInput } from "../model/agency.js";
import type { Model } from "../model/model.js";
import type { Task } from "../model/task.js";
import type { Mentioned } from "./operation.js";
import { takenId, unknownId } from "./id-reasons.js";
import type { Reason } from "./refusal.js";

/** A new agency as an operation states it. */
export type NewAgency = z.output<typeof AgencyInput>;
/** A new task as an operation states it. */
export type NewTask = z.output<typeof Task>;

/** Why a new agency cannot be made: its id is taken, or it names what does not exist. */
export function* agencyReasons(model: Model, agency: NewAgency, retry: (agency: NewAgency) => Readonly<Record<string, unknown>>): Generator<Reason> {
  yield* takenId(model, "agency", agency.id);
  yield* unknownId(model, "agency", agency.parent, (parent) => retry({ ...agency, parent }));
  yield* unknownId(model, "jurisdiction", agency.jurisdiction, (jurisdiction) => retry({ ...agency, jurisdiction }));
  for (const role of ["leads", "supports"] as const) {
    const tasks = agency[role] ?? [];
    for (const task of new Set(tasks)) yield* unknownId(model, "task", task, (id) => retry({ ...agency, [role]: tasks.map((each) => (each === task ? id : each)) }));
  }
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
export function* taskReasons(model: Model, task: NewTask, retry: (task: NewTask) => Readonly<Record<string, unknown>>): Generator<Reason> {
  yield* takenId(model, "task", task.id);
  yield* unknownId(model, "task", task.parent, (parent) => retry({ ...task, parent }));
  const places = typeof task.jurisdiction === "string" ? [task.jurisdiction] : (task.jurisdiction ?? []);
  for (const place of new Set(places)) yield* unknownId(model, "jurisdiction", place, (id) => retry({ ...task, jurisdiction: places.map((each) => (each === place ? id : each)) }));
  for (const act of new Set(task.acts ?? [])) yield* unknownId(model, "act", act, (id) => retry({ ...task, acts: task.acts?.map((each) => (each === act ? id : each)) }));
}
