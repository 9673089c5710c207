import type { Model } from "../../src/model/model.js";
import { type Cell, leavesOf, wrongCells } from "./obvious-cover.js";
import { liesIn } from "./random-organisation.js";

/** A fault of one cell over days. */
export interface Run {
  readonly code: string;
  readonly cell: Cell;
  readonly leads: readonly string[];
  readonly from?: string;
  readonly inherited: boolean;
}

type Wrong = Omit<Run, "from" | "inherited">;
export const keyOf = ({ code, cell, leads }: Wrong): string => JSON.stringify([code, cell.task, cell.place ?? null, leads]);

/** Follows the faults of every cell from version to version by looking at all of them, as docs say what a run of days is. */
export class ObviousRuns {
  private open: ReadonlyMap<string, Run>;

  constructor(private model: Model) {
    this.open = new Map(wrongCells(model).map((wrong) => [keyOf(wrong), { ...wrong, inherited: false }]));
  }

  get runs(): Run[] {
    return [...this.open.values()];
  }

  advance(day: string, after: Model): { readonly closed: Run[]; readonly introduced: Run[]; readonly resolved: Run[] } {
    const [before, were] = [this.model, this.open];
    const wrong = wrongCells(after);
    const comesFrom = (cell: Cell, source: Cell): boolean => heirs("task", before, after, source.task).includes(cell.task) && placeHeirs(before, after, source.place).includes(cell.place);
    const now = wrong.map((each): Run => {
      const run = were.get(keyOf(each));
      return run ?? { ...each, from: day, inherited: [...were.values()].some(({ code, cell }) => code === each.code && comesFrom(each.cell, cell)) };
    });
    [this.model, this.open] = [after, new Map(now.map((run) => [keyOf(run), run]))];
    const closed = [...were.values()].filter((run) => !this.open.has(keyOf(run)));
    return {
      closed,
      introduced: now.filter((run) => !were.has(keyOf(run)) && !run.inherited),
      resolved: closed.filter((run) => !wrong.some(({ code, cell }) => code === run.code && comesFrom(cell, run.cell))),
    };
  }
}

/** What a record turned into, event by event, whether it lives or not; itself where no event speaks of it. */
export function became(kind: "task" | "jurisdiction" | "agency", before: Model, after: Model, id: string): string[] {
  let ids = new Set([id]);
  for (const event of [...after.events].slice([...before.events].length)) {
    const named = (parties: typeof event.from): { readonly id: string; readonly into?: string }[] => parties.flatMap((party) => (kind in party ? [{ id: String(Object.entries(party).find(([key]) => key === kind)?.[1]), ...("into" in party && { into: party.into }) }] : []));
    const [from, to] = [named(event.from), named(event.to).map((party) => party.id)];
    const isPaired = from.some(({ into }) => into !== undefined);
    const next = new Set<string>();
    for (const each of ids) {
      const parties = from.filter((party) => party.id === each);
      if (parties.length === 0) next.add(each);
      for (const party of parties) for (const result of isPaired ? [party.into ?? ""] : to) next.add(result);
    }
    ids = next;
  }
  return [...ids];
}

/** The leaves that come from a leaf: those below what it turned into, event by event; when nothing is left of it, the nearest node above it that is a leaf now. */
export function heirs(kind: "task" | "jurisdiction", before: Model, after: Model, id: string): string[] {
  const [old, now] = kind === "task" ? [before.tasks, after.tasks] : [before.jurisdictions, after.jurisdictions];
  const leaves = leavesOf(now).filter((leaf) => became(kind, before, after, id).some((each) => now.has(each) && liesIn(now, leaf, each)));
  if (leaves.length > 0) return leaves;
  for (let at = old.find(id)?.parent; at !== undefined; at = old.find(at)?.parent) if (leavesOf(now).includes(at)) return [at];
  return [];
}

function placeHeirs(before: Model, after: Model, place: string | undefined): (string | undefined)[] {
  return place === undefined ? (after.jurisdictions.size === 0 ? [undefined] : []) : heirs("jurisdiction", before, after, place);
}
