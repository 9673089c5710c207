import * as z from "zod/mini";
import type { Agency } from "../model/agency.js";
import type { Assignment } from "../model/assignment.js";
import type { MovedLead } from "../model/event.js";
import { Id } from "../model/id.js";
import { listIn } from "../model/list-in.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { assignment } from "../model/records.js";
import { nearest } from "../model/suggestion.js";
import { Tag } from "../model/tag.js";
import { treeOf, upward } from "../model/tree.js";
import { carvings, holdsTasks } from "./carve-tasks.js";
import { noLowerPlace, noOneThere } from "./delegate-reasons.js";
import { resolvedDuplicates } from "./duplicates-resolved.js";
import { unknownRecords } from "./named-records.js";
import { LowerPlaces } from "./lower-places.js";
import { movedRole } from "./moved-role.js";
import { defineOperation, existing } from "./operation.js";
import { movedToItself, notHeld } from "./reasons.js";
import { receive } from "./receive.js";
import { unknownKind } from "./redraw-reasons.js";
import type { Reason } from "./refusal.js";

const schema = z.strictObject({
  op: z.literal("delegate"),
  tasks: z.array(Id).check(z.minLength(1)),
  from: Id,
  to: z.strictObject({ kind: Tag, level: Id }),
  supervise: z.optional(z.boolean()),
});
type Delegate = z.output<typeof schema>;

/** The leads of an agency, with what is named of them, and for each named task the lower places in which it leads something of it. */
interface Estate {
  readonly lower: LowerPlaces;
  readonly tasks: readonly string[];
  readonly places: readonly ReadonlySet<number>[];
  readonly rows: readonly { readonly rest: readonly Assignment[]; readonly parts: readonly { readonly task: number; readonly part: Assignment }[] }[];
}

function estateOf({ tasks, to }: Delegate, agency: Agency, model: Model): Estate {
  const lower = new LowerPlaces(model, to.level);
  const named = new Set(tasks.map((task) => model.tasks.slotOf(task)));
  // A task within another that is named too goes with that one.
  const topmost = [...new Set(tasks)].filter((task) => [...upward(treeOf(model.tasks), model.tasks.slotOf(task))].slice(1).every((above) => !named.has(above)));
  const places = topmost.map(() => new Set<number>());
  const carvingOf = carvings(model, "lead", topmost, undefined);
  const rows = agency.assignments.map((each) => {
    const [carving, indexes] = carvingOf(each);
    const parts = indexes.flatMap((task) => {
      const part = carving.take(topmost[task] ?? "");
      for (const place of part ? lower.within(part) : []) places[task]?.add(place);
      return part ? [{ task, part }] : [];
    });
    return { rest: carving.rest(), parts };
  });
  return { lower, tasks: topmost, places, rows };
}

const ofKind = (model: Model, place: string, kind: string): string[] => referrers(model, "agencies.jurisdiction", place).flatMap((agency) => (agency.kind === kind ? [agency.id] : []));

