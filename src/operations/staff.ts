import type { Staffing } from "../model/agency.js";
import { present } from "../model/present.js";
import { apportion } from "./apportion.js";

const keyOf = ({ category, funding }: Omit<Staffing, "quota">): string => JSON.stringify([category ?? null, funding ?? null]);

/** Quotas added up by category and funding, in the order of first appearance; persons in post only where every part states them. */
export function sumStaff(parts: readonly Staffing[]): Staffing[] {
  const sums = new Map<string, Staffing>();
  for (const part of parts) {
    const known = sums.get(keyOf(part));
    if (!known) {
      sums.set(keyOf(part), part);
      continue;
    }
    const { filled: _, ...sum } = { ...known, quota: known.quota + part.quota };
    sums.set(keyOf(part), known.filled === undefined || part.filled === undefined ? sum : { ...sum, filled: known.filled + part.filled });
  }
  return [...sums.values()];
}

/** What must be added to some staff to give other staff, by category and funding; cuts are negative. */
export function staffDifference(before: readonly Staffing[], after: readonly Staffing[]): Omit<Staffing, "filled">[] {
  return sumStaff([...after, ...before.map((each) => ({ ...each, quota: -each.quota }))].map(({ filled: _, ...each }) => each)).filter((each) => each.quota !== 0);
}

/** Staff divided by weights, in whole numbers; a part without posts is left out. Persons follow the posts: never more of them than posts, if there were not before. */
export function divideStaff(staffing: readonly Staffing[], weights: readonly number[]): Staffing[][] {
  const parts: Staffing[][] = weights.map(() => []);
  for (const line of staffing) {
    const { filled, ...posts } = line;
    const quotas = apportion(line.quota, weights);
    const persons = filled === undefined ? undefined : withinPosts(apportion(filled, weights), quotas);
    quotas.forEach((quota, index) => {
      const inPost = persons?.[index];
      if (quota > 0 || (inPost ?? 0) > 0 || weights.length === 1) parts[index]?.push(present({ ...posts, quota, filled: inPost }));
    });
  }
  return parts;
}

/** Whoever is too many in one part goes where posts are free, in order; who has no post anywhere stays. */
function withinPosts(persons: readonly number[], quotas: readonly number[]): number[] {
  const placed = persons.map((count, index) => Math.min(count, quotas[index] ?? 0));
  let left = persons.reduce((sum, count) => sum + count, 0) - placed.reduce((sum, count) => sum + count, 0);
  placed.forEach((count, index) => {
    const more = Math.min(left, (quotas[index] ?? 0) - count);
    placed[index] = count + more;
    left -= more;
  });
  if (placed.length > 0) placed[0] = (placed[0] ?? 0) + left;
  return placed;
}
