import { describe, expect, it } from "vitest";
import { duplicates, type DuplicateGroup, type DuplicatesOptions, similarityOf, taskTexts } from "../../src/duplicates/index.js";
import { PolityError, unwrap } from "../../src/findings/result.js";
import type { Model } from "../../src/model/model.js";
import { parseModel } from "../../src/model/parse.js";
import { apply } from "../../src/scenario/apply.js";
import { modelOf, places } from "../support/test-rule.js";

/** Tasks a, b, c … led by agencies A, B, C …, everywhere. */
const side = (...titles: string[]): string => `
tasks: [${titles.map((title, at) => `{ id: ${"abcdefgh"[at]}, title: ${title} }`).join(", ")}]
agencies: [${titles.map((_, at) => `{ id: ${"ABCDEFGH"[at]}, title: ${"ABCDEFGH"[at]}, leads: [${"abcdefgh"[at]}] }`).join(", ")}]`;
const groupsOf = (yaml: string, options: DuplicatesOptions = {}): readonly DuplicateGroup[] => duplicates(modelOf(yaml), options).groups;
const told = (yaml: string, options: DuplicatesOptions = {}): string[] =>
  groupsOf(yaml, options).map(({ grade, tasks, agencies, places: where }) => `${grade} ${tasks.join("+")} by ${agencies.join("+")}${where.length > 0 ? ` in ${where.join("+")}` : ""}`);

describe("what is the same function", () => {
  it.each([
    ["the same title", "Issue driving licences", "Issue driving licences"],
    ["other spelling and order", "Issue of driving licences", "Driving-licence issuing"],
    ["other words for the same deed", "Grant permits to drivers", "Issue driver licences"],
    ["other forms of the words", "Collection of customs duties", "Customs duty collections"],
    ["Vietnamese tone marks and capitals", "Quản lý hòa giải cơ sở", "QUẢN LÝ HOÀ GIẢI CƠ SỞ"],
    ["Vietnamese in other words", "Kiểm tra an toàn thực phẩm", "Thanh tra về an toàn thực phẩm"],
    ["a language that is not known", "Délivrance des permis de conduire", "Délivrance des permis de conduire"],
    ["a script without spaces", "食品安全管理", "食品安全管理"],
    ["the same title, of words that say nothing", "Other matters", "OTHER MATTERS"],
  ])("%s", (_what, one, other) => {
    expect(told(side(one, other))).toEqual(["duplication a+b by A+B"]);
  });

  it("is typed without accents", () => {
    const yaml = side("Quản lý đường bộ", "Quan ly duong bo");
    expect(told(yaml)).toEqual([]);
    expect(told(yaml, { fold: true })).toEqual(["duplication a+b by A+B"]);
    expect(told(side("Thanh tra ve an toan thuc pham", "Kiem tra an toan thuc pham"), { fold: true })).toEqual(["duplication a+b by A+B"]);
  });

  it("is one task with several leads", () => {
    expect(told(`${places}
tasks: [{ id: food, title: Food safety }, { id: roads, title: Roads }]
agencies:
  - { id: health, title: Health, jurisdiction: quang-nam, leads: [food] }
  - { id: trade, title: Trade, jurisdiction: tam-ky, leads: [food, roads] }`)).toEqual(["duplication food by health+trade in tam-ky"]);
  });

  it("is a function led as a whole, and a task elsewhere", () => {
    expect(told(`
tasks: [{ id: f, title: Food safety inspection }, { id: f1, parent: f, title: Markets }, { id: f2, parent: f, title: Restaurants }, { id: g, title: Inspection of food safety }]
agencies: [{ id: A, title: A, leads: [f] }, { id: B, title: B, leads: [g] }]`)).toEqual(["duplication f+g by A+B"]);
  });
});

