import type { Assignment } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import type { Difference } from "./change.js";
import type { Heirs } from "../scenario/heirs.js";

/** Roles other than lead that an agency gained or lost; and assignments that differ although no required cell has another lead. */
export function roleDifferences(a: Model, b: Model, leads: readonly Difference[], heirs: Heirs | undefined): Difference[] {
  const told = new Set(leads.flatMap(({ data }) => [data["from"], data["to"]].flatMap((ids) => (Array.isArray(ids) ? (ids as readonly string[]) : []))));
  const brought = rolesBrought(a, b, heirs);
  const found: Difference[] = [];
  for (const agency of a.agencies) {
    const now = b.agencies.get(agency.id);
    if (!now || now.assignments === agency.assignments) continue;
    const [old, after] = [keyed(agency.assignments), keyed(now.assignments)];
    // What a task that ended, or an agency taken in, took or brought along is not told again.
    const ended = [...old].filter(([key, each]) => !after.has(key) && b.tasks.has(each.task)).map(([, each]) => each);
    const added = [...after].filter(([key]) => !old.has(key) && !brought.get(agency.id)?.has(key)).map(([, each]) => each);
    for (const each of added) if (each.role !== "lead") found.push(roleChange("role-added", agency.id, each));
    for (const each of ended) if (each.role !== "lead") found.push(roleChange("role-ended", agency.id, each));
    if ([...added, ...ended].some((each) => each.role === "lead") && !told.has(agency.id) && !heirs?.hasOtherSources("agency", agency.id, agency.id)) found.push({ kind: "assignments-changed", at: [{ agency: agency.id }], data: {} });
  }
  return found;
}

/** For each agency, the assignments that ended agencies brought to it. */
function rolesBrought(a: Model, b: Model, heirs: Heirs | undefined): Map<string, Set<string>> {
  const brought = new Map<string, Set<string>>();
  if (!heirs) return brought;
  for (const { id, assignments } of a.agencies) {
    if (b.agencies.has(id)) continue;
    for (const heir of heirs.of("agency", id)) {
      const keys = brought.get(heir) ?? new Set<string>();
      for (const key of keyed(assignments).keys()) keys.add(key);
      brought.set(heir, keys);
    }
  }
  return brought;
}

/** Assignments by what they say; one that is written twice is there twice. */
function keyed(assignments: readonly Assignment[]): Map<string, Assignment> {
  const times = new Map<string, number>();
  return new Map(
    assignments.map((each) => {
      const said = JSON.stringify([each.task, each.role, each.jurisdiction, each.except.map((one) => JSON.stringify(one)).sort()]);
      const time = (times.get(said) ?? 0) + 1;
      times.set(said, time);
      return [`${time} ${said}`, each];
    }),
  );
}

function roleChange(kind: "role-added" | "role-ended", agency: string, { task, role, jurisdiction }: Assignment): Difference {
  return { kind, at: [{ agency }, { task }, ...(jurisdiction === undefined ? [] : [{ jurisdiction }])], data: { task, role } };
}
