import type { Assignment } from "../model/assignment.js";
import type { MovedLead } from "../model/event.js";
import { agencyOf, orderedAssignments } from "../model/records.js";
import { divide, type Entry, idOf, inherited, splitSchema, superiors } from "./division.js";
import { divisionReasons } from "./division-reasons.js";
import { resolvedDuplicates } from "./duplicates-resolved.js";
import { movePostsAndLinks, setParent } from "./follow-references.js";
import { movedRole } from "./moved-role.js";
import { unknownRecords } from "./named-records.js";
import { agencyReasons, namedByAgency } from "./new-records.js";
import { defineOperation, existing } from "./operation.js";
import { receiverEnds } from "./reasons.js";
import { receive } from "./receive.js";
import { dividedReceives, takenTwice } from "./split-reasons.js";
import { sumStaff } from "./staff.js";
import { namedByTakes, takeReasons } from "./take.js";

/** Divides an agency into several; with `keep` it lives on (chia, tách). */
export const split = defineOperation({
  op: "split",
  schema: splitSchema,
  mentions: ({ agency, into, rest, keep }) => {
    const made = into.flatMap((entry) => (typeof entry.agency === "string" ? [] : [entry.agency]));
    const named = [...made.map(namedByAgency), namedByTakes(into.flatMap((entry) => entry.takes ?? []))];
    return {
      creates: { agencies: made.map(({ id }) => id) },
      ...(!keep && { ends: { agencies: [agency] } }),
      names: {
        agencies: [agency, ...into.map(idOf), ...(rest === undefined ? [] : [rest]), ...named.flatMap((each) => each.agencies ?? [])],
        tasks: named.flatMap((each) => each.tasks ?? []),
        jurisdictions: named.flatMap((each) => each.jurisdictions ?? []),
        posts: named.flatMap((each) => each.posts ?? []),
      },
    };
  },
  *check(operation, model) {
    const { agency, into, rest } = operation;
    yield* unknownRecords(model, operation, { agency: "agency" }, undefined, true);
    const replaced = (entry: Entry, by: Partial<Entry>): Record<string, unknown> => ({ ...operation, into: into.map((each) => (each === entry ? { ...each, ...by } : each)) });
    const seen = new Set<string>();
    for (const entry of into) {
      const id = idOf(entry);
      if (seen.has(id)) yield takenTwice({ agency: id }, id);
      seen.add(id);
      if (typeof entry.agency === "string") yield* unknownRecords(model, entry, { agency: "agency" }, (other) => replaced(entry, other));
      else yield* agencyReasons(model, entry.agency, (other) => replaced(entry, { agency: other }));
      if (typeof entry.agency !== "string" && entry.agency.parent === agency && !operation.keep) yield receiverEnds(agency);
      for (const take of entry.takes ?? []) yield* takeReasons(model, take, (other) => replaced(entry, { takes: entry.takes?.map((each) => (each === take ? other : each)) }));
    }
    if (rest !== undefined && !seen.has(rest)) yield* unknownRecords(model, operation, { rest: "agency" });
    if (seen.has(agency) || rest === agency) {
      const { rest: _, ...others } = operation;
      const kept = { ...others, into: into.filter((entry) => idOf(entry) !== agency), keep: true };
      yield dividedReceives(agency, kept.into.length > 0 ? [[kept]] : []);
    }
    const divided = model.agencies.get(agency);
    if (divided) yield* divisionReasons(operation, divided, model);
  },
  run(draft, operation, before) {
    const { agency: id, into, rest, keep } = operation;
    const divided = existing(before.agencies.get(id));
    const division = divide(operation, divided, before);
    for (const { agency } of into) if (typeof agency !== "string") draft.agencies.add({ ...agencyOf(inherited(agency, divided)), staffing: [] });
    const receivers = [...new Set([...into.map(idOf), ...(rest === undefined ? [] : [rest])])];
    const moved: MovedLead[] = [];
    const given = new Map<string, Assignment[]>(receivers.map((receiver) => [receiver, receiver === rest ? [...division.left] : []]));
    for (const { to, parts } of division.leads) {
      for (const part of parts) {
        given.get(to)?.push(part);
        moved.push(movedRole(part, id, to));
      }
    }
    for (const [receiver, assignments] of given) {
      const own = receive(before, existing(draft.agencies.get(receiver)), assignments);
      const staff = [...(division.staffOf.get(receiver) ?? []), ...(receiver === rest ? division.staff.rest() : [])];
      draft.agencies.replace(receiver, staff.length === 0 ? own : { ...own, staffing: sumStaff([...own.staffing, ...staff]) });
    }
    for (const [each, parent] of superiors(operation, before, division)) draft.agencies.update(each, (record) => setParent(record, parent));
    const ended = rest === undefined ? [] : movePostsAndLinks(draft, before, [id], rest);
    for (const [post, to] of division.posts) draft.posts.update(post, (record) => void (record.agency = to));
    if (keep) draft.agencies.replace(id, orderedAssignments({ ...existing(draft.agencies.get(id)), assignments: division.left, staffing: division.staff.rest() }));
    else draft.agencies.remove(id);
    const leadsTo = (receiver: string): Assignment[] => (given.get(receiver) ?? []).filter((each) => each.role === "lead");
    return {
      from: [{ agency: id }, ...ended],
      to: [...receivers, ...(keep ? [id] : [])].map((agency) => ({ agency })),
      moved,
      resolved: receivers.flatMap((receiver) => (before.agencies.has(receiver) ? resolvedDuplicates(before, leadsTo(receiver), [id, receiver], receiver) : [])),
    };
  },
});
