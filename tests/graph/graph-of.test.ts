import { graphOf } from "polity/graph";
import { describe, expect, it } from "vitest";
import { modelOf, places } from "../support/test-rule.js";

describe("graphOf", () => {
  it("gives every record and every tie, typed", () => {
    const model = modelOf(`${places}
agencies:
  - { id: committee, title: Committee, jurisdiction: quang-nam }
  - { id: health, title: Health, parent: committee, jurisdiction: quang-nam, leads: [food] }
tasks: [{ id: care, title: Care, acts: [law] }, { id: food, parent: care, title: Food, jurisdiction: quang-nam }]
assignments: [{ agency: committee, task: care, role: supervise }]
links: [{ from: committee, to: health, kind: guides }]
posts: [{ id: head, agency: health, title: Head }]
acts: [{ id: law, title: Law }]
`);
    const graph = graphOf(model);
    expect(graph.nodes().filter((node) => !/^(level|jurisdiction)/.test(node))).toEqual(["task:care", "task:food", "agency:committee", "agency:health", "post:head", "act:law"]);
    const edges = graph.mapEdges((_edge, { type }, source, target) => `${source} ${type} ${target}`);
    expect(edges.filter((edge) => !/^jurisdiction/.test(edge)).toSorted()).toEqual([
      "agency:committee in-jurisdiction jurisdiction:quang-nam",
      "agency:committee link agency:health",
      "agency:committee supervise task:care",
      "agency:health holds post:head",
      "agency:health in-jurisdiction jurisdiction:quang-nam",
      "agency:health lead task:food",
      "agency:health parent agency:committee",
      "task:care based-on act:law",
      "task:food in-jurisdiction jurisdiction:quang-nam",
      "task:food parent task:care",
    ]);
    expect(edges).toContain("jurisdiction:an-my at-level level:commune");
    expect(edges).toContain("jurisdiction:an-my parent jurisdiction:tam-ky");
  });

  it("is a fresh view: changing it changes nothing else", () => {
    const model = modelOf("agencies: [{ id: a, title: { en: A } }]");
    graphOf(model).setNodeAttribute("agency:a", "title", "B");
    expect(model.agencies.get("a")?.title).toEqual({ en: "A" });
    expect(graphOf(model).getNodeAttribute("agency:a", "title")).toEqual({ en: "A" });
  });
});
