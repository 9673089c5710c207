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
  return delegation(random, model, choose);
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
