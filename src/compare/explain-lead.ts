import { AreaGroups } from "../coverage/area-groups.js";
import { coverOf } from "../coverage/cover.js";
import { regionsOf } from "../coverage/regions.js";
import { requiredSpans, spanOfPlace } from "../coverage/required.js";
import { intersectSpans } from "../coverage/span.js";
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
    const named = branch.flatMap((each) => takings.byTask.get(each) ?? []);
    const byReceiver = new Map<string, Taking[]>();
    for (const each of named) {
      const known = byReceiver.get(each.to);
      if (known) known.push(each);
      else byReceiver.set(each.to, [each]);
    }
    const borders = [...new Set(named.flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end])))].sort((a, b) => a - b);
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

/** How a lead in one cell came to its agencies, newest first: the events are followed back from each holder to those it had the lead from. */
function handoversOf(takings: Takings, branch: readonly string[], byReceiver: ReadonlyMap<string, readonly Taking[]>, agencies: readonly string[], place: number): { readonly handovers: Handover[]; readonly key: unknown } {
  const handovers: Handover[] = [];
  const key: unknown[] = [];
  const joined = new Set(branch.flatMap((task) => takings.tasks.get(task) ?? []));
  const own = new Set(takings.tasks.get(branch[0] ?? ""));
  let holders = new Set(agencies);
  // Those who had the lead only perhaps: what they had it from is no surer.
  let doubtful = new Set<string>();
  for (let bound = Infinity; holders.size > 0; ) {
    const taken = (holder: string): readonly Taking[] => (byReceiver.get(holder) ?? []).filter(({ event, spans }) => orderOf(event) < bound && spans.some(({ start, end }) => start <= place && place < end));
    const events = [...holders].flatMap((holder): Event[] => [...taken(holder), ...(takings.comings.get(holder) ?? [])].map(({ event }) => event));
    const event = [...events, ...joined].reduce<Event | undefined>((newest, each) => (orderOf(each) < bound && orderOf(each) > (newest ? orderOf(newest) : -Infinity) ? each : newest), undefined);
    if (!event) break;
    const origins = own.has(event) ? turnsOf(event, "task").origins.get(branch[0] ?? "") : undefined;
    if (origins?.length === 0) holders = new Set(); // The task is as new as that.
    const [before, left] = [new Set<string>(), new Set<string>()];
    // What joined tasks says nothing of who led which of them.
    let certain = holders.size === 0 || !joined.has(event);
    for (const holder of holders) {
      const taking = taken(holder).filter((each) => each.event === event);
      const coming = takings.comings.get(holder)?.find((each) => each.event === event);
      if (joined.has(event)) before.add(holder);
      else if (taking.length === 0 && !coming) left.add(holder);
      if (taking.some(({ located }) => !located) || (taking.length === 0 && (coming?.from.includes(holder) || event.op === "split"))) certain = false; // A part of a divided agency may have its leads from elsewhere.
      for (const from of taking.length > 0 ? taking.flatMap((each) => each.from) : (coming?.from ?? [])) before.add(from);
    }
    if (holders.size > 0 && [...holders].every((holder) => left.has(holder) || doubtful.has(holder))) certain = false;
    const from = [...before].sort();
    handovers.push({ ...causeOf(event), from, certain });
    key.push([event.id, from, certain]);
    doubtful = new Set([...left, ...from].filter((each) => (before.has(each) && !left.has(each) ? !certain : doubtful.has(each))));
    holders = new Set([...left, ...from]);
    bound = orderOf(event);
  }
  return { handovers, key };
}
