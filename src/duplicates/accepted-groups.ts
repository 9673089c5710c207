import { listIn } from "../model/list-in.js";
import type { Accepted, Model } from "../model/model.js";

/** What the model accepts: groups are asked about one by one. */
export class AcceptedGroups {
  private readonly sets: readonly { readonly entry: Accepted; readonly tasks: ReadonlySet<string> }[];
  private readonly matched = new Set<Accepted>();
  private readonly byTask = new Map<string, number[]>();

  constructor({ accepted }: Model) {
    this.sets = accepted.map((entry) => ({ entry, tasks: new Set(entry.tasks) }));
    this.sets.forEach(({ tasks }, index) => {
      for (const task of tasks) listIn(this.byTask, task).push(index);
    });
  }

  /** Whether one entry names all the tasks of a group. An entry that names two of them is still about something. */
  accepts(tasks: readonly string[]): boolean {
    const hits = new Map<number, number>();
    for (const task of tasks) for (const index of this.byTask.get(task) ?? []) hits.set(index, (hits.get(index) ?? 0) + 1);
    let accepted = false;
    for (const [index, count] of hits) {
      const each = this.sets[index];
      if (!each || count < Math.min(2, each.tasks.size)) continue;
      this.matched.add(each.entry);
      accepted ||= count === tasks.length;
    }
    return accepted;
  }

  /** The entries that no group asked about so far is about. */
  unmatched(): Accepted[] {
    return this.sets.flatMap(({ entry }) => (this.matched.has(entry) ? [] : [entry]));
  }
}
