import type { Assignment, Role } from "../../src/model/assignment.js";
import type { Model } from "../../src/model/model.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { leavesOf } from "./obvious-cover.js";
import { liesIn } from "./random-organisation.js";

type Unify = Extract<OperationInput, { op: "unify" }>;

interface Node {
  readonly id: string;
  readonly parent?: string;
}

/** A tree of tasks that is only asked for parents. */
class Tasks {
  constructor(private readonly nodes: ReadonlyMap<string, Node>) {}
  find(id: string): Node | undefined {
    return this.nodes.get(id);
  }
  [Symbol.iterator](): Iterator<Node> {
    return this.nodes.values();
  }
}

/**
 * Who holds what after tasks became one, cell by cell. Whoever held one of the tasks as a whole in a place holds the unified task there, with
 * everything below it, less the sub-tasks that the same assignment excepts; what was held below them, or elsewhere, stays as it was.
 */
export function holdingsUnified(before: Model, operation: Unify): { agency: string; role: Role; task: string; place: string }[] {
  const { into, lead } = operation;
  const survivor = typeof into === "string" ? into : into.id;
  const ending = operation.tasks.filter((id) => id !== survivor);
  const sources = typeof into === "string" ? [into, ...ending] : ending;
  const above = typeof into === "string" ? before.tasks.find(into)?.parent : into.parent === undefined ? before.tasks.find(ending[0] ?? "")?.parent : (into.parent ?? undefined);
  const nodes = new Map<string, Node>();
  for (const { id, parent } of before.tasks) if (!ending.includes(id)) nodes.set(id, { id, ...(parent !== undefined && { parent: ending.includes(parent) ? survivor : parent }) });
  nodes.set(survivor, { id: survivor, ...(above !== undefined && { parent: above }) });
  const after = new Tasks(nodes);
  const isThere = ({ jurisdiction, except }: Assignment, place: string): boolean =>
    (jurisdiction === undefined || liesIn(before.jurisdictions, place, jurisdiction)) && !except.some((each) => "jurisdiction" in each && liesIn(before.jurisdictions, place, each.jurisdiction));
  const reachesTask = ({ task, except }: Assignment, one: string): boolean => liesIn(before.tasks, one, task) && !except.some((each) => "task" in each && liesIn(before.tasks, one, each.task));
  const belowSource = (task: string): boolean => sources.some((source) => task !== source && liesIn(before.tasks, task, source));
  const holds = (each: Assignment, leaf: string): boolean => {
    if (!liesIn(after, leaf, survivor)) return reachesTask(each, leaf);
    if (belowSource(each.task)) return reachesTask(each, leaf);
    if (!sources.some((source) => reachesTask(each, source))) return false;
    return !each.except.some((one) => "task" in one && belowSource(one.task) && liesIn(after, leaf, one.task));
  };
  const places = before.jurisdictions.size === 0 ? [""] : leavesOf(before.jurisdictions);
  const held = [...before.agencies].flatMap(({ id: agency, assignments }) =>
    assignments.flatMap((each) => leavesOf(after).filter((leaf) => holds(each, leaf)).flatMap((task) => places.filter((place) => isThere(each, place)).map((place) => ({ agency, role: each.role, task, place })))),
  );
  if (lead === undefined) return held;
  const own = before.agencies.find(lead)?.jurisdiction;
  const isGiven = (task: string, place: string): boolean => liesIn(after, task, survivor) && (own === undefined || liesIn(before.jurisdictions, place, own));
  const given = leavesOf(after).flatMap((task) => places.filter((place) => isGiven(task, place)).map((place) => ({ agency: lead, role: "lead" as const, task, place })));
  return [...held.map((each) => (each.role === "lead" && each.agency !== lead && isGiven(each.task, each.place) ? { ...each, role: "support" as const } : each)), ...given];
}
