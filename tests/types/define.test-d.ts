import { defineModel, type Model, unwrap } from "polity";
import { apply, defineScenario, type OperationInput, type Scenario } from "polity/scenario";
import { describe, expectTypeOf, it } from "vitest";

const model = defineModel({
  polity: 1,
  title: "A province",
  asOf: "2024-12-31",
  levels: [{ id: "province", title: "Province" }],
  jurisdictions: [{ id: "quang-nam", level: "province", title: "Quảng Nam" }],
  tasks: [
    { id: "health", title: "Health" },
    { id: "food-safety", parent: "health", title: "Food safety", jurisdiction: "quang-nam" },
  ],
  agencies: [
    { id: "committee", title: "People's Committee", jurisdiction: "quang-nam" },
    { id: "health-department", title: "Department of Health", parent: "committee", jurisdiction: "quang-nam", leads: ["health"] },
  ],
  posts: [{ id: "director", agency: "health-department", title: "Director", rank: "head" }],
  acts: [{ id: "decree-45", title: "Decree 45", inForce: "2025-03-01" }],
});

describe("defineModel", () => {
  it("knows the ids of its records", () => {
    expectTypeOf(model.agencies.get).parameter(0).toEqualTypeOf<"committee" | "health-department">();
    expectTypeOf(model.tasks.get).parameter(0).toEqualTypeOf<"health" | "food-safety">();
    expectTypeOf(model).toExtend<Model>();
  });

  it("rejects a mistyped id, wherever it stands", () => {
    // @ts-expect-error no agency of that name
    model.agencies.get("health-departmnt");
    defineModelOnly({
      polity: 1,
      title: "x",
      tasks: [{ id: "health", title: "Health" }],
      // @ts-expect-error no task of that name
      agencies: [{ id: "a", title: "A", leads: ["helth"] }],
    });
    defineModelOnly({
      polity: 1,
      title: "x",
      // @ts-expect-error no agency of that name
      agencies: [{ id: "a", title: "A", parent: "b" }],
    });
    defineModelOnly({
      polity: 1,
      title: "x",
      levels: [{ id: "province", title: "Province" }],
      // @ts-expect-error no level of that name
      jurisdictions: [{ id: "a", level: "provinc", title: "A" }],
    });
  });
});

describe("defineScenario", () => {
  it("knows the ids of the model, and those that its own operations make", () => {
    const scenario = (): Scenario =>
      defineScenario(model, {
        polity: 1,
        title: "Reform",
        acts: [{ id: "conclusion-121", title: "Conclusion 121", inForce: "2025-01-24" }],
        steps: [
          { id: "one", on: "2025-02-20", needs: ["conclusion-121", "decree-45"], do: [{ op: "establish", agency: { id: "board", title: "Board", parent: "committee" } }] },
          { id: "two", on: "2025-03-01", needs: ["one"], basis: ["conclusion-121"], do: [{ op: "merge", agencies: ["board"], into: "health-department" }] },
          { id: "three", on: "2025-03-02", do: [{ op: "introduce", task: { id: "water", title: "Water", parent: "health" } }, { op: "reassign", tasks: ["water"], from: "health-department", to: "committee" }] },
        ],
      });
    expectTypeOf(scenario).returns.toEqualTypeOf<Scenario>();
  });

  it("rejects a mistyped id in an operation, a need and a basis", () => {
    const wrong = (): void => {
      defineScenario(model, {
        polity: 1,
        title: "Reform",
        steps: [
          {
            id: "one",
            on: "2025-02-20",
            do: [
              // @ts-expect-error no agency of that name
              { op: "merge", agencies: ["helth-department"], into: "committee" },
            ],
          },
        ],
      });
      defineScenario(model, {
        polity: 1,
        title: "Reform",
        steps: [
          {
            id: "one",
            on: "2025-02-20",
            // @ts-expect-error no act and no step of that name
            needs: ["decree-46"],
            do: [],
          },
        ],
      });
    };
    expectTypeOf(wrong).returns.toBeVoid();
  });
});

