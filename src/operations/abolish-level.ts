import * as z from "zod/mini";
import { identityOf } from "../findings/finding.js";
import type { Agency } from "../model/agency.js";
import type { EventParty } from "../model/event.js";
import { Id } from "../model/id.js";
import { listIn } from "../model/list-in.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import { orderedAssignments } from "../model/records.js";
import { nearest } from "../model/suggestion.js";
import { Tag } from "../model/tag.js";
import { type Clause, type Direction, Abolition, tasksOf } from "./abolition.js";
import { kindHoldsNot, kindNotListed, withoutChildren } from "./abolish-reasons.js";
import { meetingDuplicates } from "./duplicates-resolved.js";
import { endPostsAndLinks, setParent } from "./follow-references.js";
import { unknownId } from "./id-reasons.js";
import { defineOperation, existing } from "./operation.js";
import { agenciesConcerned, type PlaceChange, rewriteRequirements, rewrittenAssignments } from "./place-change.js";
import { namedTwice } from "./reasons.js";
import { receive } from "./receive.js";
import { unknownKind } from "./redraw-reasons.js";
import { sumStaff } from "./staff.js";

const Tasks = z.nullish(z.array(Id));

const AgencyClause = z
  .strictObject({
    kind: Tag,
    to: z.nullish(z.array(z.union([z.strictObject({ up: Tag, tasks: Tasks }), z.strictObject({ down: Tag, tasks: Tasks })]))),
    ends: z.nullish(z.array(Id)),
    staff: z.optional(z.literal(["up", "down", "cut"])),
    keep: z.optional(z.literal(true)),
  })
  .check(
    z.superRefine(({ to, ends, staff, keep }, context) => {
      const issue = (code: string, fields: string): void => void context.addIssue({ code: "custom", params: { code, fields } });
      const list = to ?? [];
      if (keep && (list.length > 0 || (ends ?? []).length > 0 || staff !== undefined)) return issue("one-field-only", "keep, to/ends/staff");
      if (list.filter(({ tasks }) => !tasks?.length).length > 1) issue("rest-twice", "to.tasks");
      if ((staff === "up" || staff === "down") && !list.some((each) => staff in each)) issue("one-field-needed", `to.${staff}`);
    }),
  );

const schema = z.strictObject({ op: z.literal("abolish-level"), level: Id, agencies: z.nullish(z.array(AgencyClause)) }).check(
  z.superRefine(({ agencies }, context) => {
    const seen = new Set<string>();
    (agencies ?? []).forEach(({ kind }, index) => {
      if (seen.has(kind)) context.addIssue({ code: "custom", path: ["agencies", index, "kind"], params: { code: "kind-twice", value: kind } });
      seen.add(kind);
    });
  }),
);
type AbolishLevel = z.output<typeof schema>;

function clausesOf({ agencies }: AbolishLevel): Map<string, Clause & { readonly keep: boolean }> {
  const directions = (to: NonNullable<z.output<typeof AgencyClause>["to"]>): Direction[] => to.map((each): Direction => ({ ...("up" in each ? { way: "up", kind: each.up } : { way: "down", kind: each.down }), tasks: each.tasks?.length ? each.tasks : undefined }));
  return new Map((agencies ?? []).map(({ kind, to, ends, staff, keep }) => [kind, { kind, to: directions(to ?? []), ends: ends ?? [], staff, keep: keep === true }]));
}

