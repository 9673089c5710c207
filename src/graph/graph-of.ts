import { MultiDirectedGraph } from "graphology";
import type { Except, Role } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import type { Text } from "../model/text.js";

/** The kinds of node. */
export type NodeKind = "level" | "jurisdiction" | "agency" | "task" | "post" | "act";

/** What a node carries: its kind, the id of its record, and its title. */
export interface NodeAttributes {
  readonly kind: NodeKind;
  readonly id: string;
  readonly title: Text;
}

/** What an edge carries. `parent` goes from child to parent; roles from agency to task; `holds` from agency to post; links from agency to agency, with their own kind. */
export type EdgeAttributes =
  | { readonly type: "parent" | "at-level" | "in-jurisdiction" | "holds" | "based-on" }
  | { readonly type: Role; readonly jurisdiction?: string; readonly except: readonly Except[] }
  | { readonly type: "link"; readonly link: string };

/** A model as a graph; nodes are named `kind:id`, as in `agency:so-y-te`. */
export type ModelGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** The name of a node. */
export function nodeOf(kind: NodeKind, id: string): string {
  return `${kind}:${id}`;
}

/**
 * The model as a fresh graph, for algorithms and for interchange. It is a view: changing it changes nothing else.
 *
 * @param model the model
 * @returns a directed multigraph: nodes for levels, jurisdictions, agencies, tasks, posts and acts; edges for every tie between them
 * @example
 * graphOf(model).inDegree("task:food-safety");
 */
export function graphOf(model: Model): ModelGraph {
  const graph: ModelGraph = new MultiDirectedGraph();
  const node = (kind: NodeKind, { id, title }: { readonly id: string; readonly title: Text }): void => void graph.addNode(nodeOf(kind, id), { kind, id, title: typeof title === "string" ? title : { ...title } });
  const edge = (from: [NodeKind, string], to: [NodeKind, string], attributes: EdgeAttributes): void => void graph.addDirectedEdge(nodeOf(...from), nodeOf(...to), attributes);
  model.levels.forEach((level) => node("level", level));
  model.jurisdictions.forEach((place) => node("jurisdiction", place));
  model.tasks.forEach((task) => node("task", task));
  model.agencies.forEach((agency) => node("agency", agency));
  model.posts.forEach((post) => node("post", post));
  model.acts.forEach((act) => node("act", act));
  model.jurisdictions.forEach(({ id, level, parent }) => {
    edge(["jurisdiction", id], ["level", level], { type: "at-level" });
    if (parent !== undefined) edge(["jurisdiction", id], ["jurisdiction", parent], { type: "parent" });
  });
  model.tasks.forEach(({ id, parent, jurisdiction, acts }) => {
    if (parent !== undefined) edge(["task", id], ["task", parent], { type: "parent" });
    for (const place of jurisdiction) edge(["task", id], ["jurisdiction", place], { type: "in-jurisdiction" });
    for (const act of acts) edge(["task", id], ["act", act], { type: "based-on" });
  });
  model.agencies.forEach(({ id, parent, jurisdiction, assignments }) => {
    if (parent !== undefined) edge(["agency", id], ["agency", parent], { type: "parent" });
    if (jurisdiction !== undefined) edge(["agency", id], ["jurisdiction", jurisdiction], { type: "in-jurisdiction" });
    for (const { task, role, jurisdiction: place, except } of assignments) edge(["agency", id], ["task", task], { type: role, ...(place !== undefined && { jurisdiction: place }), except: except.map((each) => ({ ...each })) });
  });
  model.links.forEach(({ from, to, kind }) => edge(["agency", from], ["agency", to], { type: "link", link: kind }));
  model.posts.forEach(({ id, agency }) => edge(["agency", agency], ["post", id], { type: "holds" }));
  return graph;
}
