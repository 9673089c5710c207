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
    const comesFrom = (cell: Cell, source: Cell): boolean => heirs(before.tasks, after.tasks, source.task).includes(cell.task) && placeHeirs(before, after, source.place).includes(cell.place);
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

type TreeTable = Model["tasks"] | Model["jurisdictions"];

/** The leaves that come from a leaf: those in its subtree; when it ended, the nearest node above it that is a leaf now. */
function heirs(before: TreeTable, after: TreeTable, id: string): string[] {
  const leaves = leavesOf(after);
  if (after.has(id)) return leaves.filter((leaf) => liesIn(after, leaf, id));
  for (let at = before.find(id)?.parent; at !== undefined; at = before.find(at)?.parent) if (leaves.includes(at)) return [at];
  return [];
}

function placeHeirs(before: Model, after: Model, place: string | undefined): (string | undefined)[] {
  return place === undefined ? (after.jurisdictions.size === 0 ? [undefined] : []) : heirs(before.jurisdictions, after.jurisdictions, place);
}
