import type { Assignment } from "../../src/model/assignment.js";
import type { Model } from "../../src/model/model.js";
import { liesIn } from "./random-organisation.js";

/** A cell: a leaf task and a leaf place, by id; without place when the model has none. */
export interface Cell {
  readonly task: string;
  readonly place: string | undefined;
}

interface TreeTable extends Iterable<{ readonly id: string; readonly parent?: string }> {
  find(id: string): { readonly parent?: string } | undefined;
}

/** The ids of the records that no record names as its parent. */
export function leavesOf(table: TreeTable): string[] {
  const parents = new Set([...table].map((record) => record.parent));
  return [...table].map((record) => record.id).filter((id) => !parents.has(id));
}

/** The cells of a model that must have a lead. */
export function requiredCells(model: Model): Cell[] {
  const places: (string | undefined)[] = model.jurisdictions.size === 0 ? [undefined] : leavesOf(model.jurisdictions);
  return leavesOf(model.tasks).flatMap((task) => places.filter((place) => isRequired(model, task, place)).map((place) => ({ task, place })));
}

/** A task is required in its own places, else where its parent is, else everywhere. */
function isRequired(model: Model, task: string, place: string | undefined): boolean {
  for (let at = model.tasks.find(task); at; at = at.parent === undefined ? undefined : model.tasks.find(at.parent)) {
    if (at.jurisdiction.length > 0) return at.jurisdiction.some((each) => liesIn(model.jurisdictions, place, each));
  }
  return true;
}

/** The agencies that lead a cell, by id. */
export function leadsIn(model: Model, { task, place }: Cell): string[] {
  const reaches = (lead: Assignment): boolean =>
    lead.role === "lead" &&
    liesIn(model.tasks, task, lead.task) &&
    (lead.jurisdiction === undefined || liesIn(model.jurisdictions, place, lead.jurisdiction)) &&
    !lead.except.some((each) => ("task" in each ? liesIn(model.tasks, task, each.task) : liesIn(model.jurisdictions, place, each.jurisdiction)));
  return [...model.agencies].filter((agency) => agency.assignments.some(reaches)).map((agency) => agency.id).sort();
}

/** Every wrong cell with its code and leads. */
export function wrongCells(model: Model): { readonly code: string; readonly cell: Cell; readonly leads: readonly string[] }[] {
  return requiredCells(model).flatMap((cell) => {
    const leads = leadsIn(model, cell);
    return leads.length === 1 ? [] : [{ code: leads.length === 0 ? "lead-missing" : "lead-contested", cell, leads }];
  });
}
