import type { Event } from "../model/event.js";
import { turnsOf } from "../model/lineage.js";
import type { Model } from "../model/model.js";

/** The kinds of record whose lineage is followed here. */
type HeirKind = "agency" | "task";

/** The end of a record by an event, and what it became. */
export interface Ending {
  readonly event: Event;
  readonly heirs: readonly string[];
}

/** What became of the agencies and tasks of a model, by the events that a later version has beyond it. The events are read once. */
export class Heirs {
  private readonly endings = new Map<string, Ending>();
  private readonly sources = new Map<string, Set<string>>();
  private readonly known = new Map<string, readonly string[]>();
  private readonly converted = new Set<string>();

  constructor(
    private readonly before: Model,
    private readonly after: Model,
  ) {
    after.events.forEach((event) => {
      if (!before.events.has(event.id)) for (const kind of ["agency", "task"] as const) this.note(kind, event);
    });
  }

  /** How a record ended, if it did. */
  endingOf(kind: HeirKind, id: string): Ending | undefined {
    return this.endings.get(key(kind, id));
  }

  /** What a record is in the version after: itself while it lives, else what it became, through every event on the way. */
  of(kind: HeirKind, id: string): readonly string[] {
    const known = this.known.get(key(kind, id));
    if (known) return known;
    const heirs = new Set<string>();
    const seen = new Set([id]);
    const waiting = [id];
    for (const each of waiting) {
      if (this.after[kind === "agency" ? "agencies" : "tasks"].has(each)) heirs.add(each);
      else for (const next of fresh(this.endingOf(kind, each)?.heirs ?? [], seen)) waiting.push(next); // The loop goes on over what is added.
    }
    const list = [...heirs];
    this.known.set(key(kind, id), list);
    return list;
  }

  /** Whether a record took in others than one: its event names more sources. */
  hasOtherSources(kind: HeirKind, id: string, source: string): boolean {
    const sources = this.sources.get(key(kind, id));
    return sources !== undefined && [...sources].some((each) => each !== source);
  }

  /** Whether anything on the way from an ended record to its successor took in others too: it was merged, not replaced. */
  mergedOnTheWay(kind: HeirKind, id: string, successor: string): boolean {
    const seen = new Set<string>();
    for (let at = id; at !== successor && !seen.has(at); ) {
      seen.add(at);
      const next = this.endingOf(kind, at)?.heirs[0];
      if (next === undefined) return false;
      if (this.hasOtherSources(kind, next, at)) return true;
      at = next;
    }
    return false;
  }

  /** Whether an agency was converted: staff of another source of money may also have come with a merger, or been moved. */
  isConverted(agency: string): boolean {
    return this.converted.has(agency);
  }

  private note(kind: HeirKind, event: Event): void {
    const { heirs, origins } = turnsOf(event, kind);
    if (event.op === "convert") for (const id of heirs.keys()) this.converted.add(id);
    for (const [id, into] of heirs) if (!into.includes(id)) this.endings.set(key(kind, id), { event, heirs: into });
    for (const [id, from] of origins) {
      const sources = this.sources.get(key(kind, id)) ?? new Set<string>();
      for (const source of from) sources.add(source);
      if (this.before[kind === "agency" ? "agencies" : "tasks"].has(id)) sources.add(id); // It was there before, and takes in what comes.
      this.sources.set(key(kind, id), sources);
    }
  }
}

/** The ids not seen before; they are seen from now on. */
function fresh(ids: readonly string[], seen: Set<string>): string[] {
  return ids.filter((id) => !seen.has(id) && seen.add(id));
}

function key(kind: HeirKind, id: string): string {
  return `${kind} ${id}`;
}
