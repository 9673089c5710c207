import type { Organisation } from "../check/organisation.js";

/** An assignment of an agency. */
export interface Held {
  readonly task: string;
  readonly role: "lead" | "support";
}

/** Three agencies, of which the first takes in the two others. */
export type Merger = readonly [into: string, one: string, other: string];

/** A merger of an organisation by number; the agencies have no subordinates. */
export function mergerOf({ agencies }: Organisation, number: number): Merger {
  const trees = Math.floor(agencies.length / 5);
  const lowest = (tree: number): string => `agency-${(tree % trees) * 5 + 4}`;
  return [lowest(number * 31), lowest(number * 31 + 1), lowest(number * 31 + 2)];
}

/** The assignments of each agency, in the order of the organisation. */
export function heldBy({ agencies, assignments }: Organisation): Map<string, Held[]> {
  const held = new Map<string, Held[]>(agencies.map(({ id }) => [id, []]));
  for (const { agency, task, role } of assignments) held.get(agency)?.push({ task, role });
  return held;
}

/** The agencies that have each task. */
export function holdersOf({ tasks, assignments }: Organisation): Map<string, string[]> {
  const holders = new Map<string, string[]>(tasks.map(({ id }) => [id, []]));
  for (const { agency, task } of assignments) holders.get(task)?.push(agency);
  return holders;
}

/** The assignments of an agency that takes in others: each task once, a lead before a support. */
export function united(...lists: readonly (readonly Held[])[]): Held[] {
  const byTask = new Map<string, Held>();
  for (const list of lists) {
    for (const each of list) if (each.role === "lead" || !byTask.has(each.task)) byTask.set(each.task, each);
  }
  return [...byTask.values()];
}

/** Who has a task after two holders went into another. */
export function afterMerger<T>(holders: readonly T[], [into, one, other]: readonly [T, T, T]): T[] {
  return [...holders.filter((each) => each !== into && each !== one && each !== other), into];
}
