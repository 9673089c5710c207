import { type Finding, idOfRef, kindOfRef, type Ref, type RefKind, type Severity } from "../findings/finding.js";

/** Findings about one record: a task with all its places, an agency. */
export interface Subject {
  /** Left out when a finding names no record: it is about every task. */
  readonly ref?: Ref;
  readonly findings: readonly Finding[];
}

/** The findings of one code, by what they are about. */
export interface CodeGroup {
  readonly code: string;
  readonly severity: Severity;
  /** The kind of record they are about; none when they are about several kinds, or about none. */
  readonly kind?: RefKind;
  readonly subjects: readonly Subject[];
  readonly findings: readonly Finding[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings by code and, within a code, by task (else by the first record named): the worst code first, then the subject with the most cells. */
export function groupedByCode(findings: readonly Finding[]): CodeGroup[] {
  const codes = new Map<string, Finding[]>();
  for (const finding of findings) listIn(codes, finding.code).push(finding);
  const groups = [...codes].map(([code, list]): CodeGroup => {
    const subjects = bySubject(list);
    const kinds = new Set(subjects.map(({ ref }) => ref && kindOfRef(ref)));
    const [kind] = kinds;
    return { code, severity: worst(list), ...(kinds.size === 1 && kind !== undefined && { kind }), subjects, findings: list };
  });
  return groups.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

function bySubject(findings: readonly Finding[]): Subject[] {
  const subjects = new Map<string, Finding[]>();
  for (const finding of findings) listIn(subjects, JSON.stringify(subjectOf(finding) ?? null)).push(finding);
  const list = [...subjects.values()].map((each) => ({ ref: each[0] && subjectOf(each[0]), findings: each, cells: cellsIn(each) }));
  list.sort((a, b) => b.cells - a.cells);
  return list.map(({ ref, findings: each }) => ({ ...(ref && { ref }), findings: each }));
}

/** The record that a finding is about: its task if it has one; none when it is about the cells of every task. */
export function subjectOf({ at, data }: Finding): Ref | undefined {
  return at.find((ref) => "task" in ref) ?? (typeof data["cells"] === "number" ? undefined : at[0]);
}

/** The id of a subject, or nothing. */
export function idOfSubject({ ref }: Subject): string {
  return ref ? idOfRef(ref) : "";
}

/** Required cells that findings are about; a finding without cells counts as one. */
export function cellsIn(findings: readonly Finding[]): number {
  let cells = 0;
  for (const { data } of findings) cells += typeof data["cells"] === "number" ? data["cells"] : 1;
  return cells;
}

function worst(findings: readonly Finding[]): Severity {
  return (["error", "warning"] as const).find((severity) => findings.some((each) => each.severity === severity)) ?? "info";
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