describe("what is similar", () => {
  it("shares much, and not all", () => {
    expect(told(side("Inspect food safety in markets", "Inspect food safety in restaurants"))).toEqual(["overlap a+b by A+B"]);
  });

  it("is the same for other people", () => {
    const [one, other] = ["{ id: a, title: Vocational training, beneficiaries: [farmers] }", "{ id: b, title: Vocational training, beneficiaries: [prisoners] }"];
    const agencies = "agencies: [{ id: A, title: A, leads: [a] }, { id: B, title: B, leads: [b] }]";
    expect(told(`{ tasks: [${one}, ${other}], ${agencies} }`)).toEqual(["overlap a+b by A+B"]);
    expect(told(`{ tasks: [${one}, ${other.replace("prisoners", "farmers")}], ${agencies} }`)).toEqual(["duplication a+b by A+B"]);
  });

  it("is the same on two levels: the one guides the other", () => {
    const both = (place: string): string => `${places}
tasks: [{ id: a, title: Poverty reduction, jurisdiction: quang-nam }, { id: b, title: Poverty reduction, jurisdiction: tam-ky }]
agencies: [{ id: A, title: A, jurisdiction: quang-nam, leads: [a] }, { id: B, title: B, jurisdiction: ${place}, leads: [b] }]`;
    expect(told(both("tam-ky"))).toEqual(["overlap a+b by A+B in tam-ky"]);
    expect(told(both("quang-nam"))).toEqual(["duplication a+b by A+B in tam-ky"]);
  });

  it("serves the same people in one field", () => {
    expect(told(`
tasks:
  - { id: social, title: Social affairs }
  - { id: a, parent: social, title: Monthly allowances, beneficiaries: [veterans] }
  - { id: b, parent: social, title: Rest homes, beneficiaries: [veterans] }
  - { id: c, parent: social, title: Kindergartens, beneficiaries: [children] }
agencies: [{ id: A, title: A, leads: [a, c] }, { id: B, title: B, leads: [b] }]`)).toEqual(["overlap a+b by A+B", "fragmentation a+b+c by A+B"]);
  });
});

describe("what is one field in parts", () => {
  it("has several leads of one level", () => {
    expect(told(`${places}
tasks: [{ id: water, title: Water }, { id: a, parent: water, title: Rivers }, { id: b, parent: water, title: Dams }, { id: c, parent: water, title: Wells, jurisdiction: tam-ky }]
agencies:
  - { id: A, title: A, jurisdiction: quang-nam, leads: [a] }
  - { id: B, title: B, jurisdiction: quang-nam, leads: [b] }
  - { id: C, title: C, jurisdiction: tam-ky, leads: [c] }`)).toEqual(["fragmentation a+b by A+B in quang-nam"]);
  });

  it("is as much in parts as it is in one place, however many places there are", () => {
    const [group] = groupsOf(`${places}
tasks: [{ id: water, title: Water }, { id: a, parent: water, title: Rivers }, { id: b, parent: water, title: Dams }, { id: c, parent: water, title: Wells }, { id: d, parent: water, title: Ponds }]
agencies: [${["tam-ky", "hoi-an"].flatMap((place) => [`{ id: A-${place}, title: A, jurisdiction: ${place}, leads: [a, b, c] }`, `{ id: B-${place}, title: B, jurisdiction: ${place}, leads: [d] }`]).join(", ")}]`);
    expect(group?.score).toBe(0.25);
  });

  it("is resolved where one agency of the level leads all of it, whoever leads on another level", () => {
    const [group] = groupsOf(`${places}
tasks: [{ id: water, title: Water }, { id: a, parent: water, title: Rivers }, { id: b, parent: water, title: Dams }, { id: c, parent: water, title: Wells, jurisdiction: tam-ky }]
agencies:
  - { id: A, title: A, jurisdiction: quang-nam, leads: [a] }
  - { id: B, title: B, jurisdiction: quang-nam }
  - { id: C, title: C, jurisdiction: tam-ky, leads: [b, c] }
assignments: [{ agency: B, task: b, jurisdiction: hoi-an, role: lead }]`, { grades: ["fragmentation"] });
    expect(group?.resolutions.map(({ by }) => by)).toEqual(["reassign", "merge"]);
  });
});

