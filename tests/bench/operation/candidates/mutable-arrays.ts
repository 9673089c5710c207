import { afterMerger, heldBy, holdersOf, united, type Held } from "../merger.js";
import type { MakeMerging } from "../merging.js";

/** What was written: a list, a place in it, and what stood there before and after. */
type Written = readonly [list: unknown[], at: number, before: unknown, after: unknown];

/** The floor: arrays by number that are written over, with a log for undoing. */
export const merging: MakeMerging = (organisation) => {
  const agencyNumbers = new Map(organisation.agencies.map(({ id }, number) => [id, number]));
  const taskNumbers = new Map(organisation.tasks.map(({ id }, number) => [id, number]));
  const held: (readonly Held[] | undefined)[] = [...heldBy(organisation).values()];
  const holders: number[][] = [...holdersOf(organisation).values()].map((agencies) => agencies.map((id) => agencyNumbers.get(id) ?? -1));
  let log: Written[] = [];
  const write = <T>(list: T[], at: number, after: T): void => {
    log.push([list, at, list[at], after]);
    list[at] = after;
  };
  const undo = (): void => {
    for (const [list, at, before] of log.reverse()) list[at] = before;
    log = [];
  };
  return {
    merge: (merger) => {
      log = [];
      const [into, one, other] = merger.map((id) => agencyNumbers.get(id) ?? -1) as [number, number, number]; // As many as a merger has.
      const moved = [...(held[one] ?? []), ...(held[other] ?? [])];
      write(held, into, united(held[into] ?? [], moved));
      write(held, one, undefined);
      write(held, other, undefined);
      for (const { task } of moved) {
        const number = taskNumbers.get(task) ?? -1;
        write(holders, number, afterMerger(holders[number] ?? [], [into, one, other]));
      }
    },
    undo,
    assignmentsOf: (agency) => held[agencyNumbers.get(agency) ?? -1],
    holdersOf: (task) => (holders[taskNumbers.get(task) ?? -1] ?? []).map((number) => organisation.agencies[number]?.id ?? ""),
  };
};
