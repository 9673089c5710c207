import { AreaGroups } from "../coverage/area-groups.js";
import { coverOf } from "../coverage/cover.js";
import { regionsOf } from "../coverage/regions.js";
import { requiredSpans, spanOfPlace } from "../coverage/required.js";
import { intersectSpans, type Span, touches } from "../coverage/span.js";
import type { Event } from "../model/event.js";
import { turnsOf } from "../model/lineage.js";
import type { Model } from "../model/model.js";
import { treeOf, upward, within } from "../model/tree.js";
import { causeOf, orderOf } from "./cause.js";
import type { Handover, LeadArea } from "./explanation.js";
import { type Taking, type Takings, takingsOf } from "./takings.js";

/** Required cells with the same leads, which came to them in the same way. */
interface Alike {
  readonly agencies: readonly string[];
  readonly handovers: readonly Handover[];
}

/** Who leads a task, sub-tasks included, in each area of a place or everywhere, and how the lead came to them. */
export function leadAreas(model: Model, task: string, jurisdiction: string | undefined): LeadArea[] {
  const takings = takingsOf(model);
  const [tasks, places] = [treeOf(model.tasks), treeOf(model.jurisdictions)];
  const [asked, place] = [model.tasks.slotOf(task), jurisdiction === undefined ? -1 : model.jurisdictions.slotOf(jurisdiction)];
  const alike = new AreaGroups<Alike>();
  for (let leaf = tasks.leafStart[asked] ?? 0; leaf < (tasks.leafEnd[asked] ?? 0); leaf += 1) {
    const slot = tasks.leaves[leaf] ?? -1;
    const branch = [...upward(tasks, slot)].map((each) => model.tasks.at(each)?.id ?? "");
    const named = branch.flatMap((each) => takings.byTask.get(each) ?? []).filter(({ exceptTasks }) => !exceptTasks.some((each) => branch.includes(each)));
    const byReceiver = new Map<string | undefined, Taking[]>();
    for (const each of named) {
      const known = byReceiver.get(each.to);
      if (known) known.push(each);
      else byReceiver.set(each.to, [each]);
    }
    const borders = [...new Set([...takings.places.borders, ...named.flatMap(({ spans, sure }) => [...spans, ...sure].flatMap(({ start, end }) => [start, end]))])].sort((a, b) => a - b);
    let next = 0;
    for (const { start, end, leads } of coverOf(model, slot, intersectSpans(requiredSpans(model, slot), [spanOfPlace(model, jurisdiction)]))) {
      const agencies = leads.map((each) => model.agencies.at(each)?.id ?? "").sort();
      for (let at = start; at < end; ) {
        while ((borders[next] ?? Infinity) <= at) next += 1;
        const until = Math.min(end, borders[next] ?? end);
        const { handovers, key } = handoversOf(takings, branch, byReceiver, agencies, at);
        alike.add(JSON.stringify([agencies, key]), { agencies, handovers }, slot, [{ start: at, end: until }]);
        at = until;
      }
    }
  }
  // What was asked about is named, also where a node above it would be no larger.
  const nodeIn = (tree: typeof tasks, node: number, top: number): number => (top < 0 || within(tree, node, top) ? node : top);
  return alike.list().flatMap(({ agencies, handovers, areas }) =>
    regionsOf(model, areas).map((region): LeadArea => {
      const where = model.jurisdictions.at(nodeIn(places, region.place, place))?.id;
      return { task: model.tasks.at(nodeIn(tasks, region.task, asked))?.id ?? task, ...(where !== undefined && { jurisdiction: where }), cells: region.cells, agencies, handovers };
    }),
  );
}

