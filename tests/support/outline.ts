import { unwrap } from "../../src/findings/result.js";
import type { Model } from "../../src/model/model.js";
import { parseModel } from "../../src/model/parse.js";

/** A line of an outline: how far it is indented, the name, and what stands after the colon. */
interface Line {
  readonly depth: number;
  readonly name: string;
  readonly words: readonly string[];
}

function linesOf(text: string): Line[] {
  return text.split("\n").filter((line) => line.trim() !== "").map((line) => {
    const [name = "", words = ""] = line.trim().split(": ");
    return { depth: line.search(/\S/), name, words: words.split(",").map((word) => word.trim()).filter((word) => word !== "") };
  });
}

/** The nearest line above that is indented less. */
function parentIn(lines: readonly Line[], index: number): string | undefined {
  const depth = lines[index]?.depth ?? 0;
  return lines.slice(0, index).findLast((line) => line.depth < depth)?.name;
}

/**
 * A model drawn as an outline of its agencies: the indented ones are subordinate, what stands after the colon is led. Tasks are
 * named as they come, all of them roots, unless an outline of tasks is given.
 */
export function organisation(agencies: string, tasks = ""): Model {
  const drawn = linesOf(agencies);
  const given = linesOf(tasks);
  const known = new Set(given.map(({ name }) => name));
  const others = [...new Set(drawn.flatMap(({ words }) => words))].filter((task) => !known.has(task));
  return unwrap(
    parseModel({
      polity: 1,
      title: "Test",
      tasks: [...given.map(({ name }, index) => ({ id: name, title: name, parent: parentIn(given, index) })), ...others.map((id) => ({ id, title: id }))],
      agencies: drawn.map(({ name, words }, index) => ({ id: name, title: name, parent: parentIn(drawn, index), leads: words })),
    }),
  );
}

/** The agencies of a model as such an outline, in the order of the records; a lead with exceptions is written `task-except`. */
export function outline(model: Model): string {
  const draw = (parent: string | undefined, indent: string): string[] =>
    [...model.agencies].filter((agency) => agency.parent === parent).flatMap((agency) => {
      const leads = agency.assignments.filter((each) => each.role === "lead").map(({ task, except }) => [task, ...except.map((each) => Object.values(each).join(""))].join("-"));
      return [`${indent}${agency.id}${leads.length > 0 ? `: ${leads.join(", ")}` : ""}`, ...draw(agency.id, `${indent}  `)];
    });
  return draw(undefined, "").join("\n");
}

/** An outline as it is compared: without the margin it has in a test. */
export function drawn(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join("\n");
}
