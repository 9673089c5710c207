import type { Agency, Staffing } from "./agency.js";
import type { Assignment, Except } from "./assignment.js";
import type { ModelInput } from "./model-input.js";
import { type Model, mustBeModel } from "./model.js";
import { isShorthand } from "./records.js";
import type { Task } from "./task.js";
import { written } from "./written.js";

/** Plain data, as `JSON.stringify`, `postMessage` and `structuredClone` take it. */
export type Data = { readonly [field: string]: unknown };

/** A type as it stands in written data: without `null` and `undefined` at any depth. */
type Written<T> = T extends string | number | boolean ? T : T extends readonly (infer E)[] ? readonly Written<E>[] : { readonly [K in keyof T]: Written<Exclude<T[K], null | undefined>> };

/** A model as plain data, in the form of a file. An assignment's `jurisdiction: null` says everywhere. */
export type ModelData = Omit<Written<ModelInput>, "$schema" | "assignments"> & {
  readonly assignments?: readonly (Omit<Written<NonNullable<ModelInput["assignments"]>[number]>, "jurisdiction"> & { readonly jurisdiction?: string | null })[];
};

/**
 * A model as plain data in the form of a file: `parseModel(dataOf(model))` gives the model again. Records keep their order;
 * what is a default is left out; `leads` and `supports` are written where nothing but the default applies.
 *
 * @example
 * JSON.stringify(dataOf(model));
 */
export function dataOf(model: Model): ModelData {
  mustBeModel(model);
  const agencies = [...model.agencies].map((agency) => ({ agency, ...apart(agency) }));
  const data = written({
    polity: 1,
    title: model.title,
    asOf: model.asOf,
    levels: [...model.levels],
    jurisdictions: [...model.jurisdictions].map(({ id, level, parent, title }) => written({ id, level, parent, title })),
    agencies: agencies.map(({ agency, leads, supports }) => agencyData(agency, leads, supports)),
    tasks: [...model.tasks].map(taskData),
    assignments: agencies.flatMap(({ agency, others }) => others.map((each) => assignmentData(model, agency, each))),
    links: [...model.links].map(({ from, to, kind }) => ({ from, to, kind })),
    posts: [...model.posts],
    acts: [...model.acts],
    accepted: model.accepted,
    events: [...model.events].map(({ on, op, step, basis, from, to, moved, resolved, staff, holders }) => written({ on, op, step, basis, from, to, moved, resolved, staff, holders })),
  });
  return data as unknown as ModelData; // The lists above are those of a model file.
}

/** What is written as `leads` and `supports`, and the rest. A task that is seen again ends the list of its role, since a file that names one twice is refused; so the order stays. */
function apart(agency: Agency): { readonly leads: Iterable<string>; readonly supports: Iterable<string>; readonly others: readonly Assignment[] } {
  const [leads, supports] = [new Set<string>(), new Set<string>()];
  const ended = new Set<Set<string>>();
  const others = agency.assignments.filter((each) => {
    const list = each.role === "lead" ? leads : supports;
    if (!isShorthand(agency, each)) return true;
    if (list.has(each.task)) ended.add(list);
    if (!ended.has(list)) list.add(each.task);
    return ended.has(list);
  });
  return { leads, supports, others };
}

function agencyData({ id, title, kind, branch, jurisdiction, parent, staffing, leaders }: Agency, leads: Iterable<string>, supports: Iterable<string>): Data {
  return written({ id, title, kind, branch: branch === "state" ? undefined : branch, jurisdiction, parent, staffing: staffingData(staffing), leaders, leads: [...leads], supports: [...supports] });
}

/** One quota without category and funding is written as a bare number. */
function staffingData(staffing: readonly Staffing[]): unknown {
  const [only] = staffing;
  return only && staffing.length === 1 && Object.keys(only).length === 1 ? only.quota : staffing;
}

function taskData({ id, parent, title, jurisdiction, beneficiaries, acts }: Task): Data {
  return written({ id, parent, title, jurisdiction: jurisdiction.length === 1 ? jurisdiction[0] : jurisdiction, beneficiaries, acts });
}

function assignmentData(model: Model, agency: Agency, { task, role, jurisdiction, except }: Assignment): Data {
  const bare = (each: Except): unknown => {
    const [id, other] = "task" in each ? [each.task, model.jurisdictions] : [each.jurisdiction, model.tasks];
    return other.has(id) ? each : id;
  };
  return written({ agency: agency.id, task, role, jurisdiction: jurisdiction === agency.jurisdiction ? undefined : (jurisdiction ?? null), except: except.map(bare) });
}
