import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityOf } from "../../src/findings/finding.js";
import { requiredCells } from "../../src/coverage/cells.js";
import { dirtyCells } from "../../src/coverage/dirty.js";
import type { Model } from "../../src/model/model.js";
import { changesBetween } from "../../src/model/patches.js";
import { treeOf } from "../../src/model/tree.js";
import { judgeRecord } from "../../src/rules/judge.js";
import { recheckRecords } from "../../src/rules/recheck.js";
import { rules as ours } from "../../src/rules/registry.js";
import { defineRule, type Look, type RecordRule } from "../../src/rules/rule.js";
import { selectRules } from "../../src/rules/select.js";
import { type FaultGroup, FaultFollower } from "../../src/scenario/follow.js";
import { passageBetween } from "../../src/coverage/passage.js";
import { type Choices, choices } from "../support/choices.js";
import { ObviousRuns, type Run } from "../support/obvious-runs.js";
import { randomChange } from "../support/random-change.js";
import { randomOrganisation } from "../support/random-organisation.js";

const runs = { numRuns: Number(process.env["POLITY_RUNS"] ?? 600) };

/** Versions of one organisation, each made from the one before. */
function history(random: Choices): Model[] {
  let number = 0;
  const versions = [randomOrganisation(random)];
  for (let count = 0; count < 5; count += 1) versions.push(randomChange(random, versions.at(-1)!, () => `new${(number += 1)}`));
  return versions;
}

const words = { en: () => "", vi: () => "" };

/** Rules that read far: their findings bear what they read, so that anything missed shows. */
const farReading: readonly RecordRule[] = [
  defineRule({
    code: "level-of-superior-of-post",
    severity: "info",
    summary: "The level of the place of the superior of a post's agency.",
    each: "posts",
    reads: [["posts.agency", "agencies.parent", "agencies.jurisdiction"]],
    *check(post, { model }) {
      const superior = model.agencies.find(model.agencies.find(post.agency)?.parent ?? "");
      const level = model.jurisdictions.find(superior?.jurisdiction ?? "")?.level;
      if (level !== undefined) yield { at: [{ post: post.id }, { level }], data: {} };
    },
    message: words,
  }),
  defineRule({
    code: "superiors-of-those-who-do-a-task",
    severity: "info",
    summary: "The superiors of the agencies with a role in a task, and who else is below them.",
    each: "tasks",
    reads: [["<agencies.task", "agencies.parent", "<agencies.parent"]],
    *check(task, { model }) {
      const superiors = [...model.agencies].filter((agency) => agency.assignments.some((each) => each.task === task.id)).map((agency) => agency.parent);
      const below = [...model.agencies].filter((agency) => agency.parent !== undefined && superiors.includes(agency.parent));
      if (below.length > 0) yield { at: [{ task: task.id }, ...below.map(({ id }) => ({ agency: id }))], data: {} };
    },
    message: words,
  }),
  defineRule({
    code: "force-of-acts-of-tasks-in-a-place",
    severity: "info",
    summary: "The acts of the tasks that are required in a place, by their first day.",
    each: "jurisdictions",
    reads: [["<tasks.jurisdiction", "tasks.acts"]],
    *check(place, { model }) {
      const days = [...model.tasks].filter((task) => task.jurisdiction.includes(place.id)).flatMap((task) => task.acts.map((act) => model.acts.find(act)?.inForce ?? "none"));
      if (days.length > 0) yield { at: [{ jurisdiction: place.id }, { act: days.sort().join() }], data: {} };
    },
    message: words,
  }),
];

const recordRules = [...ours.filter((rule): rule is RecordRule => rule.each !== "cell" && rule.each !== "model"), ...farReading];

