import type { Agency } from "../../src/model/agency.js";
import type { Assignment, Except } from "../../src/model/assignment.js";
import { draftOf } from "../../src/model/draft.js";
import { emptyModel, type Model } from "../../src/model/model.js";
import { orderedAssignments } from "../../src/model/records.js";
import type { Choices } from "./choices.js";

const roles = ["lead", "lead", "lead", "lead", "support", "advise"] as const;
const days = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01"] as const;

/** Ids of records, some of them names that every object has. */
const idsOf = (kind: string, count: number): string[] => ["__proto__", "constructor", ...Array.from({ length: count }, (_, index) => `${kind}${index}`)].slice(0, count);

/** Whether a record lies in the subtree of another, or is that record: the parents are walked, nothing else. */
export function liesIn(table: { find(id: string): { readonly parent?: string } | undefined }, id: string | undefined, ancestor: string): boolean {
  for (let at = id; at !== undefined; at = table.find(at)?.parent) if (at === ancestor) return true;
  return false;
}

/** A small organisation of any shape: several roots or none, places that no level orders, leads that contest, gaps, acts of any dates. */
export function randomOrganisation(random: Choices): Model {
  const draft = draftOf(emptyModel({ title: "Random", ...(random.chance(80) && { asOf: "2025-02-15" }), accepted: [] }));
  const parentIn = (ids: readonly string[], index: number): { parent?: string } => {
    const parent = random.chance(75) ? random.of(ids.slice(0, index)) : undefined;
    return parent === undefined ? {} : { parent };
  };
  const levels = idsOf("level", 1 + random.below(3));
  const places = idsOf("place", random.below(9));
  const tasks = idsOf("task", random.below(9));
  const acts = idsOf("act", random.below(4));
  const agencies = idsOf("agency", random.below(6));
  for (const id of levels) draft.levels.add({ id, title: id });
  places.forEach((id, index) => draft.jurisdictions.add({ id, level: random.of(levels) ?? "", title: id, ...parentIn(places, index) }));
  for (const id of acts) draft.acts.add({ id, title: id, ...randomForce(random) });
  tasks.forEach((id, index) => draft.tasks.add({ id, title: id, jurisdiction: random.chance(40) ? random.some(places, 2) : [], beneficiaries: [], acts: random.some(acts, 2), ...parentIn(tasks, index) }));
  agencies.forEach((id, index) => draft.agencies.add({ id, title: random.of(["Health", "Trade", id]) ?? id, branch: "state", staffing: [], assignments: [], ...randomPlace(random, places), ...parentIn(agencies, index) }));
  for (const id of agencies) if (random.chance(60)) draft.posts.add({ id: `post-${id}`, agency: id, title: "Head", rank: random.of(["head", "deputy"]) ?? "head", ...(random.chance(50) && { holder: "somebody" }) });
  const withoutAssignments = draft.finish();
  const last = draftOf(withoutAssignments);
  for (const id of agencies) last.agencies.replace(id, withRandomAssignments(random, withoutAssignments, id));
  return last.finish();
}

/** The dates of an act, or none. */
export function randomForce(random: Choices): { inForce?: string; until?: string } {
  const [inForce, until] = [random.of([undefined, ...days]), random.of([undefined, undefined, ...days])];
  const ends = until !== undefined && (inForce === undefined || inForce < until);
  return { ...(inForce !== undefined && { inForce }), ...(ends && { until }) };
}

/** The place of an agency or an assignment, or none. */
export function randomPlace(random: Choices, places: readonly string[]): { jurisdiction?: string } {
  const jurisdiction = random.chance(70) ? random.of(places) : undefined;
  return jurisdiction === undefined ? {} : { jurisdiction };
}

/** The agency with other assignments than it had, whose exceptions lie strictly inside. */
export function withRandomAssignments(random: Choices, model: Model, id: string): Agency {
  const agency = model.agencies.find(id);
  if (!agency) throw new Error(`There is no agency ${id}.`);
  const tasks = [...model.tasks].map((task) => task.id);
  const places = [...model.jurisdictions].map((place) => place.id);
  const assignments = random.some(tasks, 4).map((task): Assignment => {
    const place = randomPlace(random, places);
    const exceptTasks = random.some(tasks, 2).filter((each) => each !== task && liesIn(model.tasks, each, task));
    const exceptPlaces = random.some(places, 2).filter((each) => place.jurisdiction === undefined || (each !== place.jurisdiction && liesIn(model.jurisdictions, each, place.jurisdiction)));
    const except: Except[] = [...exceptTasks.map((each) => ({ task: each })), ...exceptPlaces.map((each) => ({ jurisdiction: each }))];
    return { task, role: random.of(roles) ?? "lead", ...place, except };
  });
  return orderedAssignments({ ...agency, assignments });
}
