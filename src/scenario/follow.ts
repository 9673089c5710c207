import { AreaGroups } from "../coverage/area-groups.js";
import { sameLeads } from "../coverage/cover.js";
import type { Area } from "../coverage/regions.js";
import { intersectSpans, joinSpans, type Span, subtractSpans } from "../coverage/span.js";
import type { Day } from "../model/date.js";
import type { Model } from "../model/model.js";
import { type Fault, faultsOf } from "../rules/faults.js";
import type { CellRule } from "../rules/rule.js";
import type { Passage } from "../coverage/passage.js";

/** A fault that goes on in some cells of one leaf task: same rule, same leads, same first day. */
interface Run {
  readonly rule: CellRule;
  /** Slots of the agencies that lead, ascending. */
  readonly leads: readonly number[];
  /** Left out: the model had it before any step. */
  readonly from?: Day;
  readonly inherited: boolean;
  /** Disjoint and sorted leaf places. */
  readonly spans: readonly Span[];
}

/** Cells with one fault, in any number of leaf tasks: what becomes findings. */
export interface FaultGroup extends Fault {
  readonly from?: Day;
  readonly inherited: boolean;
}

/** What a date did to the faults. Areas of `closed` and `resolved` are cells of the model before, those of `introduced` of the model after. */
export interface FaultChange {
  readonly closed: readonly FaultGroup[];
  readonly introduced: readonly FaultGroup[];
  readonly resolved: readonly FaultGroup[];
}

/** Follows the faults of required cells from version to version, cell by cell. It holds only what is open. */
export class FaultFollower {
  /** The open faults by slot of the leaf task. */
  private readonly open = new Map<number, readonly Run[]>();

  constructor(
    private readonly rules: readonly CellRule[],
    model: Model,
    leafTasks: Iterable<number>,
  ) {
    for (const task of leafTasks) this.keep(task, this.wrongIn(model, task).map((run) => ({ ...run, inherited: false })));
  }

  /** Goes to the next version; only the dirty leaf tasks are looked at again. `day` is the first day of the new version. */
  advance(day: Day, after: Model, dirty: readonly number[], passage: Passage): FaultChange {
    const [closed, introduced, resolved] = [new Groups(), new Groups(), new Groups()];
    const wrong = new Map(dirty.map((task) => [task, this.wrongIn(after, task)]));
    const touched = new Set(dirty.flatMap((task) => passage.tasksFrom(task)));
    for (const task of this.open.keys()) if (!passage.tasksTo(task).includes(task)) touched.add(task); // It ended, or is a leaf no more.
    const next = new Map<number, Run[]>();
    for (const [task, runs] of wrong) next.set(task, this.continued(day, task, runs, passage, introduced));
    for (const task of touched) {
      for (const run of this.open.get(task) ?? []) {
        const goesOn = joinSpans((next.get(task) ?? []).filter((each) => isSameRun(each, run)).flatMap((each) => each.spans));
        const ends = subtractSpans(run.spans, passage.sameBack(goesOn));
        if (ends.length === 0) continue;
        closed.add(run, { task, spans: ends });
        const heirs = passage.tasksTo(task).flatMap((heir) => (wrong.get(heir) ?? this.open.get(heir) ?? []).filter((each) => each.rule === run.rule).flatMap((each) => each.spans));
        const gone = subtractSpans(ends, passage.back(joinSpans(heirs)));
        if (gone.length > 0) resolved.add({ ...run, inherited: false }, { task, spans: gone });
      }
    }
    for (const task of touched) this.open.delete(task);
    for (const [task, runs] of next) this.keep(task, runs);
    return { closed: closed.list(), introduced: introduced.list(), resolved: resolved.list() };
  }

  /** Whether a fault of one of these rules is open. */
  hasOpen(rules: readonly CellRule[]): boolean {
    for (const runs of this.open.values()) if (runs.some((run) => rules.includes(run.rule))) return true;
    return false;
  }

  /** The faults that are open. */
  openFaults(): FaultGroup[] {
    const groups = new Groups();
    for (const [task, runs] of this.open) for (const run of runs) groups.add(run, { task, spans: run.spans });
    return groups.list();
  }

  /** The faults of a dirty leaf task after a date: those that go on keep their first day, new ones begin. */
  private continued(day: Day, task: number, wrong: readonly Wrong[], passage: Passage, introduced: Groups): Run[] {
    const sources = passage.tasksFrom(task).flatMap((source) => this.open.get(source) ?? []);
    const own = passage.tasksFrom(task).includes(task) ? (this.open.get(task) ?? []) : [];
    const runs: Run[] = [];
    for (const { rule, leads, spans } of wrong) {
      let rest = spans;
      for (const run of own) {
        if (run.rule !== rule || !sameLeads(run.leads, leads)) continue;
        const stays = intersectSpans(rest, passage.same(run.spans));
        if (stays.length > 0) runs.push({ ...run, spans: stays });
        rest = subtractSpans(rest, stays);
      }
      const wasWrong = joinSpans(sources.filter((run) => run.rule === rule).flatMap((run) => passage.forward(run.spans)));
      const inherited = intersectSpans(rest, wasWrong);
      const begins = subtractSpans(rest, inherited);
      if (inherited.length > 0) runs.push({ rule, leads, from: day, inherited: true, spans: inherited });
      if (begins.length === 0) continue;
      const run: Run = { rule, leads, from: day, inherited: false, spans: begins };
      runs.push(run);
      introduced.add(run, { task, spans: begins });
    }
    return runs;
  }

  private wrongIn(model: Model, task: number): Wrong[] {
    return faultsOf(model, this.rules, [task]).flatMap(({ rule, leads, areas }) => areas.map(({ spans }) => ({ rule, leads, spans })));
  }

  private keep(task: number, runs: readonly Run[]): void {
    if (runs.length > 0) this.open.set(task, runs);
    else this.open.delete(task);
  }
}

type Wrong = Pick<Run, "rule" | "leads" | "spans">;

function isSameRun(a: Run, b: Run): boolean {
  return a.rule === b.rule && a.from === b.from && a.inherited === b.inherited && sameLeads(a.leads, b.leads);
}

/** Cells gathered by rule, leads and first day. */
class Groups {
  private readonly groups = new AreaGroups<Omit<FaultGroup, "areas">>();

  add({ rule, leads, from, inherited }: Run, area: Area): void {
    this.groups.add(JSON.stringify([rule.code, leads, from ?? "", inherited]), { rule, leads, ...(from !== undefined && { from }), inherited }, area.task, area.spans);
  }

  list(): FaultGroup[] {
    return this.groups.list();
  }
}
