import type { Model } from "../model/model.js";
import type { Mentioned, Mentions } from "../operations/operation.js";
import { mentionsOf, type Operation } from "../operations/registry.js";
import { subtrees } from "../operations/retire.js";
import type { Step } from "./scenario.js";

/** An operation of a date, with the step it belongs to. */
export interface Dated {
  readonly step: Step;
  readonly operation: Operation;
}

/**
 * The operations of one date in the order in which they run. Again and again the first is taken that names no id which another
 * still creates, ends no id which another still names, and whose step needs no step with operations left; when none qualifies, the first.
 *
 * @param model the model before the date: it says which sub-tasks end with a task
 */
export function orderOfDate(steps: readonly Step[], model: Model): Dated[] {
  const left = steps.flatMap((step) => step.do.map((operation) => new Entry({ step, operation }, mentionsOf(operation), model)));
  const created = tally(left, (entry) => entry.creates);
  const named = tally(left, (entry) => entry.names);
  const open = new Map<string, number>();
  for (const { dated } of left) open.set(dated.step.id, (open.get(dated.step.id) ?? 0) + 1);
  const ordered: Dated[] = [];
  while (left.length > 0) {
    const free = left.findIndex((entry) => entry.isFree(created, named, open));
    const [entry] = left.splice(Math.max(0, free), 1);
    if (!entry) break;
    count(created, entry.creates, -1);
    count(named, entry.names, -1);
    open.set(entry.dated.step.id, (open.get(entry.dated.step.id) ?? 1) - 1);
    ordered.push(entry.dated);
  }
  return ordered;
}

/** An operation still in the list, with the ids it creates, ends and names, each once and marked with its kind. */
class Entry {
  readonly creates: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;

  constructor(
    readonly dated: Dated,
    mentions: Mentions,
    model: Model,
  ) {
    const below = mentions.endsBelow ? subtrees(model, mentions.endsBelow) : [];
    this.creates = marked(mentions.creates);
    this.ends = new Set([...marked(mentions.ends), ...marked({ tasks: [...below] })]);
    this.names = marked(mentions.names);
  }

  isFree(created: ReadonlyMap<string, number>, named: ReadonlyMap<string, number>, open: ReadonlyMap<string, number>): boolean {
    // What the operation itself creates or names is in the counts once.
    for (const id of this.names) if ((created.get(id) ?? 0) > (this.creates.has(id) ? 1 : 0)) return false;
    for (const id of this.ends) if ((named.get(id) ?? 0) > (this.names.has(id) ? 1 : 0)) return false;
    return !this.dated.step.needs.some((need) => "step" in need && (open.get(need.step) ?? 0) > 0);
  }
}

function marked(mentioned: Mentioned | undefined): Set<string> {
  const ids = new Set<string>();
  for (const [kind, list] of Object.entries(mentioned ?? {}) as [string, readonly string[]][]) for (const id of list) ids.add(`${kind} ${id}`);
  return ids;
}

function tally(entries: readonly Entry[], of: (entry: Entry) => ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) count(counts, of(entry), 1);
  return counts;
}

function count(counts: Map<string, number>, ids: ReadonlySet<string>, by: number): void {
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + by);
}
