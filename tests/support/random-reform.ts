import type { Model } from "../../src/model/model.js";
import type { OperationInput } from "../../src/operations/registry.js";
import type { Choices } from "./choices.js";

/** How the other random operations choose ids and records. */
export interface Chooser {
  readonly agency: () => string;
  readonly task: () => string;
  readonly newAgency: () => NewAgency;
  readonly maybe: <K extends string, V>(key: K, make: () => V | undefined, percent?: number) => { [P in K]?: V };
  readonly fresh: () => string;
}

type NewAgency = Extract<OperationInput, { op: "establish" }>["agency"];

/** A division, a delegation or a unification: of what an agency has, mostly, so that some are not refused. */
export function randomReform(random: Choices, model: Model, choose: Chooser): OperationInput {
  const kind = random.below(3);
  return kind === 0 ? division(random, model, choose) : kind === 1 ? delegation(random, model, choose) : unification(random, model, choose);
}

function division(random: Choices, model: Model, { agency, task, newAgency, maybe }: Chooser): OperationInput {
  const divided = agency();
  const { assignments = [], staffing = [] } = model.agencies.find(divided) ?? {};
  const led = assignments.filter(({ role }) => role === "lead").map((each) => each.task);
  const below = [...model.agencies].filter(({ parent }) => parent === divided).map(({ id }) => id);
  const posts = [...model.posts].filter((post) => post.agency === divided).map(({ id }) => id);
  const places = [...model.jurisdictions].map(({ id }) => id);
  const take = () => {
    const [choice, one] = [random.below(5), random.chance(90) ? (random.of(led) ?? task()) : task()];
    if (choice === 0) return random.chance(50) ? one : { task: one };
    if (choice === 1) return { task: one, ...maybe("jurisdiction", () => random.of(places), 60) };
    if (choice === 2) return { agency: random.of(below) ?? agency() };
    if (choice === 3) return { post: random.of(posts) ?? "no-post" };
    return { task: one };
  };
  const made = () => {
    const { staffing: _, parent, ...fields } = newAgency();
    return random.chance(70) ? fields : { ...fields, ...(parent !== undefined && { parent }) };
  };
  const [line] = staffing;
  const entry = () => ({
    agency: random.chance(60) ? made() : agency(),
    takes: Array.from({ length: random.below(3) }, take),
    ...maybe("staffing", () => (random.chance(50) || !line ? random.below(4) : [{ ...line, quota: random.below(line.quota + 2), ...(line.filled !== undefined && { filled: 0 }) }]), 25),
  });
  const into = [entry(), ...(random.chance(50) ? [entry()] : [])];
  const ids = into.map((each) => (typeof each.agency === "string" ? each.agency : each.agency.id));
  const left = random.below(5);
  return { op: "split", agency: divided, into, ...(left < 2 ? { keep: true } : left < 4 ? { rest: (random.chance(80) ? random.of(ids) : agency()) ?? "" } : {}) };
}

function unification(random: Choices, model: Model, { agency, task, maybe, fresh }: Chooser): OperationInput {
  const places = [...model.jurisdictions].map(({ id }) => id);
  const tasks = [task(), task(), ...(random.chance(20) ? [task()] : [])];
  const created = () => ({ id: random.chance(10) ? task() : fresh(), title: "Unified", ...maybe("parent", () => (random.chance(40) ? null : task()), 70), ...maybe("jurisdiction", () => random.of(places), 30) });
  return { op: "unify", tasks, into: random.chance(50) ? (random.of(tasks) ?? "") : random.chance(40) ? task() : created(), ...maybe("lead", agency, 40) };
}

function delegation(random: Choices, model: Model, { agency, task, maybe }: Chooser): OperationInput {
  const from = agency();
  const led = (model.agencies.find(from)?.assignments ?? []).filter(({ role }) => role === "lead").map((each) => each.task);
  const one = (): string => (random.chance(80) ? (random.of(led) ?? task()) : task());
  const levels = [...new Set([...model.jurisdictions].map(({ level }) => level))];
  const seat = random.chance(80) ? [...model.agencies].find(({ kind }) => kind === "seat")?.jurisdiction : undefined;
  const seated = model.jurisdictions.find(seat ?? "")?.level;
  return { op: "delegate", tasks: [one(), ...(random.chance(20) ? [one()] : [])], from, to: seated === undefined ? { kind: random.of(["office", "school", "offise"]) ?? "office", level: random.of(levels) ?? "nowhere" } : { kind: "seat", level: seated }, ...maybe("supervise", () => random.chance(50)) };
}
