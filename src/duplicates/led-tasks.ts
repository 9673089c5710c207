import { type Held, holdersOf } from "../coverage/leads.js";
import { requiredSpans } from "../coverage/required.js";
import { intersectSpans } from "../coverage/span.js";
import type { Model } from "../model/model.js";
import { treeOf } from "../model/tree.js";

/** Who leads which task where, looked up once. */
export class Leads {
  private readonly known = new Map<number, readonly Held[]>();

  constructor(readonly model: Model) {}

  /** The agencies that lead a task, with the leaf places that require it of those in which they do. */
  leadsOf(task: number): readonly Held[] {
    const known = this.known.get(task);
    if (known) return known;
    const required = requiredSpans(this.model, task);
    const leads = holdersOf(this.model, task).flatMap(({ agency, spans }) => {
      const there = intersectSpans(spans, required);
      return there.length > 0 ? [{ agency, spans: there }] : [];
    });
    this.known.set(task, leads);
    return leads;
  }
}

/** The tasks that are compared, with who leads each where. */
export class LedTasks extends Leads {
  /** The slots of the tasks without sub-tasks, and of the functions that a lead names as a whole. Somebody leads each somewhere. */
  readonly slots: readonly number[];

  constructor(model: Model) {
    super(model);
    const tree = treeOf(model.tasks);
    const asked = new Set<number>(tree.leaves);
    model.agencies.forEach((agency) => {
      for (const { role, task } of agency.assignments) if (role === "lead") asked.add(model.tasks.slotOf(task));
    });
    this.slots = [...asked].filter((slot) => this.leadsOf(slot).length > 0).sort((a, b) => (tree.position[a] ?? 0) - (tree.position[b] ?? 0));
  }

  /** How many agencies lead anything. */
  agencies(): number {
    const agencies = new Set<number>();
    for (const slot of this.slots) for (const { agency } of this.leadsOf(slot)) agencies.add(agency);
    return agencies.size;
  }
}
