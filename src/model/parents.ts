import type { RefKind } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { type DataPath, inputProblem, shown } from "./input-problems.js";

/** A record that names its parent by id, and where it stands in the file. */
export interface ParentRow {
  readonly id: string;
  readonly parent?: string | null | undefined;
  readonly path: DataPath;
}

/** The most ids of a circle that a message names. */
const mostShown = 6;

/**
 * A problem for every circle in a tree given by parents, at the record of the circle that comes first in the file.
 * Each record is walked over once, without recursion.
 */
export function cycles(kind: RefKind, rows: readonly ParentRow[]): Problem[] {
  const parents = new Map<string, ParentRow>();
  for (const row of rows) if (!parents.has(row.id)) parents.set(row.id, row);
  const finished = new Set<string>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const walk = new Map<string, number>();
    let at: ParentRow | undefined = row;
    while (at && !finished.has(at.id) && !walk.has(at.id)) {
      walk.set(at.id, walk.size);
      at = typeof at.parent === "string" ? parents.get(at.parent) : undefined;
    }
    const start = at && walk.get(at.id);
    if (at && start !== undefined) {
      const circle = [...walk.keys()].slice(start);
      const names = [...circle.slice(0, mostShown).map((id) => `\`${shown(id)}\``), ...(circle.length > mostShown ? ["…"] : []), `\`${shown(at.id)}\``];
      problems.push(inputProblem("cycle", [...at.path, "parent"], { kind, id: at.id, circle: names.join(" → ") }));
    }
    for (const id of walk.keys()) finished.add(id);
  }
  return problems;
}
