import * as z from "zod/mini";
import type { Problem } from "../findings/wording.js";
import type { Agency } from "../model/agency.js";
import type { Assignment } from "../model/assignment.js";
import { Id } from "../model/id.js";
import { listIn } from "../model/list-in.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { treeOf, upward } from "../model/tree.js";
import { carveTasks } from "./carve-tasks.js";
import { resolvedDuplicates } from "./duplicates-resolved.js";
import { endPostsAndLinks, movePostsAndLinks, moveSubordinates, setParent } from "./follow-references.js";
import { movedRole } from "./moved-role.js";
import { defineOperation, existing, type Mentions } from "./operation.js";
import { unknownRecords } from "./named-records.js";
import { leadWithoutReceiver, leftBehind, namedTwice, notHeld, receiverEnds, superiorCycle } from "./reasons.js";
import { receive } from "./receive.js";
import { sumStaff } from "./staff.js";
import { wouldCircle } from "./superior.js";

const schema = z.strictObject({
  op: z.literal("dissolve"),
  agency: Id,
  to: z.optional(Id),
  tasks: z.optional(z.array(z.strictObject({ task: Id, to: Id }))),
  ends: z.optional(z.array(Id)),
  subordinates: z.optional(z.union([Id, z.strictObject({ agency: Id })])),
});
type Dissolve = z.output<typeof schema>;

/** Where everything of the agency goes. */
interface Estate {
  /** Leads that go to a named receiver of a task. */
  readonly given: readonly { readonly to: string; readonly leads: readonly Assignment[] }[];
  /** Leads that end with the agency. */
  readonly ended: readonly Assignment[];
  /** What is left: for `to`, if there is one. */
  readonly rest: readonly Assignment[];
  /** Tasks of a clause of which the agency leads nothing. */
  readonly empty: readonly string[];
}

function divide({ tasks, ends }: Dissolve, agency: Agency, model: Model): Estate {
  // What is said of a sub-task goes before what is said of the function above it, wherever it stands.
  const depthOf = (task: string): number => [...upward(treeOf(model.tasks), model.tasks.slotOf(task))].length;
  const clauses = [...(tasks ?? []), ...(ends ?? []).map((task) => ({ task, to: undefined }))].filter(({ task }) => model.tasks.has(task)).map((clause) => ({ ...clause, depth: depthOf(clause.task) }));
  const deepestFirst = [...clauses].sort((a, b) => b.depth - a.depth);
  const { kept: rest, taken } = carveTasks(model, agency.assignments, "lead", deepestFirst.map(({ task }) => task), undefined);
  const leads = new Map(deepestFirst.map((clause, index) => [clause, taken[index] ?? []]));
  const empty = deepestFirst.flatMap(({ task }, index) => (taken[index]?.length === 0 ? [task] : []));
  const given = clauses.flatMap((clause) => (clause.to === undefined ? [] : [{ to: clause.to, leads: leads.get(clause) ?? [] }]));
  const ended = clauses.flatMap((clause) => (clause.to === undefined ? (leads.get(clause) ?? []) : []));
  return { given, ended, rest, empty };
}

/** The new superior of the subordinates: stated, else the receiver; `null` for none above. */
function superiorAfter({ agency, to, subordinates }: Dissolve, model: Model): string | null | undefined {
  if (subordinates === "parent") return model.agencies.get(agency)?.parent ?? null;
  return typeof subordinates === "object" ? subordinates.agency : (subordinates ?? to);
}

