import type { Event } from "../model/event.js";
import { type Descent, type LineageKind, predecessorsOf, successorsOf } from "../model/lineage.js";
import type { Model } from "../model/model.js";
import { causeOf, orderOf } from "./cause.js";
import type { LineageStep } from "./explanation.js";
import { type Part, partsOf } from "./parts.js";

/** What a record came from, through any number of events, newest first: only what earlier events made of others counts. */
export function originsOf(model: Model, kind: LineageKind, id: string): LineageStep[] {
  return walk(kind, id, Infinity, (each, bound) => predecessorsOf(model, kind, each).filter(({ event }) => orderOf(event) < bound).sort((a, b) => orderOf(b.event) - orderOf(a.event)), (each, other) => ({ from: other, to: each }));
}

/** What a record became, through any number of events, oldest first. */
export function becameOf(model: Model, kind: LineageKind, id: string): LineageStep[] {
  return walk(kind, id, -Infinity, (each, bound) => successorsOf(model, kind, each).filter(({ event }) => orderOf(event) > bound), (each, other) => ({ from: each, to: other }));
}

function walk(kind: LineageKind, id: string, start: number, next: (id: string, bound: number) => Descent[], pairOf: (id: string, other: string) => { readonly from: string; readonly to: string }): LineageStep[] {
  const steps: LineageStep[] = [];
  const known = new Map<Event, readonly Part[]>();
  const reached = new Map([[id, start]]);
  for (const [each, bound] of reached) {
    for (const { id: other, event } of next(each, bound)) {
      const pair = pairOf(each, other);
      const parts = known.get(event) ?? partsOf(event, kind);
      known.set(event, parts);
      const part = parts.find(({ from, to }) => from === pair.from && to === pair.to);
      steps.push({ ...pair, ...((!part || part.isStated || part.share === 1) && { share: part?.share ?? 1 }), ...causeOf(event) });
      if (!reached.has(other)) reached.set(other, orderOf(event)); // The loop goes on over what is added.
    }
  }
  return steps;
}
