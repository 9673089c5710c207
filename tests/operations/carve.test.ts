import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/findings/result.js";
import type { Assignment } from "../../src/model/assignment.js";
import type { Model } from "../../src/model/model.js";
import { parseModel } from "../../src/model/parse.js";
import { carveClauses } from "../../src/operations/carve-clauses.js";
import { carveTasks, holdsTasks } from "../../src/operations/carve-tasks.js";
import { choices } from "../support/choices.js";
import { carve as obviousCarve, partOf } from "../support/obvious-carve.js";
import { leavesOf } from "../support/obvious-cover.js";
import { liesIn, randomOrganisation } from "../support/random-organisation.js";
import { modelOf, places } from "../support/test-rule.js";

const world = modelOf(`${places}
tasks:
  - { id: health, title: Health }
  - { id: food, parent: health, title: Food }
  - { id: milk, parent: food, title: Milk }
  - { id: meat, parent: food, title: Meat }
  - { id: clinics, parent: health, title: Clinics }
  - { id: roads, title: Roads }`);

/** `health in quang-nam except food, an-my` as an assignment, a lead unless another role is written in front. */
function read(text: string): Assignment {
  const [, role = "lead", head = "", except = ""] = /^(?:(support) )?(.*?)(?: except (.*))?$/.exec(text) ?? [];
  const [task = "", jurisdiction] = head.split(" in ");
  const exceptions = except === "" ? [] : except.split(", ").map((id) => (world.tasks.has(id) ? { task: id } : { jurisdiction: id }));
  return { task, role: role === "support" ? "support" : "lead", ...(jurisdiction !== undefined && { jurisdiction }), except: exceptions };
}

function written({ task, role, jurisdiction, except }: Assignment): string {
  const exceptions = except.map((each) => Object.values(each).join("")).join(", ");
  return `${role === "lead" ? "" : `${role} `}${task}${jurisdiction === undefined ? "" : ` in ${jurisdiction}`}${exceptions && ` except ${exceptions}`}`;
}

/** Carves one task. */
function carve(model: Model, assignments: readonly Assignment[], role: "lead", task: string, place: string | undefined): { kept: readonly Assignment[]; taken: readonly Assignment[] } {
  const { kept, taken } = carveTasks(model, assignments, role, [task], place);
  return { kept, taken: taken[0] ?? [] };
}

