import type { Assignment, Role } from "../model/assignment.js";
import { referrers } from "../model/lookups.js";
import type { Ids, Model } from "../model/model.js";
import { type ReferenceName, references } from "../model/references.js";
import { holdersOf } from "./leads.js";
import { spanOfPlace } from "./required.js";
import { intersectSpans } from "./span.js";

/** A record that names another, and in which field. */
export interface Referrer {
  /** `kind.field`, as in `agencies.parent`. */
  readonly field: ReferenceName;
  /** Its id; links are named by their number in the model. */
  readonly id: string;
}

/**
 * Who leads a task in a place: through the task itself or one above it, less what is excepted.
 *
 * @param task the id of a task; for a task with sub-tasks, whoever leads the task itself
 * @param place the id of a place; left out: anywhere
 * @returns the ids of the agencies that lead it in at least one leaf place of that place, in the order of the model; none for ids that do not exist
 * @example
 * leadsOf(model, "food-safety", "tam-ky"); // ["health-department"]
 */
export function leadsOf<I extends Ids>(model: Model<I>, task: I["task"], place?: I["jurisdiction"]): readonly I["agency"][] {
  const slot = model.tasks.slotOf(task);
  if (!model.tasks.has(task) || (place !== undefined && !model.jurisdictions.has(place))) return [];
  const there = [spanOfPlace(model, place)];
  return holdersOf(model, slot).flatMap(({ agency, spans }) => (intersectSpans(spans, there).length > 0 ? (model.agencies.at(agency)?.id ?? []) : []));
}

/**
 * The direct subordinates of an agency, sub-tasks of a task, or places within a place.
 *
 * @example
 * childrenOf(model, { agency: "peoples-committee" });
 */
export function childrenOf<I extends Ids>(model: Model<I>, of: { readonly agency: I["agency"] } | { readonly task: I["task"] } | { readonly jurisdiction: I["jurisdiction"] }): readonly { readonly id: string }[] {
  if ("agency" in of) return referrers(model, "agencies.parent", of.agency);
  if ("task" in of) return referrers(model, "tasks.parent", of.task);
  return referrers(model, "jurisdictions.parent", of.jurisdiction);
}

const tables = { level: "levels", jurisdiction: "jurisdictions", task: "tasks", agency: "agencies", act: "acts" } as const;

/**
 * Every record that names a record, and in which field: what would be left hanging if it went.
 *
 * @example
 * referringTo(model, { agency: "so-y-te" }); // [{ field: "posts.agency", id: "director" }, …]
 */
export function referringTo<I extends Ids>(model: Model<I>, to: { readonly [K in keyof typeof tables]?: string }): readonly Referrer[] {
  const found: Referrer[] = [];
  for (const [kind, id] of Object.entries(to) as [keyof typeof tables, string][]) {
    for (const reference of references) {
      if (reference.to !== tables[kind]) continue;
      for (const record of referrers(model, reference.name, id)) found.push({ field: reference.name, id: record.id });
    }
  }
  return found;
}

/**
 * What an agency does, or who does what in a task: the assignments that name it, with the agency they belong to.
 *
 * @example
 * assignmentsOf(model, { agency: "so-y-te", role: "lead" });
 */
export function assignmentsOf<I extends Ids>(model: Model<I>, of: { readonly agency?: I["agency"]; readonly task?: I["task"]; readonly role?: Role }): readonly { readonly agency: string; readonly assignment: Assignment }[] {
  const agency = of.agency === undefined ? undefined : model.agencies.get(of.agency);
  const agencies = of.agency !== undefined ? (agency ? [agency] : []) : of.task !== undefined ? referrers(model, "agencies.task", of.task) : [...model.agencies];
  return agencies.flatMap((each) => each.assignments.filter(({ task, role }) => (of.task === undefined || task === of.task) && (of.role === undefined || role === of.role)).map((assignment) => ({ agency: each.id, assignment })));
}
