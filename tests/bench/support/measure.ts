/** How long some work takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The same for work that may have to be waited for. */
export async function timedAsync(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle of some values. */
export function median(values: readonly number[] = []): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** How often something of a size is measured: the median of five, of three at a million. */
export function roundsFor(size: number): number {
  return size < 1_000_000 ? 5 : 3;
}

/** The highest memory of this process so far, in MB. */
export function peakMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
