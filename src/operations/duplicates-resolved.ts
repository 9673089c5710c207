import { coverOf } from "../coverage/cover.js";
import { type Area, regionsOf } from "../coverage/regions.js";
import type { ResolvedDuplicate } from "../model/event.js";
import type { Model } from "../model/model.js";

/**
 * The duplicates that an operation ends: required cells which several of some agencies led, now led by one. Named on the largest
 * subtrees, for each set of agencies.
 *
 * @param tasks slots of the leaf tasks to look at
 * @param agencies the agencies that become one
 * @param to who leads now
 */
export function resolvedDuplicates(before: Model, tasks: Iterable<number>, agencies: readonly string[], to: string): ResolvedDuplicate[] {
  const involved = new Set(agencies.map((id) => before.agencies.slotOf(id)));
  const groups = new Map<string, { readonly leads: readonly number[]; readonly areas: (Area & { readonly spans: { start: number; end: number }[] })[] }>();
  for (const task of tasks) {
    for (const { start, end, leads } of coverOf(before, task)) {
      const ours = leads.filter((slot) => involved.has(slot));
      if (ours.length < 2) continue;
      const group = groups.get(ours.join(" ")) ?? { leads: ours, areas: [] };
      const last = group.areas[group.areas.length - 1];
      if (last?.task === task) last.spans.push({ start, end });
      else group.areas.push({ task, spans: [{ start, end }] });
      groups.set(ours.join(" "), group);
    }
  }
  return [...groups.values()].flatMap(({ leads, areas }) =>
    regionsOf(before, areas).flatMap(({ task, place }): ResolvedDuplicate[] => {
      const jurisdiction = before.jurisdictions.at(place)?.id;
      const duplicate = { ...(jurisdiction !== undefined && { jurisdiction }), agencies: leads.map((slot) => before.agencies.at(slot)?.id ?? ""), to };
      // The unnamed node above several fields is no task: each field is named instead.
      const named = task >= 0 ? [task] : [...new Set(areas.map((area) => fieldOf(before, area.task)))];
      return named.flatMap((slot) => {
        const id = before.tasks.at(slot)?.id;
        return id === undefined ? [] : [{ task: id, ...duplicate }];
      });
    }),
  );
}

function fieldOf(model: Model, task: number): number {
  let at = task;
  for (let record = model.tasks.at(at); record?.parent !== undefined; record = model.tasks.at(at)) at = model.tasks.slotOf(record.parent);
  return at;
}