describe("what is not reported", () => {
  const same = "Registration of vehicles";
  it.each<[string, string, DuplicatesOptions?]>([
    ["tasks of one agency", `{ tasks: [{ id: a, title: ${same} }, { id: b, title: ${same} }], agencies: [{ id: A, title: A, leads: [a, b] }] }`],
    ["places that do not meet", `${places}
tasks: [{ id: a, title: ${same}, jurisdiction: tam-ky }, { id: b, title: ${same}, jurisdiction: hoi-an }]
agencies: [{ id: A, title: A, jurisdiction: tam-ky, leads: [a] }, { id: B, title: B, jurisdiction: hoi-an, leads: [b] }]`],
    ["one template in two places", `${places}
tasks: [{ id: a, title: ${same} }]
agencies: [{ id: A, title: A, jurisdiction: tam-ky, leads: [a] }, { id: B, title: B, jurisdiction: hoi-an, leads: [a] }]`],
    ["support, advice and supervision", `{ tasks: [{ id: a, title: ${same} }, { id: b, title: ${same} }, { id: c, title: ${same} }], agencies: [{ id: A, title: A, leads: [a] }, { id: B, title: B, supports: [b] }], assignments: [{ agency: B, task: c, role: supervise }] }`],
    ["tasks that nobody leads", `tasks: [{ id: a, title: ${same} }, { id: b, title: ${same} }]`],
    ["clauses that only coordinate", side("Phối hợp với Bộ Công an quản lý xuất nhập cảnh", "Phối hợp với Bộ Công an quản lý xuất nhập cảnh")],
    ["coordination in English", side("Coordinate with the police on road safety", "Coordinate with the police on road safety")],
    ["coordination in one of two languages", side("{ vi: Tham gia quản lý biên giới, en: Border management }", "{ vi: Tham gia quản lý biên giới, en: Border management }")],
    ["different objects of one deed", side("Quản lý đường bộ", "Quản lý trường học", "Manage parks", "Manage schools")],
    ["one word in two fields", `
tasks: [{ id: v, title: Vehicles }, { id: c, title: Companies }, { id: a, parent: v, title: Registration }, { id: b, parent: c, title: Registration }]
agencies: [{ id: A, title: A, leads: [a] }, { id: B, title: B, leads: [b] }]`],
    ["different languages", side("{ en: Food safety }", "{ fr: Food safety }")],
    ["titles without a word", side("🚒", "🏥", "'!!!'")],
    ["titles whose words say nothing", side("Other matters", "Various activities", "Công tác khác", "Nhiệm vụ khác")],
    ["titles whose words say nothing, in different languages", side("{ en: Other matters }", "{ vi: Nhiệm vụ khác }")],
    ["coordination in Vietnamese, typed without accents", side("Phoi hop voi Bo Cong an quan ly xuat nhap canh", "Phoi hop voi Bo Cong an quan ly xuat nhap canh"), { fold: true }],
    ["a model without tasks", "{}"],
  ])("%s", (_what, yaml, options = {}) => {
    expect(told(yaml, options)).toEqual([]);
  });

  it("is what the model accepts; what it accepts in vain is told", () => {
    const accepted = "accepted: [{ tasks: [a, b], reason: Different clients }, { tasks: [a, c], reason: Old }]";
    const result = duplicates(modelOf(`${side(same, same, "Public parks")}\n${accepted}`));
    expect(result.groups).toEqual([]);
    expect(result.accepted).toEqual({ groups: 1, unmatched: [{ tasks: ["a", "c"], reason: "Old" }] });
    expect(told(`${side(same, same, same)}\n${accepted}`)).toEqual(["duplication a+b+c by A+B+C"]);
  });

  it("is what the model accepts, which is not in vain because only more alike titles were asked for", () => {
    const model = modelOf(`${side("Inspect food safety in markets", "Inspect food safety in restaurants", "Parks")}\naccepted: [{ tasks: [a, b], reason: Different places }, { tasks: [a, c], reason: Old }]`);
    expect(duplicates(model, { min: 0.99 }).accepted.unmatched).toEqual([{ tasks: ["a", "c"], reason: "Old" }]);
  });

  it("is a clause that only coordinates, which is told once, with its agencies and without a grade", () => {
    const clause = "Phối hợp với Bộ Công an quản lý xuất nhập cảnh";
    const { groups, coordination, looked } = duplicates(modelOf(side(clause, "Food safety", `${clause}.`, "Phối hợp phòng chống ma túy")));
    expect(groups).toEqual([]);
    expect(coordination).toEqual([{ tasks: ["a", "c"], agencies: ["A", "C"] }]);
    expect(looked.coordinating).toBe(3);
  });

  it("is a clause that only coordinates, also where it serves the same people, or is part of a field", () => {
    const field = (title: string, served: string): string => `
tasks: [{ id: f, title: Borders }, { id: a, parent: f, title: ${title}${served} }, { id: b, parent: f, title: Passports${served} }]
agencies: [{ id: A, title: A, leads: [a] }, { id: B, title: B, leads: [b] }]`;
    const served = ", beneficiaries: [drivers]";
    expect(told(field("Customs", ""))).toEqual(["fragmentation a+b by A+B"]);
    expect(told(field("Customs", served))).toEqual(["overlap a+b by A+B"]);
    expect(told(field("Coordinate with the police on customs", served))).toEqual([]);
  });

  it("is boilerplate, which is told once", () => {
    const clause = (at: number): string => (at % 2 === 0 ? "Perform other duties assigned by the Prime Minister" : "Perform any other duties assigned by the Prime Minister");
    const tasks = Array.from({ length: 9 }, (_, at) => `{ id: t${at}, title: ${clause(at)} }, { id: own${at}, title: Object number ${"abcdefghi"[at]}${at} }`);
    const agencies = Array.from({ length: 9 }, (_, at) => `{ id: A${at}, title: A${at}, leads: [t${at}, own${at}] }`);
    const { groups, boilerplate } = duplicates(modelOf(`{ tasks: [${tasks.join(", ")}], agencies: [${agencies.join(", ")}] }`));
    expect(groups).toEqual([]);
    expect(boilerplate.map(({ agencies: all }) => all.length)).toEqual([9]);
  });
});

