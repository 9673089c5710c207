import fc from "fast-check";

/** Decisions of a random test, read from a list of numbers: a shorter list with smaller numbers makes a simpler case, so that a failure shrinks. */
export class Choices {
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** A number from 0 up to, not including, `count`; 0 when the list is used up. */
  below(count: number): number {
    const number = this.numbers[this.at] ?? 0;
    this.at += 1;
    return count > 0 ? number % count : 0;
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** One of the items, or nothing when there are none. */
  of<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }

  /** Up to so many of the items, possibly one twice. */
  some<T>(items: readonly T[], most: number): T[] {
    return Array.from({ length: this.below(most + 1) }, () => this.of(items)).filter((item) => item !== undefined);
  }
}

/** Random decisions, for a property of fast-check. */
export const choices = (length = 400): fc.Arbitrary<Choices> => fc.array(fc.nat(9999), { minLength: 0, maxLength: length, size: "max" }).map((numbers) => new Choices(numbers));
