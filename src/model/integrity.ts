import type * as z from "zod/mini";
import type { Problem } from "../findings/wording.js";
import type { Assignment, AssignmentInput, Except } from "./assignment.js";
import type { DeclaredIds } from "./declared-ids.js";
import { duplicateLinks, type Targets } from "./file-references.js";
import { none } from "./frozen.js";
import { type DataPath, inputProblem } from "./input-problems.js";
import type { Rows } from "./input.js";
import { cycles } from "./parents.js";

/** Everything that must hold between the records of a model: references, trees, levels, dates, sums. What should hold is a rule, not this. */
export function integrityProblems(rows: Rows, ids: DeclaredIds, targets: Targets): Problem[] {
  return [
    ...cycles("jurisdiction", "jurisdictions", rows.jurisdictions, targets.placeParent),
    ...cycles("task", "tasks", rows.tasks, targets.taskParent),
    ...cycles("agency", "agencies", rows.agencies, targets.agencyParent),
    ...levelOrder(rows, targets),
    ...exceptProblems(rows, ids, targets),
    ...actDates(rows),
    ...duplicateLinks(rows),
    ...quotaSum(rows),
  ];
}

/** Levels are listed from the top, so that the index of one is its rank. */
function levelOrder(rows: Rows, { placeLevel, placeParent }: Targets): Problem[] {
  return rows.jurisdictions.flatMap((row, index) => {
    const parent = placeParent[index] ?? -1;
    const rank = placeLevel[index] ?? -1;
    const above = placeLevel[parent] ?? -1;
    if (parent === index || rank < 0 || rank > above) return [];
    return [inputProblem("level-order", ["jurisdictions", index, "level"], { id: row.id, level: row.level, parent: row.parent, parentLevel: rows.levels[above]?.id })];
  });
}

/** Whether a record lies strictly below another; a circle ends the walk. */
function isBelow(parents: Int32Array, index: number, ancestor: number): boolean {
  let at = parents[index] ?? -1;
  for (let steps = 0; at >= 0 && at !== ancestor && steps < parents.length; steps += 1) at = parents[at] ?? -1;
  return at >= 0 && at === ancestor;
}

function exceptProblems(rows: Rows, ids: DeclaredIds, targets: Targets): Problem[] {
  const [tasks, places] = [ids.of("task"), ids.of("jurisdiction")];
  const problems: Problem[] = [];
  rows.assignments.forEach((row, index) => {
    row.except?.forEach((each, at) => {
      const path: DataPath = ["assignments", index, "except", at];
      const resolved = exceptOf(each, ids, path);
      if ("problems" in resolved) {
        for (const problem of resolved.problems) problems.push(problem);
        return;
      }
      const { except } = resolved;
      const reach = row.jurisdiction === undefined ? rows.agencies[targets.assignmentAgency[index] ?? -1]?.jurisdiction : row.jurisdiction;
      const inside =
        "task" in except
          ? row.task === undefined || isBelow(targets.taskParent, tasks.get(except.task) ?? -1, targets.assignmentTask[index] ?? -1)
          : typeof reach !== "string" || isBelow(targets.placeParent, places.get(except.jurisdiction) ?? -1, places.get(reach) ?? -1);
      if (!inside) problems.push(inputProblem("except-outside", path, { id: "task" in except ? except.task : except.jurisdiction }));
    });
  });
  return problems;
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
  if (!row.except || row.except.length === 0) return none;
  return row.except.flatMap((each) => {
    const resolved = exceptOf(each, ids, []);
    return "except" in resolved ? [resolved.except] : [];
  });
}

function actDates(rows: Rows): Problem[] {
  return rows.acts.flatMap((row, index) => {
    const from = row.inForce ?? row.issued;
    return from && row.until && row.until <= from ? [inputProblem("dates-reversed", ["acts", index, "until"], { from, until: row.until })] : [];
  });
}

function quotaSum(rows: Rows): Problem[] {
  let sum = 0;
  for (const [index, { staffing }] of rows.agencies.entries()) {
    if (typeof staffing === "number") sum += staffing;
    else for (const { quota } of staffing ?? []) sum += quota;
    if (!Number.isSafeInteger(sum)) return [inputProblem("sum-too-large", ["agencies", index, "staffing"])];
  }
  return [];
}