describe("languages", () => {
  it("are compared each with itself; the mean counts", () => {
    expect(told(side("{ vi: Quản lý đường bộ, en: Roads }", "{ en: Roads, fr: Routes }"))).toEqual(["duplication a+b by A+B"]);
    expect(told(side("{ vi: Quản lý đường bộ, en: Road maintenance }", "{ vi: Bảo tồn di tích, en: Road maintenance }"))).toEqual(["overlap a+b by A+B"]);
    expect(told(side("{ vi-VN: Quản lý đường bộ }", "{ vi: Quản lý đường bộ }"))).toEqual(["duplication a+b by A+B"]);
    expect(told(side("Quản lý đường bộ", "{ vi: Quản lý đường bộ }"))).toEqual(["duplication a+b by A+B"]);
  });

  it("are those of a title that names one: of a title that names none, the language counts in which they are most alike", () => {
    const both = "{ vi: Quản lý đường bộ, en: Road maintenance }";
    expect(told(side("Quản lý đường bộ", both))).toEqual(["duplication a+b by A+B"]);
    expect(told(side("Road maintenance", both))).toEqual(["duplication a+b by A+B"]);
    const similarity = (a: string, b: string): number => (a === b ? 1 : 0);
    expect(told(side("Road maintenance", both), { similarity })).toEqual(["duplication a+b by A+B"]);
  });
});