describe("apply", () => {
  it("knows the ids of the model, and those that the list itself makes", () => {
    const run = () => unwrap(apply(model, [{ op: "establish", agency: { id: "board", title: "Board", parent: "committee" } }, { op: "transfer", agency: "board", parent: "health-department" }])).model;
    expectTypeOf(run).returns.toExtend<Model>();
    expectTypeOf<ReturnType<typeof run>["agencies"]["get"]>().parameter(0).toEqualTypeOf<"committee" | "health-department" | "board">();
  });

  it("rejects a mistyped id, alone and in a list", () => {
    const wrong = (): void => {
      // @ts-expect-error no agency of that name
      apply(model, { op: "merge", agencies: ["helth-department"], into: "committee" });
      // @ts-expect-error no task of that name
      apply(model, [{ op: "reassign", tasks: ["food-safty"], from: "health-department", to: "committee" }]);
    };
    expectTypeOf(wrong).returns.toBeVoid();
  });

  it("knows the ids of a delegation", () => {
    const wrong = (): void => {
      apply(model, { op: "delegate", tasks: ["food-safety"], from: "health-department", to: { kind: "office", level: "province" } });
      // @ts-expect-error no level of that name
      apply(model, { op: "delegate", tasks: ["food-safety"], from: "health-department", to: { kind: "office", level: "provinc" } });
      // @ts-expect-error no task of that name
      apply(model, { op: "delegate", tasks: ["food-safty"], from: "health-department", to: { kind: "office", level: "province" } });
    };
    expectTypeOf(wrong).returns.toBeVoid();
  });

  it("knows the ids of a unification, a new task included", () => {
    const run = () => unwrap(apply(model, [{ op: "unify", tasks: ["health", "food-safety"], into: { id: "care", title: "Care" }, lead: "committee" }, { op: "retire", tasks: ["care"] }])).model;
    expectTypeOf(run).returns.toExtend<Model>();
    expectTypeOf<ReturnType<typeof run>["tasks"]["get"]>().parameter(0).toEqualTypeOf<"health" | "food-safety" | "care">();
    const wrong = (): void => {
      // @ts-expect-error no task of that name
      apply(model, { op: "unify", tasks: ["health", "food-safty"], into: "health" });
    };
    expectTypeOf(wrong).returns.toBeVoid();
  });

  it("knows the ids of staff that moves and of posts, those that the list itself makes too", () => {
    const run = () => unwrap(apply(model, [{ op: "appoint", post: { id: "deputy", agency: "committee", title: "Deputy" }, holder: null }, { op: "appoint", post: "deputy", holder: "an" }, { op: "appoint", post: "director", holder: null }])).model;
    expectTypeOf(run).returns.toExtend<Model>();
    expectTypeOf<ReturnType<typeof run>["posts"]["get"]>().parameter(0).toEqualTypeOf<"director" | "deputy">();
    const wrong = (): void => {
      apply(model, { op: "restaff", from: "committee", to: "health-department", funding: null, quota: 2 });
      // @ts-expect-error no agency of that name
      apply(model, { op: "restaff", from: "comittee", quota: 2 });
      // @ts-expect-error no post of that name
      apply(model, { op: "appoint", post: "directer", holder: null });
      // @ts-expect-error no agency of that name
      apply(model, { op: "appoint", post: { id: "deputy", agency: "comittee", title: "Deputy" }, holder: null });
    };
    expectTypeOf(wrong).returns.toBeVoid();
  });

  it("knows the ids of a division, new agencies included", () => {
    const run = () => unwrap(apply(model, [{ op: "split", agency: "health-department", into: [{ agency: { id: "food-office", title: "Food Office" }, takes: ["food-safety", { post: "director" }] }], keep: true }, { op: "transfer", agency: "food-office", parent: null }])).model;
    expectTypeOf(run).returns.toExtend<Model>();
    const wrong = (): void => {
      // @ts-expect-error nothing of that name
      apply(model, { op: "split", agency: "health-department", into: [{ agency: "committee", takes: ["food-safty"] }], keep: true });
      // @ts-expect-error no agency of that name
      apply(model, { op: "split", agency: "health-department", into: [{ agency: "comittee", takes: ["food-safety"] }], keep: true });
    };
    expectTypeOf(wrong).returns.toBeVoid();
  });

  it("knows the ids of a redrawing: new places, and the agencies `kind/place` that it makes", () => {
    const run = () =>
      unwrap(
        apply(model, [
          { op: "redraw", jurisdictions: [{ id: "da-nang", title: "Đà Nẵng", level: "province", from: [{ id: "quang-nam", share: "1/1" }] }, { id: "land", title: "Land", parent: "da-nang", level: "province" }] },
          { op: "rename", jurisdiction: "da-nang", title: "Đà Nẵng City" },
          { op: "transfer", agency: "office/da-nang", parent: "committee" },
          { op: "reassign", tasks: ["health"], from: "health-department", to: "office/land", jurisdiction: "land" },
        ]),
      ).model;
    expectTypeOf(run).returns.toExtend<Model>();
    expectTypeOf<ReturnType<typeof run>["jurisdictions"]["get"]>().parameter(0).toEqualTypeOf<"quang-nam" | "da-nang" | "land">();
    const wrong = (): void => {
      // @ts-expect-error no place of that name
      apply(model, { op: "redraw", jurisdictions: [{ id: "da-nang", title: "Đà Nẵng", from: ["quang-nm"] }] });
      // @ts-expect-error no level of that name
      apply(model, { op: "redraw", jurisdictions: [{ id: "da-nang", title: "Đà Nẵng", level: "provinc", from: ["quang-nam"] }] });
      // @ts-expect-error no place of that name, so no agency of that name
      apply(model, [{ op: "redraw", jurisdictions: [{ id: "da-nang", title: "Đà Nẵng", from: ["quang-nam"] }] }, { op: "transfer", agency: "office/da-nag", parent: null }]);
    };
    expectTypeOf(wrong).returns.toBeVoid();
  });

  it("knows the ids of the end of a level", () => {
    const right = (): void => {
      apply(model, { op: "abolish-level", level: "province", agencies: [{ kind: "office", to: [{ up: "ministry", tasks: ["health"] }, { down: "office", tasks: null }], ends: ["food-safety"], staff: "up" }, { kind: "school", keep: true }] });
    };
    const wrong = (): void => {
      // @ts-expect-error no level of that name
      apply(model, { op: "abolish-level", level: "provinc", agencies: [] });
      // @ts-expect-error no task of that name
      apply(model, { op: "abolish-level", level: "province", agencies: [{ kind: "office", ends: ["food-safty"] }] });
      // @ts-expect-error no task of that name
      apply(model, { op: "abolish-level", level: "province", agencies: [{ kind: "office", to: [{ up: "ministry", tasks: ["helth"] }] }] });
    };
    expectTypeOf(right).returns.toBeVoid();
    expectTypeOf(wrong).returns.toBeVoid();
  });

  it("takes operations that are only known as data for a model read from a file", () => {
    expectTypeOf((read: Model, operation: OperationInput) => apply(read, operation)).toBeFunction();
  });
});

/** Never called: the literal is for the compiler. */
declare const defineModelOnly: typeof defineModel;