/** Ends all places of a level; their children move to the place above, and each agency's tasks go up, down, or end (bỏ một cấp hành chính). */
export const abolishLevel = defineOperation({
  op: "abolish-level",
  schema,
  mentions: ({ level, agencies }) => ({
    ends: { levels: [level] },
    endsToo: (model) => {
      // One of a kind that no clause names has to be gone before as well.
      const staying = new Set((agencies ?? []).flatMap(({ kind, keep }) => (keep ? [kind] : [])));
      const isThere = (place: string | undefined): boolean => place !== undefined && model.jurisdictions.get(place)?.level === level;
      const ends = (agency: Agency | undefined): boolean => isThere(agency?.jurisdiction) && !staying.has(agency?.kind ?? "");
      return (kind, id) => (kind === "jurisdictions" ? isThere(id) : kind === "agencies" ? ends(model.agencies.get(id)) : kind === "posts" && ends(model.agencies.get(model.posts.get(id)?.agency ?? "")));
    },
    names: { levels: [level], tasks: (agencies ?? []).flatMap(tasksOf) },
  }),
  *check(operation, model) {
    const { level } = operation;
    const clauses = clausesOf(operation);
    yield* unknownId(model, "level", level, (id) => ({ ...operation, level: id }));
    const named = new Set([...clauses.values()].flatMap(tasksOf));
    for (const task of named) yield* unknownId(model, "task", task);
    for (const [kind, clause] of clauses) {
      const seen = new Set<string>();
      for (const task of new Set(tasksOf(clause).filter((each) => seen.has(each) || !seen.add(each)))) yield namedTwice(kind, task);
    }
    // What no agency bears anywhere can receive nothing: that is told once, not of each place.
    const known = new Set([...model.agencies].flatMap(({ kind }) => kind ?? []));
    const missing = new Set([...clauses.values()].flatMap(({ to }) => to.flatMap(({ kind }) => (known.has(kind) ? [] : kind))));
    for (const kind of missing) yield unknownKind(kind, nearest(kind, known));
    if (!model.levels.has(level)) return;
    const places = referrers(model, "jurisdictions.level", level);
    const childless = places.filter(({ id }) => referrers(model, "jurisdictions.parent", id).length === 0);
    for (const { id } of childless) yield withoutChildren(id);
    const residents = places.flatMap(({ id }) => referrers(model, "agencies.jurisdiction", id));
    const unlisted = new Map<string | undefined, Agency[]>();
    for (const agency of residents) {
      if (agency.kind !== undefined && clauses.has(agency.kind)) continue;
      listIn(unlisted, agency.kind).push(agency);
    }
    const kinds = new Set(residents.flatMap(({ kind }) => kind ?? []));
    for (const kind of clauses.keys()) {
      if (kinds.has(kind)) continue;
      const meant = nearest(kind, kinds);
      yield unknownKind(kind, meant);
      if (meant !== undefined) unlisted.delete(meant);
    }
    for (const [kind, list] of unlisted) yield kindNotListed(kind, existing(list[0]).id, list.length);
    if ([...named].some((task) => !model.tasks.has(task))) return;
    const { abolition } = abolitionOf(model, operation);
    yield* new Map(abolition.problems.flatMap((problem) => (missing.has(String(problem.data["kind"])) ? [] : [[identityOf(problem), problem]]))).values();
    if (childless.length > 0) return;
    for (const [kind, clause] of clauses) {
      const held = abolition.held.get(kind);
      for (const task of new Set(tasksOf(clause))) if (held && !held.has(task)) yield kindHoldsNot(kind, task);
    }
  },
  run(draft, operation, before) {
    const { change, abolition, ending, kept } = abolitionOf(before, operation);
    for (const place of change.changing) {
      const above = before.jurisdictions.get(place)?.parent;
      for (const child of change.targets(place)) draft.jurisdictions.update(child, (record) => setParent(record, above));
    }
    for (const place of change.changing) draft.jurisdictions.remove(place);
    draft.levels.remove(operation.level);
    rewriteRequirements(draft, change);
    const ends = new Set(ending.map(({ id }) => id));
    const livesOn = (id: string): boolean => !ends.has(id);
    for (const agency of agenciesConcerned(change)) if (livesOn(agency.id)) draft.agencies.replace(agency.id, follower(agency, change, kept.has(agency.id)));
    for (const [id, { leads, staff }] of abolition.receipts) {
      const record = receive(change.after, existing(draft.agencies.get(id)), leads);
      draft.agencies.replace(id, { ...record, staffing: sumStaff([...record.staffing, ...staff]) });
    }
    const lost: EventParty[] = [];
    const subordinates: string[] = [];
    for (const { id, parent } of ending) {
      let superior = parent;
      while (superior !== undefined && ends.has(superior)) superior = before.agencies.get(superior)?.parent;
      for (const { id: subordinate } of referrers(before, "agencies.parent", id)) {
        if (ends.has(subordinate)) continue;
        draft.agencies.update(subordinate, (record) => setParent(record, superior));
        if (!abolition.receipts.has(subordinate)) subordinates.push(subordinate);
      }
      for (const party of endPostsAndLinks(draft, before, id)) lost.push(party);
    }
    for (const { id } of ending) draft.agencies.remove(id);
    const stay = [...kept, ...subordinates.filter((id) => !kept.has(id))];
    const heirs = [...abolition.receipts].flatMap(([into, { from }]) => [...from].map((agency) => ({ agency, into })));
    const withHeirs = new Set(heirs.map(({ agency }) => agency));
    return {
      from: [{ level: operation.level }, ...change.changing.map((jurisdiction) => ({ jurisdiction })), ...heirs, ...ending.flatMap(({ id }) => (withHeirs.has(id) ? [] : [{ agency: id }])), ...stay.map((id) => ({ agency: id, into: id })), ...lost],
      to: [...abolition.receipts.keys(), ...stay].map((agency) => ({ agency })),
      moved: abolition.moved,
      resolved: [...abolition.receipts].flatMap(([id, { leads, from }]) => meetingDuplicates(before, leads, [...from], id)),
      ended: abolition.ended,
      staff: abolition.cut.map((line) => ({ ...line, quota: -line.quota })),
    };
  },
});

