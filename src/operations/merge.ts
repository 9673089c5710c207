import * as z from "zod/mini";
import type { Problem } from "../findings/wording.js";
import { type Agency, AgencyInput, Staffing } from "../model/agency.js";
import { Id } from "../model/id.js";
import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import { agencyOf } from "../model/records.js";
import { resolvedDuplicates } from "./duplicates-resolved.js";
import { movePostsAndLinks, moveSubordinates } from "./follow-references.js";
import { agencyReasons, namedByAgency, type NewAgency } from "./new-records.js";
import { broughtBySome } from "./moved-role.js";
import { defineOperation, existing } from "./operation.js";
import { unknownRecords } from "./named-records.js";
import { mergedWithItself, mergerCycle, receiverEnds, sourcesDiffer } from "./reasons.js";
import { receive } from "./receive.js";
import type { Reason } from "./refusal.js";
import { staffDifference, sumStaff } from "./staff.js";

const schema = z
  .strictObject({
    op: z.literal("merge"),
    agencies: z.array(Id).check(z.minLength(1)),
    into: z.union([Id, AgencyInput]),
    staffing: z.optional(z.union([z.int().check(z.minimum(0)), z.array(Staffing)])),
  })
  .check(
    z.superRefine(({ into, staffing }, context) => {
      const twice = staffing !== undefined && typeof into === "object" && into.staffing !== undefined && into.staffing !== null;
      if (twice) context.addIssue({ code: "custom", params: { code: "one-field-only", fields: "staffing, into.staffing" } });
    }),
  );
type Merge = z.output<typeof schema>;

/** What a new agency takes from its sources when it does not say otherwise. */
const shared = ["parent", "jurisdiction", "kind", "branch"] as const;

const survivorOf = ({ into }: Merge): string => (typeof into === "string" ? into : into.id);
/** The agencies that end: each once, the survivor left out. */
const endingOf = (operation: Merge): string[] => [...new Set(operation.agencies)].filter((id) => id !== survivorOf(operation));

/** Makes one agency of several: into one of them or another (sáp nhập), into a new one (hợp nhất), or one replaced by a new one. */
export const merge = defineOperation({
  op: "merge",
  schema,
  mentions: (operation) => {
    const { into } = operation;
    const named = typeof into === "string" ? { agencies: [into] } : namedByAgency(into);
    return {
      ...(typeof into !== "string" && { creates: { agencies: [into.id] } }),
      ends: { agencies: endingOf(operation) },
      names: { ...named, agencies: [...operation.agencies, ...(named.agencies ?? [])] },
    };
  },
  *check(operation, model) {
    const { into } = operation;
    yield* unknownRecords(model, operation, { agencies: "agency", into: "agency" });
    if (typeof into === "string") {
      if (endingOf(operation).length === 0) yield mergedWithItself(into);
    } else yield* newAgencyReasons(operation, into, model);
    yield* circleReasons(operation, model);
  },
  run(draft, operation, before) {
    const { into } = operation;
    const ending = endingOf(operation);
    const id = survivorOf(operation);
    if (typeof into !== "string") draft.agencies.add({ ...agencyOf(inherited(into, ending, before)), staffing: [] });
    const own = existing(draft.agencies.get(id));
    const sources = ending.map((each) => existing(before.agencies.get(each)));
    const received = receive(before, own, sources.flatMap((source) => source.assignments));
    const sum = sumStaff([...own.staffing, ...sources.flatMap((source) => source.staffing)]);
    const stated = operation.staffing ?? (typeof into === "string" ? undefined : into.staffing);
    const staffing = stated === undefined || stated === null ? sum : agencyOf({ id, title: id, staffing: stated }).staffing;
    const superior = superiorOf(own.parent, new Set(ending), before);
    draft.agencies.replace(id, present({ ...received, parent: superior, staffing }));
    for (const each of ending) moveSubordinates(draft, before, each, id);
    const ended = movePostsAndLinks(draft, before, ending, id);
    for (const each of ending) draft.agencies.remove(each);
    const involved = typeof into === "string" ? [...new Set([...operation.agencies, into])] : ending;
    const leads = sources.flatMap((source) => source.assignments.filter((each) => each.role === "lead"));
    return {
      from: [...involved.map((agency) => ({ agency })), ...ended],
      to: [{ agency: id }],
      moved: broughtBySome([...sources, ...(typeof into === "string" ? [own] : own.assignments.length > 0 ? [{ assignments: own.assignments }] : [])], id),
      resolved: resolvedDuplicates(before, leads, involved, id),
      staff: staffDifference(sum, staffing),
    };
  },
});

