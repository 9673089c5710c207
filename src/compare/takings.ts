import { spanOfPlace } from "../coverage/required.js";
import { joinSpans, type Span } from "../coverage/span.js";
import type { Event } from "../model/event.js";
import { successorsOf, turnsOf } from "../model/lineage.js";
import type { Model } from "../model/model.js";
import { orderOf } from "./cause.js";

/** A lead of a task that an event names: who took it over, from whom, and where, in leaf places of the model now. */
export interface Taking {
  readonly event: Event;
  readonly from: readonly string[];
  readonly to: string;
  readonly spans: readonly Span[];
  /** False when the place ended without a successor, so that where it was is not known. */
  readonly located: boolean;
}

/** An event by which an agency came to be what it is, from others or from nothing. */
export interface Coming {
  readonly event: Event;
  readonly from: readonly string[];
}

/** What the history says about who took over which lead. The events are read once. */
export interface Takings {
  readonly byTask: ReadonlyMap<string, readonly Taking[]>;
  readonly comings: ReadonlyMap<string, readonly Coming[]>;
  /** The events that made a task, or brought others into it. */
  readonly tasks: ReadonlyMap<string, readonly Event[]>;
}

/** Receivers that live already: they do not stand in `from` of the event. */
const receiving = new Set(["dissolve", "abolish-level"]);

/** Reads the history of a model for the question who led what before. */
export function takingsOf(model: Model): Takings {
  const byTask = new Map<string, Taking[]>();
  const comings = new Map<string, Coming[]>();
  const tasks = new Map<string, Event[]>();
  const places = new Map<string, Pick<Taking, "spans" | "located">>();
  model.events.forEach((event) => {
    const take = (task: string, jurisdiction: string | undefined, from: readonly string[], to: string): void => {
      const key = jurisdiction ?? "";
      const where = (jurisdiction === undefined ? undefined : places.get(key)) ?? whereNow(model, jurisdiction);
      if (jurisdiction !== undefined) places.set(key, where);
      listIn(byTask, task).push({ event, from, to, ...where });
    };
    for (const { task, jurisdiction, from, to, role = "lead" } of event.moved) if (role === "lead" && to !== undefined && from !== to) take(task, jurisdiction, from === undefined ? [] : [from], to);
    for (const { task, jurisdiction, agencies, to } of event.resolved) if (to !== undefined) take(task, jurisdiction, agencies, to);
    for (const [id, origins] of turnsOf(event, "agency").origins) {
      const from = receiving.has(event.op) ? [...new Set([...origins, id])] : origins;
      if (from.length !== 1 || from[0] !== id) listIn(comings, id).push({ event, from });
    }
    for (const [id, origins] of turnsOf(event, "task").origins) if (origins.length !== 1 || origins[0] !== id) listIn(tasks, id).push(event);
  });
  return { byTask, comings, tasks };
}

/** The leaf places now that a place of the history lies in: its own, or those of what it became. */
function whereNow(model: Model, place: string | undefined): Pick<Taking, "spans" | "located"> {
  if (place === undefined || model.jurisdictions.has(place)) return { spans: [spanOfPlace(model, place)], located: true };
  const seen = new Map([[place, -Infinity]]);
  const spans: Span[] = [];
  for (const [each, bound] of seen) {
    if (model.jurisdictions.has(each)) spans.push(spanOfPlace(model, each));
    for (const { id, event } of successorsOf(model, "jurisdiction", each)) if (orderOf(event) > bound && !seen.has(id)) seen.set(id, orderOf(event));
  }
  return spans.length > 0 ? { spans: joinSpans(spans), located: true } : { spans: [spanOfPlace(model, undefined)], located: false };
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