describe("carving a task in a place out of assignments", () => {
  it.each([
    ["all of it", ["health in quang-nam"], "health", undefined, [], ["health in quang-nam"]],
    ["more than it is", ["food in tam-ky"], "health", "quang-nam", [], ["food in tam-ky"]],
    ["a sub-task in the same place", ["health in quang-nam"], "food", "quang-nam", ["health in quang-nam except food"], ["food in quang-nam"]],
    ["a sub-task where no place is said", ["health in tam-ky"], "food", undefined, ["health in tam-ky except food"], ["food in tam-ky"]],
    ["the same task in a lower place", ["health in quang-nam"], "health", "tam-ky", ["health in quang-nam except tam-ky"], ["health in tam-ky"]],
    ["a lower place of everywhere", ["health"], "health", "tam-ky", ["health except tam-ky"], ["health in tam-ky"]],
    ["a sub-task in a lower place", ["health in quang-nam"], "food", "tam-ky", ["health in quang-nam except food", "food in quang-nam except tam-ky"], ["food in tam-ky"]],
    ["what is on another branch of the tasks", ["health in quang-nam"], "roads", undefined, ["health in quang-nam"], []],
    ["what is in another place", ["health in hoi-an"], "food", "tam-ky", ["health in hoi-an"], []],
    ["what is excepted already", ["health in quang-nam except food"], "milk", undefined, ["health in quang-nam except food"], []],
    ["what is excepted in that place", ["health in quang-nam except tam-ky"], "food", "an-my", ["health in quang-nam except tam-ky"], []],
    ["a part with an exception inside it", ["health in quang-nam except milk, an-my"], "food", "tam-ky", ["health in quang-nam except an-my, food", "food in quang-nam except milk, tam-ky"], ["food in tam-ky except milk, an-my"]],
    ["the last cells that were left", ["food in quang-nam except milk"], "meat", undefined, [], ["meat in quang-nam"]],
    ["the last places that were left", ["food in tam-ky except an-my"], "food", "tan-thanh", [], ["food in tan-thanh"]],
    ["out of two of three", ["food in tam-ky", "roads", "health in hoi-an"], "food", undefined, ["roads", "health in hoi-an except food"], ["food in tam-ky", "food in hoi-an"]],
    ["nothing of another role", ["support food in tam-ky", "food in tam-ky"], "food", undefined, ["support food in tam-ky"], ["food in tam-ky"]],
  ])("%s", (_name, before, task, place, kept, taken) => {
    const carved = carve(world, before.map(read), "lead", task, place);
    expect({ kept: carved.kept.map(written), taken: carved.taken.map(written) }).toEqual({ kept, taken });
  });

  it("leaves what it does not touch the same object", () => {
    const assignments = ["roads", "food in hoi-an"].map(read);
    expect(carve(world, assignments, "lead", "food", "tam-ky").kept.every((each, index) => each === assignments[index])).toBe(true);
  });

  it("leaves and takes, cell by cell, what is outside and inside", () => {
    let carvings = 0;
    fc.assert(
      fc.property(choices(), (random) => {
        const model = randomOrganisation(random);
        const task = random.of([...model.tasks])?.id;
        const place = random.chance(70) ? random.of([...model.jurisdictions])?.id : undefined;
        if (task === undefined) return;
        for (const { assignments } of model.agencies) {
          const { kept, taken } = carve(model, assignments, "lead", task, place);
          if (taken.length > 0) carvings += 1;
          const inside = (cell: string): boolean => isInside(model, cell, task, place);
          const before = cellsOf(model, assignments);
          expect([...cellsOf(model, taken)].toSorted()).toEqual([...before].filter(inside).toSorted());
          expect([...cellsOf(model, kept)].toSorted()).toEqual([...before].filter((cell) => !inside(cell)).toSorted());
          expect(kept.filter(({ role }) => role !== "lead")).toEqual(assignments.filter(({ role }) => role !== "lead"));
          for (const each of [...kept, ...taken]) expect(each.except.every((one) => liesStrictlyInside(model, one, each))).toBe(true);
          for (const each of taken) expect(cellsOf(model, [each]).size).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
    expect(carvings).toBeGreaterThan(100);
  });
});

describe("carving several tasks", () => {
  it("gives exactly what carving one after the other gives, in the same order", () => {
    let several = 0;
    fc.assert(
      fc.property(choices(600), (random) => {
        const model = randomOrganisation(random);
        const ids = [...model.tasks].map(({ id }) => id);
        const tasks = random.some(ids, 6);
        const place = random.chance(60) ? random.of([...model.jurisdictions])?.id : undefined;
        for (const { assignments } of model.agencies) {
          const obvious = oneByOne(model, assignments, tasks, place);
          if (obvious.taken.filter((parts) => parts.length > 0).length > 1) several += 1;
          expect(carveTasks(model, assignments, "lead", tasks, place)).toEqual(obvious);
          expect(holdsTasks(model, assignments, "lead", tasks, place)).toEqual(tasks.map((task) => assignments.some((each) => each.role === "lead" && partOf(model, each, task, place) !== undefined)));
        }
      }),
      { numRuns: 1500 },
    );
    expect(several).toBeGreaterThan(100);
  });

  it("gives the same for hundreds of sub-tasks at two depths, in any order", () => {
    const ids = Array.from({ length: 120 }, (_, index) => `t${index}`);
    const wide = modelOf(`${places}
tasks: [{ id: all, title: All }${ids.map((id, index) => `, { id: ${id}, title: T, parent: ${index % 4 === 0 ? "all" : `t${index - (index % 4)}`} }`).join("")}]`);
    const whole: Assignment = { task: "all", role: "lead", except: [{ task: "t5" }, { jurisdiction: "an-my" }, { task: "t4" }, { task: "t9" }] };
    const mixed = ids.map((_, index) => ids[(index * 37) % 120] ?? "").slice(0, 90);
    for (const place of [undefined, "tam-ky"]) expect(carveTasks(wide, [whole], "lead", mixed, place)).toEqual(oneByOne(wide, [whole], mixed, place));
  });

  it("takes 20,000 sub-tasks out of one function in a moment", () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `t${index}`);
    const wide = unwrap(parseModel({ polity: 1, title: "Wide", tasks: [{ id: "all", title: "All" }, ...["last", ...ids].map((id) => ({ id, title: "T", parent: "all" }))] }));
    const { kept } = carveTasks(wide, [{ task: "all", role: "lead", except: [] }], "lead", ids, undefined);
    expect(kept[0]?.except).toHaveLength(20_000);
  });
});

describe("carving tasks, each in a place of its own", () => {
  it("gives exactly what carving one after the other gives, lower tasks and places first", () => {
    let several = 0;
    fc.assert(
      fc.property(choices(600), (random) => {
        const model = randomOrganisation(random);
        const [tasks, sites] = [[...model.tasks].map(({ id }) => id), [...model.jurisdictions].map(({ id }) => id)];
        const few = random.some(tasks, 3);
        const clauses = Array.from({ length: random.below(8) }, () => ({ task: (random.chance(70) ? random.of(few) : random.of(tasks)) ?? "", ...(random.chance(80) && { jurisdiction: random.of(sites) }) })).filter(({ task }) => task !== "");
        const inTurn = inOrder(model, clauses);
        for (const { assignments } of model.agencies) {
          const taken = new Map(clauses.map((clause) => [clause, [] as Assignment[]]));
          const kept = assignments.flatMap((each) => {
            let pieces: readonly Assignment[] = [each];
            for (const clause of inTurn) {
              const carved = obviousCarve(model, pieces, "lead", clause.task, clause.jurisdiction);
              pieces = carved.kept;
              taken.get(clause)?.push(...carved.taken);
            }
            return pieces;
          });
          if ([...taken.values()].filter((parts) => parts.length > 0).length > 1) several += 1;
          expect(carveClauses(model, assignments, "lead", clauses)).toEqual({ kept, taken: clauses.map((clause) => taken.get(clause)) });
        }
      }),
      { numRuns: Number(process.env["POLITY_RUNS"] ?? 2500) },
    );
    expect(several).toBeGreaterThan(100);
  });
});

/** Of the clauses of a deeper task first, the tasks of one depth as they come; of one task those of a deeper place first. */
function inOrder<C extends { readonly task: string; readonly jurisdiction?: string | undefined }>(model: Model, clauses: readonly C[]): C[] {
  const depth = (kind: "tasks" | "jurisdictions", id: string | undefined): number => (id === undefined ? 0 : depth(kind, model[kind].find(id)?.parent) + 1);
  const tasks = [...new Set(clauses.map(({ task }) => task))].toSorted((a, b) => depth("tasks", b) - depth("tasks", a));
  return tasks.flatMap((task) => clauses.filter((clause) => clause.task === task).toSorted((a, b) => depth("jurisdictions", b.jurisdiction) - depth("jurisdictions", a.jurisdiction)));
}

/** Each task carved alone, one after the other. */
function oneByOne(model: Model, assignments: readonly Assignment[], tasks: readonly string[], place: string | undefined): { kept: readonly Assignment[]; taken: (readonly Assignment[])[] } {
  const taken: Assignment[][] = tasks.map(() => []);
  const kept = assignments.flatMap((each) => {
    let pieces: readonly Assignment[] = [each];
    for (const [index, task] of tasks.entries()) {
      const carved = obviousCarve(model, pieces, "lead", task, place);
      pieces = carved.kept;
      taken[index]?.push(...carved.taken);
    }
    return pieces;
  });
  return { kept, taken };
}

const nowhere = "nowhere";

/** Every cell that some leads reach, required or not, as `[task, place]` in JSON. */
function cellsOf(model: Model, assignments: readonly Assignment[]): Set<string> {
  const leaves = model.jurisdictions.size === 0 ? [nowhere] : leavesOf(model.jurisdictions);
  const cells = leavesOf(model.tasks).flatMap((task) => leaves.map((place) => [task, place] as const));
  const reached = cells.filter(([task, place]) =>
    assignments.some(
      (each) =>
        each.role === "lead" &&
        liesIn(model.tasks, task, each.task) &&
        (each.jurisdiction === undefined || liesIn(model.jurisdictions, place, each.jurisdiction)) &&
        !each.except.some((one) => ("task" in one ? liesIn(model.tasks, task, one.task) : liesIn(model.jurisdictions, place, one.jurisdiction))),
    ),
  );
  return new Set(reached.map((cell) => JSON.stringify(cell)));
}

function isInside(model: Model, cell: string, task: string, place: string | undefined): boolean {
  const [leaf, there] = JSON.parse(cell) as [string, string];
  return liesIn(model.tasks, leaf, task) && (place === undefined || liesIn(model.jurisdictions, there, place));
}

function liesStrictlyInside(model: Model, one: Assignment["except"][number], { task, jurisdiction }: Assignment): boolean {
  if ("task" in one) return one.task !== task && liesIn(model.tasks, one.task, task);
  return jurisdiction === undefined || (one.jurisdiction !== jurisdiction && liesIn(model.jurisdictions, one.jurisdiction, jurisdiction));
}
