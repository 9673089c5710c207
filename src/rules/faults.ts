import type { Ref } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { AreaGroups } from "../coverage/area-groups.js";
import { coverByTask, plainLeadCounts } from "../coverage/cover.js";
import { type Area, placesIn, type RegionBudget, regionsOf } from "../coverage/regions.js";
import type { Model } from "../model/model.js";
import type { CellRule } from "./rule.js";
import { byCodeUnits } from "./sort.js";

/** A hostile model has thousands of faults in thousands of places each. */
const [mostPlaces, mostPlacesOfPart] = [1000, 100];
const [mostRegions, mostPairs] = [250_000, 4_000_000];

/** What a check, or a date of a plan, may tell region by region. */
export function findingBudget(): RegionBudget {
  return { regions: mostRegions, pairs: mostPairs };
}

/** Required cells with one fault: the same rule and the same leads. */
export interface Fault {
  readonly rule: CellRule;
  /** Slots of the agencies that lead, ascending. */
  readonly leads: readonly number[];
  readonly areas: readonly Area[];
}

/** The days of a fault, for a plan. */
export interface FaultDays {
  readonly from?: string;
  readonly until?: string;
  readonly inherited?: boolean;
}

/** The faults of some leaf tasks, grouped by rule and leads. */
export function faultsOf(model: Model, rules: readonly CellRule[], leafTasks: Iterable<number>): Fault[] {
  const faults = new AreaGroups<Omit<Fault, "areas">>();
  const [cover, plainCount] = [coverByTask(model), plainLeadCounts(model)];
  const isRight = [0, 1].map((count) => !rules.some((rule) => rule.wrong(count)));
  for (const task of leafTasks) {
    if (isRight[plainCount(task) ?? -1]) continue;
    for (const stretch of cover(task)) {
      const { leads } = stretch;
      for (const rule of rules) if (rule.wrong(leads.length)) faults.add(`${leads.join(" ")}|${rule.code}`, { rule, leads }, task, [stretch]);
    }
  }
  return faults.list();
}

/** The problems of a fault: one for each of the largest regions that hold exactly its cells; when these are too many, one for each task. */
export function problemsOfFault(model: Model, fault: Fault, days: FaultDays = {}, budget: RegionBudget = findingBudget()): Problem[] {
  const { rule } = fault;
  const agencies = leadRefs(model, fault.leads);
  return regionsOf(model, fault.areas, budget).map((region) => {
    const { task, place, cells } = region;
    const at: Ref[] = [];
    const [taskId, placeId] = [model.tasks.at(task)?.id, model.jurisdictions.at(place)?.id];
    if (taskId !== undefined) at.push(Object.freeze({ task: taskId }));
    if (placeId !== undefined) at.push(Object.freeze({ jurisdiction: placeId }));
    for (const agency of agencies) at.push(agency);
    const most = region.part ? mostPlacesOfPart : mostPlaces;
    const found = placesIn(model, region, most + 1);
    const places = found.slice(0, most).map((slot) => model.jurisdictions.at(slot)?.id);
    return { code: rule.code, severity: rule.severity, at: Object.freeze(at), data: Object.freeze({ cells, ...(places.length > 0 && { places }), ...(found.length > most && { placesCut: true }) }), message: rule.message, ...(rule.help && { help: rule.help }), ...days };
  });
}

/** The address of each agency by slot: many faults name the same agencies, and share them. */
const addresses = new WeakMap<Model["agencies"], Map<number, { readonly agency: string }>>();

function leadRefs(model: Model, leads: readonly number[]): Ref[] {
  const known = addresses.get(model.agencies) ?? new Map<number, { readonly agency: string }>();
  addresses.set(model.agencies, known);
  const refs = leads.map((slot) => {
    const ref = known.get(slot) ?? Object.freeze({ agency: model.agencies.at(slot)?.id ?? "" });
    known.set(slot, ref);
    return ref;
  });
  return refs.sort((a, b) => byCodeUnits(a.agency, b.agency));
}
