import { MultiDirectedGraph } from "graphology";

/** graphology: agencies and tasks as nodes, assignments as edges, and a loop over the tasks. */
export function checker({ tasks, agencies, assignments }) {
  let graph;
  let found = [];
  return {
    load: () => {
      graph = new MultiDirectedGraph();
      for (const { id } of tasks) graph.addNode(id, { kind: "task" });
      for (const { id } of agencies) graph.addNode(id, { kind: "agency" });
      for (const { agency, task, role } of assignments) graph.addDirectedEdge(agency, task, { role });
    },
    check: () => {
      found = [];
      graph.forEachNode((task, { kind }) => {
        if (kind !== "task") return;
        const leads = [];
        graph.forEachInEdge(task, (_, { role }, agency) => {
          if (role === "lead") leads.push(agency);
        });
        if (leads.length !== 1) found.push([task, ...leads.sort()]);
      });
    },
    answer: () => found.map((each) => each.join(" ")),
  };
}