/** How a lead in one cell came to its agencies, newest first: the events are followed back from each holder to those it had the lead from, and over a gap to those whose lead ended. */
function handoversOf(takings: Takings, branch: readonly string[], byReceiver: ReadonlyMap<string | undefined, readonly Taking[]>, agencies: readonly string[], place: number): { readonly handovers: Handover[]; readonly key: unknown } {
  const handovers: Handover[] = [];
  const key: unknown[] = [];
  const joined = new Set(branch.flatMap((task) => takings.tasks.get(task) ?? []));
  const own = new Set(takings.tasks.get(branch[0] ?? ""));
  const birth = takings.places.birthOf(place);
  const taken = (holder: string | undefined): readonly Taking[] => (byReceiver.get(holder) ?? []).filter(({ spans }) => has(spans, place));
  let holders = new Set(agencies);
  // Those who had the lead only perhaps: what they had it from is no surer.
  let doubtful = new Set<string>();
  for (let bound = Infinity; ; ) {
    const events = [undefined, ...holders].flatMap((holder): Event[] => [...taken(holder), ...(takings.comings.get(holder ?? "") ?? [])].map(({ event }) => event));
    const event: Event | undefined = [...events, ...(holders.size > 0 ? joined : [])].reduce<Event | undefined>((newest, each) => (orderOf(each) < bound && orderOf(each) > (newest ? orderOf(newest) : -Infinity) ? each : newest), undefined);
    if (!event || orderOf(event) <= birth) break;
    bound = orderOf(event);
    const origins = own.has(event) ? turnsOf(event, "task").origins.get(branch[0] ?? "") : undefined;
    const isNew = origins?.length === 0; // The task is as new as that.
    if (isNew) holders = new Set();
    const [before, left] = [new Set<string>(), new Set<string>()];
    let [certain, isChanged] = [true, holders.size === 0];
    for (const holder of holders) {
      const source = joined.has(event) ? { from: [holder, ...taken(holder).flatMap((each) => (each.event === event ? each.from : []))], certain: false, had: false } : sourceOf(takings, event, holder, taken(holder), place);
      if (!source) left.add(holder);
      else {
        isChanged = true;
        if (!source.certain || doubtful.has(holder)) certain = false;
        for (const from of source.from) before.add(from);
        if (source.had) left.add(holder);
      }
    }
    // Whose lead ended, to nobody, led it until then.
    for (const { from, sure } of taken(undefined).filter((each) => each.event === event)) {
      for (const id of from) {
        if (!has(sure, place) && !left.has(id)) doubtful.add(id);
        left.add(id);
      }
    }
    if (!isChanged) {
      holders = left;
      continue;
    }
    // Who led it beside others, and went on, had it before.
    if (before.size === 0) for (const holder of left) before.add(holder);
    if ([...before].some((each) => left.has(each) && doubtful.has(each))) certain = false;
    const from = [...before].sort();
    handovers.push({ ...causeOf(event), from, certain });
    key.push([event.id, from, certain]);
    if (isNew) break;
    doubtful = new Set([...left, ...from].filter((each) => (left.has(each) ? doubtful.has(each) : !certain)));
    holders = new Set([...left, ...from]);
  }
  return { handovers, key };
}

/** From whom a holder had the lead of a cell by an event; nothing when it had it before. */
function sourceOf(takings: Takings, event: Event, holder: string, taken: readonly Taking[], place: number): { readonly from: readonly string[]; readonly certain: boolean; readonly had?: boolean } | undefined {
  const taking = taken.filter((each) => each.event === event);
  const coming = takings.comings.get(holder)?.find((each) => each.event === event);
  const from = taking.flatMap((each) => each.from);
  if (from.includes(holder) && from.every((id) => id === holder)) return taking.every((each) => each.from.length > 0) ? undefined : { from, certain: false }; // It had some of it already.
  if (taking.length > 0 && (from.length > 0 || !coming)) return { from, certain: taking.every(({ sure }) => has(sure, place)) };
  if (!coming) return undefined;
  if (coming.from.includes(holder) && (event.op === "merge" || event.op === "dissolve")) return undefined; // What it took over is told.
  // What not all of several brought is told of each; where they were in parts of a place that is one now, it is not known of which part.
  // One that kept its id had it in its own place for sure; whether the others had it too is not told.
  if (event.op === "redraw" && coming.from.includes(holder)) {
    const had = !takings.places.isRedrawnAround(event, place);
    return { from: coming.from.filter((id) => id !== holder || !had), certain: false, had };
  }
  const isPlain = event.op === "redraw" ? !takings.places.isRedrawnAround(event, place) : event.op === "merge" && coming.from.length === 1;
  return { from: coming.from, certain: coming.from.length === 0 || (isPlain && taking.length === 0) };
}

function has(spans: readonly Span[], place: number): boolean {
  return touches(spans, place, place + 1);
}