/** Moves a lead down the tree of places, to the agency of a kind in each lower place (phân cấp). */
export const delegate = defineOperation({
  op: "delegate",
  schema,
  mentions: ({ tasks, from, to }) => ({ names: { tasks, agencies: [from], levels: [to.level] } }),
  *check(operation, model) {
    const { tasks, from, to } = operation;
    yield* unknownRecords(model, operation, { tasks: "task", from: "agency" });
    yield* unknownRecords(model, to, { level: "level" }, (other) => ({ ...operation, to: other }));
    const kinds = new Set([...model.agencies].flatMap(({ kind }) => kind ?? []));
    const near = kinds.has(to.kind) ? undefined : nearest(to.kind, kinds);
    if (!kinds.has(to.kind)) yield unknownKind(to.kind, near, near === undefined ? [] : [[{ ...operation, to: { ...to, kind: near } }]]);
    const known = [...new Set(tasks)].filter((task) => model.tasks.has(task));
    const agency = model.agencies.get(from);
    if (agency && model.levels.has(to.level)) yield* placeReasons({ ...operation, tasks: known }, agency, model, kinds.has(to.kind));
  },
  run(draft, operation, before) {
    const { from, to, supervise = true } = operation;
    const { lower, places, rows } = estateOf(operation, existing(before.agencies.get(from)), before);
    const receiverAt = receivers(lower, before, to.kind, from);
    const moving = places.map((each) => new Set([...each].filter((place) => receiverAt(place) !== from)));
    const given = new Map<string, Assignment[]>();
    const [kept, supervised, moved, stays]: [Assignment[], Assignment[], MovedLead[], MovedLead[]] = [[], [], [], []];
    for (const { rest, parts } of rows) {
      for (const each of rest) kept.push(each);
      for (const { task, part } of parts) {
        const { parts: going, left } = lower.divide(part, moving[task] ?? new Set());
        for (const each of going) {
          const receiver = receiverAt(each.place);
          listIn(given, receiver).push(each.part);
          moved.push(movedRole(each.part, from, receiver));
        }
        if (left) kept.push(left);
        const remaining = left === undefined || going.length === 0 ? [] : lower.wholePlaces(left);
        for (const place of left && going.length === 0 ? [left.jurisdiction] : remaining) stays.push(movedRole(assignment(part.task, "lead", place, []), from, from));
        if (going.length > 0) supervised.push({ ...part, role: "supervise", except: [...part.except, ...remaining.map((jurisdiction) => ({ jurisdiction }))] });
      }
    }
    draft.agencies.replace(from, receive(before, { ...existing(draft.agencies.get(from)), assignments: kept }, supervise ? supervised : []));
    for (const [id, leads] of given) draft.agencies.replace(id, receive(before, existing(draft.agencies.get(id)), leads));
    const ledBefore = (id: string): boolean => holdsTasks(before, existing(before.agencies.get(id)).assignments, "lead", operation.tasks, undefined).includes(true);
    return { moved: [...moved, ...stays, ...(supervise ? supervised : []).map((each) => movedRole(each, undefined, from))], resolved: [...given].flatMap(([id, leads]) => (ledBefore(id) ? resolvedDuplicates(before, leads, [from, id], id) : [])) };
  },
});

/** Each task must be led in a place that has lower places of the level, and each of these needs one agency of the kind. */
function* placeReasons(operation: Delegate, agency: Agency, model: Model, knownKind: boolean): Generator<Reason> {
  const { from, to } = operation;
  const holds = holdsTasks(model, agency.assignments, "lead", operation.tasks, undefined);
  for (const [index, task] of operation.tasks.entries()) if (!holds[index]) yield notHeld(from, task, "lead", undefined);
  const { lower, tasks, places } = estateOf({ ...operation, tasks: operation.tasks.filter((_, index) => holds[index]) }, agency, model);
  const all = new Set<number>();
  for (const [index, task] of tasks.entries()) {
    if (places[index]?.size === 0) yield noLowerPlace(from, task, to.level);
    for (const place of places[index] ?? []) all.add(place);
  }
  if (!knownKind) return;
  const offices = [...all].map((slot) => ({ place: lower.idOf(slot), found: ofKind(model, lower.idOf(slot), to.kind) }));
  for (const wrong of [offices.filter(({ found }) => found.length === 0), offices.filter(({ found }) => found.length > 1)]) {
    if (wrong.length > 0) yield noOneThere(wrong.map(({ place }) => place), to.kind, wrong.flatMap(({ found }) => found));
  }
  if (all.size > 0 && offices.every(({ found }) => found[0] === from)) yield movedToItself(from);
}

/** Who receives in each place of the level; the agency itself keeps what is its own. */
function receivers(lower: LowerPlaces, model: Model, kind: string, from: string): (place: number) => string {
  const known = new Map<number, string>();
  return (place) => {
    const receiver = known.get(place) ?? ofKind(model, lower.idOf(place), kind)[0] ?? from;
    known.set(place, receiver);
    return receiver;
  };
}