describe.each(recordRules.map((rule) => [rule.code, rule] as const))("re-checking by %s", (_code, rule) => {
  it("finds what judging every record before and after finds", () => {
    const all = (look: Look): Set<string> => {
      const found = new Set<string>();
      for (const record of look.model[rule.each]) for (const problem of judgeRecord(rule, record, look)) found.add(identityOf(problem));
      return found;
    };
    let found = 0;
    fc.assert(
      fc.property(choices(600), (random) => {
        const versions = history(random);
        const day = (): { readonly on?: string } => (rule.dated && random.chance(50) ? { on: random.of(["2025-01-31", "2025-02-01", "2025-03-01"]) ?? "" } : { on: "2025-02-15" });
        let dayBefore = day();
        versions.slice(1).forEach((after, index) => {
          const before = versions[index]!;
          const dayAfter = day();
          const { introduced, resolved } = recheckRecords([rule], { before, after, changes: changesBetween(before, after), onBefore: dayBefore.on!, onAfter: dayAfter.on! });
          const [had, has] = [all({ model: before, ...dayBefore }), all({ model: after, ...dayAfter })];
          expect(introduced.map(identityOf).toSorted()).toEqual([...has].filter((identity) => !had.has(identity)).toSorted());
          expect(resolved.map(identityOf).toSorted()).toEqual([...had].filter((identity) => !has.has(identity)).toSorted());
          found += introduced.length + resolved.length;
          dayBefore = dayAfter;
        });
      }),
      runs,
    );
    expect(found).toBeGreaterThan(10);
  });
});

describe("following the faults of cells", () => {
  const { cell } = selectRules();

  /** The cells of groups, as text; those of the model that the leaf numbers belong to. */
  const told = (model: Model, groups: readonly FaultGroup[], withDays: boolean): string[] => {
    const leaves = treeOf(model.jurisdictions).leaves;
    return groups
      .flatMap(({ rule, leads, from, inherited, areas }) =>
        areas.flatMap(({ task, spans }) =>
          spans.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, at) => shown({ code: rule.code, cell: { task: model.tasks.at(task)!.id, place: model.jurisdictions.at(leaves[start + at] ?? -1)?.id }, leads: leads.map((slot) => model.agencies.at(slot)!.id).toSorted(), ...(from !== undefined && { from }), inherited }, withDays)),
          ),
        ),
      )
      .toSorted();
  };
  const shown = ({ code, cell: { task, place }, leads, from, inherited }: Run, withDays: boolean): string => JSON.stringify([code, task, place ?? null, leads, ...(withDays ? [from ?? null, inherited] : [])]);
  const shownAll = (list: readonly Run[], withDays: boolean): string[] => list.map((run) => shown(run, withDays)).toSorted();

  it("agrees with looking at every cell on every day: what is open since when, what closed, what was introduced and resolved", () => {
    let [introduced, resolved, inherited] = [0, 0, 0];
    fc.assert(
      fc.property(choices(600), (random) => {
        const versions = history(random);
        const [first] = versions as [Model];
        const follower = new FaultFollower(cell, first, requiredCells(first));
        const obvious = new ObviousRuns(first);
        versions.slice(1).forEach((after, index) => {
          const before = versions[index]!;
          const day = `2025-01-0${index + 2}`;
          const passage = passageBetween(before, after);
          const change = follower.advance(day, after, dirtyCells(before, after, changesBetween(before, after), passage), passage);
          const expected = obvious.advance(day, after);
          expect(told(after, follower.openFaults(), true)).toEqual(shownAll(obvious.runs, true));
          expect(told(before, change.closed, true)).toEqual(shownAll(expected.closed, true));
          expect(told(after, change.introduced, false)).toEqual(shownAll(expected.introduced, false));
          expect(told(before, change.resolved, false)).toEqual(shownAll(expected.resolved, false));
          introduced += expected.introduced.length;
          resolved += expected.resolved.length;
          inherited += obvious.runs.filter((run) => run.inherited).length;
        });
      }),
      runs,
    );
    for (const count of [introduced, resolved, inherited]) expect(count).toBeGreaterThan(20);
  });
});
