import type { Finding } from "../findings/finding.js";
import type { Language } from "../findings/language.js";
import { type Problem, worded } from "../findings/wording.js";
import { requiredCells } from "../coverage/cells.js";
import { transitionBetween } from "../coverage/transition.js";
import type { Day } from "../model/date.js";
import { draftOf } from "../model/draft.js";
import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import { titlesOf } from "../model/titles.js";
import { countCells } from "../rules/check.js";
import { findingBudget, problemsOfFault } from "../rules/faults.js";
import { leadContested } from "../rules/lead-contested.js";
import { leadMissing } from "../rules/lead-missing.js";
import type { CellRule } from "../rules/rule.js";
import type { Selection } from "../rules/select.js";
import { sortProblems } from "../rules/sort.js";
import { type FaultGroup, FaultFollower } from "./follow.js";
import { RecordFollower } from "./follow-records.js";
import type { DateOutcome } from "./plan-result.js";

const oneLead = [leadMissing, leadContested];

/** A model on its way through the dates of a plan, with every fault that is open, and what was found and closed so far. */
export class Timeline {
  private readonly cells: FaultFollower;
  private readonly records: RecordFollower;
  private readonly past: Finding[] = [];
  private readonly budget = findingBudget();
  private readonly proofRules: readonly CellRule[];
  private readonly reported: ReadonlySet<CellRule>;
  /** For each date of the proof: the required cells, and whether each had exactly one lead. */
  private readonly proven = new Map<Day, { readonly cells: number; readonly holds: boolean }>();

  constructor(
    selection: Selection,
    public model: Model,
    public day: Day,
    private readonly lang: Language,
  ) {
    // The proof is about exactly one lead, also when a rule that reports it is switched off or has another severity.
    this.proofRules = oneLead.map((rule) => selection.cell.find((each) => each.code === rule.code) ?? rule);
    this.reported = new Set(selection.cell);
    this.cells = new FaultFollower([...new Set([...this.proofRules, ...selection.cell])], model, requiredCells(model));
    this.records = new RecordFollower(selection.record, { model, on: day });
    this.prove();
  }

  /** Goes to the model of a later day. A day on which nothing was done is looked at because the force of an act changed. */
  advance(day: Day, next: Model, changed: boolean): Pick<DateOutcome, "introduced" | "resolved"> {
    const before = this.model;
    const after = changed ? dated(next, day) : next;
    const { changes, dirty, passage } = transitionBetween(before, after);
    const records = this.records.advance(day, { before, after, changes, onBefore: this.day, onAfter: day });
    const cells = this.cells.advance(day, after, dirty, passage);
    for (const group of cells.closed) this.close(this.problemsOf(before, group, day), before);
    this.close(records.closed, before);
    [this.model, this.day] = [after, day];
    this.prove();
    return {
      introduced: this.word([...cells.introduced.flatMap((group) => this.problemsOf(after, group)), ...records.introduced], after),
      resolved: this.word([...cells.resolved.flatMap((group) => this.problemsOf(before, group)), ...records.resolved], before),
    };
  }

  /** What was found on the way and is over, and what is open at the end. */
  findings(): Finding[] {
    const open = [...this.cells.openFaults().flatMap((group) => this.problemsOf(this.model, group)), ...this.records.openProblems()];
    return [...this.past, ...this.word(open, this.model)];
  }

  /** The dates of the proof, the required cells summed over them, and whether each cell had exactly one lead on every one. */
  proof(): { readonly dates: readonly Day[]; readonly cells: number; readonly holds: boolean } {
    const dates = [...this.proven.values()];
    return { dates: [...this.proven.keys()], cells: dates.reduce((sum, date) => sum + date.cells, 0), holds: dates.every((date) => date.holds) };
  }

  private prove(): void {
    this.proven.set(this.day, { cells: countCells(this.model), holds: !this.cells.hasOpen(this.proofRules) });
  }

  private problemsOf(model: Model, group: FaultGroup, until?: Day): Problem[] {
    if (!this.reported.has(group.rule)) return [];
    return problemsOfFault(model, group, present({ from: group.from, until, inherited: group.inherited || undefined }), this.budget);
  }

  private close(problems: readonly Problem[], model: Model): void {
    for (const finding of this.word(problems, model)) this.past.push(finding);
  }

  private word(problems: readonly Problem[], model: Model): Finding[] {
    const titles = titlesOf(model, this.model);
    return sortProblems(problems).map((problem) => worded(problem, this.lang, titles));
  }
}

function dated(model: Model, day: Day): Model {
  const draft = draftOf(model);
  draft.setHeading({ asOf: day });
  return draft.finish();
}
