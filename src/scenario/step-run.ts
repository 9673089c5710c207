import type { Language } from "../findings/language.js";
import type { Act } from "../model/act.js";
import type { Day } from "../model/date.js";
import { daysAfter } from "../model/date.js";
import { inputFinding } from "../model/input-finding.js";
import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import { titlesOf } from "../model/titles.js";
import { closerLooks } from "../operations/refusal.js";
import type { StepOutcome } from "./plan-result.js";
import { runDate } from "./run-date.js";
import type { Need, Step } from "./scenario.js";
import { unmetOn } from "./schedule.js";

/** The steps of a scenario while a plan goes through the dates: which were taken, which were refused, which still wait. */
export class StepRun {
  private readonly settled = new Map<string, StepOutcome>();
  private readonly taken = new Map<string, Day>();
  private readonly looks = closerLooks();

  constructor(
    private readonly steps: readonly Step[],
    private readonly days: ReadonlyMap<string, Day>,
    private readonly lang: Language,
    private readonly begins: (step: Step) => void,
  ) {}

  /** Runs the steps that take effect on a day and whose needed steps were taken. */
  take(model: Model, day: Day): { readonly model: Model; readonly steps: readonly string[] } {
    const ready = this.readyOn(day);
    const run = runDate(model, ready, day, { looks: this.looks, begins: this.begins });
    for (const step of ready) {
      const events = run.events.get(step.id);
      const refused = run.refused.get(step.id);
      const titles = titlesOf(run.model, model);
      if (refused) {
        const path = ["steps", this.steps.indexOf(step)];
        this.settled.set(step.id, { ...heading(step), tried: day, state: "refused", events: [], refused: refused.map((problem) => inputFinding({ ...problem, path: [...path, ...(problem.path ?? [])] }, this.lang, titles)) });
      }
      if (events) {
        this.settled.set(step.id, { ...heading(step), effective: day, state: "done", events });
        this.taken.set(step.id, day);
      }
    }
    return { model: run.model, steps: ready.filter((step) => this.taken.has(step.id)).map((step) => step.id) };
  }

  outcomeOf(step: Step): StepOutcome {
    return this.settled.get(step.id) ?? { ...heading(step), state: "never-ran", events: [] };
  }

  /** What became of every step, in the order of the scenario. */
  outcomes(): StepOutcome[] {
    return this.steps.map((step) => this.outcomeOf(step));
  }

  /** What a step that never ran waits for: the needs that are not met on the last day of the span. */
  missing(step: Step, acts: ReadonlyMap<string, Act>, until: Day): Need[] {
    const unmet = unmetOn(daysAfter(until, -1), step, acts, this.taken);
    return unmet.length > 0 ? unmet : [...step.needs]; // All were met once, but never on one day.
  }

  private readyOn(day: Day): Step[] {
    const due = this.steps.filter((step) => this.days.get(step.id) === day);
    const ready = new Set(due.map((step) => step.id));
    const isMet = (need: Need): boolean => !("step" in need) || ready.has(need.step) || this.taken.has(need.step);
    for (let size = -1; size !== ready.size; ) {
      size = ready.size;
      for (const step of due) if (!step.needs.every(isMet)) ready.delete(step.id);
    }
    return due.filter((step) => ready.has(step.id));
  }
}

function heading(step: Step): Pick<StepOutcome, "id" | "title" | "on" | "basis"> {
  return present({ id: step.id, title: step.title, on: step.on, basis: step.basis });
}
