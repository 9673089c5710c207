import { joinSpans, type Span, touches } from "../coverage/span.js";
import type { LedTasks } from "./led-tasks.js";

/** Where tasks of several agencies meet: the leaf places, and the tasks and agencies that meet there, by slot. */
export interface Meeting {
  readonly spans: readonly Span[];
  readonly tasks: readonly number[];
  readonly agencies: readonly number[];
}

interface Border {
  readonly at: number;
  readonly side: number;
  readonly agency: number;
  readonly change: 1 | -1;
}

/**
 * Where several sides meet: leaf places in which different agencies lead tasks of different sides. Each side is a list of tasks that count
 * as one. A sweep over the borders of the leads, n log n in their number.
 *
 * @returns nothing when they meet nowhere, as the same task of two provinces
 */
export function meetingOf(led: Pick<LedTasks, "leadsOf">, sides: readonly (readonly number[])[]): Meeting | undefined {
  const borders: Border[] = [];
  sides.forEach((tasks, side) => {
    for (const task of tasks) {
      for (const { agency, spans } of led.leadsOf(task)) {
        for (const { start, end } of spans) borders.push({ at: start, side, agency, change: 1 }, { at: end, side, agency, change: -1 });
      }
    }
  });
  const spans = spansWhereSeveral(borders);
  if (spans.length === 0) return undefined;
  const agencies = new Set<number>();
  const meets = (task: number): boolean => {
    const there = led.leadsOf(task).filter((held) => held.spans.some(({ start, end }) => touches(spans, start, end)));
    for (const { agency } of there) agencies.add(agency);
    return there.length > 0;
  };
  const tasks = sides.flat().filter(meets);
  return { spans, tasks, agencies: [...agencies].sort((a, b) => a - b) };
}

function spansWhereSeveral(borders: Border[]): Span[] {
  borders.sort((a, b) => a.at - b.at);
  const [sides, agencies] = [new Map<number, number>(), new Map<number, number>()];
  const spans: Span[] = [];
  for (let index = 0; index < borders.length; ) {
    const start = borders[index]?.at ?? 0;
    for (; borders[index]?.at === start; index += 1) {
      const border = borders[index];
      if (!border) break;
      count(sides, border.side, border.change);
      count(agencies, border.agency, border.change);
    }
    const end = borders[index]?.at;
    if (end !== undefined && sides.size > 1 && agencies.size > 1) spans.push({ start, end });
  }
  return joinSpans(spans);
}

function count(counts: Map<number, number>, key: number, change: number): void {
  const now = (counts.get(key) ?? 0) + change;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}
