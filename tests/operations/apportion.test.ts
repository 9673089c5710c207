import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "../../src/operations/apportion.js";

/** The same with whole numbers alone: the largest remainder of `total × weight / sum`, ties in the order given. */
function exactly(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const order = weights.map((weight, index) => ({ index, remainder: (total * weight) % sum })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, total - parts.reduce((all, part) => all + part, 0))) parts[index]! += 1;
  return parts;
}

describe("apportion", () => {
  it.each([
    [2, [0.7, 0.1, 0.2], [2, 0, 0]],
    [4, [0.6, 0.1, 0.3], [3, 0, 1]],
    [6, [0.3, 0.6, 0.1], [2, 4, 0]],
    [5, [1 / 3, 2 / 3], [2, 3]],
    [3, [0, 0], [2, 1]],
  ])("divides %i by %j", (total, weights, parts) => expect(apportion(total, weights)).toEqual(parts));

  it("agrees with whole numbers, ties in the order given, however the shares are written", () => {
    const cases = fc.record({ total: fc.nat(100_000), weights: fc.array(fc.nat(60), { minLength: 1, maxLength: 7 }).filter((weights) => weights.some((weight) => weight > 0)) });
    fc.assert(fc.property(cases, ({ total, weights }) => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      expect(apportion(total, weights.map((weight) => weight / sum))).toEqual(exactly(total, weights));
    }), { numRuns: 5_000 });
  });
});
