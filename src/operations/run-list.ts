import type { Problem } from "../findings/wording.js";
import type { Transition } from "../coverage/transition.js";
import type { Event } from "../model/event.js";
import type { DataPath } from "../model/input-problems.js";
import type { Model } from "../model/model.js";
import { marked, placesInId, unmarked } from "./mentioned.js";
import type { Mentions } from "./operation.js";
import { mentionsOf, type Operation } from "./registry.js";
import { type CloserLooks, closerLooks } from "./refusal.js";
import { type Circumstances, runOperation } from "./run.js";

/** An operation of a list, with its circumstances. */
export interface Listed {
  readonly operation: Operation;
  readonly circumstances: Circumstances;
  /** Where it stands in the data, for the reasons why it is refused. */
  readonly path?: DataPath;
}

/** What a list of operations made of a model, with all that differs when it was one operation; or which one was refused first, and why. */
export type ListRun<T> = { readonly ok: true; readonly model: Model; readonly events: readonly { readonly item: T; readonly event: Event }[]; readonly transition?: Transition | undefined } | { readonly ok: false; readonly item: T; readonly problems: readonly Problem[] };

/**
 * Applies operations in order, all or none. After a refusal the rest is only looked at, so that every reason is told at once;
 * an operation that names what a refused one would have made, or was to end, is passed over.
 *
 * @param next gives the next operation, knowing what the ones before made
 * @param together whether an item's reasons are told with those of the first one refused; left out: always
 * @param skip whether an operation is done already and has no event
 * @param looks how many reasons may be looked at more closely, by all operations together
 */
export function runList<T extends Listed>(before: Model, next: (model: Model) => T | undefined, { together = () => true, skip = () => false, looks = closerLooks() }: { readonly looks?: CloserLooks; readonly together?: (first: T, item: T) => boolean; readonly skip?: (model: Model, item: T) => boolean } = {}): ListRun<T> {
  let model = before;
  const events: { item: T; event: Event }[] = [];
  const problems: Problem[] = [];
  const unsettled = new Unsettled();
  let first: T | undefined;
  let transition: Transition | undefined;
  for (let item = next(model); item; item = next(model)) {
    if (skip(model, item) || (first && (!together(first, item) || unsettled.hasOneOf(mentionsOf(item.operation))))) continue;
    const run = runOperation(model, item.operation, item.circumstances, looks);
    if (run.ok) {
      model = run.model;
      transition = events.length === 0 ? run.transition : undefined;
      events.push({ item, event: run.event });
      continue;
    }
    first ??= item;
    for (const problem of run.problems) problems.push(item.path ? { ...problem, path: item.path } : problem);
    unsettled.add(mentionsOf(item.operation), model);
  }
  return first ? { ok: false, item: first, problems } : { ok: true, model, events, transition };
}

/** What refused operations would have made, or were to end: nothing can be said of operations that name it. */
class Unsettled {
  private readonly ids = new Set<string>();
  private readonly places = new Set<string>();
  private readonly ended: ReturnType<NonNullable<Mentions["endsToo"]>>[] = [];

  add({ creates, ends, names, agenciesAt, endsToo }: Mentions, model: Model): void {
    for (const list of [creates, ends, names]) for (const id of marked(list)) this.ids.add(id);
    for (const place of agenciesAt ?? []) this.places.add(place);
    if (endsToo) this.ended.push(endsToo(model));
  }

  hasOneOf({ names }: Mentions): boolean {
    return [...marked(names)].some((mark) => {
      const [kind, id] = unmarked(mark);
      return this.ids.has(mark) || this.ended.some((endsToo) => endsToo(kind, id)) || (kind === "agencies" && [...placesInId(id)].some((place) => this.places.has(place)));
    });
  }
}