describe("the evidence", () => {
  it("holds what a person can check", () => {
    const [group] = groupsOf(`
acts: [{ id: decree, title: Decree }]
tasks:
  - { id: traffic, title: Traffic }
  - { id: a, parent: traffic, title: { en: Testing and licensing of drivers, vi: "Sát hạch, cấp phép lái xe" }, beneficiaries: [drivers, schools], acts: [decree] }
  - { id: b, parent: traffic, title: { en: Driver licensing and tests, vi: Cấp giấy phép lái xe và sát hạch }, beneficiaries: [drivers], acts: [decree] }
agencies: [{ id: A, title: A, leads: [a] }, { id: B, title: B, leads: [b] }]`);
    expect(group?.evidence).toEqual({ foundBy: "title", words: { en: ["testing", "licensing", "drivers"], vi: ["sát hạch", "cấp phép", "lái xe"] }, branch: "traffic", beneficiaries: ["drivers"], acts: ["decree"] });
    expect(Object.isFrozen(group?.evidence.words)).toBe(true);
  });

  it.each([
    ["Hộ tịch, quốc tịch, chứng thực", "Tư pháp, hộ tịch, chứng thực cấp huyện", ["hộ tịch", "chứng thực"]],
    ["Tiền lương cán bộ, công chức, viên chức", "Đào tạo cán bộ, công chức, viên chức", ["cán", "công chức", "viên chức"]],
    ["Trật tự đô thị", "Trật tự xây dựng, trật tự giao thông, đô thị", ["trật tự", "đô thị"]],
  ])("shows Vietnamese syllables together that stand together: %s and %s", (one, other, words) => {
    expect(groupsOf(side(`'${one}'`, `'${other}'`), { min: 0.1 })[0]?.evidence.words["und"]).toEqual(words);
  });
});

describe("the ways to resolve a group", () => {
  it("were tried: each leaves one lead and brings no error", () => {
    const model = modelOf(`${side("Registration of vehicles", "Vehicle registration", "Public parks")}`);
    const [group] = duplicates(model).groups;
    expect(group?.resolutions).toEqual([
      { by: "unify", operations: [{ op: "unify", tasks: ["a", "b"], into: "a", lead: "A" }] },
      { by: "reassign", operations: [{ op: "reassign", tasks: ["b"], from: "B", to: "A" }] },
      { by: "merge", operations: [{ op: "merge", agencies: ["B"], into: "A" }] },
    ]);
    for (const { operations } of group!.resolutions) expect(duplicates(unwrap(apply(model, operations)).model).groups).toEqual([]);
  });

  it("keep a lead in each place", () => {
    const yaml = `${places}
tasks: [{ id: a, title: Food safety }]
agencies:
  - { id: A1, title: A1, jurisdiction: tam-ky, leads: [a] }
  - { id: B1, title: B1, jurisdiction: tam-ky, leads: [a] }
  - { id: A2, title: A2, jurisdiction: hoi-an, leads: [a] }
  - { id: B2, title: B2, jurisdiction: hoi-an, leads: [a] }`;
    expect(groupsOf(yaml)[0]?.resolutions[0]?.operations).toEqual([{ op: "reassign", tasks: ["a"], from: "B1", to: "A1" }, { op: "reassign", tasks: ["a"], from: "B2", to: "A2" }]);
  });

  it("are left out where asked; for how many groups they were tried is told", () => {
    const yaml = side("Registration of vehicles", "Vehicle registration", "Food safety", "Safety of food");
    expect(duplicates(modelOf(yaml), { resolve: 1 })).toMatchObject({ looked: { tried: 1 }, groups: [{}, { resolutions: [] }] });
    expect(duplicates(modelOf(yaml)).looked.tried).toBe(2);
    expect(groupsOf(side("Registration of vehicles", "Vehicle registration"), { resolve: 0 })[0]?.resolutions).toEqual([]);
  });
});

