import * as z from "zod/mini";
import type { EventParty } from "../model/event.js";
import { Id } from "../model/id.js";
import { Tag } from "../model/tag.js";
import { Text } from "../model/text.js";
import { treeOf } from "../model/tree.js";
import type { Model } from "../model/model.js";
import { changesBetween } from "../model/patches.js";
import { resolvedDuplicates } from "./duplicates-resolved.js";
import { defineOperation, existing } from "./operation.js";
import { type PlaceChange, rewriteRequirements } from "./place-change.js";
import { type Group, mergersOf } from "./redraw-agencies.js";
import { entryReasons, resultReasons } from "./redraw-check.js";
import { chainOf, relocated } from "./redraw-moved.js";
import { type Entry, livesOn, type Redrawing, redrawingOf, redrawPlaces } from "./redraw-places.js";
import { redrawAgencies } from "./redraw-records.js";
import { superiorCycle } from "./reasons.js";

/** A number from 0 to 1, or a fraction such as "1/3". */
const Share = z.union([z.number().check(z.minimum(0), z.maximum(1)), z.string().check(z.regex(/^\d{1,6}\/0*[1-9]\d{0,5}$/))]);

const schema = z.strictObject({
  op: z.literal("redraw"),
  jurisdictions: z
    .array(
      z.strictObject({
        id: Id,
        title: z.optional(Text),
        parent: z.nullish(Id),
        level: z.optional(Id),
        from: z.nullish(z.array(z.union([Id, z.strictObject({ id: Id, share: z.optional(Share) })]))),
      }),
    )
    .check(z.minLength(1)),
  merge: z.nullish(z.array(Tag)),
});
type Redraw = z.output<typeof schema>;

function entriesOf({ jurisdictions }: Redraw): Entry[] {
  return jurisdictions.map(({ from, ...entry }) => ({ ...entry, from: (from ?? []).map((source) => (typeof source === "string" ? { id: source } : { id: source.id, ...(source.share !== undefined && { share: shareOf(source.share) }) })) }));
}

/** The kinds that merge; every kind when none is named. */
function mergingKinds({ merge }: Redraw): readonly string[] | undefined {
  return merge && merge.length > 0 ? merge : undefined;
}

function shareOf(share: z.output<typeof Share>): number {
  if (typeof share === "number") return share;
  const [part = 0, whole = 1] = share.split("/").map(Number);
  return part / whole;
}

/** Changes places, any number into any number; the agencies of the old places are merged by kind into those of the new (sắp xếp đơn vị hành chính). */
export const redraw = defineOperation({
  op: "redraw",
  schema,
  mentions: (operation) => {
    const entries = entriesOf(operation);
    const redrawing = redrawingOf(entries);
    return {
      creates: { jurisdictions: entries.filter(({ id }) => !livesOn(redrawing, id)).map(({ id }) => id) },
      agenciesAt: entries.map(({ id }) => id),
      ends: { jurisdictions: [...redrawing.parts.keys()].filter((id) => !livesOn(redrawing, id)) },
      endsToo: (model) => {
        let heirs: ReturnType<typeof mergersOf>["heirs"] | undefined;
        return (kind, id) => {
          if (kind !== "agencies" || !redrawing.parts.has(model.agencies.get(id)?.jurisdiction ?? "")) return false;
          heirs ??= mergersOf(model, redrawing, mergingKinds(operation)).heirs;
          return heirs.get(id)?.every(({ agency }) => agency !== id) === true;
        };
      },
      names: {
        jurisdictions: [...redrawing.parts.keys(), ...entries.flatMap(({ id, parent }) => (typeof parent === "string" ? [id, parent] : [id]))],
        levels: entries.flatMap(({ level }) => level ?? []),
      },
    };
  },
  *check(operation, model) {
    const entries = entriesOf(operation);
    const redrawing = redrawingOf(entries);
    const retry = (old: Entry, entry: Entry): Readonly<Record<string, unknown>> => ({ ...operation, jurisdictions: entries.map((each) => (each === old ? entry : each)) });
    const reasons = [...entryReasons(model, entries, redrawing, retry)];
    yield* reasons;
    if (reasons.length === 0) yield* resultReasons(model, redrawing, mergingKinds(operation));
  },
  run(draft, operation, before) {
    const redrawing = redrawingOf(entriesOf(operation));
    const change = redrawPlaces(draft, before, redrawing);
    const mergers = mergersOf(before, redrawing, mergingKinds(operation));
    rewriteRequirements(draft, change);
    const { moved, ended } = redrawAgencies(draft, change, mergers);
    return {
      from: [...sourceParties(redrawing, change), ...mergers.groups.flatMap(({ id, members }) => members.map(({ agency, share }) => ({ agency: agency.id, ...((mergers.heirs.get(agency.id)?.length ?? 0) > 1 && { share }), into: id }))), ...ended],
      to: [...[...redrawing.entries.keys()].map((jurisdiction) => ({ jurisdiction })), ...mergers.groups.map(({ id }) => ({ agency: id }))],
      moved,
      relocated: relocated(change, redrawing.entries.keys()),
      resolved: mergers.groups.flatMap((group) => duplicatesOf(before, group)),
    };
  },
  *checkAfter(_, before, after) {
    const tree = treeOf(after.agencies);
    // An agency in a circle is below no root, and so has no place in the numbering.
    for (const { id, slot, after: now } of changesBetween(before, after).agencies) if (now?.parent !== undefined && (tree.position[slot] ?? -1) < 0) yield superiorCycle(id, now.parent);
  },
});

function sourceParties({ entries, parts, shareIn }: Redrawing, { before, after, targets }: PlaceChange): EventParty[] {
  return [...entries.values()].flatMap(({ id, from }) => {
    const now = new Set(chainOf(after, id));
    return from.map((source) => {
      const parent = before.jurisdictions.get(source.id)?.parent;
      const isLeft = parent !== undefined && !targets(parent).some((target) => now.has(target));
      return { jurisdiction: source.id, ...((parts.get(source.id)?.length ?? 0) > 1 && { share: existing(shareIn(source.id, id)) }), into: id, ...(isLeft && { parent }) };
    });
  });
}

/** Duplicates that a merger ends. Agencies that lead nothing outside their own places, which are apart, had none. */
function duplicatesOf(before: Model, { id, members }: Group): ReturnType<typeof resolvedDuplicates> {
  const agencies = members.map(({ agency }) => agency);
  const leadsOutside = agencies.some(({ jurisdiction, assignments }) => assignments.some((each) => each.role === "lead" && each.jurisdiction !== jurisdiction));
  const nested = new Set(agencies.flatMap(({ jurisdiction }) => before.jurisdictions.get(jurisdiction ?? "")?.parent ?? []));
  if (agencies.length < 2 || (!leadsOutside && !agencies.some(({ jurisdiction }) => nested.has(jurisdiction ?? "")))) return [];
  return resolvedDuplicates(before, agencies.flatMap(({ assignments }) => assignments.filter(({ role }) => role === "lead")), agencies.map((agency) => agency.id), id);
}
