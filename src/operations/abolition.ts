import type { Problem } from "../findings/wording.js";
import type { Agency, Staffing } from "../model/agency.js";
import type { Assignment } from "../model/assignment.js";
import type { MovedLead } from "../model/event.js";
import { listIn } from "../model/list-in.js";
import { referrers } from "../model/lookups.js";
import type { Model } from "../model/model.js";
import { treeOf, upward } from "../model/tree.js";
import { leadReachesBeyond, noReceiver, staffUndecided } from "./abolish-reasons.js";
import { carveTasks } from "./carve-tasks.js";
import { movedRole } from "./moved-role.js";
import { leadWithoutReceiver } from "./reasons.js";
import { type PlaceChange, rewrittenAssignment } from "./place-change.js";
import { divideStaff } from "./staff.js";

/** A direction in which leads go, to an agency of a kind. */
export interface Direction {
  readonly way: "up" | "down";
  readonly kind: string;
  readonly tasks?: readonly string[] | undefined;
}

/** What becomes of the agencies of one kind. */
export interface Clause {
  readonly kind: string;
  readonly to: readonly Direction[];
  readonly ends: readonly string[];
  readonly staff?: "up" | "down" | "cut" | undefined;
}

/** The tasks that a clause names, as often as it names them. */
export function tasksOf({ to, ends }: { readonly to?: readonly { readonly tasks?: readonly string[] | null | undefined }[] | null | undefined; readonly ends?: readonly string[] | null | undefined }): string[] {
  return [...(to ?? []).flatMap(({ tasks }) => tasks ?? []), ...(ends ?? [])];
}

/** What one receiver gets. */
export interface Receipt {
  readonly leads: Assignment[];
  readonly staff: Staffing[];
  readonly from: Set<string>;
}

/** What the agencies of a level leave behind, gathered one after the other. */
export class Abolition {
  readonly problems: Problem[] = [];
  readonly receipts = new Map<string, Receipt>();
  readonly moved: MovedLead[] = [];
  readonly ended: { readonly task: string; readonly jurisdiction?: string }[] = [];
  readonly cut: Staffing[] = [];
  /** For each kind the tasks of its clauses of which something was led. */
  readonly held = new Map<string, Set<string>>();
  private readonly parts = new Map<Clause, ReturnType<typeof partsOf>>();
  private readonly offices = new Map<string | undefined, ReadonlyMap<string, readonly string[]>>();

  constructor(private readonly change: PlaceChange) {}

  /** Deals out everything that an agency of an old place has. */
  end(agency: Agency, place: string, clause: Clause): void {
    const { before } = this.change;
    const parts = this.parts.get(clause) ?? partsOf(clause, before);
    this.parts.set(clause, parts);
    const { kept, taken } = carveTasks(before, agency.assignments, "lead", parts.map(({ task }) => task), undefined);
    const held = this.held.get(clause.kind) ?? new Set<string>();
    this.held.set(clause.kind, held);
    parts.forEach(({ task, to }, index) => {
      const leads = taken[index] ?? [];
      if (leads.length > 0) held.add(task);
      this.give(agency, place, clause, leads, to);
    });
    const rest = kept.filter(({ role }) => role === "lead");
    for (const each of kept) if (each.role !== "lead") this.moved.push(movedRole(each, agency.id));
    const direction = clause.to.find(({ tasks }) => tasks === undefined);
    if (direction) this.give(agency, place, clause, rest, direction);
    else for (const { task, jurisdiction } of rest) this.problems.push(leadWithoutReceiver(agency.id, task, jurisdiction));
    this.giveStaff(agency, place, clause);
  }

  private give(agency: Agency, place: string, clause: Clause, leads: readonly Assignment[], to: Direction | undefined): void {
    for (const lead of leads) {
      if (!to) this.moved.push(movedRole(lead, agency.id));
      for (const part of rewrittenAssignment(this.change, lead)) {
        if (!to) {
          this.ended.push(part);
          continue;
        }
        const receiver = to.way === "up" ? this.above(to.kind, place, agency.id) : this.below(to.kind, place, part, agency.id);
        if (receiver === undefined) continue;
        this.receiptOf(receiver, agency.id).leads.push(part);
        if (clause.to.length > 1) this.moved.push(movedRole(part, agency.id, receiver));
      }
    }
  }

