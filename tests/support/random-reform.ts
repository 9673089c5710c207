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
  return random.chance(50) ? delegation(random, model, choose) : unification(random, model, choose);
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
