import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import { treeOf, upward } from "../model/tree.js";
import { type Area, regionsOf } from "./regions.js";

/** Required cells named on the largest subtrees, by id. The unnamed node above several fields is no task: each field is named instead. */
export function namedRegions(model: Model, areas: readonly Area[]): { readonly task: string; readonly jurisdiction?: string }[] {
  return regionsOf(model, areas).flatMap(({ task, place }) => {
    const jurisdiction = model.jurisdictions.at(place)?.id;
    const named = task >= 0 ? [task] : new Set(areas.map((area) => [...upward(treeOf(model.tasks), area.task)].at(-1) ?? -1));
    return [...named].flatMap((slot) => {
      const id = model.tasks.at(slot)?.id;
      return id === undefined ? [] : [present({ task: id, jurisdiction })];
    });
  });
}
