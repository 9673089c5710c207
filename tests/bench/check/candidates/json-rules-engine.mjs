import { Engine } from "json-rules-engine";

/** json-rules-engine: the leads of each task in a Map, and one rule that is asked about each task. */
export function checker({ tasks, assignments }) {
  const engine = new Engine([{ conditions: { all: [{ fact: "leads", operator: "notEqual", value: 1 }] }, event: { type: "wrong" } }]);
  let leads = new Map();
  let found = [];
  return {
    load: () => {
      leads = new Map(tasks.map(({ id }) => [id, []]));
      for (const { agency, task, role } of assignments) if (role === "lead") leads.get(task).push(agency);
    },
    check: async () => {
      found = [];
      for (const [task, list] of leads) if ((await engine.run({ leads: list.length })).events.length > 0) found.push([task, ...list.sort()]);
    },
    answer: () => found.map((each) => each.join(" ")),
  };
}
