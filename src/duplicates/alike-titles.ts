import { listIn } from "../model/list-in.js";
import { treeOf, within } from "../model/tree.js";
import type { Candidate } from "./candidate.js";
import type { Grade } from "./duplicate-group.js";
import type { LedTasks } from "./led-tasks.js";
import { levelsOf, onLevel } from "./levels.js";
import { meetingOf } from "./meeting.js";
import type { Settings } from "./options.js";
import type { TitlePair } from "./title-pairs.js";
import type { Title } from "./titles.js";

/** Above so many titles a group says less than the pairs it is made of. */
const largest = 12;

/**
 * Tasks whose titles say the same, or much the same, where agencies that are not the same meet: duplication or overlap.
 * Titles of which each is like each other make one group; every pair is in one group at least.
 */
export function alikeTitles(led: LedTasks, titles: readonly Title[], pairs: readonly TitlePair[], settings: Settings): Candidate[] {
  const found: Candidate[] = [];
  titles.forEach(({ tasks }) => {
    const sides = tasks.map((task) => [task]);
    const meeting = meetingOf(led, sides);
    if (meeting) found.push({ grade: gradeOf(led, sides, 1, settings) ?? "overlap", foundBy: "title", score: 1, meeting });
  });
  const graded = new Map<Grade, TitlePair[]>();
  for (const pair of pairs) {
    const [one, other] = [titles[pair.a]?.tasks ?? [], titles[pair.b]?.tasks ?? []];
    const grade = gradeOf(led, [one, other], pair.score, settings);
    if (grade === undefined || oneInOther(led, one, other)) continue;
    listIn(graded, grade).push(pair);
  }
  for (const [grade, list] of graded) {
    for (const group of closeGroups(list)) {
      const meeting = meetingOf(led, group.titles.map((title) => titles[title]?.tasks ?? []));
      if (meeting) found.push({ grade, foundBy: "title", score: group.score, meeting });
    }
  }
  return found;
}

/** The grade of tasks by how alike their titles are, whom they serve, and who leads them; nothing when they are not alike enough, or meet nowhere. */
function gradeOf(led: LedTasks, sides: readonly (readonly number[])[], score: number, { min, same }: Settings): Grade | undefined {
  if (score < min || !meetingOf(led, sides)) return undefined;
  return score >= same && !serveOthers(led, sides) && meetOnOneLevel(led, sides) ? "duplication" : "overlap";
}

/** Whether tasks name different beneficiaries. Nothing is known of whom a task serves that names nobody. */
function serveOthers(led: LedTasks, sides: readonly (readonly number[])[]): boolean {
  const served = sides.map((tasks) => new Set(tasks.flatMap((task) => led.model.tasks.at(task)?.beneficiaries ?? []))).filter((set) => set.size > 0);
  const [first, ...others] = served;
  return first !== undefined && others.some((set) => ![...first].some((each) => set.has(each)));
}

/** A province and its districts often have the same function, the one guiding the other: that agencies of one level meet makes it a duplication. */
function meetOnOneLevel(led: LedTasks, sides: readonly (readonly number[])[]): boolean {
  return levelsOf(led, sides.flat()).some((level) => meetingOf(onLevel(led, level), sides) !== undefined);
}

/** Whether one task lies in the other: who leads both is a matter of "one task, one lead". */
function oneInOther(led: LedTasks, [one = -1, ...more]: readonly number[], [other = -1, ...others]: readonly number[]): boolean {
  const tree = treeOf(led.model.tasks);
  return more.length === 0 && others.length === 0 && (within(tree, one, other) || within(tree, other, one));
}

/** Groups in which each title is paired with each other; pairs are taken the most alike first. The score of a group is that of its least alike pair. */
function closeGroups(pairs: readonly TitlePair[]): { readonly titles: readonly number[]; readonly score: number }[] {
  const key = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const paired = new Set(pairs.map(({ a, b }) => key(a, b)));
  const groupOf = new Map<number, { titles: number[]; score: number }>();
  const groups = new Set<{ titles: number[]; score: number }>();
  for (const { a, b, score } of pairs) {
    const [one, other] = [groupOf.get(a) ?? { titles: [a], score: 1 }, groupOf.get(b) ?? { titles: [b], score: 1 }];
    if (one === other) {
      one.score = Math.min(one.score, score);
      continue;
    }
    const close = one.titles.length + other.titles.length <= largest && one.titles.every((x) => other.titles.every((y) => paired.has(key(x, y))));
    if (!close) {
      groups.add({ titles: [a, b], score });
      continue;
    }
    const joined = { titles: [...one.titles, ...other.titles], score: Math.min(one.score, other.score, score) };
    groups.delete(one);
    groups.delete(other);
    groups.add(joined);
    for (const title of joined.titles) groupOf.set(title, joined);
  }
  return [...groups];
}
