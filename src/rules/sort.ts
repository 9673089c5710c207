import { idOfRef, kindOfRef, type Ref, type Severity } from "../findings/finding.js";

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Something with the identity of a finding. */
interface Sortable {
  readonly code: string;
  readonly severity: Severity;
  readonly at: readonly Ref[];
  readonly from?: string;
  readonly until?: string;
}

/** The worst first, then by code, place and days, in code-unit order: the same everywhere. */
export function sortProblems<T extends Sortable>(problems: readonly T[]): T[] {
  const keyed = problems.map((problem) => ({ problem, key: keyOf(problem) }));
  keyed.sort((a, b) => rank[a.problem.severity] - rank[b.problem.severity] || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ problem }) => problem);
}

/** Parts are set apart by a character that no id holds, so that the order is that of the parts. */
function keyOf({ code, at, from, until }: Sortable): string {
  return [code, ...at.flatMap((ref) => [kindOfRef(ref) === "task" ? "0" : kindOfRef(ref), idOfRef(ref)]), from ?? "", until ?? ""].join("\u0000");
}
