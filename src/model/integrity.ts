import type * as z from "zod/mini";
import type { Problem } from "../findings/wording.js";
import type { Assignment, AssignmentInput, Except } from "./assignment.js";
import type { DeclaredIds } from "./declared-ids.js";
import { duplicateLinks, unknownReferences } from "./file-references.js";
import { type DataPath, inputProblem } from "./input-problems.js";
import type { Rows } from "./input.js";
import { cycles } from "./parents.js";

/** Everything that must hold between the records of a model: references, trees, levels, dates, sums. What should hold is a rule, not this. */
export function integrityProblems(rows: Rows, ids: DeclaredIds): Problem[] {
  return [...unknownReferences(rows, ids), ...treeProblems(rows), ...levelOrder(rows), ...exceptProblems(rows, ids), ...actDates(rows), ...duplicateLinks(rows), ...quotaSum(rows)];
}

function treeProblems(rows: Rows): Problem[] {
  const trees = [["jurisdiction", "jurisdictions"], ["task", "tasks"], ["agency", "agencies"]] as const;
  return trees.flatMap(([kind, list]) => cycles(kind, rows[list].filter(({ row }) => typeof row.id === "string").map(({ index, row }) => ({ id: row.id, parent: row.parent, path: [list, index] }))));
}

function levelOrder(rows: Rows): Problem[] {
  const rank = new Map(rows.levels.map(({ row }, index) => [row.id, index]));
  const levels = new Map(rows.jurisdictions.map(({ row }) => [row.id, row.level]));
  return rows.jurisdictions.flatMap(({ index, row }) => {
    const parentLevel = typeof row.parent === "string" && row.parent !== row.id ? levels.get(row.parent) : undefined;
    if (parentLevel === undefined || (rank.get(row.level) ?? Infinity) > (rank.get(parentLevel) ?? -1)) return [];
    return [inputProblem("level-order", ["jurisdictions", index, "level"], { id: row.id, level: row.level, parent: row.parent, parentLevel })];
  });
}

/** The parents of tasks and places by id, to ask whether one lies strictly below another. */
class Ancestry {
  private readonly parents: ReadonlyMap<string, string | null | undefined>;

  constructor(rows: readonly { readonly row: { readonly id: string; readonly parent?: string | null | undefined } }[]) {
    this.parents = new Map(rows.map(({ row }) => [row.id, row.parent]));
  }

  /** Strictly below; any known node is below "everything". A circle ends the walk. */
  isBelow(id: string, ancestor: string | undefined): boolean {
    if (ancestor === undefined) return this.parents.has(id);
    const seen = new Set<string>();
    for (let at = this.parents.get(id); typeof at === "string" && !seen.has(at); at = this.parents.get(at)) {
      if (at === ancestor) return true;
      seen.add(at);
    }
    return false;
  }
}

function exceptProblems(rows: Rows, ids: DeclaredIds): Problem[] {
  const tasks = new Ancestry(rows.tasks);
  const places = new Ancestry(rows.jurisdictions);
  const agencyPlaces = new Map(rows.agencies.map(({ row }) => [row.id, row.jurisdiction]));
  return rows.assignments.flatMap(({ index, row }) => {
    const reach = row.jurisdiction === undefined ? agencyPlaces.get(row.agency) : row.jurisdiction;
    return (row.except ?? []).flatMap((each, at): Problem[] => {
      const path: DataPath = ["assignments", index, "except", at];
      const resolved = exceptOf(each, ids, path);
      if ("problems" in resolved) return [...resolved.problems];
      const inside = "task" in resolved.except ? tasks.isBelow(resolved.except.task, row.task) : places.isBelow(resolved.except.jurisdiction, reach ?? undefined);
      const id = "task" in resolved.except ? resolved.except.task : resolved.except.jurisdiction;
      return inside ? [] : [inputProblem("except-outside", path, { id })];
    });
  });
}

type ExceptInput = NonNullable<z.output<typeof AssignmentInput>["except"]>[number];

/** The task or place that an exception means: a bare id must be one of them only. */
export function exceptOf(each: ExceptInput, ids: DeclaredIds, path: DataPath): { readonly except: Except } | { readonly problems: readonly Problem[] } {
  if (typeof each === "object") {
    const [kind, id] = "task" in each ? (["task", each.task] as const) : (["jurisdiction", each.jurisdiction] as const);
    return ids.has(kind, id) ? { except: each } : { problems: ids.unknown([kind], id, [...path, kind]) };
  }
  const [isTask, isPlace] = [ids.has("task", each), ids.has("jurisdiction", each)];
  if (isTask && isPlace) return { problems: [inputProblem("ambiguous-reference", path, { id: each, kind: "task", other: "jurisdiction" })] };
  if (isTask) return { except: { task: each } };
  return isPlace ? { except: { jurisdiction: each } } : { problems: ids.unknown(["task", "jurisdiction"], each, path) };
}

/** The exceptions of an assignment that has no problem. */
export function exceptionsOf(row: { readonly except?: readonly ExceptInput[] | null | undefined }, ids: DeclaredIds): Assignment["except"] {
  return (row.except ?? []).flatMap((each) => {
    const resolved = exceptOf(each, ids, []);
    return "except" in resolved ? [resolved.except] : [];
  });
}

function actDates(rows: Pick<Rows, "acts">): Problem[] {
  return rows.acts.flatMap(({ index, row }) => {
    const from = row.inForce ?? row.issued;
    return from && row.until && row.until <= from ? [inputProblem("dates-reversed", ["acts", index, "until"], { from, until: row.until })] : [];
  });
}

function quotaSum(rows: Rows): Problem[] {
  let sum = 0;
  for (const { index, row } of rows.agencies) {
    const list = typeof row.staffing === "number" ? [{ quota: row.staffing }] : (row.staffing ?? []);
    for (const { quota } of list) sum += quota;
    if (!Number.isSafeInteger(sum)) return [inputProblem("sum-too-large", ["agencies", index, "staffing"])];
  }
  return [];
}
