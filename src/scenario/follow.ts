import { AreaGroups } from "../coverage/area-groups.js";
import type { Stretch } from "../coverage/cover.js";
import { type CellsByTask, coverOfCells } from "../coverage/cells.js";
import type { Area } from "../coverage/regions.js";
import { requiredSpans } from "../coverage/required.js";
import { intersectSpans, joinSpans, type Span, subtractSpans } from "../coverage/span.js";
import type { Day } from "../model/date.js";
import { listIn } from "../model/list-in.js";
import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import type { Fault } from "../rules/faults.js";
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

  /** @param cells the cells that are looked at in the first version */
  constructor(
    private readonly rules: readonly CellRule[],
    model: Model,
    cells: CellsByTask,
  ) {
    const coverIn = coverOfCells(model, cells);
    for (const task of cells.keys()) {
      const wrong = this.wrongIn(coverIn(task));
      if (wrong.length > 0) this.keep(task, joinedRuns(wrong.map((run) => ({ ...run, inherited: false }))));
    }
  }

  /** Goes to the next version; only dirty cells are looked at again. `day` is the first day of the new version. */
  advance(day: Day, after: Model, dirty: CellsByTask, passage: Passage): FaultChange {
    const [closed, introduced, resolved] = [new Groups(), new Groups(), new Groups()];
    const coverIn = coverOfCells(after, dirty);
    const next = new Map<number, Run[]>();
    for (const [task, cells] of dirty) {
      const wrong = this.wrongIn(coverIn(task));
      if (wrong.length > 0) next.set(task, this.continued(day, task, wrong, cells, passage, introduced));
    }
    const left = this.leftOver(after, dirty, passage);
    const now = new Map<number, readonly Run[]>();
    for (const task of new Set([...next.keys(), ...left.keys()])) now.set(task, joinedRuns([...(left.get(task) ?? []).flatMap(({ run, stays }) => (stays.length > 0 ? { ...run, spans: stays } : [])), ...(next.get(task) ?? [])]));
    for (const [task, runs] of left) {
      const goingOn = spansByKey(next.get(task) ?? [], keyOfRun);
      const wrongAfter = onceForEachRule((rule) => passage.back(spansOfRule(passage.tasksTo(task).flatMap((heir): readonly Wrong[] => now.get(heir) ?? this.open.get(heir) ?? []), rule)));
      for (const { run, stays } of runs) {
        const goesOn = joinSpans([...stays, ...(goingOn.get(keyOfRun(run)) ?? [])]);
        const ends = goesOn.length > 0 ? subtractSpans(run.spans, passage.sameBack(goesOn)) : run.spans;
        if (ends.length === 0) continue;
        closed.add(run, { task, spans: ends });
        const gone = subtractSpans(ends, wrongAfter(run.rule));
        if (gone.length > 0) resolved.add({ ...run, inherited: false }, { task, spans: gone });
      }
    }
    for (const [task, runs] of now) this.keep(task, runs);
    return { closed: closed.list(), introduced: introduced.list(), resolved: resolved.list() };
  }

  /** The open faults of each leaf task that was touched, each with the places after where it simply stays: the same leaf, required still, and not dirty. */
  private leftOver(after: Model, dirty: CellsByTask, passage: Passage): Map<number, { readonly run: Run; readonly stays: readonly Span[] }[]> {
    const left = new Map<number, { readonly run: Run; readonly stays: readonly Span[] }[]>();
    for (const [task, runs] of this.open) {
      const lives = passage.tasksTo(task).includes(task);
      const cells = dirty.get(task);
      if (lives && !cells && !passage.renumbers) continue;
      left.set(task, runs.map((run) => ({ run, stays: lives ? intersectSpans(subtractSpans(passage.same(run.spans), cells ?? []), requiredSpans(after, task)) : [] })));
    }
    return left;
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

  /** The faults in the dirty cells of a leaf task after a date: those that go on keep their first day, new ones begin. */
  private continued(day: Day, task: number, wrong: readonly Wrong[], cells: readonly Span[], passage: Passage, introduced: Groups): Run[] {
    const from = passage.tasksFrom(task);
    const own = grouped(from.includes(task) ? (this.open.get(task) ?? []) : [], keyOfLeads);
    const origins = passage.back(cells);
    const wrongBefore = onceForEachRule((rule) => passage.forward(intersectSpans(spansOfRule(from.flatMap((source) => this.open.get(source) ?? []), rule), origins)));
    const runs: Run[] = [];
    for (const [, list] of grouped(wrong, keyOfLeads)) {
      const [{ rule, leads } = { rule: undefined, leads: [] }] = list;
      if (!rule) continue;
      let rest: readonly Span[] = joinSpans(list.flatMap(({ spans }) => spans));
      for (const run of own.get(keyOfLeads({ rule, leads })) ?? []) {
        const stays = intersectSpans(rest, passage.same(run.spans));
        if (stays.length > 0) runs.push({ ...run, spans: stays });
        rest = subtractSpans(rest, stays);
      }
      const inherited = intersectSpans(rest, wrongBefore(rule));
      const begins = subtractSpans(rest, inherited);
      if (inherited.length > 0) runs.push({ rule, leads, from: day, inherited: true, spans: inherited });
      if (begins.length === 0) continue;
      const run: Run = { rule, leads, from: day, inherited: false, spans: begins };
      runs.push(run);
      introduced.add(run, { task, spans: begins });
    }
    return runs;
  }

  private wrongIn(cover: readonly Stretch[]): Wrong[] {
    const wrong: Wrong[] = [];
    for (const { start, end, leads } of cover) for (const rule of this.rules) if (rule.wrong(leads.length)) wrong.push({ rule, leads, spans: [{ start, end }] });
    return wrong;
  }

  private keep(task: number, runs: readonly Run[]): void {
    if (runs.length > 0) this.open.set(task, runs);
    else this.open.delete(task);
  }
}

