import type { RefKind } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { inputProblem, shown } from "./input-problems.js";

/** The most ids of a circle that a message names. */
const mostShown = 6;

/**
 * A problem for every circle in a tree given by parents, at the first record of the circle that the file leads to.
 * Each record is walked over once, without recursion.
 *
 * @param list the name of the list in the file
 * @param parents for each row the index of the row of its parent, or -1
 */
export function cycles(kind: RefKind, list: string, rows: readonly { readonly id: string }[], parents: Int32Array): Problem[] {
  /** The number of the walk, from 1, on which a record was met first. */
  const walks = new Int32Array(parents.length);
  const problems: Problem[] = [];
  for (let start = 0; start < parents.length; start += 1) {
    let at = start;
    while (at >= 0 && walks[at] === 0) {
      walks[at] = start + 1;
      at = parents[at] ?? -1;
    }
    if (at >= 0 && walks[at] === start + 1) problems.push(inputProblem("cycle", [list, at, "parent"], { kind, id: rows[at]?.id, circle: circleText(rows, parents, at) }));
  }
  return problems;
}

function circleText(rows: readonly { readonly id: string }[], parents: Int32Array, first: number): string {
  const name = (at: number): string => `\`${shown(rows[at]?.id)}\``;
  const names = [name(first)];
  let at = parents[first] ?? -1;
  for (; at >= 0 && at !== first && names.length < mostShown; at = parents[at] ?? -1) names.push(name(at));
  return [...names, ...(at === first ? [] : ["…"]), name(first)].join(" → ");
}
