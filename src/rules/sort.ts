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
  return [...problems].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      byCodeUnits(a.code, b.code) ||
      byPlace(a.at, b.at) ||
      byCodeUnits(a.from ?? "", b.from ?? "") ||
      byCodeUnits(a.until ?? "", b.until ?? ""),
  );
}

/** Those that name a task come first, then by the ids they name, and what names fewer records before what names more. */
function byPlace(a: readonly Ref[], b: readonly Ref[]): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const [one, other] = [a[index], b[index]];
    if (!one || !other || one === other) continue;
    const order = byKind(one, other) || byCodeUnits(idOfRef(one), idOfRef(other));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function byKind(a: Ref, b: Ref): number {
  const [one, other] = [kindOfRef(a), kindOfRef(b)];
  if (one === other) return 0;
  return one === "task" ? -1 : other === "task" ? 1 : byCodeUnits(one, other);
}

/** The order of two texts by their UTF-16 code units, which does not depend on a language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
