import type { Problem } from "../findings/wording.js";
import type { Event } from "../model/event.js";
import type { Model } from "../model/model.js";
import type { Mentioned } from "./operation.js";
import { mentionsOf, type Operation } from "./registry.js";
import { type CloserLooks, closerLooks } from "./refusal.js";
import { type Circumstances, runOperation } from "./run.js";

/** An operation of a list, with its circumstances. */
export interface Listed {
  readonly operation: Operation;
  readonly circumstances: Circumstances;
}

/** What a list of operations made of a model, or which one was refused first, and why. */
export type ListRun<T> = { readonly ok: true; readonly model: Model; readonly events: readonly { readonly item: T; readonly event: Event }[] } | { readonly ok: false; readonly item: T; readonly problems: readonly Problem[] };

/**
 * Applies operations in order, all or none. After a refusal the rest is only looked at, so that every reason is told at once;
 * an operation that names what a refused one would have made, or was to end, is passed over.
 *
 * @param together whether an item's reasons are told with those of the first one refused; left out: always
 * @param skip whether an operation is done already and has no event
 * @param looks how many reasons may be looked at more closely, by all operations together
 */
export function runList<T extends Listed>(before: Model, items: readonly T[], { together = () => true, skip = () => false, looks = closerLooks() }: { readonly looks?: CloserLooks; readonly together?: (first: T, item: T) => boolean; readonly skip?: (model: Model, item: T) => boolean } = {}): ListRun<T> {
  let model = before;
  const events: { item: T; event: Event }[] = [];
  const problems: Problem[] = [];
  const unsettled = new Set<string>();
  let first: T | undefined;
  for (const item of items) {
    if (skip(model, item) || (first && (!together(first, item) || marked(mentionsOf(item.operation).names).some((id) => unsettled.has(id))))) continue;
    const run = runOperation(model, item.operation, item.circumstances, looks);
    if (run.ok) {
      model = run.model;
      events.push({ item, event: run.event });
      continue;
    }
    first ??= item;
    for (const problem of run.problems) problems.push(problem);
    const { creates, ends, names } = mentionsOf(item.operation);
    for (const id of [...marked(creates), ...marked(ends), ...marked(names)]) unsettled.add(id);
  }
  return first ? { ok: false, item: first, problems } : { ok: true, model, events };
}

function marked(mentioned: Mentioned | undefined): string[] {
  return Object.entries(mentioned ?? {}).flatMap(([kind, ids]) => ((ids ?? []) as readonly string[]).map((id) => `${kind} ${id}`));
}
