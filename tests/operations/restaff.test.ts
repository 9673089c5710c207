import { describe, expect, it } from "vitest";
import { dataOf, parseModel, unwrap } from "../../src/index.js";
import { dispositionsOf } from "../../src/scenario/dispositions.js";
import { predecessorsOf, successorsOf } from "../../src/model/lineage.js";
import { after, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`
agencies:
  - { id: works, title: Works, staffing: [{ category: civil, funding: budget, quota: 10, filled: 8 }, { category: contract, quota: 2 }] }
  - { id: roads, title: Roads, staffing: [{ category: civil, funding: budget, quota: 5, filled: 5 }] }
  - { id: parks, title: Parks }`);
const staffing = (of: typeof model, agency: string): unknown => of.agencies.get(agency)?.staffing;
const civil = { category: "civil", funding: "budget" };

describe("restaff", () => {
  it("moves quota by category and funding; persons follow only where their posts are gone", () => {
    const few = after(model, { op: "restaff", from: "works", to: "roads", category: "civil", quota: 2 });
    expect(staffing(few, "works")).toEqual([{ ...civil, quota: 8, filled: 8 }, { category: "contract", quota: 2 }]);
    expect(staffing(few, "roads")).toEqual([{ ...civil, quota: 7, filled: 5 }]);
    const more = after(model, { op: "restaff", from: "works", to: "roads", category: "civil", quota: 6 });
    expect(staffing(more, "works")).toEqual([{ ...civil, quota: 4, filled: 4 }, { category: "contract", quota: 2 }]);
    expect(staffing(more, "roads")).toEqual([{ ...civil, quota: 11, filled: 9 }]);
  });

  it("makes a line where the receiver had none, and leaves none behind", () => {
    const all = after(model, { op: "restaff", from: "roads", to: "parks", quota: 5 });
    expect(staffing(all, "roads")).toEqual([]);
    expect(staffing(all, "parks")).toEqual([{ ...civil, quota: 5, filled: 5 }]);
  });

  it("never sends more persons than posts, and no longer knows the persons where it does not know who came", () => {
    const crowded = modelOf(`agencies: [{ id: a, title: A, staffing: [{ quota: 4, filled: 9 }] }, { id: b, title: B }]`);
    const moved = after(crowded, { op: "restaff", from: "a", to: "b", quota: 4 });
    expect([staffing(moved, "a"), staffing(moved, "b")]).toEqual([[{ quota: 0, filled: 5 }], [{ quota: 4, filled: 4 }]]);
    const unknown = modelOf(`agencies: [{ id: a, title: A, staffing: 4 }, { id: b, title: B, staffing: [{ quota: 3, filled: 1 }] }]`);
    expect(staffing(after(unknown, { op: "restaff", from: "a", to: "b", quota: 1 }), "b")).toEqual([{ quota: 4 }]);
  });

  it("cuts, and adds: to the one line there is, else to a new one", () => {
    expect(staffing(after(model, { op: "restaff", from: "roads", quota: 1 }), "roads")).toEqual([{ ...civil, quota: 4, filled: 4 }]);
    expect(staffing(after(model, { op: "restaff", to: "roads", quota: 1 }), "roads")).toEqual([{ ...civil, quota: 6, filled: 5 }]);
    expect(staffing(after(model, { op: "restaff", to: "roads", category: "contract", quota: 1 }), "roads")).toEqual([{ ...civil, quota: 5, filled: 5 }, { category: "contract", quota: 1 }]);
    expect(staffing(after(model, { op: "restaff", to: "parks", quota: 3 }), "parks")).toEqual([{ quota: 3 }]);
  });

  it("finds a line that states no category or funding by `null`", () => {
    expect(staffing(after(model, { op: "restaff", from: "works", funding: null, quota: 2 }), "works")).toEqual([{ ...civil, quota: 10, filled: 8 }]);
  });

  it("writes an event in which each agency lives on, so that none descends from the other", () => {
    const move = { op: "restaff", from: "roads", to: "parks", quota: 1 } as const;
    expect(eventOf(model, move)).toMatchObject({ op: "restaff", from: [{ agency: "roads", into: "roads" }, { agency: "parks", into: "parks" }], to: [{ agency: "roads" }, { agency: "parks" }] });
    expect(eventOf(model, { op: "restaff", from: "roads", quota: 1 })).toMatchObject({ op: "restaff", from: [{ agency: "roads" }], to: [{ agency: "roads" }] });
    const moved = after(model, move);
    expect([...successorsOf(moved, "agency", "roads"), ...predecessorsOf(moved, "agency", "parks")]).toEqual([]);
    expect(dispositionsOf(model, moved).map(({ became }) => became)).toEqual(["unchanged", "changed", "changed"]);
  });

  it("says in the event how many each had and has", () => {
    expect(eventOf(model, { op: "restaff", from: "roads", to: "parks", quota: 2 })).toMatchObject({ staff: [{ agency: "roads", ...civil, before: 5, after: 3 }, { agency: "parks", ...civil, before: 0, after: 2 }] });
    expect(eventOf(model, { op: "restaff", to: "parks", quota: 3 })).toMatchObject({ staff: [{ agency: "parks", before: 0, after: 3 }] });
    expect(eventOf(model, { op: "restaff", from: "works", category: "contract", quota: 2 })).toMatchObject({ staff: [{ agency: "works", category: "contract", before: 2, after: 0 }] });
    const told = after(model, { op: "restaff", from: "roads", to: "parks", quota: 2 });
    expect(unwrap(parseModel(dataOf(told))).events.get("1")).toEqual(told.events.get("1"));
  });

  it.each([
    [{ from: "works", to: "roads", quota: 1 }, "`works` has several kinds of staff that fit: 10 (`civil`, `budget`); 2 (`contract`, not stated). State `category` and `funding` (`null`: not stated)."],
    [{ to: "works", quota: 1 }, "`works` has several kinds of staff that fit: 10 (`civil`, `budget`); 2 (`contract`, not stated). State `category` and `funding` (`null`: not stated)."],
    [{ from: "works", category: "contract", quota: 3 }, "`works` has only 2 (`contract`, not stated) of such staff, not 3: lower `quota`."],
    [{ from: "roads", to: "parks", category: "contract", quota: 1 }, "`roads` has no such staff: it has 5 (`civil`, `budget`)."],
    [{ from: "parks", to: "roads", quota: 1 }, "`parks` has no such staff: it has no staff at all."],
    [{ from: "roads", to: "roads", quota: 1 }, "`roads` stands in `from` and in `to`, so nothing would move: name another agency in one of them."],
    [{ quota: 1 }, "At least one of these is needed: from, to."],
  ])("refuses %j", (fields, sentence) => {
    expect(refusal(model, { op: "restaff", ...fields })).toEqual([sentence]);
  });

  it("tells every reason at once, in Vietnamese too, and refuses no staff at all", () => {
    expect(refusal(model, { op: "restaff", from: "works", to: "raods", category: "contract", quota: 9 })).toEqual(["Unknown agency `raods`, did you mean `roads`?", "`works` has only 2 (`contract`, not stated) of such staff, not 9: lower `quota`."]);
    expect(refusal(model, { op: "restaff", from: "works", quota: 1 }, "vi")).toEqual(["`works` có nhiều loại biên chế phù hợp: 10 (`civil`, `budget`); 2 (`contract`, không ghi). Hãy ghi `category` và `funding` (`null`: không ghi)."]);
    expect(refusal(model, { op: "restaff", from: "roads", quota: 9 }, "vi")).toEqual(["`roads` chỉ có 5 (`civil`, `budget`) biên chế loại này, không đủ 9: hãy giảm `quota`."]);
    expect(refusal(model, { op: "restaff", from: "parks", quota: 9 }, "vi")).toEqual(["`parks` không có loại biên chế này: cơ quan không có biên chế."]);
    expect(refusal(model, { op: "restaff", from: "works", quota: 0 })).toHaveLength(1);
  });

  it("suggests what would serve", () => {
    expect(suggested(model, { op: "restaff", from: "works", to: "roads", quota: 3 })).toEqual([[{ op: "restaff", from: "works", to: "roads", quota: 3, category: "civil", funding: "budget" }]]);
    expect(suggested(model, { op: "restaff", from: "roads", quota: 9 })).toEqual([[{ op: "restaff", from: "roads", quota: 5 }]]);
    expect(suggested(model, { op: "restaff", from: "roads", category: "contract", quota: 2 })).toEqual([[{ op: "restaff", from: "roads", quota: 2, category: "civil", funding: "budget" }]]);
    expect(suggested(model, { op: "restaff", from: "raods", quota: 1 })).toEqual([[{ op: "restaff", from: "roads", quota: 1 }]]);
  });

  it("refuses new staff that would take the sum beyond what a whole number holds", () => {
    expect(refusal(model, { op: "restaff", to: "parks", quota: Number.MAX_SAFE_INTEGER })).toEqual(["The staffing quotas would add up to more than a whole number can hold safely."]);
  });
});
