import { listIn } from "../model/list-in.js";
import type { LedTasks } from "./led-tasks.js";
import type { TitlePair } from "./title-pairs.js";
import type { Title } from "./titles.js";

/** A clause of so many agencies is boilerplate, if they are this part of all agencies that lead anything. */
const [fewest, part] = [6, 1 / 3];
/** How alike two wordings of one clause are. */
const oneClause = 0.6;

/** A clause in its wordings: numbers of titles. */
export type CommonClause = readonly number[];

/**
 * Boilerplate: titles that stand, in much the same words, in the tasks of many agencies, such as "other duties under the law".
 *
 * @param full titles like so many others that not all pairs are known; they are patterns too
 * @returns the clauses, each with the numbers of its titles, ascending
 */
export function commonClauses(led: LedTasks, titles: readonly Title[], pairs: readonly TitlePair[], full: readonly number[]): CommonClause[] {
  const enough = Math.max(fewest, led.agencies() * part);
  const close = pairs.filter(({ score }) => score >= oneClause);
  const agencies = titles.map(({ tasks }) => new Set(tasks.flatMap((task) => led.leadsOf(task).map(({ agency }) => agency))));
  const around = titles.map((_, title) => new Set(agencies[title]));
  for (const { a, b } of close) {
    for (const agency of agencies[b] ?? []) around[a]?.add(agency);
    for (const agency of agencies[a] ?? []) around[b]?.add(agency);
  }
  const common = new Set(full);
  around.forEach((set, title) => {
    if (set.size >= enough) common.add(title);
  });
  return connected([...common].sort((a, b) => a - b), close);
}

/** Titles joined through pairs of which both are common: union and find, with halved paths (Tarjan & van Leeuwen 1984). */
function connected(titles: readonly number[], pairs: readonly TitlePair[]): number[][] {
  const above = new Map(titles.map((title) => [title, title]));
  const rootOf = (title: number): number => {
    let at = title;
    for (let next = above.get(at) ?? at; next !== at; next = above.get(at) ?? at) {
      const beyond = above.get(next) ?? next;
      above.set(at, beyond);
      at = beyond;
    }
    return at;
  };
  for (const { a, b } of pairs) {
    if (!above.has(a) || !above.has(b)) continue;
    const [one, other] = [rootOf(a), rootOf(b)];
    above.set(Math.max(one, other), Math.min(one, other));
  }
  const clauses = new Map<number, number[]>();
  for (const title of titles) listIn(clauses, rootOf(title)).push(title);
  return [...clauses.values()];
}
