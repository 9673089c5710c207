import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsOf } from "../../src/model/fits.js";
import { type ListName, lists } from "../../src/model/input.js";
import { ScenarioEnvelope } from "../../src/scenario/scenario.js";
import { hostileData } from "../formats/hostile-data.js";

/** One row of each list that has every field. */
const whole: Readonly<Record<ListName, object>> = {
  levels: { id: "province", title: { vi: "Tỉnh", en: "Province" } },
  jurisdictions: { id: "quang-nam", level: "province", parent: "viet-nam", title: "Quảng Nam" },
  agencies: {
    id: "so-y-te", title: "Sở Y tế", kind: "department/health", branch: "state", jurisdiction: "quang-nam", parent: "ubnd",
    staffing: [{ category: "official", funding: "state", quota: 12, filled: 11 }], leaders: { heads: 1, deputies: 3 }, leads: ["health", "drugs"], supports: ["schools"],
  },
  tasks: { id: "health", title: "Health", parent: "social", jurisdiction: ["quang-nam", "da-nang"], beneficiaries: ["all"], acts: ["decree-1"] },
  assignments: { agency: "so-y-te", task: "health", role: "lead", jurisdiction: "quang-nam", except: ["drugs", { task: "schools" }, { jurisdiction: "tam-ky" }] },
  links: { from: "a", to: "b", kind: "guides" },
  posts: { id: "head", agency: "so-y-te", title: "Giám đốc", rank: "head", holder: "person-1" },
  acts: { id: "decree-1", title: "Nghị định 1", issued: "2025-01-02", inForce: "2025-03-01", until: "2027-01-01" },
  accepted: { tasks: ["health", "drugs"], reason: "Different clients" },
  events: {
    on: "2025-03-01", op: "merge", step: "s1", basis: ["decree-1"], from: [{ agency: "x", into: "y" }, { task: "t" }, { post: "p" }, { jurisdiction: "j", share: 0.5, into: "k" }, { level: "l" }], to: [{ agency: "y" }],
    moved: [{ task: "t", jurisdiction: "j", from: "x", to: "y" }], resolved: [{ task: "t", jurisdiction: "j", agencies: ["x", "y"], to: "y" }],
  },
};

const dates = ["2025-02-28", "2024-02-29", "2025-02-29", "2025-02-30", "0000-01-01", "0001-01-01", "9999-12-31", "2025-1-1", " 2025-01-01", "2025-01-01\n"];
const edges = ["x".repeat(100), "x".repeat(101), "x".repeat(1000), "x".repeat(1001), "", " ", " a", "a ", "a b", "~", "\u007f", "\u00a0", "\u00a0a", "a\u0300", `a${"\u0301".repeat(30)}`, `a${"\u0301".repeat(31)}`, "s\u1edf", "so\u031b\u0309", "\u1dc0", "\u1fff", "\u2000", "\u{1d165}".repeat(16), "\ud800", "lead", "party", "state "];
const numbers = [0, -0, 1, -1, 0.5, 1.5, 2 ** 53 - 1, 2 ** 53, 1e21];
const anything = fc.oneof(hostileData, fc.constantFrom<unknown>(...dates, ...edges, ...numbers, null, undefined, [], {}, true, ["a"], ["a", "a"], [""], { vi: "Tỉnh" }, { vi: "" }, { VI: "x", "vi-VN": "y" }, { x: "y" }, { v1: "y" }, { __: "y" }, { task: "a" }, { agency: "a", task: "b" }, [{ quota: 3 }], [{ quota: -1 }], [{ quota: 1, category: "so\u031b\u0309" }], new Date(0)));

/** A change at a place of the row: what stands there becomes something else, goes, or gets a sibling. */
const change = fc.record({ way: fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 4 }), name: fc.constantFrom("", "id", "kind", "__proto__", "constructor", "extra", "quota"), value: anything, drop: fc.boolean() });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(value: unknown, { way: [step = 0, ...rest], name, value: other, drop }: Change): unknown {
  if (typeof value !== "object" || value === null) return other;
  const entries = Object.entries(value);
  const at = step % (entries.length + 1);
  const [key] = entries[at] ?? [];
  const inner = rest.length > 0 && key !== undefined ? changed(entries[at]?.[1], { way: rest, name, value: other, drop }) : other;
  const kept: [string, unknown][] = drop && rest.length === 0 ? entries.filter((_, index) => index !== at) : key === undefined ? [...entries, [name, other]] : entries.map(([each, old], index) => [each, index === at ? inner : old]);
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}

describe.each(Object.keys(lists) as ListName[])("a quick look at a row of %s", (list) => {
  const [schema, fits] = [lists[list], fitsOf(lists[list])];

  it("passes a row with every field, in any order", () => {
    expect(fits(whole[list])).toBe(true);
    expect(fits(Object.fromEntries(Object.entries(whole[list]).toReversed()))).toBe(true);
  });

  it("passes only what the schema takes, as it is", () => {
    let passed = 0;
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const row = changes.reduce<unknown>(changed, whole[list]);
      if (!fits(row)) return;
      passed += 1;
      const read = schema.safeParse(row);
      expect(read.success && read.data).toStrictEqual(row);
    }), { numRuns: 3_000 });
    expect(passed).toBeGreaterThan(30);
  });
});

describe("a quick look by a schema that it does not know", () => {
  it("passes nothing", () => {
    expect(fitsOf(ScenarioEnvelope)({ polity: 1, title: "T" })).toBe(false);
  });
});
