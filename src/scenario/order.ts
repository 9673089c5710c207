import type { DataPath } from "../model/input-problems.js";
import type { Model } from "../model/model.js";
import { marked, placesInId, unmarked } from "../operations/mentioned.js";
import type { Mentions } from "../operations/operation.js";
import { mentionsOf, type Operation } from "../operations/registry.js";
import type { Step } from "./scenario.js";

/** An operation of a date, with the step it belongs to. */
export interface Dated {
  readonly step: Step;
  readonly operation: Operation;
  /** Where it stands in its step. */
  readonly path: DataPath;
}

/** An operation still in the list, with the ids it creates, ends and names, each once and marked with its kind. */
interface Entry extends Dated {
  readonly mentions: Mentions;
  readonly creates: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Nobody creates an id that it names, and nobody names one that it writes that it ends: that stays so, as the list only becomes shorter. */
  settled?: true;
  /** Asks whether that for which it had to wait when it was last looked at is still there. */
  waits?: () => boolean;
  /** Asks what else it ends, and what others name of which that was not asked yet; of use while no operation changes the answers. */
  asking?: { readonly endsToo: ReturnType<NonNullable<Mentions["endsToo"]>>; readonly marks: Iterator<string> };
}

/**
 * The operations of one date in the order in which they run. Again and again the first is taken that names no id which another
 * still creates, ends no id which another still names, and whose step needs no step with operations left; when none qualifies, the first
 * that names no id which another still creates, else the first.
 */
export class DateOrder {
  private readonly left: Entry[];
  private readonly asking: readonly Entry[];
  private readonly created = new Map<string, number>();
  private readonly named = new Map<string, number>();
  /** The places in which operations of the list make agencies `kind/place`. */
  private readonly places = new Map<string, number>();
  /** The operations left of each step. */
  private readonly open = new Map<string, number>();

  constructor(steps: readonly Step[]) {
    this.left = steps.flatMap((step) =>
      step.do.map((operation, index) => {
        const mentions = mentionsOf(operation);
        return { step, operation, path: ["do", index], mentions, creates: marked(mentions.creates), ends: marked(mentions.ends), names: marked(mentions.names) };
      }),
    );
    this.asking = this.left.filter(({ mentions }) => mentions.endsToo);
    for (const entry of this.left) this.count(entry, 1);
  }

  /** Takes the next operation; nothing when all were taken. What it makes and ends beyond what is written is asked of the model as it is then. */
  next(model: Model): Dated | undefined {
    let index = this.left.findIndex((entry) => !entry.waits?.() && !this.wait(entry, model));
    if (index < 0) index = this.left.findIndex((entry) => !this.waitsForStep(entry) && !this.waitsForId(entry, model));
    const [entry] = this.left.splice(Math.max(0, index), 1);
    if (!entry) return undefined;
    this.count(entry, -1);
    if (!changeNoPlace.has(entry.operation.op)) for (const each of this.asking) delete each.asking;
    return entry;
  }

  private count({ step, mentions, creates, names }: Entry, by: number): void {
    for (const id of creates) add(this.created, id, by);
    for (const id of names) add(this.named, id, by);
    for (const id of new Set(mentions.agenciesAt)) add(this.places, id, by);
    add(this.open, step.id, by);
  }

  /** Whether an operation has to wait; for what, is remembered. */
  private wait(entry: Entry, model: Model): boolean {
    const waits = this.waitsForStep(entry) ?? (entry.settled ? undefined : (this.waitsForId(entry, model) ?? this.waitsForWritten(entry))) ?? this.waitsForOthers(entry, model);
    if (waits) entry.waits = waits;
    else delete entry.waits;
    return waits !== undefined;
  }

  private waitsForStep({ step }: Entry): Entry["waits"] {
    const need = step.needs.find((each) => "step" in each && (this.open.get(each.step) ?? 0) > 0);
    return need && "step" in need ? () => this.open.has(need.step) : undefined;
  }

  /** It names what another still creates. */
  private waitsForId({ names, creates, mentions }: Entry, model: Model): Entry["waits"] {
    const own = new Set(mentions.agenciesAt);
    for (const mark of names) {
      if (isLeft(this.created, mark, creates.has(mark))) return () => isLeft(this.created, mark, creates.has(mark));
      const [kind, id] = unmarked(mark);
      if (kind !== "agencies" || creates.has(mark) || this.places.size === 0 || model.agencies.used(id)) continue;
      for (const place of placesInId(id)) if (isLeft(this.places, place, own.has(place))) return () => isLeft(this.places, place, own.has(place));
    }
    return undefined;
  }

  /** It ends what another still names. */
  private waitsForWritten(entry: Entry): Entry["waits"] {
    for (const mark of entry.ends) if (this.isNamed(entry, mark)) return () => this.isNamed(entry, mark);
    entry.settled = true;
    return undefined;
  }

  /** Something ends with what it ends, and another still names it. */
  private waitsForOthers(entry: Entry, model: Model): Entry["waits"] {
    if (!entry.mentions.endsToo) return undefined;
    entry.asking ??= { endsToo: entry.mentions.endsToo(model), marks: this.named.keys() };
    const { endsToo, marks } = entry.asking;
    for (let next = marks.next(); !next.done; next = marks.next()) {
      const mark = next.value;
      if (this.isNamed(entry, mark) && endsToo(...unmarked(mark))) return () => this.isNamed(entry, mark);
    }
    return undefined;
  }

  private isNamed({ names }: Entry, mark: string): boolean {
    return isLeft(this.named, mark, names.has(mark));
  }
}

/** Operations after which every agency and post has the kind, the place and the agency that it had before. */
const changeNoPlace: ReadonlySet<string> = new Set<Operation["op"]>(["rename", "transfer", "restaff", "reassign", "delegate"]);

/** Whether an id stands in operations of the list, one's own left out. */
function isLeft(counts: ReadonlyMap<string, number>, id: string, own: boolean): boolean {
  return (counts.get(id) ?? 0) > (own ? 1 : 0);
}

function add(counts: Map<string, number>, id: string, by: number): void {
  const count = (counts.get(id) ?? 0) + by;
  if (count > 0) counts.set(id, count);
  else counts.delete(id);
}