describe("a similarity of one's own", () => {
  const model = modelOf(side("{ en: Roads }", "{ en: Streets }", "{ en: Schools }"));

  it("is asked instead of the words", () => {
    const similarity = (a: string, b: string): number => (a[0] === "R" && b[0] === "S" && b !== "Schools" ? 0.9 : 0);
    expect(duplicates(model, { similarity }).groups.map(({ tasks, score }) => [tasks, score])).toEqual([[["a", "b"], 0.9]]);
  });

  it("comes from vectors", async () => {
    const embed = (texts: readonly string[]): Promise<Float32Array[]> => Promise.resolve(texts.map((text) => new Float32Array(text === "Schools" ? [0, 1] : text === "Roads" ? [2, 0] : [3, 0.3])));
    const texts = taskTexts(model);
    expect(texts).toEqual(["Roads", "Streets", "Schools"]);
    expect(duplicates(model, { similarity: similarityOf(texts, await embed(texts)) }).groups.map(({ tasks }) => tasks)).toEqual([["a", "b"]]);
    expect(() => similarityOf(texts, [])).toThrow(PolityError);
    expect(() => similarityOf(["a", "b"], [[1], [1, 2]])).toThrow(PolityError);
    expect(() => similarityOf(["a", "b"], [[1, 2], [Number.NaN, 1]])).toThrow(new PolityError("The vector of “b” holds something that is no number."));
    expect(() => similarityOf(["a", "b"], [[1, 2]].concat([undefined as never]))).toThrow(PolityError);
  });

  it("that fails is told", () => {
    const similarity = (): number => {
      throw new Error("no");
    };
    expect(() => duplicates(model, { similarity })).toThrow(new PolityError("The similarity of your own failed: no"));
    expect(duplicates(model, { similarity: () => -0.2 }).groups).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ["no number", () => Number.NaN],
    ["nothing", () => undefined],
    ["a promise", () => Promise.resolve(1)],
  ])("that gives %s is told: silence would look like a model without duplicates", (_what, similarity) => {
    expect(() => duplicates(model, { similarity: similarity as () => number })).toThrow(/^The similarity of your own must return a number from 0 to 1; for “Roads” and “Streets” it returned /);
  });
});

describe("calls", () => {
  it.each<object>([{ min: 0 }, { min: 2 }, { same: Number.NaN }, { same: -1 }, { grades: "overlap" }, { grades: ["no"] }, { resolve: -1 }, { resolve: Number.NaN }])("are refused with %o", (options) => {
    expect(() => duplicates(modelOf("{}"), options)).toThrow(PolityError);
  });
});

describe("large and hostile models", () => {
  /** So many tasks, each with what `task` says, led by one of so many agencies in turn. What costs their square does not end. */
  const many = (task: (at: number) => object, agencies = 50_000, more: object = {}): Model => {
    const leads = (agency: number): string[] => Array.from({ length: 50_000 / agencies }, (_, turn) => `t${agency + turn * agencies}`);
    return unwrap(parseModel({
      polity: 1,
      title: "Many",
      tasks: [{ id: "branch", title: "Branch" }, ...Array.from({ length: 50_000 }, (_, at) => ({ id: `t${at}`, ...task(at) }))],
      agencies: Array.from({ length: agencies }, (_, at) => ({ id: `A${at}`, title: "A", leads: leads(at) })),
      ...more,
    }));
  };
  const registration = (): object => ({ title: "Registration of vehicles" });

  it.each<[string, () => Model]>([
    ["one clause, and as many agencies", () => many(registration)],
    ["one clause of coordination, and as many agencies", () => many(() => ({ title: "Phối hợp với công an quản lý xe" }))],
    ["one title at two agencies", () => many(registration, 2)],
    ["one title and a number", () => many((at) => ({ title: `Registration of all public vehicles of district number ${at}` }))],
    ["ids that every object has as titles", () => many((at) => ({ title: ["__proto__", "constructor", "toString"][at % 3] }))],
    ["one branch, for the same people", () => many((at) => ({ title: `t${at}`, parent: "branch", beneficiaries: [`p${at >> 1}`, ...(at < 5000 ? ["all"] : [])] }), 2)],
    ["entries of `accepted` that all name one", () => many((at) => ({ title: `t${at >> 1}` }), 2, { accepted: Array.from({ length: 49_999 }, (_, at) => ({ tasks: ["t0", `t${at + 1}`], reason: "Old" })) })],
  ])("fifty thousand tasks with %s", (_what, model) => {
    expect(duplicates(model(), { resolve: 1 }).looked.tasks).toBe(50_000);
  });

  it("titles of a megabyte", () => {
    const model = modelOf(JSON.stringify({ tasks: ["a", "b"].map((id) => ({ id, title: "word ".repeat(199_000) })), agencies: ["a", "b"].map((id) => ({ id, title: id, leads: [id] })) }));
    expect(duplicates(model).groups.map(({ grade }) => grade)).toEqual(["duplication"]);
  });
});
