import * as z from "zod/mini";
import { Id } from "../model/id.js";
import type { Model } from "../model/model.js";
import { nearest } from "../model/suggestion.js";
import { unknownId } from "./id-reasons.js";
import { type RetryWith, unknownRecords } from "./named-records.js";
import type { Mentioned } from "./operation.js";
import type { Reason } from "./refusal.js";
import { ambiguousTake, unknownTake } from "./split-reasons.js";

/** What a new part of a divided agency takes: a task, all of it or in one place, a subordinate or a post; by bare id when it can only be one. */
export const Take = z.union([Id, z.strictObject({ task: Id, jurisdiction: z.optional(Id) }), z.strictObject({ agency: Id }), z.strictObject({ post: Id })]);
type Take = z.output<typeof Take>;

/** A thing taken, told apart by its kind. */
export type Taken = Exclude<Take, string>;

const tables = { task: "tasks", agency: "agencies", post: "posts" } as const;
const kinds = ["task", "agency", "post"] as const;
const fields = { task: "task", jurisdiction: "jurisdiction", agency: "agency", post: "post" } as const;

const asTaken = (kind: (typeof kinds)[number], id: string): Taken => (kind === "task" ? { task: id } : kind === "agency" ? { agency: id } : { post: id });

/** What is meant by it; nothing when that is unknown or could be several things. */
export function takenOf(model: Model, take: Take): Taken | undefined {
  if (typeof take !== "string") return take;
  const meant = kinds.filter((kind) => model[tables[kind]].has(take));
  return meant.length === 1 && meant[0] ? asTaken(meant[0], take) : undefined;
}

/** Why it is not clear what is taken, or that it does not exist. */
export function* takeReasons(model: Model, take: Take, retry: RetryWith<Take>): Generator<Reason> {
  if (typeof take !== "string") {
    yield* unknownRecords(model, take, fields, retry);
    return;
  }
  const meant = kinds.filter((kind) => model[tables[kind]].has(take));
  if (meant.length > 1) yield ambiguousTake(take, meant, meant.map((kind) => [retry(asTaken(kind, take))]));
  if (meant.length > 0) return;
  const ended = kinds.find((kind) => model[tables[kind]].used(take));
  if (ended) {
    yield* unknownId(model, ended, take, retry);
    return;
  }
  const closer = (): Reason => {
    const near = nearest(take, allIds(model));
    return unknownTake(take, near, near === undefined ? [] : [[retry(near)]]);
  };
  yield { ...unknownTake(take, undefined, []), closer };
}

function* allIds(model: Model): Generator<string> {
  for (const kind of kinds) for (const { id } of model[tables[kind]]) yield id;
}

/** The ids that a take names; a bare one under every kind that it may be of. */
export function namedByTakes(takes: readonly Take[]): Mentioned {
  const ids = (kind: "task" | "agency" | "post" | "jurisdiction"): string[] =>
    takes.flatMap((take) => (typeof take === "string" ? (kind === "jurisdiction" ? [] : [take]) : Object.entries(take).flatMap(([key, id]) => (key === kind && id !== undefined ? [id] : []))));
  return { tasks: ids("task"), agencies: ids("agency"), posts: ids("post"), jurisdictions: ids("jurisdiction") };
}
