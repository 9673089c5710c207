import type { Model } from "../model/model.js";

/**
 * Posts whose agency is another one after than before: the fewest that must have moved. In each category what some agencies lost and
 * others gained is compared; what only one side has was cut or is new. A change of the source of money alone moves nobody.
 */
export function movedStaff(before: Model, after: Model): number {
  const differences = new Map<string, Map<string, number>>();
  for (const [model, sign] of [[before, -1], [after, 1]] as const) {
    model.agencies.forEach(({ id, staffing }) => {
      for (const { category, quota } of staffing) {
        const key = JSON.stringify(category ?? null);
        const byAgency = differences.get(key) ?? new Map<string, number>();
        differences.set(key, byAgency);
        byAgency.set(id, (byAgency.get(id) ?? 0) + sign * quota);
      }
    });
  }
  let moved = 0;
  for (const byAgency of differences.values()) {
    let [lost, gained] = [0, 0];
    for (const difference of byAgency.values()) {
      if (difference < 0) lost -= difference;
      else gained += difference;
    }
    moved += Math.min(lost, gained);
  }
  return moved;
}
