import type { Language, Ref } from "../findings/finding.js";
import type { Assignment } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import { titlesOf } from "../model/titles.js";
import { type Change, changeKinds, type Difference } from "./change.js";
import { leadDifferences } from "./diff-leads.js";
import { recordDifferences } from "./diff-records.js";
import { changeMessage } from "./diff-wording.js";
import { Heirs } from "./heirs.js";

/**
 * What changed between two models, in words of the field: merged, renamed, moved, lead of a task moved from one agency to another.
 * When the second has events beyond those of the first, what became of its agencies and tasks is told from them; else from the records.
 *
 * @param a the model before
 * @param b the model after; any model, not only one made from `a`
 * @param options `lang`: the language of the messages, default English
 * @returns the changes, by kind; none when the models are the same but for the order of their records
 * @example
 * diff(before, after).map((change) => change.message);
 */
export function diff(a: Model, b: Model, options: { readonly lang?: Language } = {}): readonly Change[] {
  const lang = options.lang ?? "en";
  const heirs = continues(a, b) ? new Heirs(a, b) : undefined;
  const leads = leadDifferences(a, b, heirs);
  const differences = [...recordDifferences(a, b, heirs), ...leads, ...roleDifferences(a, b, leads, heirs)];
  const titles = titlesOf(b, a);
  const titleOf = (ref: Ref): string => titles(ref, lang) ?? Object.values(ref)[0] ?? "";
  const rank = new Map(changeKinds.map((kind, index) => [kind, index]));
  const sorted = differences.map((difference, index) => ({ difference, index })).sort((x, y) => (rank.get(x.difference.kind) ?? 0) - (rank.get(y.difference.kind) ?? 0) || x.index - y.index);
  return sorted.map(({ difference }) => ({ ...difference, message: changeMessage(difference, lang, titleOf) }));
}

/** Whether the history of one model goes on from that of another. */
function continues(a: Model, b: Model): boolean {
  if (b.events.size <= a.events.size) return false;
  for (const event of a.events) if (JSON.stringify(event) !== JSON.stringify(b.events.get(event.id))) return false;
  return true;
}

/** Roles other than lead that an agency gained or lost; and assignments that differ although no required cell has another lead. */
function roleDifferences(a: Model, b: Model, leads: readonly Difference[], heirs: Heirs | undefined): Difference[] {
  const told = new Set(leads.flatMap(({ data }) => [data["from"], data["to"]].flatMap((ids) => (Array.isArray(ids) ? (ids as readonly string[]) : []))));
  const found: Difference[] = [];
  for (const agency of a.agencies) {
    const now = b.agencies.get(agency.id);
    if (!now || now.assignments === agency.assignments) continue;
    const [old, after] = [keyed(agency.assignments), keyed(now.assignments)];
    const ended = [...old].filter(([key]) => !after.has(key)).map(([, each]) => each);
    const added = [...after].filter(([key]) => !old.has(key)).map(([, each]) => each);
    for (const each of added) if (each.role !== "lead") found.push(roleChange("role-added", agency.id, each));
    for (const each of ended) if (each.role !== "lead") found.push(roleChange("role-ended", agency.id, each));
    if ([...added, ...ended].some((each) => each.role === "lead") && !told.has(agency.id) && !heirs?.hasOtherSources("agency", agency.id, agency.id)) found.push({ kind: "assignments-changed", at: [{ agency: agency.id }], data: {} });
  }
  return found;
}

function keyed(assignments: readonly Assignment[]): Map<string, Assignment> {
  return new Map(assignments.map((each) => [JSON.stringify([each.task, each.role, each.jurisdiction, each.except]), each]));
}

function roleChange(kind: "role-added" | "role-ended", agency: string, { task, role, jurisdiction }: Assignment): Difference {
  return { kind, at: [{ agency }, { task }, ...(jurisdiction === undefined ? [] : [{ jurisdiction }])], data: { task, role } };
}
