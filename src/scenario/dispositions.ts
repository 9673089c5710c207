import { coverOf } from "../coverage/cover.js";
import { dirtyTasks } from "../coverage/dirty.js";
import type { Ref } from "../findings/finding.js";
import type { Agency } from "../model/agency.js";
import type { Event } from "../model/event.js";
import type { Model } from "../model/model.js";
import { type Changes, changesBetween } from "../model/patches.js";
import { treeOf } from "../model/tree.js";
import { Heirs } from "./heirs.js";
import type { Disposition } from "./plan-result.js";

/**
 * What became of every agency and task of a model, in its order: the first that applies of ended, split, merged, replaced; and for one
 * that lives on moved, converted, renamed, changed, unchanged.
 *
 * @param after a later version of the same model, with its events
 */
export function dispositionsOf(before: Model, after: Model): Disposition[] {
  const heirs = new Heirs(before, after);
  const changes = changesBetween(before, after);
  const moved = movedCells(before, after, changes, heirs);
  const agencies = [...before.agencies].map((agency) => agencyDisposition(agency, after, heirs));
  const tasks = [...before.tasks].map((task): Disposition => {
    const of = { task: task.id };
    const now = after.tasks.get(task.id);
    if (!now) return ended(of, "task", task.id, heirs);
    const cells = moved.get(before.tasks.slotOf(task.id));
    if (cells !== undefined) return { of, became: "moved", cells };
    return { of, became: sameText(now.title, task.title) ? "unchanged" : "renamed" };
  });
  return [...agencies, ...tasks];
}

function agencyDisposition(agency: Agency, after: Model, heirs: Heirs): Disposition {
  const of = { agency: agency.id };
  const now = after.agencies.get(agency.id);
  if (!now) return ended(of, "agency", agency.id, heirs);
  if (now === agency) return { of, became: "unchanged" };
  if (!sameParent(agency.parent, now.parent, heirs) || now.jurisdiction !== agency.jurisdiction) return { of, became: "moved" };
  const funding = (each: Agency): string => JSON.stringify([...new Set(each.staffing.map((one) => one.funding ?? null))].sort());
  const sameForm = now.kind === agency.kind && now.branch === agency.branch;
  if (!sameForm || (funding(now) !== funding(agency) && !heirs.hasOtherSources("agency", agency.id, agency.id))) return { of, became: "converted" };
  if (!sameText(now.title, agency.title)) return { of, became: "renamed" };
  const same = JSON.stringify([now.assignments, now.staffing]) === JSON.stringify([agency.assignments, agency.staffing]);
  return { of, became: same ? "unchanged" : "changed" };
}

/** A superior that became another did not move its subordinates. */
function sameParent(before: string | undefined, after: string | undefined, heirs: Heirs): boolean {
  return before === after || (before !== undefined && after !== undefined && heirs.of("agency", before).includes(after));
}

function ended(of: Ref, kind: "agency" | "task", id: string, heirs: Heirs): Disposition {
  const into = heirs.of(kind, id);
  const event = heirs.endingOf(kind, id)?.event;
  const refs = into.map((each): Ref => (kind === "agency" ? { agency: each } : { task: each }));
  const [only] = into;
  const became = into.length === 0 ? "ended" : into.length > 1 ? "split" : only !== undefined && heirs.mergedOnTheWay(kind, id, only) ? "merged" : "replaced";
  return { of, became, ...(refs.length > 0 && { into: refs }), ...circumstances(event) };
}

function circumstances(event: Event | undefined): { readonly on?: string; readonly step?: string } {
  return { ...(event?.on !== undefined && { on: event.on }), ...(event?.step !== undefined && { step: event.step }) };
}

function sameText(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** For each task, by slot: in how many required cells its leads are not the successors of those before; functions add up their leaf tasks. */
function movedCells(before: Model, after: Model, changes: Changes, heirs: Heirs): Map<number, number> {
  const moved = new Map<number, number>();
  const tree = treeOf(before.tasks);
  const redrawn = changes.jurisdictions.some(({ before: old, after: now }) => !old || !now || old.parent !== now.parent);
  if (redrawn) return moved; // The leaf places of the two versions have other numbers; a new title of a place changes none.
  for (const leaf of dirtyTasks(before, after, changes)) {
    if (!before.tasks.at(leaf) || tree.leaves[tree.leafStart[leaf] ?? -1] !== leaf) continue;
    const cells = movedInTask(before, after, leaf, heirs);
    if (cells > 0) for (let slot = leaf; slot >= 0; slot = tree.parent[slot] ?? -1) moved.set(slot, (moved.get(slot) ?? 0) + cells);
  }
  return moved;
}

function movedInTask(before: Model, after: Model, leaf: number, heirs: Heirs): number {
  const now = coverOf(after, leaf);
  let cells = 0;
  let at = 0;
  for (const { start, end, leads } of coverOf(before, leaf)) {
    const expected = new Set(leads.flatMap((slot) => heirs.of("agency", before.agencies.at(slot)?.id ?? "")));
    while (at < now.length && (now[at]?.end ?? 0) <= start) at += 1;
    for (let next = at; next < now.length && (now[next]?.start ?? end) < end; next += 1) {
      const stretch = now[next];
      if (!stretch) break;
      const actual = stretch.leads.map((slot) => after.agencies.at(slot)?.id ?? "");
      const same = actual.length === expected.size && actual.every((id) => expected.has(id));
      if (!same) cells += Math.min(end, stretch.end) - Math.max(start, stretch.start);
    }
  }
  return cells;
}