type Wrong = Pick<Run, "rule" | "leads" | "spans">;

const keyOfLeads = ({ rule, leads }: Pick<Run, "rule" | "leads">): string => `${rule.code} ${leads.join(" ")}`;
const keyOfRun = (run: Run): string => `${run.from ?? ""} ${String(run.inherited)} ${keyOfLeads(run)}`;

function grouped<T>(list: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    listIn(groups, keyOf(each)).push(each);
  }
  return groups;
}

function spansByKey(runs: readonly Run[], keyOf: (run: Run) => string): Map<string, Span[]> {
  return new Map([...grouped(runs, keyOf)].map(([key, list]) => [key, list.flatMap(({ spans }) => spans)]));
}

/** One run for each fault and first day. */
function joinedRuns(runs: readonly Run[]): Run[] {
  return [...grouped(runs, keyOfRun).values()].flatMap((list) => (list[0] ? [list.length === 1 ? list[0] : { ...list[0], spans: joinSpans(list.flatMap(({ spans }) => spans)) }] : []));
}

function spansOfRule(runs: readonly Wrong[], rule: CellRule): Span[] {
  return joinSpans(runs.filter((run) => run.rule === rule).flatMap(({ spans }) => spans));
}

/** Asks once for each rule: a task may have a fault with other leads in each of thousands of places. */
function onceForEachRule(ask: (rule: CellRule) => readonly Span[]): (rule: CellRule) => readonly Span[] {
  const known = new Map<CellRule, readonly Span[]>();
  return (rule) => {
    const spans = known.get(rule) ?? ask(rule);
    known.set(rule, spans);
    return spans;
  };
}

/** Cells gathered by rule, leads and first day. */
class Groups {
  private readonly groups = new AreaGroups<Omit<FaultGroup, "areas">>();

  add({ rule, leads, from, inherited }: Run, area: Area): void {
    this.groups.add(JSON.stringify([rule.code, leads, from ?? "", inherited]), present({ rule, leads, from, inherited }), area.task, area.spans);
  }

  list(): FaultGroup[] {
    return this.groups.list();
  }
}
