import type { Assignment } from "../../src/model/assignment.js";
import type { Model } from "../../src/model/model.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { leavesOf } from "./obvious-cover.js";
import { liesIn } from "./random-organisation.js";

type Redraw = Extract<OperationInput, { op: "redraw" }>;
type Abolish = Extract<OperationInput, { op: "abolish-level" }>;

/** One agency holding a role in a leaf task and a leaf place. */
export interface Holding {
  readonly agency: string;
  readonly role: Assignment["role"];
  readonly task: string;
  readonly place: string;
}

/** The entries of a redrawing that name a place as a source. */
function entriesFrom({ jurisdictions }: Redraw, place: string): { readonly id: string; readonly share: number }[] {
  const named = jurisdictions.flatMap(({ id, from }) => (from ?? []).flatMap((source) => (typeof source === "string" ? (source === place ? [{ id, share: undefined }] : []) : source.id === place ? [{ id, share: source.share }] : [])));
  return named.map(({ id, share }) => ({ id, share: share === undefined ? 1 / named.length : typeof share === "number" ? share : Number(share.split("/")[0]) / Number(share.split("/")[1]) }));
}

const sourcesOf = ({ jurisdictions }: Redraw, place: string): string[] | undefined => jurisdictions.find(({ id }) => id === place)?.from?.map((source) => (typeof source === "string" ? source : source.id));

/** What each agency of a place that is redrawn becomes: agency, place and share of each part; nothing when it does not merge. */
function partsOf(before: Model, operation: Redraw, agency: string): { readonly agency: string; readonly place: string; readonly share: number }[] {
  const record = before.agencies.find(agency);
  const entries = entriesFrom(operation, record?.jurisdiction ?? "");
  const sources = new Set(operation.jurisdictions.flatMap(({ id }) => sourcesOf(operation, id) ?? []));
  const alike = (place: string): string[] => [...before.agencies].filter(({ kind, jurisdiction }) => kind === record?.kind && jurisdiction === place).map(({ id }) => id);
  const merges = record?.kind !== undefined && [...sources].every((place) => alike(place).length < 2) && (!operation.merge?.length || operation.merge.includes(record.kind));
  if (!merges) return [];
  return entries.map(({ id, share }) => {
    const ofKept = sourcesOf(operation, id)?.includes(id) ? alike(id)[0] : undefined;
    return { agency: ofKept ?? `${record.kind}/${id}`, place: id, share };
  });
}

/** Who does what where after a redrawing, word by word from the file format; every assignment of before is asked about every cell of after. */
export function holdingsAfterRedraw(before: Model, operation: Redraw, after: Model): Holding[] {
  const targets = (place: string): string[] => {
    const entries = entriesFrom(operation, place).map(({ id }) => id);
    return entries.length > 0 ? entries : [place];
  };
  const held: Holding[] = [];
  for (const { id, assignments } of before.agencies) {
    const parts = partsOf(before, operation, id);
    const largest = parts.find(({ share }) => parts.every((each) => each.share <= share));
    for (const { task: named, role, jurisdiction, except } of assignments) {
      const exceptedTasks = except.flatMap((each) => ("task" in each ? [each.task] : []));
      const exceptedPlaces = except.flatMap((each) => ("jurisdiction" in each ? [each.jurisdiction] : []));
      // An exception holds for a new place only when all its sources were excepted.
      const wasExcepted = (place: string): boolean => (sourcesOf(operation, place) ?? [place]).every((source) => exceptedPlaces.some((each) => liesIn(before.jurisdictions, source, each)));
      const exceptedNow = exceptedPlaces.flatMap(targets).filter(wasExcepted);
      for (const place of jurisdiction === undefined ? [undefined] : targets(jurisdiction)) {
        const isExcepted = (leaf: string): boolean => exceptedNow.some((each) => each !== place && (place === undefined || liesIn(after.jurisdictions, each, place)) && liesIn(after.jurisdictions, leaf, each));
        // The part whose place contains what is held: the innermost.
        const containing = parts.filter((part) => place !== undefined && liesIn(after.jurisdictions, place, part.place));
        const own = containing.find((part) => containing.every((each) => liesIn(after.jurisdictions, part.place, each.place)));
        const agency = parts.length === 0 ? id : ((own ?? largest)?.agency ?? id);
        for (const task of leavesOf(after.tasks)) {
          if (!liesIn(after.tasks, task, named) || exceptedTasks.some((each) => liesIn(after.tasks, task, each))) continue;
          for (const leaf of leavesOf(after.jurisdictions)) if ((place === undefined || liesIn(after.jurisdictions, leaf, place)) && !isExcepted(leaf)) held.push({ agency, role, task, place: leaf });
        }
      }
    }
  }
  return held;
}

/** Who does what where after the end of a level: the leaf places are the same, and each cell is asked where it goes. */
export function holdingsAfterAbolition(before: Model, operation: Abolish, held: readonly Holding[]): Holding[] {
  return held.flatMap((each): Holding[] => {
    const agency = before.agencies.find(each.agency);
    const place = before.jurisdictions.find(agency?.jurisdiction ?? "");
    const clause = place?.level === operation.level ? operation.agencies?.find(({ kind }) => kind === agency?.kind) : undefined;
    if (!clause || clause.keep) return [each];
    if (each.role !== "lead") return [];
    const named = [...(clause.to ?? []).flatMap((to) => (to.tasks ?? []).map((task) => ({ task, to }))), ...(clause.ends ?? []).map((task) => ({ task, to: undefined }))].filter(({ task }) => liesIn(before.tasks, each.task, task));
    const innermost = named.find(({ task }) => named.every((other) => liesIn(before.tasks, task, other.task)));
    const to = innermost ? innermost.to : clause.to?.find(({ tasks }) => tasks === undefined);
    if (!to) return [];
    const officesAt = (at: string | undefined, kind: string): string[] => [...before.agencies].filter((one) => one.kind === kind && one.jurisdiction === at).map(({ id }) => id);
    if ("down" in to) {
      const child = [...before.jurisdictions].find(({ id, parent }) => parent === place?.id && liesIn(before.jurisdictions, each.place, id));
      return [{ ...each, agency: officesAt(child?.id, to.down)[0] ?? "nobody" }];
    }
    for (let at = place?.parent; ; at = before.jurisdictions.find(at)?.parent) {
      const [receiver] = officesAt(at, to.up);
      if (receiver !== undefined || at === undefined) return [{ ...each, agency: receiver ?? "nobody" }];
    }
  });
}
