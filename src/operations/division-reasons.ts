import type { Agency } from "../model/agency.js";
import { listIn } from "../model/list-in.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { divide, type Division, idOf, type Split, superiors } from "./division.js";
import { notHeld, superiorCycle } from "./reasons.js";
import type { Reason } from "./refusal.js";
import { type Leftover, leftOver, notItsOwn, takenTwice } from "./split-reasons.js";
import { takenOf } from "./take.js";

/** Why an agency that exists cannot be divided so. */
export function* divisionReasons(operation: Split, divided: Agency, model: Model): Generator<Reason> {
  const { agency } = operation;
  const division = divide(operation, divided, model);
  const seen = new Set<string>();
  for (const taken of operation.into.flatMap((entry) => (entry.takes ?? []).flatMap((take) => takenOf(model, take) ?? []))) {
    const key = JSON.stringify("task" in taken ? ["task", taken.task, taken.jurisdiction] : taken);
    const [at, id] = "task" in taken ? [{ task: taken.task }, taken.task] : "agency" in taken ? [taken, taken.agency] : [taken, taken.post];
    if (seen.has(key)) yield takenTwice(at, id);
    seen.add(key);
    if ("agency" in taken && model.agencies.has(id) && model.agencies.get(id)?.parent !== agency) yield notItsOwn(agency, taken, id);
    if ("post" in taken && model.posts.has(id) && model.posts.get(id)?.agency !== agency) yield notItsOwn(agency, taken, id);
  }
  // What is taken twice is told as that.
  const clauses = new Map<string, Division["leads"][number][]>();
  for (const each of division.leads) {
    const key = JSON.stringify([each.taken.task, each.taken.jurisdiction]);
    listIn(clauses, key).push(each);
  }
  for (const [only, other] of clauses.values()) {
    if (!only || other || only.parts.length > 0) continue;
    const { task, jurisdiction } = only.taken;
    if (jurisdiction === undefined || model.jurisdictions.has(jurisdiction)) yield notHeld(agency, task, "lead", jurisdiction);
  }
  for (const problem of division.staff.problems) yield problem;
  yield* circleReasons(operation, model, division);
  if (operation.rest === undefined && !operation.keep) yield* leftOvers(operation, divided, model, division);
}

/** No agency may come to stand under itself; every way up is walked once. */
function* circleReasons(operation: Split, model: Model, division: Division): Generator<Reason> {
  const after = superiors(operation, model, division);
  const parentOf = (id: string): string | undefined => (after.has(id) ? after.get(id) : model.agencies.get(id)?.parent);
  const safe = new Set<string>();
  for (const start of after.keys()) {
    const way = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !safe.has(at) && !way.has(at)) {
      way.add(at);
      at = parentOf(at);
    }
    if (at !== undefined && way.has(at)) yield superiorCycle(start, after.get(start) ?? start);
    for (const each of way) safe.add(each);
  }
}

function* leftOvers(operation: Split, divided: Agency, model: Model, division: Division): Generator<Reason> {
  const { agency, into } = operation;
  const receivers = new Set(into.map(idOf));
  const leads = division.left.filter(({ role }) => role === "lead");
  const counts: readonly (readonly [Leftover, number])[] = [
    ["leads", leads.length],
    ["roles", division.left.length - leads.length],
    ["subordinates", referrers(model, "agencies.parent", agency).filter(({ id }) => !division.agencies.has(id) && !receivers.has(id)).length],
    ["posts", referrers(model, "posts.agency", agency).filter(({ id }) => !division.posts.has(id)).length],
    ["links", new Set([...referrers(model, "links.from", agency), ...referrers(model, "links.to", agency)]).size],
    ["staff", division.staff.problems.length > 0 ? 0 : division.staff.rest().reduce((sum, { quota }) => sum + quota, 0)],
  ];
  const suggestions = [...into.slice(0, 5).map((entry) => [{ ...operation, rest: idOf(entry) }]), [{ ...operation, keep: true }]];
  for (const [sort, count] of counts) if (count > 0) yield leftOver(divided.id, sort, count, sort === "leads" ? leads[0]?.task : undefined, suggestions);
}
