import type { Staffing } from "../model/agency.js";

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
