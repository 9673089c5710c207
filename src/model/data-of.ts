import type { Agency, Staffing } from "./agency.js";
import type { Assignment, Except } from "./assignment.js";
import type { Event } from "./event.js";
import type { ModelInput } from "./model-input.js";
import type { Model } from "./model.js";
import { isShorthand } from "./records.js";
import type { Task } from "./task.js";

/** Plain data, as `JSON.stringify`, `postMessage` and `structuredClone` take it. */
export type Data = { readonly [field: string]: unknown };

/** A type as it stands in written data: without `null` and `undefined` at any depth. */
type Written<T> = T extends string | number | boolean ? T : T extends readonly (infer E)[] ? readonly Written<E>[] : { readonly [K in keyof T]: Written<Exclude<T[K], null | undefined>> };

/** A model as plain data, in the form of a file. An assignment's `jurisdiction: null` says everywhere. */
export type ModelData = Omit<Written<ModelInput>, "$schema" | "assignments"> & {
  readonly assignments?: readonly (Omit<Written<NonNullable<ModelInput["assignments"]>[number]>, "jurisdiction"> & { readonly jurisdiction?: string | null })[];
};

const some = <T>(field: string, list: readonly T[]): Data => (list.length === 0 ? {} : { [field]: list });

/**
 * A model as plain data in the form of a file: `parseModel(dataOf(model))` gives the model again. Records keep their order;
 * what is a default is left out; `leads` and `supports` are written where nothing but the default applies.
 *
 * @example
 * JSON.stringify(dataOf(model));
 */
export function dataOf(model: Model): ModelData {
  const agencies = [...model.agencies];
  const data: Data = {
    polity: 1,
    title: model.title,
    ...(model.asOf !== undefined && { asOf: model.asOf }),
    ...some("levels", [...model.levels]),
    ...some("jurisdictions", [...model.jurisdictions].map(({ id, level, parent, title }) => ({ id, level, ...(parent !== undefined && { parent }), title }))),
    ...some("agencies", agencies.map(agencyData)),
    ...some("tasks", [...model.tasks].map(taskData)),
    ...some("assignments", agencies.flatMap((agency) => agency.assignments.filter((each) => !isShorthand(agency, each)).map((each) => assignmentData(model, agency, each)))),
    ...some("links", [...model.links].map(({ from, to, kind }) => ({ from, to, kind }))),
    ...some("posts", [...model.posts]),
    ...some("acts", [...model.acts]),
    ...some("accepted", model.accepted),
    ...some("events", [...model.events].map(eventData)),
  };
  return data as unknown as ModelData; // The lists above are those of a model file.
}

function agencyData(agency: Agency): Data {
  const { id, title, kind, branch, jurisdiction, parent, staffing, leaders, assignments } = agency;
  const own = (role: Assignment["role"]): string[] => assignments.filter((each) => each.role === role && isShorthand(agency, each)).map((each) => each.task);
  return {
    id,
    title,
    ...(kind !== undefined && { kind }),
    ...(branch !== "state" && { branch }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(parent !== undefined && { parent }),
    ...(staffing.length > 0 && { staffing: staffingData(staffing) }),
    ...(leaders && { leaders }),
    ...some("leads", own("lead")),
    ...some("supports", own("support")),
  };
}

/** One quota without category and funding is written as a bare number. */
function staffingData(staffing: readonly Staffing[]): unknown {
  const [only] = staffing;
  return only && staffing.length === 1 && Object.keys(only).length === 1 ? only.quota : staffing;
}

function taskData({ id, parent, title, jurisdiction, beneficiaries, acts }: Task): Data {
  return {
    id,
    ...(parent !== undefined && { parent }),
    title,
    ...(jurisdiction.length > 0 && { jurisdiction: jurisdiction.length === 1 ? jurisdiction[0] : jurisdiction }),
    ...some("beneficiaries", beneficiaries),
    ...some("acts", acts),
  };
}

function assignmentData(model: Model, agency: Agency, { task, role, jurisdiction, except }: Assignment): Data {
  const bare = (each: Except): unknown => {
    const [id, other] = "task" in each ? [each.task, model.jurisdictions] : [each.jurisdiction, model.tasks];
    return other.has(id) ? each : id;
  };
  return {
    agency: agency.id,
    task,
    role,
    ...(jurisdiction !== agency.jurisdiction && { jurisdiction: jurisdiction ?? null }),
    ...some("except", except.map(bare)),
  };
}

function eventData({ on, op, step, basis, from, to, moved, resolved }: Event): Data {
  return {
    ...(on !== undefined && { on }),
    op,
    ...(step !== undefined && { step }),
    ...some("basis", basis),
    ...some("from", from),
    ...some("to", to),
    ...some("moved", moved),
    ...some("resolved", resolved),
  };
}
