import { joinSpans, type Span, subtractSpans } from "../coverage/span.js";
import type { Event, MovedLead } from "../model/event.js";
import { turnsOf } from "../model/lineage.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import { PlacesThen, type Where } from "./places-then.js";

/** A lead of a task that an event names: who took it over, from whom, and where, in leaf places of the model now; without `to` it ended, with both the same it stayed. */
export interface Taking extends Where {
  readonly event: Event;
  readonly from: readonly string[];
  readonly to: string | undefined;
  /** Tasks below that are left out. */
  readonly exceptTasks: readonly string[];
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
  readonly places: PlacesThen;
}

/** Receivers that live already: they do not stand in `from` of the event. */
const receiving = new Set(["dissolve", "abolish-level"]);

/** Reads the history of a model for the question who led what before. */
export function takingsOf(model: Model): Takings {
  const byTask = new Map<string, Taking[]>();
  const comings = new Map<string, Coming[]>();
  const tasks = new Map<string, Event[]>();
  const places = new PlacesThen(model);
  model.events.forEach((event) => {
    const known = new Map<string | undefined, Where>();
    const whereOf = (place: string | undefined, after: boolean): Where => {
      const where = known.get(place) ?? places.whereOf(place, event, after);
      if (after) known.set(place, where);
      return where;
    };
    const [inside, { heirs }] = [event.op === "redraw" ? places.insideOf(event) : undefined, turnsOf(event, "agency")];
    for (const { task, jurisdiction, from, to, role = "lead", except = [] } of event.moved) {
      if (role !== "lead") continue;
      const there = whereOf(jurisdiction, true);
      const unsure = from !== undefined && from !== to && inside ? (to !== undefined && heirs.get(from)?.includes(to) ? inside.all : inside.staying) : [];
      const where = less({ ...there, sure: subtractSpans(there.sure, unsure) }, except.flatMap((each) => ("jurisdiction" in each ? [whereOf(each.jurisdiction, true)] : [])));
      listIn(byTask, task).push({ event, from: from === undefined ? [] : [from], to, ...where, exceptTasks: tasksIn(except) });
    }
    for (const { task, jurisdiction, agencies, to } of event.resolved) if (to !== undefined) listIn(byTask, task).push({ event, from: agencies, to, ...whereOf(jurisdiction, false), exceptTasks: [] });
    for (const [id, origins] of turnsOf(event, "agency").origins) {
      const from = receiving.has(event.op) ? [...new Set([...origins, id])] : origins;
      if (from.length !== 1 || from[0] !== id) listIn(comings, id).push({ event, from });
    }
    for (const [id, origins] of turnsOf(event, "task").origins) if (origins.length !== 1 || origins[0] !== id) listIn(tasks, id).push(event);
  });
  return { byTask, comings, tasks, places };
}

function tasksIn(except: NonNullable<MovedLead["except"]>): string[] {
  return except.flatMap((each) => ("task" in each ? [each.task] : []));
}

/** Where something was that leaves out other places. */
function less({ spans, sure }: Where, excepted: readonly Where[]): Where {
  if (excepted.length === 0) return { spans, sure };
  const all = (of: (each: Where) => readonly Span[]): Span[] => joinSpans(excepted.flatMap(of));
  return { spans: subtractSpans(spans, all((each) => each.sure)), sure: subtractSpans(sure, all((each) => each.spans)) };
}