  private giveStaff(agency: Agency, place: string, clause: Clause): void {
    const quota = agency.staffing.reduce((sum, each) => sum + each.quota, 0);
    if (quota === 0 && agency.staffing.every(({ filled }) => !filled)) return;
    const ways = new Set(clause.to.map(({ way }) => way));
    const [only] = ways;
    const way = clause.staff ?? (ways.size === 1 ? only : undefined);
    if (way === undefined) this.problems.push(staffUndecided(clause.kind, agency.id, quota));
    if (way === "cut") for (const line of agency.staffing) this.cut.push(line);
    const direction = clause.to.find((each) => each.way === way && each.tasks === undefined) ?? clause.to.find((each) => each.way === way);
    if (!direction) return;
    const children = direction.way === "up" ? [place] : this.change.targets(place);
    const receivers = children.map((child) => (direction.way === "up" ? this.above(direction.kind, place, agency.id) : this.officeIn(direction.kind, child, agency.id)));
    divideStaff(agency.staffing, receivers.map(() => 1)).forEach((part, index) => {
      const receiver = receivers[index];
      if (receiver !== undefined) for (const line of part) this.receiptOf(receiver, agency.id).staff.push(line);
    });
  }

  private receiptOf(receiver: string, from: string): Receipt {
    const receipt = this.receipts.get(receiver) ?? { leads: [], staff: [], from: new Set<string>() };
    this.receipts.set(receiver, receipt);
    receipt.from.add(from);
    return receipt;
  }

  /** The one agency of a kind in the nearest place above that has one; those without a place are above all. */
  private above(kind: string, place: string, agency: string): string | undefined {
    const { jurisdictions } = this.change.before;
    const [, ...higher] = upward(treeOf(jurisdictions), jurisdictions.slotOf(place));
    for (const each of [...higher.map((slot) => jurisdictions.at(slot)?.id), undefined]) {
      const found = this.officesIn(each).get(kind) ?? [];
      if (found.length === 1) return found[0];
      if (found.length > 1) return this.refused(noReceiver(kind, place, "up", found.length, agency));
    }
    return this.refused(noReceiver(kind, place, "up", 0, agency));
  }

  /** The agency of a kind in the place within the old one that contains what is led. */
  private below(kind: string, place: string, { task, jurisdiction }: Assignment, agency: string): string | undefined {
    const { jurisdictions } = this.change.before;
    const slots = jurisdiction === undefined ? [] : [...upward(treeOf(jurisdictions), jurisdictions.slotOf(jurisdiction))].map((slot) => jurisdictions.at(slot));
    const child = slots.find((each) => each?.parent === place);
    return child ? this.officeIn(kind, child.id, agency) : this.refused(leadReachesBeyond(agency, task, place));
  }

  private officeIn(kind: string, place: string, agency: string): string | undefined {
    const found = this.officesIn(place).get(kind) ?? [];
    return found.length === 1 ? found[0] : this.refused(noReceiver(kind, place, "down", found.length, agency));
  }

  private refused(problem: Problem): undefined {
    this.problems.push(problem);
    return undefined;
  }

  /** The agencies of a place by kind; without a place: those that are everywhere. */
  private officesIn(place: string | undefined): ReadonlyMap<string, readonly string[]> {
    const known = this.offices.get(place);
    if (known) return known;
    const { before } = this.change;
    const byKind = new Map<string, string[]>();
    for (const { id, kind, jurisdiction } of place === undefined ? before.agencies : referrers(before, "agencies.jurisdiction", place)) {
      if (kind === undefined || jurisdiction !== place) continue;
      listIn(byKind, kind).push(id);
    }
    this.offices.set(place, byKind);
    return byKind;
  }
}

/** The tasks that a clause names, what is said of a sub-task before what is said of the function above it; without direction: its lead ends. */
function partsOf({ to, ends }: Clause, model: Model): { readonly task: string; readonly to?: Direction }[] {
  const depthOf = (task: string): number => [...upward(treeOf(model.tasks), model.tasks.slotOf(task))].length;
  const named = [...to.flatMap((direction) => (direction.tasks ?? []).map((task) => ({ task, to: direction }))), ...ends.map((task) => ({ task }))];
  return named.map((part) => ({ part, depth: depthOf(part.task) })).sort((a, b) => b.depth - a.depth).map(({ part }) => part);
}