/** Everything that the end of a level brings with it, before anything is written. */
function abolitionOf(before: Model, operation: AbolishLevel): { readonly change: PlaceChange; readonly abolition: Abolition; readonly ending: readonly Agency[]; readonly kept: ReadonlySet<string> } {
  const places = referrers(before, "jurisdictions.level", operation.level);
  const children = new Map(places.map(({ id }) => [id, referrers(before, "jurisdictions.parent", id).map((child) => child.id)]));
  const scratch = before.jurisdictions.draft();
  for (const { id, parent } of places) for (const child of children.get(id) ?? []) scratch.update(child, (record) => setParent(record, parent));
  for (const { id } of places) scratch.remove(id);
  const after: Model = { ...before, jurisdictions: scratch.finish() };
  const change: PlaceChange = { before, after, changing: places.map(({ id }) => id), moving: [], targets: (place) => children.get(place) ?? [place], sources: (place) => [place] };
  const abolition = new Abolition(change);
  const clauses = clausesOf(operation);
  const ending: Agency[] = [];
  const kept = new Set<string>();
  for (const { id } of places) {
    if (children.get(id)?.length === 0) continue; // The operation is refused.
    for (const agency of referrers(before, "agencies.jurisdiction", id)) {
      const clause = clauses.get(agency.kind ?? "");
      if (clause?.keep) kept.add(agency.id);
      else if (clause) {
        abolition.end(agency, id, clause);
        ending.push(agency);
      }
    }
  }
  return { change, abolition, ending, kept };
}

/** An agency that lives on: one of an old place lives on in the place above. */
function follower(agency: Agency, change: PlaceChange, isKept: boolean): Agency {
  const assignments = rewrittenAssignments(change, agency.assignments);
  if (!isKept) return assignments === agency.assignments ? agency : orderedAssignments({ ...agency, assignments });
  return orderedAssignments(present({ ...agency, jurisdiction: change.before.jurisdictions.get(agency.jurisdiction ?? "")?.parent, assignments }));
}
