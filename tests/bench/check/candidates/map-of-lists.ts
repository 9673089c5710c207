import type { MakeChecker } from "../checker.js";

/** What one would write by hand: the leads of each task in a Map. */
export const checker: MakeChecker = ({ tasks, assignments }) => {
  let leads = new Map<string, string[]>();
  let found: string[][] = [];
  return {
    load: () => {
      leads = new Map(tasks.map(({ id }) => [id, []]));
      for (const { agency, task, role } of assignments) if (role === "lead") leads.get(task)?.push(agency);
    },
    check: () => {
      found = [];
      for (const [task, list] of leads) if (list.length !== 1) found.push([task, ...list.toSorted()]);
    },
    answer: () => found.map((each) => each.join(" ")),
  };
};
