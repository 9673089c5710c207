import type { RefKind } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import type { DeclaredIds } from "./declared-ids.js";
import { type DataPath, inputProblem, pathText } from "./input-problems.js";
import type { ListName, Rows } from "./input.js";

type Named = readonly [path: DataPath, id: string | null | undefined, kind: RefKind];
type Row<L extends ListName> = Rows[L][number]["row"];

const each = (field: string, ids: readonly string[] | null | undefined, kind: RefKind): Named[] => (ids ?? []).map((id, index) => [[field, index], id, kind]);

/** For each list of a file: the ids that a row names, with the path of each in the row. */
const named: { readonly [L in ListName]: (row: Row<L>) => readonly Named[] } = {
  levels: () => [],
  jurisdictions: (row) => [[["level"], row.level, "level"], [["parent"], row.parent, "jurisdiction"]],
  agencies: (row) => [[["jurisdiction"], row.jurisdiction, "jurisdiction"], [["parent"], row.parent, "agency"], ...each("leads", row.leads, "task"), ...each("supports", row.supports, "task")],
  tasks: (row) => [
    [["parent"], row.parent, "task"],
    ...(typeof row.jurisdiction === "string" ? ([[["jurisdiction"], row.jurisdiction, "jurisdiction"]] as const) : each("jurisdiction", row.jurisdiction, "jurisdiction")),
    ...each("acts", row.acts, "act"),
  ],
  assignments: (row) => [[["agency"], row.agency, "agency"], [["task"], row.task, "task"], [["jurisdiction"], row.jurisdiction, "jurisdiction"]],
  links: (row) => [[["from"], row.from, "agency"], [["to"], row.to, "agency"]],
  posts: (row) => [[["agency"], row.agency, "agency"]],
  acts: () => [],
  accepted: (row) => each("tasks", row.tasks, "task"),
  events: () => [], // History may name records that ended long ago.
};

/** A problem for every id in a list of a file that no record bears. */
export function unknownReferences(rows: Rows, ids: DeclaredIds): Problem[] {
  const problems: Problem[] = [];
  for (const [list, entries] of Object.entries(rows) as [ListName, Rows[ListName]][]) {
    const namedIn = named[list] as (row: Row<ListName>) => readonly Named[]; // Rows of a list fit the reader of that list.
    for (const { index, row } of entries) {
      for (const [path, id, kind] of namedIn(row)) {
        if (typeof id !== "string") continue;
        for (const problem of ids.unknown([kind], id, [list, index, ...path])) problems.push(problem);
      }
    }
  }
  return problems;
}

/** A problem for every link that stands twice. */
export function duplicateLinks(rows: Rows): Problem[] {
  const seen = new Map<string, DataPath>();
  return rows.links.flatMap(({ index, row }) => {
    if ([row.from, row.to, row.kind].includes(undefined as never)) return []; // A link that is partly wrong is reported as such.
    const key = JSON.stringify([row.from, row.to, row.kind]);
    const first = seen.get(key);
    const path: DataPath = ["links", index];
    if (!first) seen.set(key, path);
    return first ? [inputProblem("duplicate-link", path, { first: pathText(first), firstPath: first })] : [];
  });
}
