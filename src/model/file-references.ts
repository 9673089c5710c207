import type { RefKind } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import type { DeclaredIds } from "./declared-ids.js";
import { type DataPath, inputProblem, pathText } from "./input-problems.js";
import type { ListName, Rows } from "./input.js";

type Row<L extends ListName> = Rows[L][number];

/** For fields that name one record, by row: the index of that record in its own list; -1 where the field is empty or names nothing. */
export interface Targets {
  readonly placeLevel: Int32Array;
  readonly placeParent: Int32Array;
  readonly agencyParent: Int32Array;
  readonly taskParent: Int32Array;
  readonly assignmentAgency: Int32Array;
  readonly assignmentTask: Int32Array;
}

/** Follows every reference between the records of a file once; a problem for each id that no record bears. History may name records that ended long ago. */
export function resolveReferences(rows: Rows, ids: DeclaredIds): { readonly targets: Targets; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const unknown = (kind: RefKind, id: string, path: DataPath): void => {
    for (const problem of ids.unknown([kind], id, path)) problems.push(problem);
  };
  const one = <L extends ListName>(list: L, field: keyof Row<L> & string, kind: RefKind): Int32Array => {
    const known = ids.of(kind);
    const written = ids.list(kind);
    const targets = new Int32Array(rows[list].length).fill(-1);
    let last: unknown = ""; // Rows often name what the row before named.
    let found = -1;
    rows[list].forEach((row: Row<L>, index) => {
      const id = row[field];
      if (typeof id !== "string") return;
      if (id !== last) found = known.get(id) ?? -1;
      last = id;
      targets[index] = found;
      if (found < 0) unknown(kind, id, [list, index, field]);
      else row[field] = (written[found] ?? id) as typeof id; // One text in memory for one id, which is then found without being read.
    });
    return targets;
  };
  const many = <L extends ListName>(list: L, field: string, kind: RefKind, named: (row: Row<L>) => unknown): void => {
    const known = ids.of(kind);
    rows[list].forEach((row, index) => {
      const among = named(row);
      if (!Array.isArray(among)) return;
      const seen = new Set<string>();
      among.forEach((id: string, at) => {
        if (!known.has(id)) unknown(kind, id, [list, index, field, at]);
        else if (list === "agencies" && seen.size === seen.add(id).size) problems.push(inputProblem("listed-twice", [list, index, field, at], { id }));
      });
    });
  };
  const targets = {
    placeLevel: one("jurisdictions", "level", "level"),
    placeParent: one("jurisdictions", "parent", "jurisdiction"),
    agencyParent: one("agencies", "parent", "agency"),
    taskParent: one("tasks", "parent", "task"),
    assignmentAgency: one("assignments", "agency", "agency"),
    assignmentTask: one("assignments", "task", "task"),
  };
  one("agencies", "jurisdiction", "jurisdiction");
  many("agencies", "leads", "task", (row) => row.leads);
  many("agencies", "supports", "task", (row) => row.supports);
  one("tasks", "jurisdiction", "jurisdiction");
  many("tasks", "jurisdiction", "jurisdiction", (row) => row.jurisdiction);
  many("tasks", "acts", "act", (row) => row.acts);
  one("assignments", "jurisdiction", "jurisdiction");
  one("links", "from", "agency");
  one("links", "to", "agency");
  one("posts", "agency", "agency");
  many("accepted", "tasks", "task", (row) => row.tasks);
  return { targets, problems };
}

/** A problem for every link that stands twice. */
export function duplicateLinks(rows: Rows): Problem[] {
  const seen = new Map<string, number>();
  return rows.links.flatMap((row, index) => {
    if ([row.from, row.to, row.kind].includes(undefined as never)) return []; // A link that is partly wrong is reported as such.
    const key = JSON.stringify([row.from, row.to, row.kind]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined ? [] : [inputProblem("duplicate-link", ["links", index], { first: pathText(["links", first]), firstPath: ["links", first] })];
  });
}
