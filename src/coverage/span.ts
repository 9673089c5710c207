/** Leaf places from `start` up to, not including, `end`: a run of numbers in the preorder of the places. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans sorted and joined, so that they are disjoint and as few as can be. */
export function joinSpans(spans: readonly Span[]): Span[] {
  if (spans.length < 2) return spans.filter((span) => span.start < span.end);
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    if (span.start >= span.end) continue;
    if (last && span.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** What is in the first and not in the second; both are disjoint and sorted, and so is the result. */
export function subtractSpans(from: readonly Span[], less: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = 0;
  for (const span of from) {
    let start = span.start;
    while (at < less.length && (less[at]?.end ?? Infinity) <= start) at += 1;
    for (let next = at; next < less.length; next += 1) {
      const cut = less[next];
      if (!cut || cut.start >= span.end) break;
      if (cut.start > start) left.push({ start, end: cut.start });
      start = Math.max(start, cut.end);
    }
    if (start < span.end) left.push({ start, end: span.end });
  }
  return left;
}

/** What both have in common; both are disjoint and sorted, and so is the result. */
export function intersectSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  const common: Span[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i];
    const y = b[j];
    if (!x || !y) break;
    const start = Math.max(x.start, y.start);
    const end = Math.min(x.end, y.end);
    if (start < end) common.push({ start, end });
    if (x.end < y.end) i += 1;
    else j += 1;
  }
  return common;
}

/** How many leaf places the spans hold. */
export function sizeOfSpans(spans: readonly Span[]): number {
  let size = 0;
  for (const span of spans) size += span.end - span.start;
  return size;
}

/** Whether any of the disjoint, sorted spans reaches into an interval; by bisection. */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  const span = spans[firstEndingAfter(spans, start)];
  return span !== undefined && span.start < end;
}

/** The place in disjoint, sorted spans of the first that ends after a number; by bisection. */
export function firstEndingAfter(spans: readonly Span[], number: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
