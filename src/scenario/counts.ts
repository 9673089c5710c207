import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import { treeOf } from "../model/tree.js";
import type { CountLine, Counts } from "./plan-result.js";

/** Numbers gathered by group, in the order in which the groups appear. */
class Tally {
  private readonly numbers = new Map<string, number>();

  constructor(groups: Iterable<string> = []) {
    for (const group of groups) this.numbers.set(group, 0);
  }

  add(group: string, count = 1): void {
    this.numbers.set(group, (this.numbers.get(group) ?? 0) + count);
  }

  /** The groups that hold something. */
  list(): (readonly [string, number])[] {
    return [...this.numbers].filter(([, count]) => count !== 0);
  }
}

/**
 * Counts a model: agencies by level, branch and class (đầu mối), staff by category and funding (biên chế), leads, tasks, places, depth.
 *
 * @example
 * countsOf(model).agencies;
 */
export function countsOf(model: Model): Counts {
  const levels = [...model.levels].map((level) => level.id);
  const [byLevel, byBranch, byClass] = [new Tally(levels), new Tally(), new Tally()];
  const [byCategory, byFunding, places] = [new Tally(), new Tally(), new Tally(levels)];
  let staff = 0;
  let leads = 0;
  model.agencies.forEach((agency) => {
    byLevel.add((agency.jurisdiction === undefined ? undefined : model.jurisdictions.get(agency.jurisdiction)?.level) ?? "");
    byBranch.add(agency.branch);
    byClass.add(agency.kind?.split("/")[0] ?? "");
    for (const each of agency.assignments) if (each.role === "lead") leads += 1;
    for (const { category, funding, quota } of agency.staffing) {
      staff += quota;
      byCategory.add(category ?? "", quota);
      byFunding.add(funding ?? "", quota);
    }
  });
  model.jurisdictions.forEach((place) => places.add(place.level));
  return {
    agencies: model.agencies.size,
    agenciesByLevel: byLevel.list(),
    agenciesByBranch: byBranch.list(),
    agenciesByClass: byClass.list(),
    staff,
    staffByCategory: byCategory.list(),
    staffByFunding: byFunding.list(),
    leads,
    tasks: model.tasks.size,
    leafTasks: treeOf(model.tasks).leaves.length,
    jurisdictionsByLevel: places.list(),
    depth: depthOf(model),
  };
}

/** The longest chain of subordination: in preorder every superior comes before its subordinates. */
function depthOf(model: Model): number {
  const tree = treeOf(model.agencies);
  const depths = new Int32Array(model.agencies.slots);
  let deepest = 0;
  for (const slot of tree.order) {
    const depth = (depths[tree.parent[slot] ?? -1] ?? 0) + 1;
    depths[slot] = depth;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const groups = [
  ["agencies-by-level", "agenciesByLevel"],
  ["agencies-by-branch", "agenciesByBranch"],
  ["agencies-by-class", "agenciesByClass"],
  ["staff-by-category", "staffByCategory"],
  ["staff-by-funding", "staffByFunding"],
  ["jurisdictions-by-level", "jurisdictionsByLevel"],
] as const;

const totals = [
  ["agencies", "agencies"],
  ["staff", "staff"],
  ["leads", "leads"],
  ["tasks", "tasks"],
  ["leaf-tasks", "leafTasks"],
  ["depth", "depth"],
] as const;

/** The counts of two models side by side, a line for each number, with difference and per cent. */
export function countLines(before: Counts, after: Counts): CountLine[] {
  const lines: CountLine[] = totals.map(([of, field]) => line(of, undefined, before[field], after[field]));
  for (const [of, field] of groups) {
    const [old, now] = [new Map(before[field]), new Map(after[field])];
    for (const group of new Set([...old.keys(), ...now.keys()])) lines.push(line(of, group, old.get(group) ?? 0, now.get(group) ?? 0));
  }
  return lines;
}

function line(of: string, group: string | undefined, before: number, after: number): CountLine {
  const difference = after - before;
  return present({ of, group, before, after, difference, percent: before === 0 ? undefined : Math.round((difference * 1000) / before) / 10 });
}
