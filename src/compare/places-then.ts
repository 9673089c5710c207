import { spanOfPlace } from "../coverage/required.js";
import { joinSpans, type Span, subtractSpans } from "../coverage/span.js";
import type { Event } from "../model/event.js";
import { successorsOf, turnsOf } from "../model/lineage.js";
import type { Model } from "../model/model.js";
import { treeOf, within } from "../model/tree.js";
import { orderOf } from "./cause.js";

/** Where a place of the history lies, in leaf places of the model now. */
export interface Where {
  /** Wherever it may have been. */
  readonly spans: readonly Span[];
  /** Where it was for sure. */
  readonly sure: readonly Span[];
}

/** The leaf places that a place became, and the leaves that it became itself. */
interface Reach {
  readonly spans: readonly Span[];
  readonly own: readonly Span[];
  /** False when it ended without a successor, so that where it was is not known. */
  readonly located: boolean;
}

/** Places as they were: the events that drew them anew are read once, and tell where a place of an earlier event lies today. */
export class PlacesThen {
  private readonly reaches = new Map<string, Reach>();
  private readonly redrawings = new Map<Event, readonly Span[]>();
  /** The numbers of the events that drew places anew. */
  private readonly days: readonly number[];
  private readonly births = new Map<string, number>();
  /** The leaf places at which what is known of the places as they were may change. */
  readonly borders: readonly number[];
  /** Places that came to lie outside of what they lay in before: what that was, and what they are. */
  private readonly left: { readonly event: Event; readonly parent: string; readonly place: string }[] = [];

  constructor(private readonly model: Model) {
    const redrawings = [...model.events].filter(({ op }) => op === "redraw");
    this.days = redrawings.map(orderOf);
    for (const event of redrawings) {
      for (const party of event.from) if ("jurisdiction" in party && party.parent !== undefined) this.left.push({ event, parent: party.parent, place: party.into ?? party.jurisdiction });
      for (const [id, origins] of turnsOf(event, "jurisdiction").origins) this.births.set(id, origins.length === 0 ? orderOf(event) : origins.reduce((oldest, origin) => Math.min(oldest, this.births.get(origin) ?? -Infinity), Infinity));
    }
    for (const event of redrawings) {
      const moved = new Set(this.left.flatMap((each) => (each.event === event ? [each.place] : [])));
      const spans = [...turnsOf(event, "jurisdiction").origins.keys()].flatMap((id) => {
        const reach = this.reachOf(id, orderOf(event));
        return moved.has(id) ? reach.spans : subtractSpans(reach.spans, reach.own);
      });
      this.redrawings.set(event, joinSpans(spans));
    }
    const made = [...this.births].flatMap(([place, birth]) => (birth === -Infinity || !model.jurisdictions.has(place) ? [] : [spanOfPlace(model, place)]));
    this.borders = [...new Set([...made, ...[...this.redrawings.values()].flat()].flatMap(({ start, end }) => [start, end]))];
  }

  /** Where a place that an event names lies now; `after`: it names it as it was after it, not before. Without a place: everywhere. */
  whereOf(place: string | undefined, event: Event, after: boolean): Where {
    if (place === undefined) return { spans: [spanOfPlace(this.model, undefined)], sure: [spanOfPlace(this.model, undefined)] };
    const since = orderOf(event) - (after ? 0 : 1);
    const { spans, own, located } = this.reachOf(place, since);
    if (!located) return { spans, sure: [] };
    const later = [...this.redrawings].flatMap(([each, redrawn]) => (orderOf(each) > since ? redrawn : []));
    return { spans: this.withThoseThatLeft(place, since, spans), sure: joinSpans([...own, ...subtractSpans(spans, joinSpans(later))]) };
  }

  /** Where a place was, with the places that left it since. */
  private withThoseThatLeft(place: string, since: number, spans: readonly Span[]): readonly Span[] {
    const { jurisdictions } = this.model;
    const tree = treeOf(jurisdictions);
    const members = new Set([place, ...successorsOf(this.model, "jurisdiction", place).map(({ id }) => id)]);
    const lay = (parent: string): boolean => !jurisdictions.has(parent) || [...members].some((each) => each === parent || within(tree, jurisdictions.slotOf(parent), jurisdictions.slotOf(each)));
    const later = this.left.filter((each) => orderOf(each.event) > since);
    for (let size = -1; size !== members.size && later.length > 0; ) {
      size = members.size;
      for (const each of later) if (lay(each.parent)) members.add(each.place);
    }
    return later.length === 0 ? spans : joinSpans([...spans, ...[...members].flatMap((each) => this.reachOf(each, since).spans)]);
  }

  /** The leaf places inside of those that an event drew anew, or of those that stayed where they lay: of what an agency had there it is not known in which part it had it. */
  insideOf(event: Event): { readonly all: readonly Span[]; readonly staying: readonly Span[] } {
    const moved = new Set(this.left.flatMap((each) => (each.event === event ? [each.place] : [])));
    const inside = (ids: readonly string[]): readonly Span[] => joinSpans(ids.map((id) => this.reachOf(id, orderOf(event))).flatMap(({ spans, own }) => subtractSpans(spans, own)));
    const ids = [...turnsOf(event, "jurisdiction").origins.keys()];
    return { all: inside(ids), staying: inside(ids.filter((id) => !moved.has(id))) };
  }

  /** Whether an event drew a place anew that contains a leaf place, so that what held in parts of it holds in all of it. */
  isRedrawnAround(event: Event, leaf: number): boolean {
    return this.redrawings.get(event)?.some(({ start, end }) => start <= leaf && leaf < end) === true;
  }

  /** The number of the event that made a leaf place of nothing; there is no earlier history of it. */
  birthOf(leaf: number): number {
    const slot = treeOf(this.model.jurisdictions).leaves[leaf];
    return (slot === undefined ? undefined : this.births.get(this.model.jurisdictions.at(slot)?.id ?? "")) ?? -Infinity;
  }

  /** What a place became by the events after one. Between two redrawings it is the same. */
  private reachOf(place: string, since: number): Reach {
    const key = JSON.stringify([this.days.findIndex((day) => day > since), place]);
    const known = this.reaches.get(key);
    if (known) return known;
    const { jurisdictions } = this.model;
    const { leaves } = treeOf(jurisdictions);
    const seen = new Map([[place, since]]);
    const [spans, own]: [Span[], Span[]] = [[], []];
    let located = true;
    for (const [each, bound] of seen) {
      const span = spanOfPlace(this.model, each);
      if (jurisdictions.has(each)) spans.push(span);
      if (jurisdictions.has(each) && leaves[span.start] === jurisdictions.slotOf(each)) own.push(span);
      const heirs = successorsOf(this.model, "jurisdiction", each).filter(({ event }) => orderOf(event) > bound);
      if (!jurisdictions.has(each) && heirs.length === 0) located = false;
      for (const { id, event } of heirs) if (!seen.has(id)) seen.set(id, orderOf(event));
    }
    const reach = located ? { spans: joinSpans(spans), own: joinSpans(own), located } : { spans: [spanOfPlace(this.model, undefined)], own: [], located };
    this.reaches.set(key, reach);
    return reach;
  }
}