/** The new agency, with what it leaves out taken from its sources. */
function inherited(into: NewAgency, sources: readonly string[], model: Model): NewAgency {
  const first = existing(model.agencies.get(sources[0] ?? ""));
  const taken = Object.fromEntries(shared.filter((field) => into[field] === undefined).map((field) => [field, sharedValue(first, field, new Set(sources), model)]));
  return { ...into, ...present(taken) };
}

/** What a source has in a field; a superior that ends in the merger stands for the one above it. */
function sharedValue(source: Agency, field: (typeof shared)[number], ending: ReadonlySet<string>, model: Model): string | undefined {
  return field === "parent" ? superiorOf(source.parent, ending, model) : source[field];
}

function* newAgencyReasons(operation: Merge, into: NewAgency, model: Model): Generator<Reason> {
  yield* agencyReasons(model, into, (agency) => ({ ...operation, into: agency }));
  if (typeof into.parent === "string" && endingOf(operation).includes(into.parent)) yield receiverEnds(into.parent);
  const sources = endingOf(operation).map((id) => model.agencies.get(id)).filter((agency) => agency !== undefined);
  const ending = new Set(endingOf(operation));
  for (const field of shared) {
    const values = [...new Set(sources.map((source) => sharedValue(source, field, ending, model)))];
    const suggestions = values.slice(0, 6).map((value) => [{ ...operation, into: { ...into, [field]: value ?? null } }]);
    if (into[field] === undefined && values.length > 1) yield sourcesDiffer(field, values, into.id, suggestions);
  }
}

/** The survivor's superior is its own, or the nearest one above that does not end. */
function superiorOf(parent: string | undefined, ending: ReadonlySet<string>, model: Model): string | undefined {
  let superior = parent;
  while (superior !== undefined && ending.has(superior)) superior = model.agencies.get(superior)?.parent;
  return superior;
}

/** A survivor must not come to stand under an agency that follows one of the merged ones to it. */
function* circleReasons(operation: Merge, model: Model): Generator<Problem> {
  const ending = new Set(endingOf(operation));
  const survivor = survivorOf(operation);
  const { into } = operation;
  if (typeof into !== "string" && model.agencies.has(survivor)) return; // The id is taken, which is told: whoever bears it is no survivor.
  const superior = superiorOf(typeof into === "string" ? model.agencies.get(into)?.parent : statedOrShared(into, ending, model), ending, model);
  for (let at = superior; at !== undefined; at = model.agencies.get(at)?.parent) {
    if (!ending.has(at) && at !== survivor) continue;
    const above = superiorOf(model.agencies.get(at)?.parent, ending, model) ?? null;
    yield mergerCycle(survivor, superior ?? survivor, typeof into === "string" ? [[{ op: "transfer", agency: survivor, parent: above }, operation]] : undefined);
    return;
  }
}

/** The superior of a new agency: stated, else the one that its sources share; none where they differ, which is refused anyway. */
function statedOrShared(into: NewAgency, sources: ReadonlySet<string>, model: Model): string | undefined {
  if (into.parent !== undefined) return into.parent ?? undefined;
  const shared = new Set([...sources].map((id) => superiorOf(model.agencies.get(id)?.parent, sources, model)));
  return shared.size === 1 ? [...shared][0] : undefined;
}
