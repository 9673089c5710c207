import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/findings/result.js";
import { check } from "../../src/rules/check.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { plan } from "../../src/scenario/plan.js";
import { after, eventOf, refusal, suggested } from "../support/operation-outcome.js";
import { modelOf } from "../support/test-rule.js";

const model = modelOf(`
agencies: [{ id: health, title: Health }, { id: party, title: Party Committee }]
posts:
  - { id: director, agency: health, title: Director, rank: head }
  - { id: secretary, agency: party, title: Secretary, holder: an }`);
const holders = (of: typeof model): unknown => [...of.posts].map(({ id, holder }) => [id, holder]);

describe("appoint", () => {
  it("fills a post, and one person may hold several", () => {
    expect(holders(after(model, { op: "appoint", post: "director", holder: "an" }))).toEqual([["director", "an"], ["secretary", "an"]]);
    expect(after(model, { op: "appoint", post: "director", holder: "an" }).posts.get("director")).toEqual({ ...model.posts.get("director"), holder: "an" });
  });

  it("vacates a post; a vacant head is found then, and no longer once it is filled", () => {
    expect(holders(after(model, { op: "appoint", post: "secretary", holder: null }))).toEqual([["director", undefined], ["secretary", undefined]]);
    const codes = (of: typeof model): string[] => check(of).findings.map(({ code }) => code).filter((code) => code === "vacant-head");
    expect(codes(model)).toEqual(["vacant-head"]);
    expect(codes(after(model, { op: "appoint", post: "director", holder: "binh" }))).toEqual([]);
  });

  it("makes a new post, filled or vacant", () => {
    expect(after(model, { op: "appoint", post: { id: "deputy", agency: "health", title: "Deputy", rank: "deputy" }, holder: "chi" }).posts.get("deputy")).toEqual({ id: "deputy", agency: "health", title: "Deputy", rank: "deputy", holder: "chi" });
    expect(after(model, { op: "appoint", post: { id: "deputy", agency: "health", title: "Deputy" }, holder: null }).posts.get("deputy")).toEqual({ id: "deputy", agency: "health", title: "Deputy" });
  });

  it("writes an event about the post", () => {
    expect(eventOf(model, { op: "appoint", post: "director", holder: "an" })).toEqual({ op: "appoint", from: [{ post: "director" }], to: [{ post: "director" }], holders: [{ post: "director", after: "an" }] });
    expect(eventOf(model, { op: "appoint", post: { id: "deputy", agency: "health", title: "Deputy" }, holder: null })).toEqual({ op: "appoint", to: [{ post: "deputy" }], holders: [{ post: "deputy" }] });
    expect(eventOf(model, { op: "appoint", post: "secretary", holder: "binh" })).toMatchObject({ holders: [{ post: "secretary", before: "an", after: "binh" }] });
  });

  it("refuses an unknown post, an id in use and an unknown agency, with every reason and what was meant", () => {
    expect(refusal(model, { op: "appoint", post: "directer", holder: "an" })).toEqual(["Unknown post `directer`, did you mean `director`?"]);
    expect(suggested(model, { op: "appoint", post: "directer", holder: "an" })).toEqual([[{ op: "appoint", post: "director", holder: "an" }]]);
    expect(refusal(model, { op: "appoint", post: { id: "director", agency: "healt", title: "D" }, holder: null })).toEqual(["The id `director` is in use by another post: choose a new one.", "Unknown agency `healt`, did you mean `health`?"]);
    expect(refusal(model, { op: "appoint", post: { id: "director", agency: "health", title: "D" }, holder: null }, "vi")).toEqual(["Mã `director` đang được dùng cho chức vụ khác: hãy chọn mã mới."]);
    expect(suggested(model, { op: "appoint", post: { id: "deputy", agency: "healt", title: "D" }, holder: null })).toEqual([[{ op: "appoint", post: { id: "deputy", agency: "health", title: "D" }, holder: null }]]);
  });

  it("needs a holder, or `null`, beside the post or in a new one", () => {
    const deputy = { id: "deputy", agency: "health", title: "D" };
    expect(refusal(model, { op: "appoint", post: "director" })).toEqual(["`holder` is missing: add it."]);
    expect(refusal(model, { op: "appoint", post: deputy })).toEqual(["`holder` is missing: add it."]);
    for (const named of [{ post: { ...deputy, holder: "an" } }, { post: { ...deputy, holder: "an" }, holder: "an" }, { post: { ...deputy, holder: null }, holder: "an" }]) expect(after(model, { op: "appoint", ...named }).posts.get("deputy")).toEqual({ ...deputy, holder: "an" });
    expect(after(model, { op: "appoint", post: { ...deputy, holder: null } }).posts.get("deputy")).toEqual(deputy);
    expect(refusal(model, { op: "appoint", post: { ...deputy, holder: "an" }, holder: "binh" })).toEqual(["Exactly one of these is needed: holder, post.holder."]);
    expect(refusal(model, { op: "appoint", post: { ...deputy, holder: "an" }, holder: null })).toEqual(["Exactly one of these is needed: holder, post.holder."]);
  });

  it("suggests no word that is what was written", () => {
    expect(refusal(model, { op: "appoint", post: { id: "deputy", agency: "health", title: "D", post: "x" }, holder: "an" })).toEqual(["Unknown key `post`: remove it, or correct its spelling."]);
  });

  it("may stand on a date before the operations that make its post and the agency of that", () => {
    const again = { op: "appoint", post: "chief", holder: "chi" } as const;
    const make = { op: "appoint", post: { id: "chief", agency: "trade", title: "Chief" }, holder: "an" } as const;
    const steps = [{ id: "one", on: "2025-03-01", do: [again, make, { op: "establish", agency: { id: "trade", title: "Trade" } }] }];
    expect(plan(model, unwrap(parseScenario({ polity: 1, title: "S", steps }, { model }))).model.posts.get("chief")).toMatchObject({ agency: "trade", holder: "chi" });
  });
});
