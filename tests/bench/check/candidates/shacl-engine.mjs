import { DataFactory, Parser, Store } from "n3";
import { Validator } from "shacl-engine";

const { namedNode, quad } = DataFactory;
const name = (id) => namedNode(`urn:${id}`);
const [type, task, lead, support] = [namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), name("Task"), name("lead"), name("support")];
const shapes = new Store(new Parser().parse(`
  @prefix sh: <http://www.w3.org/ns/shacl#> .
  <urn:shape> a sh:NodeShape ; sh:targetClass <urn:Task> ; sh:property [ sh:path [ sh:inversePath <urn:lead> ] ; sh:minCount 1 ; sh:maxCount 1 ] .`));

/** shacl-engine: RDF, and a shape that says how many leads a task has. */
export function checker({ tasks, assignments }) {
  let store;
  let report;
  return {
    load: () => {
      store = new Store();
      for (const { id } of tasks) store.addQuad(quad(name(id), type, task));
      for (const each of assignments) store.addQuad(quad(name(each.agency), each.role === "lead" ? lead : support, name(each.task)));
    },
    check: async () => {
      report = await new Validator(shapes, { factory: DataFactory }).validate({ dataset: store });
    },
    answer: () => report.results.map(({ focusNode }) => [focusNode.term, ...store.getSubjects(lead, focusNode.term, null)].map(({ value }) => value.slice(4)).sort().reverse()).map(([first, ...leads]) => [first, ...leads.reverse()].join(" ")),
  };
}
