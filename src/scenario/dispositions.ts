import { coverOf, type Stretch } from "../coverage/cover.js";
import { coverOfCells } from "../coverage/cells.js";
import { isLeaf } from "../coverage/leaf-links.js";
import { holdersByTask } from "../coverage/leads.js";
import type { Passage } from "../coverage/passage.js";
import { requiredByTask } from "../coverage/required.js";
import { intersectSpans } from "../coverage/span.js";
import { type Transition, transitionBetween } from "../coverage/transition.js";
import type { Ref } from "../findings/finding.js";
import type { Agency } from "../model/agency.js";
import type { Event } from "../model/event.js";
import type { Model } from "../model/model.js";
import { heirsBetween } from "../model/heirs-between.js";
import { present } from "../model/present.js";
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
  const moved = movedCells(transitionBetween(before, after));
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
  if (!sameForm || (funding(now) !== funding(agency) && heirs.isConverted(agency.id))) return { of, became: "converted" };
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
  return present({ on: event?.on, step: event?.step });
}

function sameText(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * For each task, by slot: in how many required cells of the model after somebody leads who is no successor of those who led the cells
 * it comes from, or none of the successors of one of those does; functions add up their leaf tasks.
 */
function movedCells({ before, after, passage, dirty }: Transition): Map<number, number> {
  const moved = new Map<number, number>();
  const tree = treeOf(before.tasks);
  const { heirsOf } = heirsBetween(before, after, "agency");
  const known = new Map<number, ReadonlySet<number>>();
  const heirSlots = (slot: number): ReadonlySet<number> => {
    const heirs = known.get(slot) ?? new Set(heirsOf(before.agencies.at(slot)?.id ?? "").map((id) => after.agencies.slotOf(id)));
    known.set(slot, heirs);
    return heirs;
  };
  const coverIn = coverOfCells(after, dirty);
  const [requiredOf, holdersIn] = [requiredByTask(before), holdersByTask(before)];
  for (const [leaf, spans] of dirty) {
    if (!isLeaf(tree, leaf)) continue;
    const origins = intersectSpans(requiredOf(leaf), passage.back(spans));
    const cells = movedInTask(coverOf(before, leaf, origins, holdersIn(leaf)), coverIn(leaf), passage, heirSlots);
    if (cells > 0) for (let slot = leaf; slot >= 0; slot = tree.parent[slot] ?? -1) moved.set(slot, (moved.get(slot) ?? 0) + cells);
  }
  return moved;
}

/** In how many of the cells now, which come from required ones, the leads are other bodies than those that led there. */
function movedInTask(was: readonly Stretch[], is: readonly Stretch[], { forward }: Passage, heirsOf: (slot: number) => ReadonlySet<number>): number {
  const parts = was.flatMap(({ start, end, leads }) => forward([{ start, end }]).map((span) => ({ ...span, leads }))).sort((a, b) => a.start - b.start);
  let cells = 0;
  let first = 0;
  for (const { start, end, leads } of is) {
    for (let leaf = start; leaf < end; ) {
      while (first < parts.length && (parts[first]?.end ?? 0) <= leaf) first += 1;
      // The parts here, and how far they stay the same; parts overlap only where places were joined.
      const here: (readonly number[])[] = [];
      let until = end;
      for (let at = first; at < parts.length; at += 1) {
        const part = parts[at];
        if (!part || part.start > leaf) {
          until = Math.min(until, part?.start ?? until);
          break;
        }
        if (part.end <= leaf) continue;
        here.push(part.leads);
        until = Math.min(until, part.end);
      }
      if (here.length > 0 && !isLedBySame(here, leads, heirsOf)) cells += until - leaf;
      leaf = until;
    }
  }
  return cells;
}

/** Whether each that led still does, or one of its successors, and nobody else. */
function isLedBySame(before: readonly (readonly number[])[], after: readonly number[], heirsOf: (slot: number) => ReadonlySet<number>): boolean {
  const [[only, ...more] = [], ...others] = before;
  if (only !== undefined && more.length === 0 && others.length === 0 && after.length === 1) return heirsOf(only).has(after[0] ?? -1);
  const [expected, actual] = [new Set<number>(), new Set(after)];
  for (const lead of before.flat()) {
    let stays = false;
    for (const heir of heirsOf(lead)) {
      expected.add(heir);
      stays ||= actual.has(heir);
    }
    if (!stays) return false;
  }
  return after.every((each) => expected.has(each));
}