/** Ends an agency; everything it has goes to a stated receiver, or ends by a named clause (giải thể, kết thúc hoạt động). */
export const dissolve = defineOperation({
  op: "dissolve",
  schema,
  mentions: ({ agency, to, tasks, ends, subordinates }) => {
    const superior = typeof subordinates === "object" ? subordinates.agency : subordinates === "parent" ? undefined : subordinates;
    const receivers = [to, superior, ...(tasks ?? []).map((each) => each.to)].filter((id) => id !== undefined);
    const endsToo: Mentions["endsToo"] = (model) => (kind, id) => kind === "posts" && to === undefined && model.posts.get(id)?.agency === agency;
    return { ends: { agencies: [agency] }, endsToo, names: { agencies: [agency, ...receivers], tasks: [...(tasks ?? []).map((each) => each.task), ...(ends ?? [])] } };
  },
  *check(operation, model) {
    const { agency, to, tasks } = operation;
    yield* unknownRecords(model, operation, { agency: "agency" }, undefined, true);
    yield* unknownRecords(model, operation, { to: "agency" });
    for (const each of tasks ?? []) {
      yield* unknownRecords(model, each, { task: "task", to: "agency" }, (other) => ({ ...operation, tasks: tasks?.map((one) => (one === each ? other : one)) }));
    }
    yield* unknownRecords(model, operation, { ends: "task" });
    const superior = superiorAfter(operation, model);
    if (superior !== to) yield* unknownRecords(model, { agency: superior }, { agency: "agency" }, (subordinates) => ({ ...operation, subordinates }));
    if (new Set([to, superior, ...(tasks ?? []).map((each) => each.to)]).has(agency)) yield receiverEnds(agency);
    if (model.agencies.has(agency)) yield* estateReasons(operation, existing(model.agencies.get(agency)), model, superior);
  },
  run(draft, operation, before) {
    const { agency: id, to } = operation;
    const agency = existing(before.agencies.get(id));
    const { given, ended, rest } = divide(operation, agency, before);
    const superior = superiorAfter(operation, before);
    if (superior !== undefined) moveSubordinates(draft, before, id, superior ?? undefined);
    // A subordinate that takes the others over comes to stand where its superior stood.
    if (typeof superior === "string" && before.agencies.get(superior)?.parent === id) draft.agencies.update(superior, (record) => setParent(record, agency.parent));
    const byHeir = assignmentsByHeir(given, to, rest);
    for (const [heir, assignments] of byHeir) draft.agencies.replace(heir, receive(before, existing(draft.agencies.get(heir)), assignments));
    const lost = to === undefined ? endPostsAndLinks(draft, before, id) : movePostsAndLinks(draft, before, [id], to);
    if (to !== undefined) draft.agencies.update(to, (record) => void (record.staffing = sumStaff([...record.staffing, ...agency.staffing])));
    draft.agencies.remove(id);
    return {
      from: [{ agency: id }, ...lost],
      to: [...byHeir.keys()].map((agency) => ({ agency })),
      moved: [...[...byHeir].flatMap(([heir, assignments]) => assignments.map((each) => movedRole(each, id, heir))), ...[...ended, ...(to === undefined ? rest : [])].map((each) => movedRole(each, id))],
      resolved: [...byHeir].flatMap(([heir, assignments]) => resolvedDuplicates(before, assignments.filter(({ role }) => role === "lead"), [id, heir], heir)),
      ended,
    };
  },
});

function* estateReasons(operation: Dissolve, agency: Agency, model: Model, superior: string | null | undefined): Generator<Problem> {
  const { rest, empty } = divide(operation, agency, model);
  const clauses = [...(operation.tasks ?? []).map(({ task }) => task), ...(operation.ends ?? [])];
  const twice = new Set(clauses.filter((task, index) => clauses.indexOf(task) < index));
  for (const task of twice) yield namedTwice(agency.id, task);
  for (const task of new Set(empty)) if (!twice.has(task)) yield notHeld(agency.id, task, "lead", undefined);
  const subordinates = referrers(model, "agencies.parent", agency.id);
  if (superior === undefined && subordinates.length > 0) yield leftBehind(agency.id, "subordinates", subordinates.length, [[{ ...operation, subordinates: "parent" }]]);
  if (typeof superior === "string" && superior !== agency.id && model.agencies.has(superior)) {
    for (const { id } of subordinates) if (id !== superior && wouldCircle(model, id, superior)) yield superiorCycle(id, superior, [[{ ...operation, subordinates: "parent" }]]);
  }
  if (operation.to !== undefined) return;
  for (const { role, task, jurisdiction } of rest) if (role === "lead") yield leadWithoutReceiver(agency.id, task, jurisdiction);
  const quota = agency.staffing.reduce((sum, each) => sum + each.quota, 0);
  if (quota > 0) yield leftBehind(agency.id, "staff", quota);
}

/** What goes to each receiver; the one of the rest comes first. */
function assignmentsByHeir(given: Estate["given"], to: string | undefined, rest: readonly Assignment[]): Map<string, Assignment[]> {
  const byHeir = new Map<string, Assignment[]>(to === undefined ? [] : [[to, []]]);
  for (const { to: heir, leads } of [...given, ...(to === undefined ? [] : [{ to, leads: rest }])]) {
    const list = listIn(byHeir, heir);
    for (const lead of leads) list.push(lead);
  }
  return byHeir;
}
